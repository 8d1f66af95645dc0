"""Where two claims give the same thing different values, or one denies what the other states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.align.clocks import HALF_DAY
from framing.pipeline.align.polarity import Polarity
from framing.pipeline.align.quantities import FATES, Quantity
from framing.pipeline.align.shares import counts

Counts = NDArray[np.float16]
Held = Sequence[tuple[Quantity, ...]]

# Two values are of the same thing where the clauses share this much of the words of the shorter one.
SAME_THING = 0.5


def clashes(a: Held, b: Held) -> tuple[Counts, Counts, Counts]:
    """The numbers of units of which two claims give the same, another number, another time; (n, m) each.

    A unit counts only where the words around show that both are of the same thing.
    """
    shape = (len(a), len(b))
    agreeing, numbers, times = (np.zeros(shape, dtype=np.float16) for _ in range(3))
    of_a, of_b = _by_unit(a), _by_unit(b)
    for unit in sorted(of_a.keys() & of_b.keys()):
        rows, left = zip(*of_a[unit], strict=True)
        columns, right = zip(*of_b[unit], strict=True)
        here = np.ix_(rows, columns)
        same, differ = _same_thing(unit, left, right), _differ(unit, left, right)
        agreeing[here] += same & ~differ
        (times if unit == "clock" or unit.startswith("day of") else numbers)[here] += same & differ
    return agreeing, numbers, times


def _by_unit(held: Held) -> dict[str, list[tuple[int, Quantity]]]:
    found: dict[str, list[tuple[int, Quantity]]] = defaultdict(list)
    for index, quantities in enumerate(held):
        for quantity in quantities:
            found[quantity.unit].append((index, quantity))
    return found


def _same_thing(unit: str, a: Sequence[Quantity], b: Sequence[Quantity]) -> NDArray[np.bool_]:
    if unit in FATES:
        return np.ones((len(a), len(b)), dtype=np.bool_)
    near = counts([one.near for one in a], [one.near for one in b])
    shorter = np.minimum.outer(near.of_a, near.of_b)
    return (near.shared > 0) & (near.shared >= SAME_THING * shorter)


def _differ(unit: str, a: Sequence[Quantity], b: Sequence[Quantity]) -> NDArray[np.bool_]:
    """Whether two ranges have no value in common; the clock goes round."""
    low_a, high_a = np.array([one.low for one in a]), np.array([one.high for one in a])
    low_b, high_b = np.array([one.low for one in b]), np.array([one.high for one in b])
    rounds = (-HALF_DAY, 0, HALF_DAY) if unit == "clock" else (0,)
    apart = [np.less.outer(high_a, low_b + turn) | np.greater.outer(low_a, high_b + turn) for turn in rounds]
    return np.asarray(np.logical_and.reduce(apart))


def opposed(a: Sequence[Polarity], b: Sequence[Polarity]) -> Counts:
    """How many words one claim denies and the other, which denies nothing, does not; (n, m)."""
    there = counts([one.denied for one in a], [one.affirmed for one in b]).shared
    back = counts([one.affirmed for one in a], [one.denied for one in b]).shared
    plain_a = np.array([not one.denied for one in a])
    plain_b = np.array([not one.denied for one in b])
    return np.asarray(there * plain_b[None, :] + back * plain_a[:, None], dtype=np.float16)
