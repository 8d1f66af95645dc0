"""Runs of words cut from the log odds of each."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.attribute.fitted.figures import Cut

Run = tuple[int, int]


def likeliest_runs(odds: Sequence[float], cut: Cut) -> tuple[Run, ...]:
    """The half-open runs that together gain most: log odds over ``cut.least``, less ``cut.start`` each."""
    outside, inside = 0.0, float("-inf")
    came: list[tuple[bool, bool]] = []
    for odd in odds:
        came.append((inside > outside, inside >= outside - cut.start))
        outside, inside = max(outside, inside), max(inside, outside - cut.start) + odd - cut.least
    runs: list[Run] = []
    within = inside > outside
    end = len(odds)
    for index in range(len(odds) - 1, -1, -1):
        before = came[index][within]
        if within and not before:
            runs.append((index, end))
        elif before and not within:
            end = index
        within = before
    return tuple(reversed(runs))


def likeliest_run(odds: Sequence[float], least: float) -> Run | None:
    """The one run that gains most over ``least``, or None where none gains anything."""
    best, gained, start = 0.0, 0.0, 0
    found: Run | None = None
    for index, odd in enumerate(odds):
        if gained <= 0:
            gained, start = 0.0, index
        gained += odd - least
        if gained > best:
            best, found = gained, (start, index + 1)
    return found
