"""When a claim says something is: times of day, days of the week, dates, months, seasons, years, feasts.

English. A time of day is told modulo twelve hours where a report leaves out the half.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.pipeline.conflict.clock import clock
from framing.pipeline.conflict.moment import WEEKDAYS, Moment, whole_number, word_at
from framing.pipeline.conflict.numerals import value_of
from framing.pipeline.conflict.tokens import Token

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
_MAY = 5  # begins a question, and is a name
_SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "fall": (9, 12), "winter": (12, 15)}
_NAMED = {
    ("christmas", "eve"): (12, 24), ("christmas", "day"): (12, 25), ("boxing", "day"): (12, 26),
    ("new", "year", "'s", "eve"): (12, 31), ("new", "year", "'s", "day"): (1, 1), ("may", "day"): (5, 1),
    ("halloween",): (10, 31), ("all", "saints", "'", "day"): (11, 1), ("valentine", "'s", "day"): (2, 14),
}  # fmt: skip
_YEAR_PLACES = frozenset(("in", "since", "until", "by", "of", "from", "before", "after", "between"))
_BOUNDS = {
    "until": "end", "till": "end", "by": "by", "before": "by", "since": "start", "from": "start",
    "after": "start", "between": "start", "and": "end", "to": "end",
}  # fmt: skip
_NIGHTLY = frozenset(("night", "midnight", "early", "late", "overnight"))
_FROM_NOW = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_SPANS = frozenset(("week", "month", "year"))


def moments(held: Sequence[Token]) -> tuple[Moment, ...]:
    """The times that a claim names, in order. One date with its year gives a moment of each."""
    found: list[Moment] = []
    index = 0
    while index < len(held):
        here = clock(held, index) or _relative(held, index) or _date(held, index) or _named(held, index)
        found += here
        index = max((one.last for one in here), default=index + 1)
    return tuple(_bounded(held, one) for one in found)


def _relative(held: Sequence[Token], index: int) -> list[Moment]:
    """``this year``, ``next month``, ``two years ago``: as a number of spans from now."""
    lower, following = word_at(held, index), word_at(held, index + 1)
    if lower in _FROM_NOW and following in _SPANS:
        return [Moment(index, index + 2, f"{following} from now", _FROM_NOW[lower], _FROM_NOW[lower])]
    value = value_of(lower) if lower else None
    if value is not None and word_at(held, index + 2) == "ago" and following.rstrip("s") in _SPANS:
        return [Moment(index, index + 3, f"{following.rstrip('s')} from now", -value, -value)]
    return []


def _date(held: Sequence[Token], index: int) -> list[Moment]:
    """``3 May 2024``, ``May 3``, ``May 2024``, ``in May``."""
    month_at = index
    day = _day(word_at(held, index))
    if day:
        month_at = index + 1 + (word_at(held, index + 1) == "of")
    if word_at(held, month_at) not in _MONTHS or not held[month_at].text[0].isupper():
        return []
    month = _MONTHS.index(held[month_at].lower) + 1
    last = month_at + 1
    if (
        not day
        and (day := _day(word_at(held, last)))
        and word_at(held, last + 1) not in ("percent", "%", "people")
    ):
        last += 1
    if not day and month == _MAY and (index == 0 or held[index - 1].name):
        return []
    year = _year(held, last) or (word_at(held, last) == "," and _year(held, last + 1)) or 0
    made = [Moment(index, last, "date", 100 * month + day, 100 * month + day)] if day else []
    made = made or [Moment(index, last, "month", month, month)]
    return made + ([Moment(index, last + 1, "year", year, year)] if year else [])


def _day(lower: str) -> int:
    digits = lower[:-2] if lower[-2:] in ("st", "nd", "rd", "th") else lower
    day = whole_number(digits)
    return day if day is not None and 1 <= day <= 31 else 0


def _year(held: Sequence[Token], index: int) -> int:
    year = whole_number(word_at(held, index))
    return year if year is not None and 1800 <= year <= 2099 else 0


def _named(held: Sequence[Token], index: int) -> list[Moment]:
    lower = word_at(held, index)
    for parts, (month, day) in _NAMED.items():
        if (
            tuple(token.lower for token in held[index : index + len(parts)]) == parts
            and held[index].text[0].isupper()
        ):
            return [Moment(index, index + len(parts), "date", 100 * month + day, 100 * month + day)]
    if lower in WEEKDAYS:
        value = WEEKDAYS.index(lower)
        around = {word_at(held, near) for near in (index - 2, index - 1, index + 1, index + 2)}
        return [Moment(index, index + 1, "weekday", value, value, loose=bool(around & _NIGHTLY))]
    before = word_at(held, index - 1)
    if lower in _SEASONS and before in ("in", "the", "last", "next", "this", "of", "since", "until", "by"):
        low, high = _SEASONS[lower]
        year = _year(held, index + 1) or (word_at(held, index + 1) == "of" and _year(held, index + 2)) or 0
        return [Moment(index, index + 1, "month", low, high)] + (
            [Moment(index, index + 2, "year", year, year)] if year else []
        )
    if (year := _year(held, index)) and before in _YEAR_PLACES:
        end = _year(held, index + 2) if before in ("between", "from") else 0
        return [Moment(index, index + (3 if end else 1), "year", year, end or year)]
    return []


def _bounded(held: Sequence[Token], moment: Moment) -> Moment:
    at = moment.first - 1
    while word_at(held, at) in ("about", "around", "late", "early", "the", "next", "last", "end", "of", "at"):
        at -= 1
    close = word_at(held, at - 1) in ("shortly", "just", "soon")
    bound = (
        ""
        if close or (moment.unit == "year" and moment.high > moment.low)
        else _BOUNDS.get(word_at(held, at), "")
    )
    return replace(moment, bound=bound)
