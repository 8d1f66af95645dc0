"""One measured figure, and how a time is taken."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, in which unit, and what was promised of it."""

    name: str
    value: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def promised(self) -> str:
        bound = self.at_least if self.at_least is not None else self.at_most
        if bound is None:
            return ""
        return f"at {'least' if self.at_least is not None else 'most'} {bound:g} {self.unit}".strip()

    @property
    def holds(self) -> bool:
        return (self.at_least is None or self.value >= self.at_least) and (
            self.at_most is None or self.value <= self.at_most
        )


def fastest(works: Sequence[Callable[[], object]], *, rounds: int = 4) -> list[float]:
    """The shortest time of each work in seconds; they take turns, so that a busy moment meets all."""
    times = [float("inf")] * len(works)
    for _ in range(rounds):
        for at, work in enumerate(works):
            start = time.perf_counter()
            work()
            times[at] = min(times[at], time.perf_counter() - start)
    return times
