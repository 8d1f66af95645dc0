"""What two phrases show of being about one thing, and of how they are related: figures without words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.relations.phrases import Phrases, among, bests, means
from framing.pipeline.wording.relations.words import Array, unit

# Named columns, a number each for every two phrases looked at.
Table = Mapping[str, Array]


@dataclass(frozen=True, eq=False)
class Batch:
    """Several times two phrases, at least once, of one or of several pairs of texts, looked at together."""

    phrases: Sequence[Phrases]

    @cached_property
    def means(self) -> tuple[Matrix, Matrix]:
        """(n, d) each: the mean vectors of the phrases' content words."""
        return (
            np.array([of.pair.a.mean(of.a.content) for of in self.phrases]),
            np.array([of.pair.b.mean(of.b.content) for of in self.phrases]),
        )

    @cached_property
    def centred(self) -> tuple[Matrix, Matrix]:
        """The means without what all words of their texts have in common, at length 1."""
        middle = np.array([of.pair.middle for of in self.phrases])
        a, b = self.means
        return unit(a - middle), unit(b - middle)

    @cached_property
    def signed(self) -> Table:
        """What turns its sign when the texts are exchanged: how much more the first phrase says."""
        return {**_signed(self.phrases), **_alone(self._left, self._unlike)}

    @cached_property
    def difference(self) -> Matrix:
        """(n, d): where the first phrase stands in meaning, less where the second does."""
        a, b = self.centred
        return a - b

    @cached_property
    def common(self) -> Table:
        """What tells how two phrases are related; the same whichever text comes first."""
        a, b = self.means
        return {
            "cosine": _products(unit(a), unit(b)),
            "centred": _products(*self.centred),
            **_meaning(self.phrases),
            **_letters(self.phrases),
            **_facts(self.phrases),
            **_forms(self.phrases),
            **_around(self.phrases),
            "left_least": np.minimum(*self._left),
            "unlike_least": np.minimum(*self._unlike),
            **{f"{name}_either_way": abs(values) for name, values in self.signed.items()},
        }

    @cached_property
    def _left(self) -> Array:
        """(2, n): how much of each phrase, in words, the other does not cover."""
        return _sides(
            [
                sum(max(0.0, 1 - max(both)) for both in zip(near, alike, strict=True))
                for near, alike in zip(of.near, of.alike, strict=True)
            ]
            for of in self.phrases
        )

    @cached_property
    def _unlike(self) -> Array:
        """(2, n): how many words of each phrase have no like in the other."""
        return _sides([side.count(0.0) for side in of.alike] for of in self.phrases)

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


def _column(values: Sequence[float]) -> Array:
    return np.array(values, dtype=np.float64)


def _sides(rows: Iterable[Sequence[float]]) -> Array:
    """(2, n): two numbers of every row, those of the first text first."""
    return np.array(list(rows), dtype=np.float64).T


def _products(a: Matrix, b: Matrix) -> Array:
    return np.asarray(np.einsum("nd,nd->n", a, b), dtype=np.float64)


def _meaning(phrases: Sequence[Phrases]) -> Table:
    covered = _sides(means(of.near) for of in phrases)
    share = _column([of.pair.share(of.a.content, of.b.content) for of in phrases])
    sizes = _sides((len(of.a.content), len(of.b.content)) for of in phrases)
    return {
        "covered_least": np.minimum(*covered),
        "covered_most": np.maximum(*covered),
        "nearest_words": _column([max(of.near[0]) for of in phrases]),
        "last_words": _column([of.near_last for of in phrases]),
        "share_least": share / np.maximum(*sizes),
        "share_most": share / np.minimum(*sizes),
    }


def _letters(phrases: Sequence[Phrases]) -> Table:
    both = [(of.a, of.b) for of in phrases]
    shared = _column([len(a.stems & b.stems) for a, b in both])
    stems = _sides((len(a.stems), len(b.stems)) for a, b in both)
    grams = _column([len(a.grams) + len(b.grams) for a, b in both])
    covered = _sides(means(of.alike) for of in phrases)
    return {
        "equal": _column([a.written == b.written for a, b in both]),
        "equal_content": _column([a.stems == b.stems for a, b in both]),
        "any_shared": 1.0 * (shared > 0),
        "shared_of_all": shared / (stems[0] + stems[1] - shared),
        "shared_of_shorter": shared / np.minimum(*stems),
        "alike_least": np.minimum(*covered),
        "alike_most": np.maximum(*covered),
        "alike_last": _column([of.alike_last for of in phrases]),
        "spelling": 2 * _column([len(a.grams & b.grams) for a, b in both]) / np.maximum(1, grams),
    }


def _facts(phrases: Sequence[Phrases]) -> Table:
    both = [(of.a, of.b) for of in phrases]
    one_kind, two_kinds = _met([(a.kinds, b.kinds) for a, b in both])
    shared_numbers, other_numbers = _met([(a.numbers, b.numbers) for a, b in both])
    return {
        "opposite": _column([not a.opposite.isdisjoint(b.stems) for a, b in both]),
        "one_kind": one_kind,
        "two_kinds": two_kinds,
        "shared_numbers": shared_numbers,
        "other_numbers": other_numbers,
        "other_days": _met([(a.days, b.days) for a, b in both])[1],
    }


def _met(both: Sequence[tuple[frozenset[str], frozenset[str]]]) -> tuple[Array, Array]:
    """Whether two sets share something, and whether they hold something each but share nothing."""
    shared = [not a.isdisjoint(b) for a, b in both]
    apart = [bool(a and b) and not met for (a, b), met in zip(both, shared, strict=True)]
    return _column(shared), _column(apart)


def _forms(phrases: Sequence[Phrases]) -> Table:
    both = [(of.a, of.b) for of in phrases]
    return {
        "size": _column([math.log(len(a.content) + len(b.content)) for a, b in both]),
        "one_word_each": _column([len(a.content) == len(b.content) == 1 for a, b in both]),
        "both_bound": _column([a.bound != "" != b.bound for a, b in both]),
        "one_bound": _column([(a.bound == "") != (b.bound == "") for a, b in both]),
        "bound_alike": _column([a.bound == b.bound != "" for a, b in both]),
        "one_small": _column([a.small != b.small for a, b in both]),
    }


def _around(phrases: Sequence[Phrases]) -> Table:
    return {
        "texts_covered": _column([of.pair.covered for of in phrases]),
        "texts_other_numbers": _column([of.pair.other_numbers for of in phrases]),
    }


def _signed(phrases: Sequence[Phrases]) -> Table:
    both = [(of.a, of.b) for of in phrases]
    return {
        "words_more": _column([math.log(len(a.content)) - math.log(len(b.content)) for a, b in both]),
        "letters_more": _column([math.log(a.letters) - math.log(b.letters) for a, b in both]),
        "holds_all": _column([(b.stems < a.stems) - (a.stems < b.stems) for a, b in both]),
        "number_more": _column([bool(a.numbers) - bool(b.numbers) for a, b in both]),
        "kind_of": _column([b.kinds.isdisjoint(a.named) - a.kinds.isdisjoint(b.named) for a, b in both]),
        "joined_more": _column([a.joined - b.joined for a, b in both]),
    }


def _alone(left: Array, unlike: Array) -> Table:
    """What each phrase says that the other does not, less what that says."""
    (ours, theirs), steep = unlike, np.tanh(unlike)
    return {
        "left_more": left[0] - left[1],
        "unlike_more": steep[0] - steep[1],
        "alone_more": 1.0 * ((theirs == 0) & (ours > 0)) - ((ours == 0) & (theirs > 0)),
    }


def _linked(of: Phrases, linked: Matrix, sums: tuple[list[float], list[float]]) -> dict[str, float]:
    """How far the words of the phrases stand for each other, and for words outside the other phrase."""
    here = among(linked, of.a.content, of.b.content)
    covered, total = means(bests(here)), sum(map(sum, here))
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
