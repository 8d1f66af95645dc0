"""From which probability on a relation of phrases is sure enough to be told, by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from sklearn.model_selection import GroupKFold

from framing.pipeline.wording.relations import Kind, KindFigures

# Of what is told this much is to be right, kind by kind, where the probability is chosen. Elsewhere it is
# a little less, as the lowest of several that do is flattered: about 0.75 is what is meant.
_RIGHT = 0.8
_FEWEST = 10  # judged phrases: fewer show nothing
_GRID = tuple(float(at) for at in np.round(np.arange(0.4, 0.96, 0.05), 2))
_PARTS = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """The likeliest kind of two linked phrases by figures that never saw them, and whether it is right.

    Their content words are not the same, or there would be nothing to tell. ``shared`` says whether they
    have a stem in common; ``group`` is one for all that share a headline.
    """

    kind: Kind
    probability: float
    right: bool
    shared: bool
    group: int


def with_certainty(kinds: KindFigures, judged: Sequence[Judged]) -> KindFigures:
    """The figures with the least probabilities at which each kind is right often enough."""
    return replace(
        kinds,
        sure_shared=_least(one for one in judged if one.shared),
        sure_apart=_least(one for one in judged if not one.shared),
    )


def _least(judged: Iterable[Judged]) -> dict[Kind, float]:
    found: dict[Kind, list[Judged]] = {}
    for one in judged:
        found.setdefault(one.kind.undirected, []).append(one)
    least = {kind: [at for at in _GRID if _often(found.get(kind, []), at)] for kind in Kind}
    return {kind: enough[0] for kind, enough in least.items() if enough}


def _often(judged: Sequence[Judged], at: float) -> bool:
    """Whether enough is right from a probability on, with one right and one wrong added for caution."""
    right = [one.right for one in judged if one.probability >= at]
    return len(right) >= _FEWEST and (sum(right) + 1) / (len(right) + 2) >= _RIGHT


def told_left_out(judged: Sequence[Judged]) -> dict[str, float]:
    """How often what is told is right, and how much is, each part by certainties of the other parts.

    ``told_right`` is of all told, ``told_right_equal`` of those told to be equal, and so on. Nothing
    where fewer groups are judged than there are parts.
    """
    groups = [one.group for one in judged]
    told: list[Judged] = []
    if len(set(groups)) < _PARTS:
        return {}
    for fitted, left in GroupKFold(_PARTS).split(groups, groups=groups):
        sure = {
            shared: _least(judged[k] for k in fitted if judged[k].shared == shared)
            for shared in (True, False)
        }
        told += [judged[k] for k in left if _is_told(judged[k], sure)]
    right = {"told_right": _right(told), "told_share": len(told) / len(judged)}
    of_kinds = {kind: [one for one in told if one.kind.undirected is kind] for kind in Kind}
    return right | {f"told_right_{kind}": _right(of) for kind, of in of_kinds.items() if of}


def _right(told: Sequence[Judged]) -> float:
    return sum(one.right for one in told) / max(1, len(told))


def _is_told(one: Judged, sure: Mapping[bool, Mapping[Kind, float]]) -> bool:
    least = sure[one.shared].get(one.kind.undirected)
    return least is not None and one.probability >= least
