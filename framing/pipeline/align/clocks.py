"""Times of day and days of a month as texts write them: ``2:10 a.m.``, ``ten past two``, ``noon``, ``3 May``.

English words. A time of day is told modulo twelve hours, as reports often leave out the half.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MINUTES = {"five": 5, "ten": 10, "a quarter": 15, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
_HOUR = rf"(?:\d{{1,2}}|{'|'.join(_HOURS)})"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_CLOCK = re.compile(
    rf"""\b(?:
        (?P<minutes>{"|".join(sorted(_MINUTES, key=len, reverse=True))})
            \s(?P<way>past|to)\s(?P<from>{_HOUR})\b
        | (?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d)(?:\s?[ap]\.?m\b\.?|(?<=:\d\d)(?![\d:]))
        | (?P<whole>{_HOUR})\s?(?:[ap]\.?m\b\.?|o[’']clock)
        | (?P<noon>noon|midday|midnight)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_DATE = re.compile(
    rf"\b(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}"
    rf"|{_MONTH.replace('month', 'month2')}\s(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)\b(?!\s?%|[,.:]\d)",
    re.IGNORECASE,
)
# What stands before a time that is a bound and no point: from then on, until then.
_BOUND = re.compile(
    r"\b(?:from|until|till|since|between|and|by|before|after|to|than)\s(?:about\s|around\s)?$", re.IGNORECASE
)
_CLOSE = re.compile(r"\b(?P<way>about|around|(?:shortly|just|soon) (?:after|before))\s$", re.IGNORECASE)

# Characters: more than any of these words take up, and what is before them is no matter.
_REACH = 40

HALF_DAY = 720  # minutes
_CLOSE_BY = 30  # minutes that "shortly after" may mean
_WHOLE_HOUR = 20  # minutes by which a time may be off that is given to the hour
_TO_THE_MINUTE = 2


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day, in minutes, or a day of a month, and where the text gives it.

    It lies between ``low`` and ``high``; ``unit`` is ``clock`` or names the month.
    """

    start: int
    end: int
    unit: str
    low: int
    high: int


def moments(text: str) -> list[Moment]:
    """The times and dates of a text, in order. Bounds of a stretch of time are left out."""
    found = []
    for pattern, read in ((_CLOCK, _time), (_DATE, _day)):
        for match in pattern.finditer(text):
            before = _before(match)
            if _CLOSE.search(before) or not _BOUND.search(before):
                found.append(read(match))
    return sorted(found, key=lambda one: one.start)


def taken(text: str) -> list[tuple[int, int]]:
    """Every range that writes a time or a date, bounds as well: no number there counts anything."""
    return [match.span() for pattern in (_CLOCK, _DATE) for match in pattern.finditer(text)]


def _before(match: re.Match[str]) -> str:
    """The words before a time, as far as they can matter."""
    return match.string[max(0, match.start() - _REACH) : match.start()]


def _time(match: re.Match[str]) -> Moment:
    groups = match.groupdict()
    below = above = _TO_THE_MINUTE
    if groups["noon"]:
        value = 0
    elif groups["way"]:
        off = _MINUTES[groups["minutes"].lower()]
        value = _hour(groups["from"]) * 60 + (off if groups["way"].lower() == "past" else -off)
    elif groups["whole"]:
        value = _hour(groups["whole"]) * 60
        below = above = _WHOLE_HOUR
    else:
        value = int(groups["hour"]) * 60 + int(groups["minute"])
    if close := _CLOSE.search(_before(match)):
        way = close["way"].lower()
        below, above = 0 if way.endswith("after") else _CLOSE_BY, 0 if way.endswith("before") else _CLOSE_BY
    value %= HALF_DAY
    return Moment(match.start(), match.end(), "clock", value - below, value + above)


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS.index(word.lower()) + 1


def _day(match: re.Match[str]) -> Moment:
    month = (match["month"] or match["month2"]).lower()
    day = int(match["day"] or match["day2"])
    return Moment(match.start(), match.end(), f"day of {month}", day, day)
