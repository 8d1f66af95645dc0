"""How two aligned claims differ, word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from framing.pipeline.types import Claim, PhraseRelation, WordingKind, WordingSpan
from framing.pipeline.wording.counterparts import counterparts
from framing.pipeline.wording.cues import cues
from framing.pipeline.wording.elsewhere import said_elsewhere
from framing.pipeline.wording.links import Likeness, link
from framing.pipeline.wording.numbers import nearness
from framing.pipeline.wording.slots import Slots, by_words_alone
from framing.pipeline.wording.tokens import Token, tokens
from framing.pipeline.wording.written import Words, Written

# Of a run of words: its parts, each with the index of the other claim that says it, or None.
Said = Callable[[Words], Iterable[tuple[range, int | None]]]


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
    said = tuple(
        _said(own, [tokens(claim.text, language) for claim in others])
        for own, others in zip(words, (others_b, others_a), strict=True)
    )
    pairs = counterparts(*words, links)
    return describe(written, alike, pairs, (said[0], said[1]), by_words_alone(words))


def describe(
    claims: tuple[Written, Written],
    alike: Mapping[int, int],
    pairs: Sequence[tuple[Words, Words]],
    said: tuple[Said, Said],
    slots: Slots,
    relations: Sequence[PhraseRelation | None] | None = None,
) -> tuple[WordingSpan, ...]:
    """The spans of both claims, given which words are ``alike`` and which stretches are ``pairs``.

    No two pairs share a word. ``slots`` says what a span is about. ``relations`` are those of the pairs, as
    read from the first claim; without them none is said.
    """
    (a, b), back = claims, {j: i for i, j in alike.items()}
    ours: dict[Words, _Stretch] = {}
    theirs: dict[Words, _Stretch] = {}
    for (of_a, of_b), relation in zip(pairs, relations or [None] * len(pairs), strict=True):
        ours[of_a] = _Stretch(WordingKind.REWORDED, of_b, relation=relation)
        theirs[of_b] = _Stretch(WordingKind.REWORDED, of_a, relation=relation and relation.mirrored())
    return (
        *_spans("a", a, b, _stretches(a, ours, alike, said[0]), alike, slots),
        *_spans("b", b, a, _stretches(b, theirs, back, said[1]), back, slots),
    )


def _said(words: Sequence[Token], others: Sequence[Sequence[Token]]) -> Said:
    return lambda run: said_elsewhere([words[word] for word in run], others)


def _stretches(
    claim: Written, paired: Mapping[Words, _Stretch], matched: Mapping[int, int], said: Said
) -> list[_Stretch]:
    """By word the stretch that it stands in; what needs no explaining is the same."""
    found = [_SAME] * len(claim.words)

    def put(words: Words, stretch: _Stretch) -> None:
        for word in words:
            found[word] = stretch

    for words, stretch in paired.items():
        put(words, stretch)
    for run in _unexplained(claim, set(matched).union(*paired)):
        for part, index in said(run):
            kind = WordingKind.ONLY_HERE if index is None else WordingKind.ELSEWHERE
            words = nearness(claim.words, run[part.start : part.stop])
            put(words, _Stretch(kind, elsewhere=index))
    return found


def _unexplained(claim: Written, explained: set[int]) -> list[Words]:
    """Runs of content words that are not explained, with the function words between them.

    A run ends where a quotation begins or ends.
    """
    ends = explained | claim.turns
    runs: list[list[int]] = []
    for word in sorted(claim.words.content - explained):
        between = range(runs[-1][-1] + 1, word + 1) if runs else ()
        if between and ends.isdisjoint(between):
            runs[-1] += between
        else:
            runs.append([word])
    return [tuple(run) for run in runs]


def _spans(
    side: str,
    own: Written,
    other: Written,
    stretches: Sequence[_Stretch],
    matched: Mapping[int, int],
    slots: Slots,
) -> Iterator[WordingSpan]:
    """The words of one side in spans: neighbours of one stretch, cut where a quotation begins or ends."""
    alone = own.hedged and not other.hedged
    first = 0
    for end in range(1, len(stretches) + 1):
        stretch = stretches[first]
        if end < len(stretches) and stretches[end] is stretch and end not in own.turns:
            continue
        words = tuple(range(first, end))
        first = end
        kind, partner, elsewhere, relation = stretch
        place = own.span(words)
        yield WordingSpan(
            side,
            place.start,
            place.end,
            kind,
            slots(side, words, partner),
            tuple(other.span(part) for part in other.runs(partner)) if partner else (),
            elsewhere,
            cues(own.words, words, other.words, matched, differs=kind is not WordingKind.SAME, alone=alone),
            relation,
        )
