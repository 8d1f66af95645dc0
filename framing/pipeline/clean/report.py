"""Where in a page the report stands: one run of units, found by what they look like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.clean.coefficients import FIRST, SECOND
from framing.pipeline.clean.families import Family
from framing.pipeline.clean.features import (
    FIRST_LOOK,
    HEAVIEST,
    SECOND_LOOK,
    Table,
    first_look,
    second_look,
)
from framing.pipeline.clean.units import Unit

_EVEN = 0.35  # a unit that is likelier than this to be report speaks for the run, another against it
_ENDING = 8.0  # words of report that must follow a comment form or its like to be worth crossing it
_JOINS = 0.1  # how likely a paragraph at the edge must be to join
_PARAGRAPH = 8  # words


def likelihoods(units: Sequence[Unit], families: Sequence[Family | None]) -> list[float]:
    """For each unit, how likely it belongs to the report, in 0..1; a score, not a shown probability."""
    first = first_look(units, families)
    at_first = scored(first, FIRST_LOOK, FIRST)
    run = main_run(units, families, at_first)
    second = second_look(units, families, first, at_first, run)
    return [float(value) for value in scored(second, SECOND_LOOK, SECOND)]


def scored(rows: Table, names: Sequence[str], figures: Mapping[str, float]) -> NDArray[np.float64]:
    """The logistic of each row's weighted sum."""
    weights = np.array([figures[name] for name in names])
    sums = np.clip(rows @ weights + figures["constant"], -50, 50)
    logistic: NDArray[np.float64] = 1 / (1 + np.exp(-sums))
    return logistic


def main_run(
    units: Sequence[Unit], families: Sequence[Family | None], likely: Sequence[float] | NDArray[np.float64]
) -> tuple[int, int]:
    """Indices ``[first, last)`` of the stretch with the most report and the least of anything else.

    It is empty where nothing looks like a report.
    """
    best, found = 0.0, (0, 0)
    gain, first = 0.0, 0
    speaks = [float(value) - _EVEN for value in likely]
    for at, unit in enumerate(units):
        if gain <= 0:
            gain, first = 0.0, at
        family = families[at]
        gain += min(unit.size, HEAVIEST) * speaks[at]
        if family is not None and family.ends:
            gain -= _ENDING
        if gain > best:
            best, found = gain, (first, at + 1)
    return found


def with_edges(
    units: Sequence[Unit],
    families: Sequence[Family | None],
    likely: Sequence[float],
    run: tuple[int, int],
) -> tuple[int, int]:
    """The run and the paragraphs that join it without a break: a report's first and last are easily lost."""

    def joins(at: int) -> bool:
        unit = units[at]
        prose = unit.closed and unit.size >= _PARAGRAPH and not unit.bulleted
        return prose and families[at] is None and likely[at] >= _JOINS

    first, last = run
    while first > 0 and joins(first - 1):
        first -= 1
    while last < len(units) and joins(last):
        last += 1
    return first, last
