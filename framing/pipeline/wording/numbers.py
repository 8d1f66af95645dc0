"""Numbers with what belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.pipeline.wording.lexicon import NEARLY, UNITS
from framing.pipeline.wording.links import WordLink
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token, Tokens

_NEARLY = tuple(tuple(phrase.split()) for phrase in NEARLY)
_LAST_OF_NEARLY = frozenset(phrase[-1] for phrase in _NEARLY)
_FARTHEST = 3  # words from a number to the thing it counts: 300 angry young marchers

Words = tuple[int, ...]


def measure(text: Sequence[Token], word: int) -> Words:
    """A number with its unit and with the words that say how near it is: at least 40 percent."""
    end = word + 1
    while end < len(text) and end - word < _FARTHEST and _unit(text[end]):
        end += 1
    if not is_number(text[word]):
        return (word,)
    return tuple(range(word - nearly(text, word), end))


def measures(text: Sequence[Token], words: Words) -> Words:
    """A stretch with what belongs to the numbers at its ends."""
    first, last = min(measure(text, words[0])), max(measure(text, words[-1]))
    if len(words) > 1 and text[words[0]].norm in _LAST_OF_NEARLY:
        first = words[1] - nearly(text, words[1])
    return tuple(range(min(first, words[0]), max(last, words[-1]) + 1))


def nearness(text: Sequence[Token], words: Words) -> Words:
    """A lone word before a number with the small word that it needs: at least."""
    number = words[-1] + 1
    if len(words) == 1 and number < len(text) and is_number(text[number]):
        return tuple(range(min(words[0], number - nearly(text, number)), number))
    return words


def rounded(a: Tokens, b: Tokens, links: Sequence[WordLink]) -> list[tuple[Words, Words]]:
    """Linked numbers where one claim alone says that it is not exact: two, and at least two."""
    numbers = _numbers(a)
    return [
        (measure(a, link.i), measure(b, link.j))
        for link in (links if numbers else ())
        if link.i in numbers
        and bool(nearly(a, link.i)) != bool(nearly(b, link.j))
        and _count_one_word((a, b), (link.i, link.j), links)
    ]


@lru_cache(maxsize=2048)
def _numbers(text: Tokens) -> frozenset[int]:
    """Which words are numbers. Kept, as each claim is compared with several."""
    return frozenset([word for word, token in enumerate(text) if is_number(token)])


def nearly(text: Sequence[Token], word: int) -> int:
    """How many words before a number say how near it is."""
    for phrase in _NEARLY:
        if tuple(token.norm for token in text[max(0, word - len(phrase)) : word]) == phrase:
            return len(phrase)
    return 0


def of_one_thing(
    texts: tuple[Sequence[Token], Sequence[Token]], words: tuple[int, int], links: Sequence[WordLink]
) -> bool:
    """Whether two numbers count the same: a word each of them counts is linked to the other text."""
    if _count_one_word(texts, words, links):
        return True
    linked = frozenset(link.i for link in links), frozenset(link.j for link in links)
    known = [
        any(counted in linked[side] for counted in _counted(texts[side], words[side])) for side in (0, 1)
    ]
    return known[0] != known[1]


def _count_one_word(
    texts: tuple[Sequence[Token], Sequence[Token]], words: tuple[int, int], links: Sequence[WordLink]
) -> bool:
    ours, theirs = (_counted(text, word) for text, word in zip(texts, words, strict=True))
    return any(link.i in ours and link.j in theirs for link in links)


def _counted(text: Sequence[Token], word: int) -> list[int]:
    """The content words that follow a number, as far as no other word comes between."""
    found: list[int] = []
    for place in range(word + 1, min(len(text), word + 1 + _FARTHEST)):
        if not text[place].content or is_number(text[place]):
            break
        found.append(place)
    return found


def _unit(token: Token) -> bool:
    return token.norm in UNITS or token.stem in UNITS
