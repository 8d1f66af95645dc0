"""When a claim says something is: times of day, days of the week, dates, months, seasons, years, feasts.

English. A time of day is told modulo twelve hours where a report leaves out the half.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.pipeline.conflict.numerals import value_of
from framing.pipeline.conflict.tokens import Token

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
_SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "fall": (9, 12), "winter": (12, 15)}
_NAMED = {
    ("christmas", "eve"): (12, 24), ("christmas", "day"): (12, 25), ("boxing", "day"): (12, 26),
    ("new", "year", "'s", "eve"): (12, 31), ("new", "year", "'s", "day"): (1, 1), ("may", "day"): (5, 1),
    ("halloween",): (10, 31), ("all", "saints", "'", "day"): (11, 1), ("valentine", "'s", "day"): (2, 14),
}  # fmt: skip
_PARTS = {"morning": (0, 720), "afternoon": (720, 1140), "evening": (1020, 1440), "dawn": (180, 480)}
_BEFORE_PARTS = frozenset(
    ("the", "this", "that", "early", "late", "yesterday", "tomorrow", "at", "next", *_WEEKDAYS)
)
_NOON = {"noon": 720, "midday": 720, "midnight": 0}
_TO_PAST = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_YEAR_PLACES = frozenset(("in", "since", "until", "by", "of", "from", "before", "after", "between"))
_BOUNDS = {
    "until": "end", "till": "end", "by": "by", "before": "by", "since": "start", "from": "start",
    "after": "start", "between": "start", "and": "end", "to": "end",
}  # fmt: skip
_NIGHTLY = frozenset(("night", "midnight", "early", "late", "overnight"))
_FROM_NOW = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_SPANS = frozenset(("week", "month", "year"))
_HALF_DAY = 720
_HOUR_SLACK, _MINUTE_SLACK, _ABOUT_SLACK = 20, 2, 30


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


def moments(held: Sequence[Token]) -> tuple[Moment, ...]:
    """The times that a claim names, in order. One date with its year gives a moment of each."""
    found: list[Moment] = []
    index = 0
    while index < len(held):
        here = _clock(held, index) or _relative(held, index) or _date(held, index) or _named(held, index)
        found += here
        index = max((one.last for one in here), default=index + 1)
    return tuple(_bounded(held, one) for one in found)


def _relative(held: Sequence[Token], index: int) -> list[Moment]:
    """``this year``, ``next month``, ``two years ago``: as a number of spans from now."""
    lower, following = _lower(held, index), _lower(held, index + 1)
    if lower in _FROM_NOW and following in _SPANS:
        return [Moment(index, index + 2, f"{following} from now", _FROM_NOW[lower], _FROM_NOW[lower])]
    value = value_of(lower) if lower else None
    if value is not None and _lower(held, index + 2) == "ago" and following.rstrip("s") in _SPANS:
        return [Moment(index, index + 3, f"{following.rstrip('s')} from now", -value, -value)]
    return []


def _lower(held: Sequence[Token], index: int) -> str:
    return held[index].lower if 0 <= index < len(held) else ""


def _clock(held: Sequence[Token], index: int) -> list[Moment]:
    lower = _lower(held, index)
    if lower in _NOON:
        return [_time(held, index, index + 1, _NOON[lower], _HOUR_SLACK, half=True)]
    if lower in _PARTS and _lower(held, index - 1) in _BEFORE_PARTS:
        low, high = _PARTS[lower]
        return [Moment(index, index + 1, "clock", low, high, half=True)]
    return _past_or_to(held, index) or _to_the_minute(held, index) or _to_the_hour(held, index)


def _past_or_to(held: Sequence[Token], index: int) -> list[Moment]:
    """``half past four``"""
    lower, way = _lower(held, index), _lower(held, index + 1)
    hour = value_of(_lower(held, index + 2) or "-")
    if way not in ("past", "to") or lower not in _TO_PAST or hour is None or not 1 <= hour <= 12:
        return []
    minutes = hour * 60 + (_TO_PAST[lower] if way == "past" else -_TO_PAST[lower])
    return [_time(held, index, index + 3, minutes, _MINUTE_SLACK, half=False)]


def _to_the_minute(held: Sequence[Token], index: int) -> list[Moment]:
    """``4:30``, ``4.30 p.m.``"""
    lower, following = _lower(held, index), _lower(held, index + 1)
    hour, _, minute = lower.replace(".", ":").partition(":")
    if not (
        hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and int(hour) < 25 and int(minute) < 60
    ):
        return []
    half = _is_half(following)
    sure = ":" in lower or half or _lower(held, index - 1) == "at"
    if not sure or following in ("percent", "%", "million"):
        return []
    minutes = _turned(int(hour), following) * 60 + int(minute)
    return [_time(held, index, index + 1 + half, minutes, _MINUTE_SLACK, half=half or ":" in lower)]


def _to_the_hour(held: Sequence[Token], index: int) -> list[Moment]:
    """``4 p.m.``, ``four o'clock``, ``four in the afternoon``"""
    following = _lower(held, index + 1)
    value = value_of(_lower(held, index) or "-")
    if value is None or not 1 <= value <= 12:
        return []
    if following in ("in", "at") and (part := _part(held, index + 2)):
        minutes = value * 60 + (_HALF_DAY if part != "morning" and value < 12 else 0)
        return [_time(held, index, index + 3 + (following == "in"), minutes, _HOUR_SLACK, half=True)]
    if not _is_half(following) and following not in ("o'clock", "o"):
        return []
    last = index + (
        4 if following == "o" and _lower(held, index + 2) != "clock" else 3 if following == "o" else 2
    )
    minutes = _turned(int(value), following) * 60
    return [_time(held, index, min(last, len(held)), minutes, _HOUR_SLACK, half=_is_half(following))]


def _is_half(lower: str) -> bool:
    return lower.replace(".", "") in ("am", "pm")


def _part(held: Sequence[Token], index: int) -> str:
    """The part of the day that starts here, with or without its article."""
    word = _lower(held, index + (_lower(held, index) == "the"))
    return word if word in ("morning", "afternoon", "evening", "night") else ""


def _turned(hour: int, half: str) -> int:
    """The hour of the day; ``12 a.m.`` is midnight."""
    if not _is_half(half):
        return hour
    return hour % 12 + (12 if half.startswith("p") else 0)


def _time(
    held: Sequence[Token], first: int, last: int, minutes: float, slack: float, *, half: bool
) -> Moment:
    before = _lower(held, first - 1)
    below = above = slack
    if before in ("about", "around", "nearly", "almost"):
        below = above = _ABOUT_SLACK
    if before in ("after", "before") and _lower(held, first - 2) in ("shortly", "just", "soon"):
        below, above = (0, _ABOUT_SLACK) if before == "after" else (_ABOUT_SLACK, 0)
    zone = _zone(held, last)
    value = minutes % 1440
    return Moment(first, last, "clock", value - below, value + above, half=half, zone=zone)


def _zone(held: Sequence[Token], last: int) -> str:
    following = held[last : last + 3]
    if following and following[0].text in ("GMT", "UTC", "CET", "EST", "EDT", "PST", "BST", "ET", "Z"):
        return following[0].lower
    for offset, token in enumerate(following):
        if token.lower == "time" and offset:
            return following[offset - 1].lower
    return ""


def _date(held: Sequence[Token], index: int) -> list[Moment]:
    """``3 May 2024``, ``May 3``, ``May 2024``, ``in May``."""
    month_at = index
    day = _day(_lower(held, index))
    if day:
        month_at = index + 1 + (_lower(held, index + 1) == "of")
    if _lower(held, month_at) not in _MONTHS or not held[month_at].text[0].isupper():
        return []
    month = _MONTHS.index(held[month_at].lower) + 1
    last = month_at + 1
    if (
        not day
        and (day := _day(_lower(held, last)))
        and _lower(held, last + 1) not in ("percent", "%", "people")
    ):
        last += 1
    if not day and month == 5 and (index == 0 or held[index - 1].name):  # fmt: skip
        return []
    year = _year(held, last) or (_lower(held, last) == "," and _year(held, last + 1)) or 0
    made = [Moment(index, last, "date", 100 * month + day, 100 * month + day)] if day else []
    made = made or [Moment(index, last, "month", month, month)]
    return made + ([Moment(index, last + 1, "year", year, year)] if year else [])


def _day(lower: str) -> int:
    digits = lower[:-2] if lower[-2:] in ("st", "nd", "rd", "th") else lower
    return int(digits) if digits.isdecimal() and 1 <= int(digits) <= 31 else 0


def _year(held: Sequence[Token], index: int) -> int:
    lower = _lower(held, index)
    return int(lower) if lower.isdecimal() and 1800 <= int(lower) <= 2099 else 0


def _named(held: Sequence[Token], index: int) -> list[Moment]:
    lower = _lower(held, index)
    for parts, (month, day) in _NAMED.items():
        if (
            tuple(token.lower for token in held[index : index + len(parts)]) == parts
            and held[index].text[0].isupper()
        ):
            return [Moment(index, index + len(parts), "date", 100 * month + day, 100 * month + day)]
    if lower in _WEEKDAYS:
        value = _WEEKDAYS.index(lower)
        around = {_lower(held, near) for near in (index - 2, index - 1, index + 1, index + 2)}
        return [Moment(index, index + 1, "weekday", value, value, loose=bool(around & _NIGHTLY))]
    before = _lower(held, index - 1)
    if lower in _SEASONS and before in ("in", "the", "last", "next", "this", "of", "since", "until", "by"):
        low, high = _SEASONS[lower]
        year = _year(held, index + 1) or (_lower(held, index + 1) == "of" and _year(held, index + 2)) or 0
        return [Moment(index, index + 1, "month", low, high)] + (
            [Moment(index, index + 2, "year", year, year)] if year else []
        )
    if (year := _year(held, index)) and before in _YEAR_PLACES:
        end = _year(held, index + 2) if before in ("between", "from") else 0
        return [Moment(index, index + (3 if end else 1), "year", year, end or year)]
    return []


def _bounded(held: Sequence[Token], moment: Moment) -> Moment:
    at = moment.first - 1
    while _lower(held, at) in ("about", "around", "late", "early", "the", "next", "last", "end", "of", "at"):
        at -= 1
    close = _lower(held, at - 1) in ("shortly", "just", "soon")
    bound = (
        ""
        if close or (moment.unit == "year" and moment.high > moment.low)
        else _BOUNDS.get(_lower(held, at), "")
    )
    return replace(moment, bound=bound)


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
        return 2 * _HALF_DAY if a.half and b.half else _HALF_DAY
    return 12 if a.unit == "month" else 0


def _month_of(moment: Moment) -> Moment:
    if moment.unit == "month":
        return moment
    return replace(moment, unit="month", low=moment.low // 100, high=moment.high // 100)
