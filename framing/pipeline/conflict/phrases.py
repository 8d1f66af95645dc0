"""Noun phrases before and behind a place in a claim, each with its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.pipeline.conflict import words
from framing.pipeline.conflict.numerals import is_numeral
from framing.pipeline.conflict.tokens import Token

_BREAKING = frozenset(("and", "or")) | words.AUXILIARIES - {"'s"} | words.DATES
_HARD = frozenset('.;:!?—–()“”"«»…')


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``[first, last)`` behind a preposition, or behind none; ``head`` is its noun.

    Where the head is a pronoun or a number the phrase has no keys: it may stand for anything. ``behind``
    is the preposition that follows, ``behind_keys`` are of what it leads to: ``work on the dam``.
    """

    first: int
    last: int
    head: int
    keys: frozenset[str]
    preposition: str = ""
    name: bool = False
    pronoun: bool = False
    behind: str = ""
    behind_keys: frozenset[str] = frozenset()


def ends_clause(token: Token) -> bool:
    return token.text in _HARD


def phrases(held: Sequence[Token], start: int, end: int) -> tuple[Phrase, ...]:
    """The noun phrases of the tokens ``[start, end)``, in order."""
    found: list[Phrase] = []
    preposition, first = "", start
    for index in range(start, end + 1):
        lower = held[index].lower if index < end else "."
        if index == end or lower in words.PREPOSITIONS or lower in _BREAKING or not lower[0].isalnum():
            if lower == "'s":
                continue
            _take(held, found, _phrase(held, first, index, preposition))
            preposition, first = (lower if lower in words.PREPOSITIONS else ""), index + 1
        elif _starts(lower) and any(token.content for token in held[first:index]):
            _take(held, found, _phrase(held, first, index, preposition))
            preposition, first = "", index
    return tuple(
        _qualified(one, found[at + 1]) if at + 1 < len(found) else one for at, one in enumerate(found)
    )


def _take(held: Sequence[Token], found: list[Phrase], phrase: Phrase | None) -> None:
    if phrase is not None and not _merged(held, found, phrase):
        found.append(phrase)


def _starts(lower: str) -> bool:
    """Whether a noun phrase starts here, so that what stands before is one of its own."""
    return lower in words.DETERMINERS or is_numeral(lower)


def _qualified(phrase: Phrase, following: Phrase) -> Phrase:
    if following.preposition and following.first == phrase.last + 1:
        return replace(phrase, behind=following.preposition, behind_keys=following.keys)
    return phrase


def _phrase(held: Sequence[Token], first: int, last: int, preposition: str) -> Phrase | None:
    nouns = [index for index in range(first, last) if held[index].content]
    if len(nouns) > 1 and held[nouns[-1]].lower in words.BEHIND_NOUN:
        last = nouns[-1]
    for index in range(last - 1, first - 1, -1):
        token = held[index]
        if _is_noun(token) or token.lower in words.PRONOUNS:
            pronoun = not token.content
            return Phrase(first, last, index, token.keys, preposition, token.name, pronoun)
    numbers = [index for index in range(first, last) if is_numeral(held[index].lower)]
    return Phrase(first, last, numbers[-1], frozenset(), preposition, pronoun=True) if numbers else None


def _is_noun(token: Token) -> bool:
    return token.content and not words.is_adverb(token.lower) and token.lower not in words.BEFORE_TO


def _merged(held: Sequence[Token], found: list[Phrase], phrase: Phrase) -> bool:
    """``a group of farmers``: what "of" names is the head where the noun before only measures it."""
    if phrase.preposition != "of" or not found:
        return False
    measure = held[found[-1].head]
    if measure.root not in words.MEASURING and not is_numeral(measure.lower):
        return False
    front = found[-1]
    found[-1] = Phrase(front.first, phrase.last, phrase.head, phrase.keys, front.preposition, phrase.name)
    return True


def counted(held: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase names a number or a part of something: ``two of the guards``, ``four percent``."""
    return any(is_numeral(token.lower) or token.text in "$€£%" for token in held[phrase.first : phrase.head])
