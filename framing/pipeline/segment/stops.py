"""Whether a full stop belongs to an abbreviation, an initial or a number, and so ends nothing."""

from __future__ import annotations

import regex

from framing.pipeline.segment.abbreviations import (
    BEFORE_A_NAME,
    BEFORE_A_NUMBER,
    MAY_END,
    OPENERS,
    ORDINAL_STOP,
)

# How far before the full stop its word is looked for, in characters.
REACH = 40

# What follows, past opening marks. Bounded, so that a text of marks alone takes linear time.
_FOLLOWING = regex.compile(
    r"(?P<marks>[^\p{L}\p{N}]{0,40}+)(?P<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*+)(?P<stop>\.?)"
)
_LAST_TOKEN = regex.compile(r"(?:[\p{L}\p{M}№]+\.)*[\p{L}\p{M}\p{N}№]+$")
_ENUMERATOR = regex.compile(r"\P{L}*(?:\d{1,3}|\p{L}|[ivxlIVXL]{1,5})")
_OPENING_QUOTES = frozenset('"“„«')


def following_word(text: str, at: int, end: int) -> regex.Match[str] | None:
    """The first word after ``at``: groups ``marks`` (what stands before it), ``word`` and ``stop``."""
    return _FOLLOWING.match(text, at, end)


def enumerates(before: str) -> bool:
    """Whether the sentence so far is the number of a list item: "1", "(a)", "iv"."""
    return len(before) < REACH and _ENUMERATOR.fullmatch(before) is not None


def abbreviates(before: str, following: regex.Match[str], language: str) -> bool:
    """Whether a full stop between ``before`` and ``following`` ends no sentence.

    ``before`` is what the sentence says up to the stop, or its last ``REACH`` characters.
    """
    token = _LAST_TOKEN.search(before)
    if token is None:
        return False
    word = token[0]
    if _listed(word, BEFORE_A_NAME, language):
        return True
    if following["word"][0].isdecimal():
        bill = _dotted(word) and word.isupper()  # "H.R. 1"
        return bill or _listed(word, BEFORE_A_NUMBER, language)
    if word.isdecimal():
        return len(word) < 3 and language in ORDINAL_STOP
    initial = len(word) == 1 and word.isupper()
    may_end = initial or _dotted(word) or _listed(word, MAY_END, language)
    return may_end and not _opens(following)


def _dotted(word: str) -> bool:
    """Single letters with full stops between them: "u.s", "a.m"."""
    return "." in word and all(len(part) == 1 for part in word.split("."))


def _opens(following: regex.Match[str]) -> bool:
    """Whether what follows opens a sentence: a quotation, or a usual first word and not "A."."""
    if following["stop"] and len(following["word"]) == 1:
        return False
    return following["word"].lower() in OPENERS or not _OPENING_QUOTES.isdisjoint(following["marks"])


def _listed(word: str, table: dict[str, frozenset[str]], language: str) -> bool:
    """Whether the language's set has the word; English where the language is unknown or has none."""
    listed = table.get(language.partition("-")[0].lower(), table["en"])
    return not listed.isdisjoint({word, word.lower(), word.capitalize() if word.isupper() else word})
