"""Descriptions: the noun phrase that a word stands in, and what sort of thing its noun names.

There is no parser. A phrase grows from its noun over what a noun phrase is made of, and what cannot be told
for sure is no phrase: a verb before the noun, a participle behind it, a noun that only describes another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from framing.pipeline.naming.names import (
    DETERMINERS,
    OWNERS,
    PRONOUNS,
    TIMES,
    VERBS,
    Word,
    beside,
    in_capitals,
)
from framing.pipeline.naming.nouns import Sort, sort_of
from framing.pipeline.words import word_set

_MOST_MODIFIERS = 4


_BINDING = word_set("""
    of in on at for from by with into onto upon within among between through during about as than over under
    up down out off per via toward towards near along across around behind beside beyond inside outside
    against without before after since until amid despite regarding and or but if so while when where because
    though although however also nor yet both either neither then there here not no
    is are was were be been being has have had having do does did will would shall can could may might must
    should to it's that's""")
_COUNTING = word_set("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds
    thousand thousands million millions several some many most few all every each any another more other
    others such scores same own first second third next last""")
# Between one of these and a noun no verb stands but a participle.
_PREPOSITIONS = word_set("""
    of in on at for from by with into onto upon within among between through during over under against without
    amid despite toward towards near along across around behind beside""")
_BEFORE_VERBS = word_set("""
    to will would shall can could may might must should did does do not n't cannot who which that and
    """)
_ADJECTIVAL = ("al", "ic", "ous", "ive", "ist", "an", "ary", "ful", "less", "ish", "ese", "ern")
_VERBAL = ("ed", "ing")


class Article(StrEnum):
    """What a phrase begins with: an article or owner that tells it is known, another article, or none."""

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Description:
    """A noun with what describes it: indices ``[start, stop)`` of a claim's words, the noun the last."""

    start: int
    stop: int
    sort: Sort
    article: Article


def description_of(words: Sequence[Word], source: str, first: int, last: int) -> Description | None:
    """The phrase that ``words[first:last + 1]`` are of, or are the beginning of; None where none is sure.

    ``words`` are a claim's, ``source`` is its text.
    """
    head = _head(words, source, first, last)
    return _described(words, source, head, first) if head is not None else None


def descriptions(words: Sequence[Word], source: str) -> Iterator[Description]:
    """Every phrase of a claim, by its noun."""
    for head, word in enumerate(words):
        if sort_of(word.folded) and (found := _described(words, source, head, head)):
            yield found


def _head(words: Sequence[Word], source: str, first: int, last: int) -> int | None:
    """The noun of a stretch: before what binds another phrase to it, or behind it where it describes one."""
    for at in range(first, last):
        if not beside(words, at + 1, source):
            return None
        if at > first and words[at].folded in _BINDING and sort_of(words[at - 1].folded):
            return at - 1
    while last + 1 < len(words) and beside(words, last + 1, source) and sort_of(words[last + 1].folded):
        last += 1
    return last


def _described(words: Sequence[Word], source: str, head: int, first: int) -> Description | None:
    noun = words[head]
    sort = sort_of(noun.folded)
    if sort is None or (noun.capital and head > 0 and not in_capitals(words)):
        return None
    if not _ends(words, head, source, plural=sort.plural and noun.folded.endswith("s")):
        return None
    start, determiner = _start(words, head, source)
    if determiner is None:
        before = words[start - 1].folded if start and beside(words, start, source) else ""
        if before not in _PREPOSITIONS:
            start = _surely(words, start, head, first)
            before = words[start - 1].folded if start and beside(words, start, source) else ""
        if before in _BEFORE_VERBS | PRONOUNS:
            return None
    return Description(start, head + 1, sort, _article(determiner))


def _ends(words: Sequence[Word], head: int, source: str, *, plural: bool) -> bool:
    """Whether the noun is the last of its phrase. A plural hardly ever describes another noun."""
    if words[head].owns or head + 1 == len(words) or not beside(words, head + 1, source):
        return True
    after = words[head + 1]
    if after.capital and not in_capitals(words):
        return False
    closed = _BINDING | VERBS | PRONOUNS | DETERMINERS | OWNERS | TIMES | _COUNTING
    return plural or after.folded in closed or after.folded.endswith((*_VERBAL, "ly"))


def _start(words: Sequence[Word], head: int, source: str) -> tuple[int, str | None]:
    """Where the phrase may begin, and the article or owner before it; None without one."""
    barred = _BINDING | PRONOUNS | TIMES | _COUNTING | VERBS
    start = head
    while start and head - start <= _MOST_MODIFIERS and beside(words, start, source):
        before = words[start - 1]
        if before.folded in DETERMINERS | OWNERS or before.owns:
            return start, before.folded
        if before.folded.partition("-")[0] in barred or before.folded[0].isdecimal():
            break
        if before.folded.endswith("ing") and not _determined(words, start - 1, source):
            break
        start -= 1
    return start, None


def _article(determiner: str | None) -> Article:
    if determiner is None:
        return Article.NONE
    return Article.INDEFINITE if determiner in {"a", "an"} else Article.DEFINITE


def _determined(words: Sequence[Word], at: int, source: str) -> bool:
    """Whether an article or an owner stands before a word."""
    if not at or not beside(words, at, source):
        return False
    return words[at - 1].folded in DETERMINERS | OWNERS or words[at - 1].owns


def _surely(words: Sequence[Word], start: int, head: int, first: int) -> int:
    """Where a phrase without an article surely begins: what may be a verb before it is left out."""
    at = head
    while at > start:
        before = words[at - 1].folded
        verbal = before.endswith(_VERBAL) and "-" not in before
        if verbal or not (at - 1 >= first or "-" in before or before.endswith(_ADJECTIVAL)):
            break
        at -= 1
    return at
