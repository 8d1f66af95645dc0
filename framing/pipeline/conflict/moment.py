"""A time that a claim names, and whether two such times can be the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.pipeline.conflict.tokens import Token

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HALF_DAY = 720  # minutes
_LONGEST = 20  # digits: more are no part of a time, and Python reads no more than 4300


@dataclass(frozen=True, slots=True)
class Moment:
    """Tokens ``[first, last)`` that name a time.

    ``unit`` is ``clock``, ``weekday``, ``date``, ``month`` or ``year``; the value lies between ``low`` and
    ``high``: minutes of the day, the weekday from 0, month and day as ``100 * month + day``, months, years.
    ``bound`` is ``start``, ``end`` or ``by`` where the time bounds a stretch, ``half`` whether the half of
    the day is told, ``zone`` the time zone where one is named, ``loose`` a weekday told with a night.
    """

    first: int
    last: int
    unit: str
    low: float
    high: float
    bound: str = ""
    half: bool = False
    zone: str = ""
    loose: bool = False

    @property
    def measure(self) -> str:
        """What it can be held against: a date against a month as well."""
        return "month" if self.unit == "date" else self.unit


def word_at(held: Sequence[Token], index: int) -> str:
    """A token in lower case; nothing where there is none."""
    return held[index].lower if 0 <= index < len(held) else ""


def whole_number(digits: str) -> int | None:
    """What digits write; None for anything else, and for more of them than a time may have."""
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST else None


def apart(a: Moment, b: Moment) -> bool:
    """Whether two times of one unit cannot be the same; clock and year go round.

    What is so since a time came about then; what is so until a time may have come about whenever.
    """
    if {a.unit, b.unit} == {"date", "month"}:
        a, b = _month_of(a), _month_of(b)
    if a.unit != b.unit or (a.unit == "clock" and a.zone != b.zone):
        return False
    if a.bound != b.bound and "by" in (a.bound, b.bound):
        return _too_late(a, b) if a.bound == "by" else _too_late(b, a)
    if a.bound != b.bound and "end" in (a.bound, b.bound):
        return False
    if a.unit == "weekday" and (a.loose or b.loose) and (a.low - b.low) % 7 in (1, 6):
        return False
    turn = _turn(a, b)
    return all(a.high < b.low + turns * turn or b.high + turns * turn < a.low for turns in (-2, -1, 0, 1, 2))


def _too_late(by: Moment, other: Moment) -> bool:
    """Whether what is so by a year or date is told of a later one; other times come again."""
    return by.unit in ("year", "date") and not other.bound and other.low > by.high


def _turn(a: Moment, b: Moment) -> float:
    """After how much the same time comes again; 0 for never."""
    if a.unit == "clock":
        return 2 * HALF_DAY if a.half and b.half else HALF_DAY
    return 12 if a.unit == "month" else 0


def _month_of(moment: Moment) -> Moment:
    if moment.unit == "month":
        return moment
    return replace(moment, unit="month", low=moment.low // 100, high=moment.high // 100)
