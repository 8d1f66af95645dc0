"""Times of day as texts write them: ``2:10 a.m.``, ``ten past two``, ``noon``. English."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.conflict.moment import HALF_DAY, WEEKDAYS, Moment, whole_number, word_at
from framing.pipeline.conflict.numerals import value_of
from framing.pipeline.conflict.tokens import Token

_PARTS = {"morning": (0, 720), "afternoon": (720, 1140), "evening": (1020, 1440), "dawn": (180, 480)}
_BEFORE_PARTS = frozenset(
    ("the", "this", "that", "early", "late", "yesterday", "tomorrow", "at", "next", *WEEKDAYS)
)
_NOON = {"noon": 720, "midday": 720, "midnight": 0}
_TO_PAST = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_HOUR_SLACK, _MINUTE_SLACK, _ABOUT_SLACK = 20, 2, 30


def clock(held: Sequence[Token], index: int) -> list[Moment]:
    """The time of day that starts at a token, or none."""
    lower = word_at(held, index)
    if lower in _NOON:
        return [_time(held, index, index + 1, _NOON[lower], _HOUR_SLACK, half=True)]
    if lower in _PARTS and word_at(held, index - 1) in _BEFORE_PARTS:
        low, high = _PARTS[lower]
        return [Moment(index, index + 1, "clock", low, high, half=True)]
    return _past_or_to(held, index) or _to_the_minute(held, index) or _to_the_hour(held, index)


def _past_or_to(held: Sequence[Token], index: int) -> list[Moment]:
    """``half past four``"""
    lower, way = word_at(held, index), word_at(held, index + 1)
    hour = value_of(word_at(held, index + 2) or "-")
    if way not in ("past", "to") or lower not in _TO_PAST or hour is None or not 1 <= hour <= 12:
        return []
    minutes = hour * 60 + (_TO_PAST[lower] if way == "past" else -_TO_PAST[lower])
    return [_time(held, index, index + 3, minutes, _MINUTE_SLACK, half=False)]


def _to_the_minute(held: Sequence[Token], index: int) -> list[Moment]:
    """``4:30``, ``4.30 p.m.``"""
    lower, following = word_at(held, index), word_at(held, index + 1)
    before, _, behind = lower.replace(".", ":").partition(":")
    hour, minute = whole_number(before), whole_number(behind)
    if hour is None or minute is None or len(behind) != 2 or hour >= 25 or minute >= 60:
        return []
    half = _is_half(following)
    sure = ":" in lower or half or word_at(held, index - 1) == "at"
    if not sure or following in ("percent", "%", "million"):
        return []
    minutes = _turned(hour, following) * 60 + minute
    return [_time(held, index, index + 1 + half, minutes, _MINUTE_SLACK, half=half or ":" in lower)]


def _to_the_hour(held: Sequence[Token], index: int) -> list[Moment]:
    """``4 p.m.``, ``four o'clock``, ``four in the afternoon``"""
    following = word_at(held, index + 1)
    value = value_of(word_at(held, index) or "-")
    if value is None or not 1 <= value <= 12:
        return []
    if following in ("in", "at") and (part := _part(held, index + 2)):
        minutes = value * 60 + (HALF_DAY if part != "morning" and value < 12 else 0)
        return [_time(held, index, index + 3 + (following == "in"), minutes, _HOUR_SLACK, half=True)]
    if not _is_half(following) and following not in ("o'clock", "o"):
        return []
    last = index + (
        4 if following == "o" and word_at(held, index + 2) != "clock" else 3 if following == "o" else 2
    )
    minutes = _turned(int(value), following) * 60
    return [_time(held, index, min(last, len(held)), minutes, _HOUR_SLACK, half=_is_half(following))]


def _is_half(lower: str) -> bool:
    return lower.replace(".", "") in ("am", "pm")


def _part(held: Sequence[Token], index: int) -> str:
    """The part of the day that starts here, with or without its article."""
    word = word_at(held, index + (word_at(held, index) == "the"))
    return word if word in ("morning", "afternoon", "evening", "night") else ""


def _turned(hour: int, half: str) -> int:
    """The hour of the day; ``12 a.m.`` is midnight."""
    if not _is_half(half):
        return hour
    return hour % 12 + (12 if half.startswith("p") else 0)


def _time(
    held: Sequence[Token], first: int, last: int, minutes: float, slack: float, *, half: bool
) -> Moment:
    before = word_at(held, first - 1)
    below = above = slack
    if before in ("about", "around", "nearly", "almost"):
        below = above = _ABOUT_SLACK
    if before in ("after", "before") and word_at(held, first - 2) in ("shortly", "just", "soon"):
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
