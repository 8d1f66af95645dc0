"""Two phrases, one of each text, with how near and how alike their words are."""

from __future__ import annotations

from typing import NamedTuple

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.relations.stretch import Stretch, Words
from framing.pipeline.wording.relations.words import Pair, Rows

# The highest of each row of a table, and of each column.
Bests = tuple[list[float], list[float]]

_REPLACEABLE = 0.9  # how alike two words are that may stand for each other


class Phrases(NamedTuple):
    """One phrase of each text of a pair.

    Of the content words of one phrase and of the other, ``near`` says how near two are, and ``alike`` is 1
    for a word and itself, 0.9 for two that may stand for each other, else 0: for each word of either phrase
    the highest, and that of both last words.
    """

    pair: Pair
    a: Stretch
    b: Stretch
    near: Bests
    near_last: float
    alike: Bests
    alike_last: float

    @classmethod
    def of(cls, pair: Pair, ours: Words, theirs: Words) -> Phrases:
        """The phrases of words at some indices, of each text at least one."""
        a, b = pair.a.text.stretch(ours), pair.b.text.stretch(theirs)
        near = among(pair.near, a.content, b.content)
        alike = [[_alike(pair, i, j) for j in b.content] for i in a.content]
        return cls(pair, a, b, bests(near), near[-1][-1], bests(alike), alike[-1][-1])

    @property
    def shared(self) -> bool:
        """Whether they have a stem in common."""
        return not self.a.stems.isdisjoint(self.b.stems)


def among(values: Matrix, ours: Words, theirs: Words) -> Rows:
    """Of (n, m) values those of some words by some, few: plain numbers are then faster than arrays."""
    value = values.item
    return [[value(i, j) for j in theirs] for i in ours]


def _alike(pair: Pair, i: int, j: int) -> float:
    a, b = pair.a.text, pair.b.text
    if a.stems[i] == b.stems[j]:
        return 1.0
    return 0.0 if a.marks[i].same.isdisjoint(b.marks[j].same) else _REPLACEABLE


def bests(rows: Rows) -> Bests:
    """The highest of each row, and of each column."""
    return [max(row) for row in rows], [max(column) for column in zip(*rows, strict=True)]


def means(of: Bests) -> tuple[float, float]:
    """How high, on the mean, the highest of each row and of each column are."""
    forth, back = of
    return sum(forth) / len(forth), sum(back) / len(back)
