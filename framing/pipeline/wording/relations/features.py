"""What two phrases show of being about one thing, and of how they are related: figures without words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.relations.stretch import Stretch, Words
from framing.pipeline.wording.relations.words import Array, Pair, Rows, unit

# Named columns, a number each for every two phrases looked at.
Table = Mapping[str, Array]

_REPLACEABLE = 0.9  # how alike two words are that may stand for each other


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """One phrase of each text of a pair.

    ``near`` and ``alike`` are by content word of one phrase and of the other: how near two are, and 1
    for a word and itself, 0.9 for two that may stand for each other, else 0. ``left`` is how much of
    each phrase, in words, the other does not cover; ``unlike`` how many words have no like in the other.
    """

    pair: Pair
    a: Stretch
    b: Stretch
    near: Rows
    alike: Rows
    left: tuple[float, float]
    unlike: tuple[int, int]

    @classmethod
    def of(cls, pair: Pair, ours: Words, theirs: Words) -> Phrases:
        """The phrases of words at some indices, of each text at least one."""
        a, b = pair.a.text.stretch(ours), pair.b.text.stretch(theirs)
        near = among(pair.near, a.content, b.content)
        alike = [[_alike(pair, i, j) for j in b.content] for i in a.content]
        covered = [list(map(max, *both)) for both in zip(near, alike, strict=True)]
        left = [sum(max(0.0, 1 - best) for best in side) for side in _bests(covered)]
        unlike = [side.count(0.0) for side in _bests(alike)]
        return cls(pair, a, b, near, alike, (left[0], left[1]), (unlike[0], unlike[1]))

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


@dataclass(frozen=True, eq=False)
class Batch:
    """Several times two phrases, at least once, of one or of several pairs of texts, looked at together."""

    phrases: Sequence[Phrases]

    @cached_property
    def means(self) -> tuple[Matrix, Matrix]:
        """(n, d) each: the mean vectors of the phrases' content words."""
        a, b = (
            np.array(means)
            for means in zip(
                *((of.pair.a.mean(of.a.content), of.pair.b.mean(of.b.content)) for of in self.phrases),
                strict=True,
            )
        )
        return a, b

    @cached_property
    def centred(self) -> tuple[Matrix, Matrix]:
        """The means without what all words of their texts have in common, at length 1."""
        middle = np.array([of.pair.middle for of in self.phrases])
        a, b = self.means
        return unit(a - middle), unit(b - middle)

    @cached_property
    def signed(self) -> Table:
        """What turns its sign when the texts are exchanged: how much more the first phrase says."""
        return columns([_signed(of) for of in self.phrases])

    @cached_property
    def difference(self) -> Matrix:
        """(n, d): where the first phrase stands in meaning, less where the second does."""
        a, b = self.centred
        return a - b

    @cached_property
    def common(self) -> Table:
        """What tells how two phrases are related; the same whichever text comes first."""
        a, b = self.means
        rows = [
            {**_meaning(of), **_letters(of), **_facts(of), **_forms(of), **_around(of)} for of in self.phrases
        ]
        return {
            "cosine": _products(unit(a), unit(b)),
            "centred": _products(*self.centred),
            **columns(rows),
            **{f"{name}_either_way": abs(values) for name, values in self.signed.items()},
        }

    def for_linking(self, linked: Matrix) -> Table:
        """What tells whether two phrases stand for each other: what is common, and their words' links.

        All are of one pair of texts, and ``linked`` (n, m) is how probably each two of its words stand
        for each other.
        """
        sums = linked.sum(axis=1).tolist(), linked.sum(axis=0).tolist()
        return {**self.common, **columns([_linked(of, linked, sums) for of in self.phrases])}


def columns(rows: Sequence[Mapping[str, float]]) -> Table:
    """Rows of the same names, at least one, by name."""
    values = np.array([list(row.values()) for row in rows], dtype=np.float64)
    return dict(zip(rows[0], values.T, strict=True))


def _products(a: Matrix, b: Matrix) -> Array:
    return np.asarray(np.einsum("nd,nd->n", a, b), dtype=np.float64)


def _meaning(of: Phrases) -> dict[str, float]:
    covered, near = _covered(of.near), of.near
    share = of.pair.share(of.a.content, of.b.content)
    sizes = len(of.a.content), len(of.b.content)
    return {
        "covered_least": min(covered),
        "covered_most": max(covered),
        "nearest_words": max(map(max, near)),
        "last_words": near[-1][-1],
        "share_least": share / max(sizes),
        "share_most": share / min(sizes),
    }


def _letters(of: Phrases) -> dict[str, float]:
    a, b = of.a, of.b
    shared, covered = len(a.stems & b.stems), _covered(of.alike)
    return {
        "equal": float(a.written == b.written),
        "equal_content": float(a.stems == b.stems),
        "any_shared": float(shared > 0),
        "shared_of_all": shared / len(a.stems | b.stems),
        "shared_of_shorter": shared / min(len(a.stems), len(b.stems)),
        "alike_least": min(covered),
        "alike_most": max(covered),
        "alike_last": of.alike[-1][-1],
        "spelling": 2 * len(a.grams & b.grams) / max(1, len(a.grams) + len(b.grams)),
    }


def _facts(of: Phrases) -> dict[str, float]:
    a, b = of.a, of.b
    one_kind, two_kinds = _met(a.kinds, b.kinds)
    shared_numbers, other_numbers = _met(a.numbers, b.numbers)
    return {
        "opposite": float(not a.opposite.isdisjoint(b.stems)),
        "one_kind": one_kind,
        "two_kinds": two_kinds,
        "shared_numbers": shared_numbers,
        "other_numbers": other_numbers,
        "other_days": _met(a.days, b.days)[1],
    }


def _met(a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
    """Whether two sets share something, and whether they hold something each but share nothing."""
    shared = not a.isdisjoint(b)
    return float(shared), float(bool(a and b) and not shared)


def _forms(of: Phrases) -> dict[str, float]:
    a, b = of.a, of.b
    return {
        "size": math.log(len(a.content) + len(b.content)),
        "one_word_each": float(len(a.content) == len(b.content) == 1),
        "both_bound": float(bool(a.bound and b.bound)),
        "one_bound": float(bool(a.bound) != bool(b.bound)),
        "bound_alike": float(a.bound == b.bound != ""),
        "one_small": float(a.small != b.small),
    }


def _around(of: Phrases) -> dict[str, float]:
    return {
        "left_least": min(of.left),
        "unlike_least": float(min(of.unlike)),
        "texts_covered": of.pair.covered,
        "texts_other_numbers": float(of.pair.other_numbers),
    }


def _signed(of: Phrases) -> dict[str, float]:
    (a, b), left, unlike = (of.a, of.b), of.left, of.unlike
    finer, coarser = not a.kinds.isdisjoint(b.named), not b.kinds.isdisjoint(a.named)
    return {
        "words_more": math.log(len(a.content)) - math.log(len(b.content)),
        "letters_more": math.log(a.letters) - math.log(b.letters),
        "left_more": left[0] - left[1],
        "unlike_more": math.tanh(unlike[0]) - math.tanh(unlike[1]),
        "holds_all": float(b.stems < a.stems) - float(a.stems < b.stems),
        "alone_more": float(unlike[1] == 0 < unlike[0]) - float(unlike[0] == 0 < unlike[1]),
        "number_more": float(bool(a.numbers)) - float(bool(b.numbers)),
        "kind_of": float(finer) - float(coarser),
        "joined_more": float(a.joined) - float(b.joined),
    }


def _linked(of: Phrases, linked: Matrix, sums: tuple[list[float], list[float]]) -> dict[str, float]:
    """How far the words of the phrases stand for each other, and for words outside the other phrase."""
    here = among(linked, of.a.content, of.b.content)
    covered, total = _covered(here), sum(map(sum, here))
    away = [
        (sum(side[word] for word in words) - total) / len(words)
        for side, words in zip(sums, (of.a.content, of.b.content), strict=True)
    ]
    return {
        "linked_least": min(covered),
        "linked_most": max(covered),
        "linked_best": max(map(max, here)),
        "linked_any": max(map(max, among(linked, of.a.words, of.b.words))),
        "linked_total": math.log1p(total),
        "linked_away_least": min(away),
        "linked_away_most": max(away),
    }


def _bests(rows: Rows) -> tuple[list[float], list[float]]:
    """The highest of each row, and of each column."""
    return [max(row) for row in rows], [max(column) for column in zip(*rows, strict=True)]


def _covered(rows: Rows) -> tuple[float, float]:
    """How high, on the mean, the highest of each row and of each column are."""
    forth, back = _bests(rows)
    return sum(forth) / len(forth), sum(back) / len(back)
