"""How well conflicts are found: over pairs of claims of which it is known whether they conflict.

A pair is a line of ``fixtures/gold/conflicts``. Its two claims are taken as they stand; whether they are
of one fact at all is not asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from framing.measuring.documents import document
from framing.pipeline.conflict import conflicts
from framing.pipeline.types import Relation

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers of pairs: conflicts that are found and missed, other pairs that are called one.

    ``by_slot`` holds the three, in that order, for each slot that a pair conflicts in or looks like it.
    ``slots_right`` counts the found ones of which the slot is told as in the gold, ``marks_met`` those of
    which both marks touch the gold's.
    """

    found: int
    missed: int
    false_alarms: int
    slots_right: int
    marks_met: int
    by_slot: Mapping[str, tuple[int, int, int]]

    @property
    def precision(self) -> float:
        """The share of conflicts called that are some; 1 where none is called."""
        called = self.found + self.false_alarms
        return self.found / called if called else 1.0

    @property
    def recall(self) -> float:
        """The share of conflicts that are found; 1 where there are none."""
        there = self.found + self.missed
        return self.found / there if there else 1.0


def predict(line: Line) -> dict[str, Any]:
    """``{"conflict", "slots", "marks"}`` for a line's claims ``a`` and ``b``; nothing else is read."""
    a, b = (document([line[side]]).claims[0] for side in ("a", "b"))
    found = conflicts(a, b)
    return {
        "conflict": bool(found),
        "slots": sorted({one.slot for one in found}),
        "marks": {
            "a": [[one.a.start, one.a.end] for one in found],
            "b": [[one.b.start, one.b.end] for one in found],
        },
    }


def figures(lines: Iterable[Line]) -> Figures:
    """The predictions for lines with their labels, counted."""
    counts: Counter[str] = Counter()
    by_slot: dict[str, list[int]] = {}
    for line in lines:
        said, true = predict(line), line["relation"] == Relation.CONFLICT
        slot = by_slot.setdefault(line["slot"] or line["looks_like"], [0, 0, 0])
        if not (true or said["conflict"]):
            continue
        which = (0 if said["conflict"] else 1) if true else 2
        slot[which] += 1
        counts[("found", "missed", "false_alarms")[which]] += 1
        if which == 0:
            counts["slots_right"] += line["slot"] in said["slots"]
            counts["marks_met"] += all(_meet(said["marks"][side], line["marks"][side]) for side in ("a", "b"))
    return Figures(
        found=counts["found"],
        missed=counts["missed"],
        false_alarms=counts["false_alarms"],
        slots_right=counts["slots_right"],
        marks_met=counts["marks_met"],
        by_slot={name: (one[0], one[1], one[2]) for name, one in sorted(by_slot.items())},
    )


def _meet(said: Iterable[list[int]], true: Iterable[list[int]]) -> bool:
    return any(start < end_of and start_of < end for start, end in said for start_of, end_of in true)
