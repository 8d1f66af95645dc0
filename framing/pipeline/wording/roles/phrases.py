"""The noun phrases of a tagged sentence, each with its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.pipeline.wording.roles.tags import NOMINAL, Tag
from framing.pipeline.wording.tokens import Token

_HEADS = frozenset((Tag.NOUN, Tag.NAME, Tag.PRONOUN))
_OPENING = frozenset((Tag.DETERMINER, Tag.PRONOUN, Tag.NUMBER))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``[first, last)``; ``head`` is its noun, ``preposition`` what stands before it.

    What is joined by ``of`` or ``and`` is one phrase, with the head of its first part; where that only
    counts (hundreds of residents) the head is what is counted.
    """

    first: int
    last: int
    head: int
    preposition: str = ""


def phrases(held: Sequence[Token], parted: Sequence[str], found: Sequence[Tag]) -> list[Phrase]:
    """All of them, in order, apart from each other."""
    parts = _parts(parted, found)
    joined: list[tuple[int, int]] = []
    heads: list[int] = []
    for first, last in parts:
        if joined and _joins(held, parted, found, joined[-1][1], first):
            joined[-1] = joined[-1][0], last
            if found[heads[-1]] in (Tag.PRONOUN, Tag.NUMBER, Tag.DETERMINER) and held[first - 1].norm == "of":
                heads[-1] = _head(found, first, last)
        else:
            joined.append((first, last))
            heads.append(_head(found, first, last))
    return [
        Phrase(first, last, head, _preposition(held, parted, found, first))
        for (first, last), head in zip(joined, heads, strict=True)
    ]


def _parts(parted: Sequence[str], found: Sequence[Tag]) -> list[tuple[int, int]]:
    """Runs of nominal words; a determiner behind a noun begins another."""
    runs: list[tuple[int, int]] = []
    for index, tag in enumerate(found):
        if tag not in NOMINAL:
            continue
        begins = tag in _OPENING and index and found[index - 1] in _HEADS
        if runs and runs[-1][1] == index and not parted[index] and not begins:
            runs[-1] = runs[-1][0], index + 1
        else:
            runs.append((index, index + 1))
    return runs


def _joins(held: Sequence[Token], parted: Sequence[str], found: Sequence[Tag], last: int, first: int) -> bool:
    if first != last + 1 or parted[last] or parted[first]:
        return False
    return held[last].norm == "of" or found[last] is Tag.AND


def _head(found: Sequence[Tag], first: int, last: int) -> int:
    return next((index for index in reversed(range(first, last)) if found[index] in _HEADS), last - 1)


def _preposition(held: Sequence[Token], parted: Sequence[str], found: Sequence[Tag], first: int) -> str:
    at = first - 1
    while at > 0 and found[at] is Tag.ADVERB and not parted[at + 1]:
        at -= 1
    if at < 0 or parted[at + 1] or found[at] is not Tag.PREPOSITION:
        return ""
    return held[at].norm
