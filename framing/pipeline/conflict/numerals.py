"""Numbers as texts write them: ``1,900``, ``2.4 million``, ``twenty-five``, ``a third``, ``some 2,400``.

Each becomes the range of values that it can stand for. English words.
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
_WORDS = {word: float(value) for value, word in enumerate(_UNITS)} | {
    word: 10.0 * value for value, word in enumerate(_TENS, start=2)
}
_COMPOUND = {f"{ten}-{unit}": _WORDS[ten] + _WORDS[unit] for ten in _TENS for unit in _UNITS[1:10]}
_SMALL = _WORDS | _COMPOUND
_SCALES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT = {"m": "million", "bn": "billion", "k": "thousand"}
_FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5,
    "fifths": 1 / 5, "sixth": 1 / 6, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
_JOINED = {
    f"{top}-{part}": _SMALL[top] * _FRACTIONS[part] for top in ("two", "three", "four") for part in _FRACTIONS
}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")

_ABOUT = 0.15  # how far a number reaches that is called approximate, as a share of it
_LOOSE = 0.1  # ... and a fraction such as "a third", which is rarely meant to the digit
_APPROXIMATE = frozenset(
    """about around some roughly approximately estimated circa perhaps maybe probably say near approximate
    towards estimates""".split()  # noqa: SIM905
)
_BELOW = frozenset(("nearly", "almost", "close-to"))
_ABOVE_PHRASES = (
    "over", "above", "at least", "more than", "no fewer than", "no less than", "not less than", "upwards of",
    "well over", "exceeding", "in excess of", "just over", "a good",
)  # fmt: skip
_BELOW_PHRASES = (
    "at most", "up to", "as many as", "fewer than", "less than", "no more than", "not more than", "under",
    "below", "just under", "a maximum of",
)  # fmt: skip
# The longer first: "less than" stands in "no less than".
_BOUNDING = tuple(sorted((*_ABOVE_PHRASES, *_BELOW_PHRASES), key=len, reverse=True))
_VAGUE = frozenset(("several", "few", "many", "some", "couple"))
_ROUND = 100  # from here on, what ends in noughts may be rounded


@dataclass(frozen=True, slots=True)
class Numeral:
    """The tokens ``[first, last)`` that write a number, and the values it can stand for.

    ``said_from`` is where the words that make it approximate or open begin.
    """

    first: int
    last: int
    low: float
    high: float
    said_from: int
    fraction: bool = False


def is_numeral(word: str) -> bool:
    return word[0].isdecimal() or word in _SMALL or word in _SCALES or word in _JOINED


def is_share(word: str) -> bool:
    return word in _FRACTIONS or word in _JOINED


def value_of(word: str) -> float | None:
    """What one token is the number of, or None."""
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    return _SMALL.get(word)


def numerals(words: Sequence[str]) -> list[Numeral]:
    """The numbers among the tokens of a text, which are in lower case, in order."""
    found: list[Numeral] = []
    index = 0
    while index < len(words):
        one = _fraction(words, index) or _whole(words, index)
        if one is None:
            index += 1
            continue
        found.append(one)
        index = one.last
    return _ranges(words, found)


def _fraction(words: Sequence[str], index: int) -> Numeral | None:
    """``a third of``, ``two-thirds``, ``half the``: as a share of one."""
    value, end = _JOINED.get(words[index]), index + 1
    following = words[index + 1] if index + 1 < len(words) else ""
    if value is None and words[index] in ("a", "one", "three", "two") and following in _FRACTIONS:
        value, end = _FRACTIONS[following] * (_SMALL.get(words[index]) or 1.0), index + 2
    if value is None and words[index] == "half" and following in ("of", "the", "its", "their"):
        value = 0.5
    if value is None or (end < len(words) and words[end] not in ("of", "the", "its", "their", ".", ",")):
        return None
    low, high, first = _range(value, words, index, _LOOSE * value)
    return Numeral(index, end, 100 * low, 100 * high, first, fraction=True)


def _whole(words: Sequence[str], index: int) -> Numeral | None:
    value, end = value_of(words[index]), index + 1
    if value is None:
        if words[index] not in _SCALES or (index and words[index - 1] in _VAGUE):
            return None
        value = _SCALES[words[index]]
    if value >= 20 and end < len(words) and words[index] in _WORDS and 0 < _WORDS.get(words[end], 0) < 10:
        value, end = value + _WORDS[words[end]], end + 1
    while end < len(words) and _SHORT.get(words[end], words[end]) in _SCALES:
        value, end = value * _SCALES[_SHORT.get(words[end], words[end])], end + 1
    low, high, first = _range(value, words, index, _rounding(value))
    return Numeral(index, end, low, high, first)


def _range(value: float, words: Sequence[str], index: int, slack: float) -> tuple[float, float, int]:
    before = words[max(0, index - 4) : index]
    said = f" {' '.join(before)} "
    for phrase in _BOUNDING:
        if said.endswith(f" {phrase} "):
            low, high = (value, math.inf) if phrase in _ABOVE_PHRASES else (0.0, value)
            return low, high, index - len(phrase.split())
    last = before[-1] if before else ""
    if last == "to" and before[-2:-1] == ["close"]:
        return value * (1 - _ABOUT), value, index - 2
    if last in _BELOW:
        return value * (1 - _ABOUT), value, index - 1
    if last in _APPROXIMATE:
        slack = max(slack, _ABOUT * value)
        return value - slack, value + slack, index - 1
    return value - slack, value + slack, index


def _ranges(words: Sequence[str], found: Sequence[Numeral]) -> list[Numeral]:
    """``between 8 and 10`` and ``8 to 10`` become one."""
    kept: list[Numeral] = []
    for one in found:
        before = kept[-1] if kept else None
        if before is not None and before.last == one.first - 1 and before.low < one.high < 1e3 * before.high:
            joint = words[before.last]
            between = before.first > 0 and words[before.first - 1] == "between"
            if joint in ("to", "or", "-", "–") or (joint == "and" and between):
                kept[-1] = Numeral(before.first, one.last, before.low, one.high, before.said_from)
                continue
        kept.append(one)
    return kept


def _rounding(value: float) -> float:
    """Half of the last digit that is not a nought; ``1,900`` may stand for 1,850 to 1,950.

    None where the number is too great to be told.
    """
    if value < _ROUND or math.isinf(value) or value != int(value):
        return 0.0
    digits = str(int(value))
    noughts = len(digits) - len(digits.rstrip("0"))
    return 10.0**noughts / 2 if noughts else 0.0
