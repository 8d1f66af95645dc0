"""Fits the figures of related phrases: which phrases are linked, and how they are related."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from framing.measuring.certainty import Judged, told_left_out
from framing.measuring.documents import Encode
from framing.measuring.phrase_links import TYPES, cut_texts
from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.wording.relations import Kind, KindFigures, LinkFigures, Look, RelationLexicon
from framing.pipeline.wording.relations.among import Likely
from framing.pipeline.wording.relations.features import Batch, Table
from framing.pipeline.wording.relations.figures import likeliest
from framing.pipeline.wording.relations.phrases import Phrases
from framing.pipeline.wording.relations.relate import Candidates

Array = NDArray[np.float64]
Wanted = Callable[[str], bool]

_INNER = 5  # parts, each predicted by a fit on the others, that the second look is fitted on
_ALONE_STRENGTH = 1.0
_AMONG_STRENGTH = 0.05  # weak: the second look sees much that the first has weighed already
_THRESHOLD = 0.5  # F1 hardly changes from 0.45 to 0.6, and the best of a fit is not the best elsewhere
_KIND_STRENGTH = 0.1
_AXIS_SCALE = 3.0  # of a difference of two vectors of length 1, beside columns of deviation 1
_KINDS = tuple(Kind)


@dataclass(frozen=True)
class GoldPair:
    """Two headlines: every two phrases, and how those that are linked are related.

    ``group`` names what shares a headline; a fit and its test never share one.
    """

    found: Candidates
    kinds: Mapping[tuple[int, int], Kind]
    group: int
    linked: NDArray[np.bool_] = field(repr=False)


def read_gold(lines: Sequence[Mapping[str, Any]], encode: Encode, lexicon: RelationLexicon) -> list[GoldPair]:
    """The lines of the measuring file, ready to be fitted to."""
    known = {name: kind for kind, name in TYPES.items()}
    gold = []
    for line, group in zip(lines, _groups(lines), strict=True):
        found = Candidates.of(*cut_texts(line, encode), lexicon, LINKING)
        # A type may carry a second word, as in SIMI_POL; the first says how the phrases are related.
        kinds = {
            (i, j): known[link["type"].split("_")[0]]
            for link in line["links"]
            for i in link["a"]
            for j in link["b"]
        }
        linked = np.array([[(i, j) in kinds for j in found.places[1]] for i in found.places[0]], dtype=bool)
        gold.append(GoldPair(found, kinds, group, linked))
    return gold


def _groups(lines: Sequence[Mapping[str, Any]]) -> list[int]:
    """One number for all lines that share a headline, directly or through another line."""
    group = list(range(len(lines)))
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        for side in ("a", "b"):
            headline = " ".join(line[side]).lower()
            old, new = group[first.setdefault(headline, number)], group[number]
            group = [old if one == new else one for one in group]
    return group


def fit_links(gold: Sequence[GoldPair], wanted: Wanted = bool) -> LinkFigures:
    """The two looks; ``wanted`` says of a feature's name whether it is used."""
    table = _together([pair.found.features for pair in gold], wanted)
    truth = np.concatenate([pair.linked.ravel() for pair in gold])
    rows = np.concatenate([np.full(pair.linked.size, number) for number, pair in enumerate(gold)])
    groups = np.array([gold[number].group for number in rows])
    alone = _look(table, truth, _ALONE_STRENGTH)
    first = _left_out(table, truth, groups, _ALONE_STRENGTH)
    seen = [
        Likely(first[rows == number].reshape(pair.linked.shape)).features()
        for number, pair in enumerate(gold)
    ]
    second = table | _together(seen, wanted)
    return LinkFigures(alone, _look(second, truth, _AMONG_STRENGTH), _THRESHOLD)


def _together(tables: Sequence[Table], wanted: Wanted) -> dict[str, Array]:
    """The tables' rows, one table's after the other's."""
    return {
        name: np.concatenate([table[name].ravel() for table in tables]) for name in tables[0] if wanted(name)
    }


def _look(table: Mapping[str, Array], truth: NDArray[np.bool_], strength: float) -> Look:
    """Logistic regression on standardised columns, told in the columns' own units."""
    columns = np.column_stack(list(table.values()))
    mean, scale = columns.mean(axis=0), _scale(columns.std(axis=0))
    model = LogisticRegression(C=strength, solver="newton-cholesky").fit((columns - mean) / scale, truth)
    weights = model.coef_[0] / scale
    return Look(
        float(model.intercept_[0] - weights @ mean), dict(zip(table, map(float, weights), strict=True))
    )


def _left_out(
    table: Mapping[str, Array], truth: NDArray[np.bool_], groups: NDArray[Any], strength: float
) -> Array:
    """Each row's probability by a fit on the rows of other groups."""
    probability = np.zeros(len(truth))
    for fitted, left in GroupKFold(_INNER).split(truth, groups=groups):
        look = _look({name: column[fitted] for name, column in table.items()}, truth[fitted], strength)
        score = look.intercept + sum(look.coefficients[name] * table[name][left] for name in table)
        probability[left] = 1 / (1 + np.exp(-score))
    return probability


def _scale(deviation: Array) -> Array:
    return np.asarray(np.where(deviation > 1e-9, deviation, 1.0))


def fit_kinds(gold: Sequence[GoldPair], wanted: Wanted = bool) -> KindFigures:
    """Multinomial logistic regression on every linked pair and its mirror image.

    With the mirror images the best figures are symmetric: what turns its sign with the texts tells
    the two directions of ``narrower`` apart and nothing else.
    """
    linked = [(of, kind) for pair in gold for of, kind in _linked(pair)]
    batch = Batch([of for of, _ in linked])
    same, turning = _together([batch.common], wanted), _together([batch.signed], wanted)
    apart = batch.difference * (_AXIS_SCALE if wanted("axis") else 0.0)
    columns = np.column_stack(list(same.values()))
    mean, scale = columns.mean(axis=0), _scale(columns.std(axis=0))
    turned = np.column_stack(list(turning.values()))
    turned_scale = _scale(np.sqrt((turned**2).mean(axis=0)))
    both = np.hstack([turned / turned_scale, apart])
    standard = (columns - mean) / scale
    truth = [kind for _, kind in linked]
    model = LogisticRegression(C=_KIND_STRENGTH, max_iter=3000).fit(
        np.vstack([np.hstack([standard, both]), np.hstack([standard, -both])]),
        [_KINDS.index(kind) for kind in truth] + [_KINDS.index(kind.mirrored()) for kind in truth],
    )
    weights = {_KINDS[known]: row for known, row in zip(model.classes_, model.coef_, strict=True)}
    starts = {_KINDS[known]: value for known, value in zip(model.classes_, model.intercept_, strict=True)}
    width = len(mean)
    turn = (weights[Kind.A_NARROWER] - weights[Kind.B_NARROWER])[width:] / 2
    for of in (weights, starts):
        of[Kind.A_NARROWER] = (of[Kind.A_NARROWER] + of.pop(Kind.B_NARROWER)) / 2
    looks = {
        kind: Look(
            float(starts[kind] - (row[:width] / scale) @ mean),
            dict(zip(same, map(float, row[:width] / scale), strict=True)),
        )
        for kind, row in weights.items()
    }
    direction = dict(zip(turning, map(float, turn[: len(turning)] / turned_scale), strict=True))
    axis = tuple(float(value) for value in turn[len(turning) :] * _AXIS_SCALE) if wanted("axis") else ()
    return KindFigures(looks, direction, axis)


def _linked(pair: GoldPair) -> list[tuple[Phrases, Kind]]:
    found = pair.found
    return [
        (Phrases.of(found.pair, found.phrases[0][i], found.phrases[1][j]), pair.kinds[x, y])
        for i, x in enumerate(found.places[0])
        for j, y in enumerate(found.places[1])
        if (x, y) in pair.kinds
    ]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What headlines left out of a fit say of it: figures by name, and every kind judged."""

    figures: Mapping[str, float]
    judged: Sequence[Judged]


def cross_validate(gold: Sequence[GoldPair], parts: int = 10, wanted: Wanted = bool) -> LeftOut:
    """F1 of links, and of links with their kinds, each headline predicted by figures that never saw it."""
    right = typed = said = 0
    groups, judged = [pair.group for pair in gold], []
    for fitted, left in GroupKFold(parts).split(groups, groups=groups):
        chosen = [gold[number] for number in fitted]
        links, kinds = fit_links(chosen, wanted), fit_kinds(chosen, wanted)
        for pair in (gold[number] for number in left):
            found = kinds_found(pair, links, kinds)
            said += len(found)
            right += len(found.keys() & pair.kinds.keys())
            typed += sum(pair.kinds.get(key) is kind for key, kind in found.items())
            judged += _judged(pair, kinds)
    told = sum(len(pair.kinds) for pair in gold)
    figures = {"alignment_f1": 2 * right / (said + told), "type_f1": 2 * typed / (said + told)}
    return LeftOut(figures | told_left_out(judged), judged)


def _judged(pair: GoldPair, kinds: KindFigures) -> list[Judged]:
    reworded = [(of, kind) for of, kind in _linked(pair) if of.a.stems != of.b.stems]
    if not reworded:
        return []
    found = kinds.probabilities(Batch([of for of, _ in reworded]))
    return [
        Judged(likeliest(each), max(each.values()), likeliest(each) is kind, of.shared, pair.group)
        for (of, kind), each in zip(reworded, found, strict=True)
    ]


def kinds_found(pair: GoldPair, links: LinkFigures, kinds: KindFigures) -> dict[tuple[int, int], Kind]:
    """What ``relate`` finds, by the phrases' places."""
    return {(link.i, link.j): link.kind for link in pair.found.links(links, kinds)}
