"""Numbers as texts write them: ``1,900``, ``2.4 million``, ``twenty-five``, ``some 2,400``, ``at least two``.

Each becomes the range of values it can stand for. English words; digits are read in any language.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = {word: float(value) for value, word in enumerate(_UNITS)} | {
    word: 10.0 * value for value, word in enumerate(_TENS, start=2)
}
_SCALES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

NUMBER_WORDS = frozenset((*SMALL, *_SCALES, "least", "most", "fewer", "than"))

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")

# How far a number reaches that is called approximate, as a share of it.
_ABOUT = 0.15
_APPROXIMATE = frozenset(
    ("about", "around", "some", "roughly", "approximately", "estimated", "circa", "perhaps", "maybe")
)
_BELOW = frozenset(("nearly", "almost"))
_OPEN_ABOVE = (
    "over",
    "at least",
    "more than",
    "no fewer than",
    "no less than",
    "not less than",
    "upwards of",
)
_OPEN_BELOW = ("at most", "up to", "as many as", "fewer than", "less than", "no more than", "under", "below")
_VAGUE = frozenset(("several", "few", "many", "some", "couple"))
_ROUND = 100  # from here on, what ends in noughts may be rounded


@dataclass(frozen=True, slots=True)
class Numeral:
    """The words ``[start, end)`` that write a number, and the values it can stand for."""

    start: int
    end: int
    low: float
    high: float


def numerals(words: Sequence[str]) -> list[Numeral]:
    """The numbers among the words of a text, which are in lower case, in order."""
    found, index = [], 0
    while index < len(words):
        value, end = _value(words, index)
        if value is None:
            index += 1
            continue
        if not _is_vague(words, index):
            low, high = _range(value, words[max(0, index - 3) : index])
            found.append(Numeral(index, end, low, high))
        index = end
    return found


def _value(words: Sequence[str], index: int) -> tuple[float | None, int]:
    """The number that starts at ``index``, and where it ends."""
    value = _plain(words[index])
    if value is None:
        if words[index] not in _SCALES:
            return None, index
        value, index = 1.0, index - 1
    end = index + 1
    if value >= 20 and end < len(words) and words[index] in SMALL and 0 < SMALL.get(words[end], 0) < 10:
        value, end = value + SMALL[words[end]], end + 1
    while end < len(words) and words[end] in _SCALES:
        value, end = value * _SCALES[words[end]], end + 1
    return value, end


def _plain(word: str) -> float | None:
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    return SMALL.get(word)


def _is_vague(words: Sequence[str], index: int) -> bool:
    """``several hundred`` is no number, nor is ``hundred`` in ``a few hundred``."""
    return words[index] in _SCALES and index > 0 and words[index - 1] in _VAGUE


def _range(value: float, before: Sequence[str]) -> tuple[float, float]:
    said = f" {' '.join(before)} "
    if any(said.endswith(f" {phrase} ") for phrase in _OPEN_ABOVE):
        return value, math.inf
    if any(said.endswith(f" {phrase} ") for phrase in _OPEN_BELOW):
        return 0.0, value
    last = before[-1] if before else ""
    slack = max(_rounding(value), _ABOUT * value if last in _APPROXIMATE | _BELOW else 0.0)
    return value - slack, value if last in _BELOW else value + slack


def _rounding(value: float) -> float:
    """Half of the last digit that is not a nought; ``1,900`` may stand for 1,850 to 1,950.

    None where the number is too great to be told.
    """
    if value < _ROUND or math.isinf(value) or value != int(value):
        return 0.0
    digits = str(int(value))
    noughts = len(digits) - len(digits.rstrip("0"))
    return 10.0**noughts / 2 if noughts else 0.0
