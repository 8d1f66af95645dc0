"""Words of a sentence, and the noun phrase that ends or begins at one of them.

No parser: a phrase grows from its inner edge over what a name or a noun phrase is made of and
stops at punctuation, conjunctions, verbs and auxiliaries.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from framing.pipeline.attribute.lexicon import (
    ADVERBS,
    DAYS,
    DETERMINERS,
    LINKS,
    LINKS_AFTER,
    PARTICIPLE,
    PAST,
    PRONOUNS,
    RELATIVES,
    STOPS,
)

_TOKEN = regex.compile(
    r"(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[.'’&/-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=s)['’](?=\s\p{L}))?"
    r"|\p{N}+(?:[.,:/]\p{N}+)*[\p{L}%]*(?:-[\p{L}\p{N}]+)*|\S"
)
_LONGEST = 14
_NO_SUBJECT = STOPS | LINKS | ADVERBS | PAST.keys()
_NO_APPOSITION = STOPS | ADVERBS | LINKS | PAST.keys() | PARTICIPLE.keys() | {"and"}


class Token(NamedTuple):
    """A word or a mark; ``word`` is lower case with straight apostrophes, ``start`` and ``end`` absolute."""

    start: int
    end: int
    word: str
    capital: bool

    @property
    def is_word(self) -> bool:
        return self.word[0].isalnum()


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Words and marks of ``text[start:end]``; a full stop inside the sentence belongs to its word."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        if match[0] == "." and found and found[-1].end == match.start() and match.end() < end - 1:
            last = found[-1]
            found[-1] = Token(last.start, match.end(), last.word, last.capital)
            continue
        found.append(
            Token(match.start(), match.end(), match[0].lower().replace("’", "'"), match[0][0].isupper())
        )
    return found


def phrase_before(words: list[Token], end: int) -> int | None:
    """Index at which the noun phrase that ends before ``words[end]`` begins, or None."""
    if end == 0 or not words[end - 1].is_word:
        return None
    last = words[end - 1].word
    if last in PRONOUNS or last in RELATIVES:
        return end - 1
    begin = end
    for index in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        if not _inside(words, index):
            break
        begin = index
        if words[index].word in DETERMINERS and not (index and words[index - 1].word in LINKS):
            break
    return _without_setting(words, begin, end)


def _inside(words: list[Token], index: int) -> bool:
    """Whether ``words[index]`` may stand in a noun phrase that goes on after it."""
    token = words[index]
    if not token.is_word or token.word in STOPS or token.word in PRONOUNS - DETERMINERS:
        return False
    if token.word == "and":
        return bool(index) and words[index - 1].capital and (words[index + 1].capital or index == 1)
    return token.capital or (token.word not in PAST and token.word not in PARTICIPLE)


def _without_setting(words: list[Token], begin: int, end: int) -> int | None:
    """Drops what says when or where before the phrase ("On Tuesday the army"); None if all goes."""
    if words[begin].word in LINKS:
        name = end
        while name > begin and words[name - 1].capital and words[name - 1].word not in DAYS:
            name -= 1
        begin = name
    while begin < end and words[begin].word in ADVERBS | DAYS | {"and", "last"}:
        begin += 1
    empty = DETERMINERS | DAYS | ADVERBS
    if all(words[i].word in empty or words[i].word[0].isdecimal() for i in range(begin, end)):
        return None
    return begin


def subject_of(words: list[Token]) -> tuple[int, int] | None:
    """The name or pronoun the sentence opens with, taken for its subject."""
    if words and words[0].word in PRONOUNS:
        return 0, 1
    end = 0
    while end < len(words) and words[end].capital and words[end].word not in _NO_SUBJECT:
        end += 1
    named = 0 < end < len(words) and words[end].is_word and not words[0].word.endswith("ing")
    return (0, end) if named else None


def phrase_after(words: list[Token], start: int) -> int | None:
    """Index after the noun phrase that begins at ``words[start]``, or None."""
    if start >= len(words) or not words[start].is_word:
        return None
    if words[start].word in PRONOUNS:
        return start + 1
    end = start
    for index in range(start, min(len(words), start + _LONGEST)):
        token = words[index]
        named = index > start and words[index - 1].word in LINKS_AFTER
        stops = token.word in STOPS | ADVERBS | DAYS or token.word in LINKS - LINKS_AFTER
        joins = token.word == "and" and index + 1 < len(words) and words[index + 1].capital
        if not token.is_word or (stops and not named) or (token.word == "and" and not joins):
            break
        if not token.capital and (token.word in PAST or token.word in PARTICIPLE):
            break
        end = index + 1
    while end > start and words[end - 1].word in LINKS | DETERMINERS:
        end -= 1
    return end if end > start else None


def with_apposition(words: list[Token], end: int) -> int:
    """Index after an apposition behind the phrase that ended at ``end`` (", a lawyer from Norwell")."""
    if end + 1 >= len(words) or words[end].word not in ",(":
        return end
    opening = words[end + 1]
    if words[end].word == "," and (opening.capital or opening.word in _NO_APPOSITION):
        return end
    closing = ")" if words[end].word == "(" else ","
    for index in range(end + 1, len(words)):
        if words[index].word in {'"', "“", "”", ";", ":"}:
            return end
        if words[index].word == closing:
            return index + (closing == ")")
    last = len(words) - (words[-1].word in ".!?")
    return last if closing == "," else end
