"""Fits the figures of linked words: a first look at every two words alone, then others in view of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from framing.measuring.documents import Encode
from framing.measuring.word_pairs import pairs
from framing.pipeline.wording.linking import LinkingFigures, Look, Text, link
from framing.pipeline.wording.linking.among import among
from framing.pipeline.wording.linking.features import ByClass, Features, alone
from framing.pipeline.wording.linking.pairs import SORTS, Pairs
from framing.pipeline.wording.linking.texts import Array, Bools

Rows = NDArray[np.intp]
Counts = NDArray[np.int64]

_LOOKS = 3
_INNER = 3  # parts, each predicted by a fit on the others, that the next look is fitted on
_STRENGTH = 1.0
_FEWEST = 5  # links of a sort; with fewer it is called never linked
_NEVER = -6.0  # log odds
_THRESHOLDS = np.round(np.arange(0.2, 0.7, 0.02), 2)


@dataclass(frozen=True)
class GoldWords:
    """Pairs of sentences, and every two words of each pair as a row: how they are, whether they are linked.

    ``bounds`` holds where each pair's rows begin, and the end; ``groups`` has a number for all pairs
    that share a sentence.
    """

    pairs: Sequence[tuple[Text, Text]]
    groups: Sequence[int]
    bounds: Rows
    linked: Bools
    sorts: Rows
    equal: Bools
    names: tuple[str, ...]
    alone: Array

    @classmethod
    def of(cls, lines: Sequence[Mapping[str, Any]], encode: Encode) -> GoldWords:
        read = pairs(lines, encode)
        linked = [np.zeros((len(a), len(b)), dtype=bool) for a, b in read]
        for line, of in zip(lines, linked, strict=True):
            for i, j in (*line["sure"], *line["possible"]):
                of[i, j] = True
        told = [Pairs([pair]) for pair in read]
        names, columns = _columns(told, [alone(of) for of in told])
        return cls(
            read,
            _groups(lines),
            np.cumsum([0, *(of.size for of in linked)]),
            np.concatenate([of.ravel() for of in linked]),
            np.concatenate([of.sorts[of.real] for of in told]),
            np.concatenate([of.equal[of.real] for of in told]),
            names,
            columns,
        )

    def rows(self, chosen: Sequence[int]) -> Rows:
        return np.concatenate([np.arange(self.bounds[k], self.bounds[k + 1]) for k in chosen])

    def among(self, chosen: Sequence[int], likely: Array) -> tuple[tuple[str, ...], Array]:
        """The columns of later looks, of the rows of some pairs; ``likely`` is of the same rows."""
        told, features, start = [Pairs([self.pairs[number]]) for number in chosen], [], 0
        for of in told:
            before = np.zeros(of.shape, dtype=np.float32)
            end = start + int(of.real.sum())
            before[of.real] = likely[start:end]
            features.append(among(of, before))
            start = end
        return _columns(told, features)

    def fit(self, chosen: Sequence[int], looks: int = _LOOKS) -> LinkingFigures:
        """The looks and thresholds by some of the pairs; a look reads what the one before says of others."""
        rows = self.rows(chosen)
        linked, sorts = self.linked[rows], self.sorts[rows]
        group = np.repeat([self.groups[k] for k in chosen], np.diff(self.bounds)[list(chosen)])
        names, columns, found = self.names, self.alone[rows], []
        for number in range(looks):
            found.append(_look(names, columns, linked, sorts))
            likely = _left_out(columns, linked, sorts, group)
            if number + 1 < looks:
                more, of = self.among(chosen, likely)
                names, columns = self.names + more, np.hstack([self.alone[rows], of])
        return LinkingFigures(tuple(found), *_thresholds(likely, linked, self.equal[rows]))


def _groups(lines: Sequence[Mapping[str, Any]]) -> list[int]:
    """One number for all lines that share a sentence, directly or through another line."""
    group = list(range(len(lines)))
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        for side in ("a", "b"):
            old, new = group[first.setdefault(" ".join(line[side]).lower(), number)], group[number]
            if old != new:
                group = [old if one == new else one for one in group]
    return group


def _columns(told: Sequence[Pairs], features: Sequence[Features]) -> tuple[tuple[str, ...], Array]:
    """The features' names, and (words by words of all pairs, features)."""
    names = tuple(name for name, _ in _planes(told[0], features[0]))
    rows = [
        np.stack([np.broadcast_to(plane, of.shape)[of.real] for _, plane in _planes(of, held)], axis=1)
        for of, held in zip(told, features, strict=True)
    ]
    return names, np.concatenate(rows).astype(np.float32)


def _planes(pairs: Pairs, features: Features) -> Iterator[tuple[str, Array | Bools]]:
    for name, feature in features.items():
        if isinstance(feature, ByClass):
            yield from zip(map(name.format, feature.classes), feature.planes(pairs), strict=True)
        else:
            yield name, feature


def _look(names: tuple[str, ...], columns: Array, linked: Bools, sorts: Rows) -> Look:
    fitted = _weights(columns, linked, sorts)
    return Look(names, {name: tuple(map(float, fitted[at])) for at, name in enumerate(SORTS)})


def _weights(columns: Array, linked: Bools, sorts: Rows) -> NDArray[np.float64]:
    """(sorts, 1 + features): logistic regressions on standardised columns, told in their own units."""
    found = np.zeros((len(SORTS), 1 + columns.shape[1]))
    found[:, 0] = _NEVER
    for sort in range(len(SORTS)):
        of = sorts == sort
        if linked[of].sum() < _FEWEST or (~linked[of]).sum() < _FEWEST:
            continue
        mean, deviation = columns[of].mean(axis=0), columns[of].std(axis=0)
        scale = np.where(deviation > 1e-6, deviation, 1.0)
        model = LogisticRegression(C=_STRENGTH, solver="newton-cholesky", max_iter=50, tol=1e-3)
        model.fit((columns[of] - mean) / scale, linked[of])
        found[sort, 1:] = np.where(deviation > 1e-6, model.coef_[0] / scale, 0.0)
        found[sort, 0] = model.intercept_[0] - found[sort, 1:] @ mean
    return found


def _left_out(columns: Array, linked: Bools, sorts: Rows, groups: Rows) -> Array:
    """Each row's probability by a fit on the rows of other groups."""
    found = np.zeros(len(linked), dtype=np.float32)
    for fitted, left in GroupKFold(_INNER).split(linked, groups=groups):
        weights = _weights(columns[fitted], linked[fitted], sorts[fitted])
        for sort in range(len(SORTS)):
            of = left[sorts[left] == sort]
            score = columns[of] @ weights[sort, 1:] + weights[sort, 0]
            found[of] = 1 / (1 + np.exp(-np.clip(score, -30, 30)))
    return found


def _thresholds(likely: Array, linked: Bools, equal: Bools) -> tuple[float, float]:
    """Of equal words, and of different ones: where F1, of all links and of those, is highest."""
    different = _best(likely[~equal], linked[~equal], 0, 0)
    held = ~equal & (likely >= different)
    return _best(likely[equal], linked[equal], int(linked[held].sum()), int(held.sum())), different


def _best(likely: Array, linked: Bools, right: int, said: int) -> float:
    """The threshold of the highest F1, with what is said, and right, besides."""
    scores = [
        2 * (right + (linked & (likely >= t)).sum()) / (said + (likely >= t).sum() + linked.sum())
        for t in _THRESHOLDS
    ]
    return float(_THRESHOLDS[int(np.argmax(scores))])


def cross_validate(gold: GoldWords, parts: int = 5, looks: int = _LOOKS) -> dict[str, float]:
    """Precision, recall and F1 of the links of sentences that the figures never saw."""
    counts: dict[str, Counts] = {"all": np.zeros(3, np.int64), "not_identical": np.zeros(3, np.int64)}
    for fitted, left in GroupKFold(parts).split(gold.groups, groups=gold.groups):
        figures = gold.fit(fitted.tolist(), looks)
        for number in left:
            a, b = gold.pairs[number]
            truth = gold.linked[gold.bounds[number] : gold.bounds[number + 1]]
            said = np.zeros((len(a), len(b)), dtype=bool)
            for one in link(a, b, figures):
                said[one.i, one.j] = True
            other = [[x.text.lower() != y.text.lower() for y in b.words] for x in a.words]
            counts["all"] += _counted(said.ravel(), truth)
            counts["not_identical"] += _counted(said.ravel() & np.ravel(other), truth & np.ravel(other))
    return {f"{of}_{name}": value for of, told in counts.items() for name, value in _told(told).items()}


def _counted(said: Bools, truth: Bools) -> Counts:
    return np.array([(said & truth).sum(), said.sum(), truth.sum()])


def _told(counts: Counts) -> dict[str, float]:
    right, said, told = map(int, counts)
    return {
        "precision": right / max(1, said),
        "recall": right / max(1, told),
        "f1": 2 * right / max(1, said + told),
    }
