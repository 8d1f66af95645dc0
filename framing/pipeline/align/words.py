"""What a claim holds in words: stems, names, numbers, phrases, quotations, spelling.

Stems are words cut to a fixed prefix, which joins most inflections of a word in any language that
inflects at the end (Can et al. 2008, "Information retrieval on Turkish texts").
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.pipeline.types import Claim, Role
from framing.pipeline.words import FUNCTION_WORDS

PREFIX = 6
WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_SMALL = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_LARGE = {"dozen": "12", "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000"}
_NUMBER_WORDS = {word: str(value) for value, word in enumerate(_SMALL, start=2)} | _LARGE

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]+)(?:[”\"»“]|$)")
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|es|[esd])$")
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?:\D|$))")


@dataclass(frozen=True, slots=True)
class Terms:
    """What one claim holds, ready to be compared.

    ``words`` are stems; ``written`` are the words in lower case, as they stand in the text; ``days`` are
    days of the week; ``capitals`` and ``smalls`` are the words but the first, by how they begin.
    """

    words: frozenset[str]
    written: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    phrases: frozenset[str]
    quoted: frozenset[str]
    spelling: frozenset[str]
    capitals: tuple[str, ...]
    smalls: tuple[str, ...]


def tokens(text: str) -> list[str]:
    """The words and numbers of a text in order, in their own letter case, without possessives."""
    return [_POSSESSIVE.sub("", found) for found in _WORD.findall(text)]


def number(token: str) -> str | None:
    """A number in one spelling (``1,000`` and ``1000``; ``three`` and ``3``), or None."""
    if token[0].isdigit():
        return _THOUSANDS.sub("", token).replace(",", ".")
    return _NUMBER_WORDS.get(token.lower())


def stem(token: str) -> str:
    """A word in lower case, cut to a fixed prefix."""
    return token.lower()[:PREFIX]


def root(token: str) -> str:
    """An English word in lower case without the commonest endings, cut like a stem."""
    return _ENDING.sub("", token.lower())[:PREFIX]


COMMON_STEMS = frozenset(stem(word) for word in FUNCTION_WORDS)


def proper_names(claims: Sequence[Claim]) -> frozenset[str]:
    """Words, in lower case, that are mostly written with a capital where no sentence begins.

    Headlines are left out: many outlets capitalise every word of them.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for claim in claims:
        if claim.kind is not Role.HEADLINE:
            held = terms(claim.text)
            capital.update(held.capitals)
            small.update(held.smalls)
    return frozenset(
        word
        for word, count in capital.items()
        if count > small[word] and len(word) > 1 and word not in FUNCTION_WORDS
    )


@lru_cache(maxsize=1024)
def terms(text: str) -> Terms:
    """What the text of one claim holds. Kept, as each claim is compared with every other article."""
    found = tokens(text)
    values = [number(token) for token in found]
    stems = [value or stem(token) for value, token in zip(values, found, strict=True)]
    joined = f" {' '.join(found).lower()} "
    return Terms(
        words=frozenset(stems),
        written=frozenset(token.lower() for token in found),
        numbers=frozenset(value for value in values if value is not None),
        days=WEEKDAYS.intersection(token.lower() for token in found),
        phrases=_grams(stems, 2),
        quoted=frozenset().union(*(_grams([stem(t) for t in tokens(q)], 3) for q in _QUOTED.findall(text))),
        capitals=tuple(token.lower() for token in found[1:] if token[0].isupper()),
        smalls=tuple(token.lower() for token in found[1:] if not token[0].isupper()),
        spelling=frozenset(sys.intern(joined[start : start + 4]) for start in range(len(joined) - 3)),
    )


def _grams(words: Sequence[str], length: int) -> frozenset[str]:
    starts = range(len(words) - length + 1)
    return frozenset(" ".join(words[start : start + length]) for start in starts)
