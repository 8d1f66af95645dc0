"""What a unit looks like, in figures that hold no words.

There are two looks. The first sees a unit and its neighbours; the second sees how likely the first
look found everything around it, and where the run stands that follows from it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

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
Table = NDArray[np.float64]

_DIGITS = re.compile(r"\d")
_LONGEST = 4000  # characters of a unit that are looked at
_GLUED = re.compile(r"[a-zа-яß-ÿ][.?!]?[A-ZА-Я][a-zа-я]")
_AROUND = 5
HEAVIEST = 400.0  # words; one endless unit must not outweigh a whole report
_BEGUN = 40.0  # words of likely report that must have gone by before its end can come


def first_look(units: Sequence[Unit], families: Sequence[Family | None]) -> Table:
    """One row a unit, one column a name of ``FIRST_LOOK``."""
    repeats = Counter(unit.bare for unit in units)
    known: dict[str, list[float]] = {}
    for unit in units:
        if unit.text not in known:
            known[unit.text] = _own(unit)
    own = np.array([known[unit.text] for unit in units])
    own[:, _OWN.index("repeated")] = [repeats[unit.bare] > 1 for unit in units]
    own[:, _OWN.index("family")] = [family is not None for family in families]
    own[:, _OWN.index("set_off")] = [unit.gap > 0 for unit in units]
    sizes = np.array([unit.size for unit in units])
    prose = np.array([_prose(unit) for unit in units])
    return np.hstack([own, _around(own, prose, sizes), _place(families, prose, sizes)])


def second_look(
    units: Sequence[Unit],
    families: Sequence[Family | None],
    first: Table,
    likely: NDArray[np.float64],
    run: tuple[int, int],
) -> Table:
    """One row a unit, one column a name of ``SECOND_LOOK``; ``likely`` and ``run`` as first found."""
    sizes = np.minimum([unit.size for unit in units], HEAVIEST)
    at = np.arange(len(units))
    bounded = np.clip(likely, 1e-4, 1 - 1e-4)
    columns = [np.log(bounded / (1 - bounded))]
    for reach in (1, 3, 8):
        size = _window(sizes, reach) - sizes
        weighed = _window(sizes * likely, reach) - sizes * likely
        columns.append(np.where(size > 1e-9, weighed / np.maximum(size, 1e-9), 0.5))
    for reach in (3, 8):
        columns.append(_mean(likely, at - reach, at))
        columns.append(_mean(likely, at + 1, at + 1 + reach))
    columns.append(((run[0] <= at) & (at < run[1])).astype(float))
    columns.append(np.log1p(np.maximum(0, at - run[1] + 1)))
    columns.append(np.log1p(np.maximum(0, run[0] - at)))
    return np.column_stack([first, *columns, _endings(families, sizes * likely, run[0])])


def _prose(unit: Unit) -> float:
    """Words of a unit that reads as prose: several words that end as a sentence ends."""
    if unit.size < 8 or unit.bulleted:
        return 0.0
    return unit.size if unit.closed or unit.sentences else unit.size / 3


def _own(unit: Unit) -> list[float]:
    """What one unit shows by itself, in the order of ``_OWN``; what its page adds is left 0."""
    text = unit.text[:_LONGEST]
    words = unit.words
    count = max(1, len(words))
    lower = sum(word[:1].islower() for word in words)
    short = sum(len(word) <= 3 and word.islower() for word in words)
    return [
        float(np.log1p(unit.size)),
        float(unit.closed),
        min(unit.sentences, 5) / 5,
        min(text.count(",") + text.count("，"), 6) / 6,
        float(unit.bulleted),
        lower / count,
        len(_DIGITS.findall(text)) / len(text),
        short / count,
        0.0,
        float(unit.text.endswith(("…", "..."))),
        float("http" in text or "www." in text or "@" in text),
        0.0,
        float(text[:1].islower()),
        sum(len(word) > 1 and word.isupper() for word in words) / count,
        float(_GLUED.search(text) is not None),
        min(sum(text.count(mark) for mark in "|/·•»›"), 4) / 4,
        float(unit.text.endswith("?")),
        0.0,
    ]


def _around(own: Table, prose: NDArray[np.float64], sizes: NDArray[np.float64]) -> Table:
    columns = [_shifted(np.log1p(prose), by) for by in (-1, -2, 1, 2)]
    size = _window(sizes, _AROUND) - sizes
    others = np.maximum(1, _window(np.ones(len(sizes)), _AROUND) - 1)
    density = (_window(prose, _AROUND) - prose) / np.maximum(size, 1e-9)
    columns.append(np.where(size > 1e-9, density, 0.5))
    for name in ("bulleted", "family"):
        column = own[:, _OWN.index(name)]
        columns.append((_window(column, _AROUND) - column) / others)
    return np.column_stack(columns)


def _place(
    families: Sequence[Family | None], prose: NDArray[np.float64], sizes: NDArray[np.float64]
) -> Table:
    share = (np.cumsum(sizes) - sizes) / (sizes.sum() or 1.0)
    share_of_prose = (np.cumsum(prose) - prose) / (prose.sum() or 1.0)
    ends = np.array([family is not None and family.ends for family in families])
    ended = np.cumsum(ends & (share_of_prose > 0.15))
    return np.column_stack([share, share_of_prose, np.minimum(ended, 3) / 3])


def _endings(families: Sequence[Family | None], mass: NDArray[np.float64], first: int) -> Table:
    """How many comment forms, lists of links and legal lines have gone by since the report began."""
    begun = (np.arange(len(mass)) >= first) & (np.cumsum(mass) - mass > _BEGUN)
    columns = []
    for reason, most in (("comment_form", 2), ("related_links", 3), ("legal", 2)):
        said = np.array([family is not None and family.reason == reason for family in families])
        columns.append(np.minimum(np.cumsum(said & begun), most) / most)
    return np.column_stack(columns)


def _shifted(values: NDArray[np.float64], by: int) -> NDArray[np.float64]:
    """The value ``by`` places on, or 0 beyond the ends."""
    shifted = np.zeros_like(values)
    if abs(by) < len(values):
        if by > 0:
            shifted[:-by] = values[by:]
        else:
            shifted[-by:] = values[:by]
    return shifted


def _window(values: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """For each place the sum from ``reach`` before to ``reach`` after it."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    at = np.arange(len(values))
    window: NDArray[np.float64] = (
        sums[np.minimum(len(values), at + reach + 1)] - sums[np.maximum(0, at - reach)]
    )
    return window


def _mean(
    values: NDArray[np.float64], low: NDArray[np.int64], high: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The mean of ``values[low:high]`` for each pair of bounds, 0 where there is nothing between."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    low, high = np.clip(low, 0, len(values)), np.clip(high, 0, len(values))
    mean: NDArray[np.float64] = (sums[high] - sums[low]) / np.maximum(high - low, 1)
    return mean
