"""How two aligned claims differ, word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.pipeline.types import Claim, PhraseRelation, Span, WordingKind, WordingSpan
from framing.pipeline.wording.counterparts import counterparts
from framing.pipeline.wording.cues import cues, hedges
from framing.pipeline.wording.elsewhere import said_elsewhere
from framing.pipeline.wording.links import Likeness, link
from framing.pipeline.wording.numbers import nearness
from framing.pipeline.wording.slots import Slots, by_words_alone
from framing.pipeline.wording.tokens import Token, tokens, whole

Words = tuple[int, ...]
# Of a run of words: its parts, each with the index of the other claim that says it, or None.
Said = Callable[[Words], Iterable[tuple[range, int | None]]]


@dataclass(frozen=True, slots=True)
class _Side:
    """One claim as its words, with the unlinked words' stretches still to be explained."""

    name: str
    claim: Claim
    words: tuple[Token, ...]
    same: frozenset[int]  # content words that the other side has too


@dataclass(frozen=True, slots=True)
class _Stretch:
    words: Words
    kind: WordingKind
    partner: Words = ()
    elsewhere: int | None = None
    relation: PhraseRelation | None = None


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
    words = tokens(a.text, language), tokens(b.text, language)
    links = link(*words)
    alike = {found.i: found.j for found in links if found.likeness > Likeness.RELATED}
    said = tuple(
        _said(own, [tokens(claim.text, language) for claim in others])
        for own, others in zip(words, (others_b, others_a), strict=True)
    )
    pairs = counterparts(*words, links)
    return describe((a, b), words, alike, pairs, (said[0], said[1]), by_words_alone(words))


def describe(
    claims: tuple[Claim, Claim],
    words: tuple[tuple[Token, ...], tuple[Token, ...]],
    alike: Mapping[int, int],
    pairs: Sequence[tuple[Words, Words]],
    said: tuple[Said, Said],
    slots: Slots,
    relations: Sequence[PhraseRelation | None] | None = None,
) -> tuple[WordingSpan, ...]:
    """The spans of both claims, given which words are ``alike`` and which stretches are ``pairs``.

    ``slots`` says what a span is about. ``relations`` are those of the pairs, as read from the first claim;
    without them none is said.
    """
    back = {j: i for i, j in alike.items()}
    a, b = (
        _Side(name, claim, own, frozenset(same))
        for name, claim, own, same in zip("ab", claims, words, (alike, back), strict=True)
    )
    read = relations or [None] * len(pairs)
    turned = [relation and relation.mirrored() for relation in read]
    stretches_a = _stretches(a, pairs, read, said[0])
    stretches_b = _stretches(b, [(theirs, ours) for ours, theirs in pairs], turned, said[1])
    return (*_spans(a, b, stretches_a, alike, slots), *_spans(b, a, stretches_b, back, slots))


def _said(words: Sequence[Token], others: Sequence[Sequence[Token]]) -> Said:
    return lambda run: said_elsewhere([words[word] for word in run], others)


def _unexplained(side: _Side, paired: Iterable[Words]) -> list[Words]:
    """Runs of content words that are not linked, with the function words between them.

    A run ends where a quotation begins or ends.
    """
    explained = side.same.union(*paired)
    runs: list[list[int]] = []
    joined = False
    for index, word in enumerate(side.words):
        joined = joined and index not in explained and word.quote == side.words[index - 1].quote
        if index in explained or not word.content:
            continue
        if joined:
            runs[-1] += range(runs[-1][-1] + 1, index + 1)
        else:
            runs.append([index])
            joined = True
    return [tuple(run) for run in runs]


def _stretches(
    side: _Side,
    pairs: Sequence[tuple[Words, Words]],
    relations: Sequence[PhraseRelation | None],
    said: Said,
) -> list[_Stretch]:
    """Every word of a side in exactly one stretch."""
    found = [
        _Stretch(ours, WordingKind.REWORDED, theirs, relation=relation)
        for (ours, theirs), relation in zip(pairs, relations, strict=True)
    ]
    for run in _unexplained(side, [ours for ours, _ in pairs]):
        for part, index in said(run):
            words = nearness(side.words, run[part.start : part.stop])
            kind = WordingKind.ONLY_HERE if index is None else WordingKind.ELSEWHERE
            found.append(_Stretch(words, kind, elsewhere=index))
    explained = {word for stretch in found for word in stretch.words}
    rest = tuple(word for word in range(len(side.words)) if word not in explained)
    return [*found, _Stretch(rest, WordingKind.SAME)]


def _spans(
    side: _Side, other: _Side, stretches: Sequence[_Stretch], matched: Mapping[int, int], slots: Slots
) -> list[WordingSpan]:
    spans, hedged = [], bool(hedges(other.words))
    for stretch in stretches:
        differs = stretch.kind is not WordingKind.SAME
        for words in _together(side, stretch.words):
            counterpart = [matched[word] for word in words if word in matched] + [*stretch.partner]
            own = _range(side, words)
            spans.append(
                WordingSpan(
                    side.name,
                    own.start,
                    own.end,
                    stretch.kind,
                    slots(side.name, words, stretch.partner),
                    tuple(_range(other, part) for part in _together(other, stretch.partner)),
                    stretch.elsewhere,
                    cues(side.words, words, other.words, counterpart, differs=differs, hedged=hedged),
                    stretch.relation,
                )
            )
    return sorted(spans, key=lambda span: span.start)


def _together(side: _Side, words: Words) -> list[Words]:
    """Words in runs of neighbours, cut where a quotation begins or ends."""
    runs: list[list[int]] = []
    for word in words:
        if runs and runs[-1][-1] == word - 1 and side.words[word].quote == side.words[word - 1].quote:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [tuple(run) for run in runs]


def _range(side: _Side, words: Words) -> Span:
    start, end = whole(side.claim.text, side.words, words)
    return Span(side.claim.start + start, side.claim.start + end)
