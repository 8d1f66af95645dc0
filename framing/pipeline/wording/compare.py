"""How two aligned claims differ, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from framing.pipeline.types import Claim, PhraseRelation, WordingKind, WordingSpan
from framing.pipeline.wording.counterparts import counterparts
from framing.pipeline.wording.cues import cues
from framing.pipeline.wording.elsewhere import places, said_among
from framing.pipeline.wording.links import Likeness, link
from framing.pipeline.wording.numbers import nearness
from framing.pipeline.wording.slots import Slots, by_words_alone
from framing.pipeline.wording.tokens import tokens
from framing.pipeline.wording.written import Words, Written

# Words that the other claim lacks, in parts, each with the index of another claim that says it, or None.
Parts = Sequence[tuple[Words, int | None]]


class _Stretch(NamedTuple):
    """Words of a claim, not always neighbours, by what they are to the other claim."""

    kind: WordingKind
    partner: Words = ()
    elsewhere: int | None = None
    relation: PhraseRelation | None = None


_SAME = _Stretch(WordingKind.SAME)


def compare(
    a: Claim,
    b: Claim,
    *,
    others_a: Sequence[Claim] = (),
    others_b: Sequence[Claim] = (),
    language: str = "",
) -> tuple[WordingSpan, ...]:
    """The words of both claims in stretches: first those of ``a``, then those of ``b``, in order.

    ``others_a`` and ``others_b`` are the other claims of each article; the ``elsewhere`` of a span
    of side ``a`` is an index into ``others_b``, and the other way round. ``language`` is a code
    such as ``en`` and says which words only bind others. Offsets are absolute, every span lies
    inside its claim, spans of one side do not overlap, and exchanging the claims exchanges the sides.
    """
    written = Written(a, tokens(a.text, language)), Written(b, tokens(b.text, language))
    words = written[0].words, written[1].words
    links = link(*words)
    alike = {found.i: found.j for found in links if found.likeness > Likeness.RELATED}
    pairs = counterparts(*words, links)
    left_a = written[0].without(set(alike).union(*(ours for ours, _ in pairs)))
    left_b = written[1].without(set(alike.values()).union(*(theirs for _, theirs in pairs)))
    told_a, told_b = (
        places([tokens(claim.text, language) for claim in others]) for others in (others_a, others_b)
    )
    parts = said_among(words[0], left_a, told_b), said_among(words[1], left_b, told_a)
    return describe(written, alike, pairs, parts, by_words_alone(words))


def describe(
    claims: tuple[Written, Written],
    alike: Mapping[int, int],
    pairs: Sequence[tuple[Words, Words]],
    parts: tuple[Parts, Parts],
    slots: Slots,
    relations: Sequence[PhraseRelation | None] | None = None,
) -> tuple[WordingSpan, ...]:
    """The spans of both claims, given which words are ``alike`` and which stretches are ``pairs``.

    ``parts`` are all other content words of each claim. No two stretches share a word. ``slots`` says what
    a span is about. ``relations`` are those of the pairs, as read from the first claim; without them none
    is said.
    """
    (a, b), back = claims, {j: i for i, j in alike.items()}
    ours: dict[Words, _Stretch] = {}
    theirs: dict[Words, _Stretch] = {}
    for (of_a, of_b), relation in zip(pairs, relations or [None] * len(pairs), strict=True):
        ours[of_a] = _Stretch(WordingKind.REWORDED, of_b, relation=relation)
        theirs[of_b] = _Stretch(WordingKind.REWORDED, of_a, relation=relation and relation.mirrored())
    return (
        *_spans("a", a, b, _stretches(a, ours, parts[0]), alike, slots),
        *_spans("b", b, a, _stretches(b, theirs, parts[1]), back, slots),
    )


def _stretches(claim: Written, paired: Mapping[Words, _Stretch], parts: Parts) -> list[_Stretch]:
    """By word the stretch that it stands in; what needs no explaining is the same."""
    found = [_SAME] * len(claim.words)

    def put(words: Words, stretch: _Stretch) -> None:
        for word in words:
            found[word] = stretch

    for words, stretch in paired.items():
        put(words, stretch)
    for words, index in parts:
        kind = WordingKind.ONLY_HERE if index is None else WordingKind.ELSEWHERE
        put(nearness(claim.words, words), _Stretch(kind, elsewhere=index))
    return found


def _spans(
    side: str,
    own: Written,
    other: Written,
    stretches: Sequence[_Stretch],
    matched: Mapping[int, int],
    slots: Slots,
) -> Iterator[WordingSpan]:
    """The words of one side in spans: neighbours of one stretch, cut where a quotation begins or ends."""
    alone, turns = own.hedged and not other.hedged, own.turns
    cut = [at for at, (left, right) in enumerate(pairwise(stretches), 1) if left is not right or at in turns]
    for first, end in pairwise((0, *cut, len(stretches)) if stretches else ()):
        kind, partner, elsewhere, relation = stretches[first]
        words, differs = tuple(range(first, end)), kind is not WordingKind.SAME
        telling = alone if differs else own.quoted
        place = own.span(words)
        yield WordingSpan(
            side,
            place.start,
            place.end,
            kind,
            slots(side, words, partner),
            tuple(other.span(part) for part in other.runs(partner)) if partner else (),
            elsewhere,
            cues(own.words, words, other.words, matched, differs=differs, alone=alone) if telling else (),
            relation,
        )
