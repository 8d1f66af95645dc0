"""What a unit looks like, in figures that hold no words.

There are two looks. The first sees a unit and its neighbours; the second sees how likely the first
look found everything around it, and where the run stands that follows from it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from framing.pipeline.clean.families import Family
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
    "upper_share",
    "glued",
    "parted",
    "asks",
    "set_off",
)
_SURROUNDING = ("before_1", "before_2", "after_1", "after_2", "density", "bullets_around", "families_around")
_PLACE = ("share_before", "prose_before", "after_ending")
FIRST_LOOK: tuple[str, ...] = (*_OWN, *_SURROUNDING, *_PLACE)
SECOND_LOOK: tuple[str, ...] = (
    *FIRST_LOOK,
    "first_score",
    "likely_within_1",
    "likely_within_3",
    "likely_within_8",
    "likely_3_before",
    "likely_3_after",
    "likely_8_before",
    "likely_8_after",
    "in_run",
    "past_run",
    "short_of_run",
    "after_comments",
    "after_related",
    "after_legal",
)
_GLUED = re.compile(r"[a-zа-яß-ÿ][.?!]?[A-ZА-Я][a-zа-я]")
_AROUND = 5
HEAVIEST = 400.0  # words; one endless unit must not outweigh a whole report
_BEGUN = 40.0  # words of likely report that must have gone by before its end can come


def first_look(units: Sequence[Unit], families: Sequence[Family | None]) -> list[list[float]]:
    """One row a unit, one column a name of ``FIRST_LOOK``."""
    repeats = Counter(unit.bare for unit in units)
    prose = [_prose(unit) for unit in units]
    sizes = [unit.size for unit in units]
    own = [_own(unit, family, repeats) for unit, family in zip(units, families, strict=True)]
    around = _around(units, families, prose, sizes)
    place = _place(families, prose, sizes)
    return [a + b + c for a, b, c in zip(own, around, place, strict=True)]


def second_look(
    units: Sequence[Unit],
    families: Sequence[Family | None],
    first: Sequence[Sequence[float]],
    likely: Sequence[float],
    run: tuple[int, int],
) -> list[list[float]]:
    """One row a unit, one column a name of ``SECOND_LOOK``; ``likely`` and ``run`` as first found."""
    sizes = [min(unit.size, HEAVIEST) for unit in units]
    mass = _sums([size * p for size, p in zip(sizes, likely, strict=True)])
    size_sums, likely_sums = _sums(sizes), _sums(likely)
    endings = _endings(families, sizes, likely, run[0])
    last = len(units)
    rows = []
    for at in range(last):
        row = [*first[at], _log_odds(likely[at])]
        for reach in (1, 3, 8):
            low, high = max(0, at - reach), min(last, at + reach + 1)
            size = size_sums[high] - size_sums[low] - sizes[at]
            weighed = mass[high] - mass[low] - sizes[at] * likely[at]
            row.append(weighed / size if size > 0 else 0.5)
        for reach in (3, 8):
            row.append(_mean(likely_sums, at - reach, at))
            row.append(_mean(likely_sums, at + 1, at + 1 + reach))
        row += [
            float(run[0] <= at < run[1]),
            math.log1p(max(0, at - run[1] + 1)),
            math.log1p(max(0, run[0] - at)),
            *endings[at],
        ]
        rows.append(row)
    return rows


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
        sum(len(word) > 1 and word.isupper() for word in words) / count,
        float(_GLUED.search(unit.text) is not None),
        min(sum(unit.text.count(mark) for mark in "|/·•»›"), 4) / 4,
        float(unit.text.endswith("?")),
        float(unit.gap > 0),
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
    families: Sequence[Family | None], prose: Sequence[float], sizes: Sequence[float]
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


def _endings(
    families: Sequence[Family | None], sizes: Sequence[float], likely: Sequence[float], first: int
) -> list[list[float]]:
    """How many comment forms, lists of links and legal lines have gone by since the report began."""
    gone = {"comment_form": 0, "related_links": 0, "legal": 0}
    seen = 0.0
    rows = []
    for at, family in enumerate(families):
        if at >= first and seen > _BEGUN and family is not None and family.reason in gone:
            gone[family.reason] += 1
        seen += sizes[at] * likely[at]
        rows.append(
            [
                min(gone["comment_form"], 2) / 2,
                min(gone["related_links"], 3) / 3,
                min(gone["legal"], 2) / 2,
            ]
        )
    return rows


def _sums(values: Sequence[float]) -> list[float]:
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def _mean(sums: Sequence[float], low: int, high: int) -> float:
    low, high = max(0, low), min(len(sums) - 1, high)
    return (sums[high] - sums[low]) / (high - low) if high > low else 0.0


def _log_odds(likely: float) -> float:
    bounded = min(max(likely, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))
