"""What a unit looks like, in figures that hold no words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from framing.pipeline.clean.families import Family, family_of
from framing.pipeline.clean.units import Unit

_OWN = (
    "log_size",
    "closed",
    "sentences",
    "commas",
    "bulleted",
    "lower_share",
    "digit_share",
    "short_lower_share",
    "repeated",
    "ellipsis",
    "address",
    "family",
    "starts_lower",
)
_SURROUNDING = ("before_1", "before_2", "after_1", "after_2", "density", "bullets_around", "families_around")
_PLACE = ("share_before", "prose_before", "after_ending")
NAMES: tuple[str, ...] = _OWN + _SURROUNDING + _PLACE
_AROUND = 5


def table(units: Sequence[Unit], families: Sequence[Family | None]) -> list[list[float]]:
    """One row a unit, one column a name of ``NAMES``."""
    repeats = Counter(unit.bare for unit in units)
    own = [_own(unit, family, repeats) for unit, family in zip(units, families, strict=True)]
    prose = [_prose(unit) for unit in units]
    sizes = [unit.size for unit in units]
    around = _around(units, families, prose, sizes)
    place = _place(units, families, prose, sizes)
    return [a + b + c for a, b, c in zip(own, around, place, strict=True)]


def families(units: Sequence[Unit]) -> list[Family | None]:
    """The family of each unit."""
    return [family_of(unit) for unit in units]


def _prose(unit: Unit) -> float:
    """Words of a unit that reads as prose: several words that end as a sentence ends."""
    if unit.size < 8 or unit.bulleted:
        return 0.0
    return unit.size if unit.closed or unit.sentences else unit.size / 3


def _own(unit: Unit, family: Family | None, repeats: Counter[str]) -> list[float]:
    words = unit.words
    count = max(1, len(words))
    lower = sum(word[:1].islower() for word in words)
    short = sum(len(word) <= 3 and word.islower() for word in words)
    return [
        math.log1p(unit.size),
        float(unit.closed),
        min(unit.sentences, 5) / 5,
        min(unit.text.count(",") + unit.text.count("，"), 6) / 6,
        float(unit.bulleted),
        lower / count,
        sum(character.isdigit() for character in unit.text) / len(unit.text),
        short / count,
        float(repeats[unit.bare] > 1),
        float(unit.text.endswith(("…", "..."))),
        float("http" in unit.bare or "www." in unit.bare or "@" in unit.bare),
        float(family is not None),
        float(unit.text[:1].islower()),
    ]


def _around(
    units: Sequence[Unit], families: Sequence[Family | None], prose: Sequence[float], sizes: Sequence[float]
) -> list[list[float]]:
    last = len(units) - 1
    rows: list[list[float]] = []
    for at in range(len(units)):
        near = [i for i in range(max(0, at - _AROUND), min(last, at + _AROUND) + 1) if i != at]
        total = sum(sizes[i] for i in near)
        rows.append(
            [
                *(math.log1p(prose[i]) if 0 <= i <= last else 0.0 for i in (at - 1, at - 2, at + 1, at + 2)),
                sum(prose[i] for i in near) / total if total else 0.5,
                sum(units[i].bulleted for i in near) / max(1, len(near)),
                sum(families[i] is not None for i in near) / max(1, len(near)),
            ]
        )
    return rows


def _place(
    units: Sequence[Unit], families: Sequence[Family | None], prose: Sequence[float], sizes: Sequence[float]
) -> list[list[float]]:
    total = sum(sizes) or 1.0
    total_prose = sum(prose) or 1.0
    seen = seen_prose = 0.0
    ended = 0
    rows: list[list[float]] = []
    for at, family in enumerate(families):
        if family is not None and family.ends and seen_prose > 0.15 * total_prose:
            ended += 1
        rows.append([seen / total, seen_prose / total_prose, min(ended, 3) / 3])
        seen += sizes[at]
        seen_prose += prose[at]
    return rows
