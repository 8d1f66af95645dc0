"""Stretches that stand between the same linked neighbours on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from framing.pipeline.wording.lexicon import ARTICLES
from framing.pipeline.wording.links import WordLink
from framing.pipeline.wording.tokens import Token, Tokens

# Beyond these two stretches in one place are hardly one phrase put in other words.
_LONGEST_WORDS = 8
_MOST_TIMES = 4  # as many words on one side as on the other
_LONGEST = 4  # content words
_MOST_UNEVEN = 1  # content words more on one side than on the other

Words = tuple[int, ...]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """Indices of words of both texts between the same neighbours, trimmed to content words.

    Both stretches are short, of one size, without a word that is linked elsewhere, and function words
    come before, and after, on both sides or on neither. ``open_end``: on one side no linked content word
    follows but the end, or the beginning, of both texts.
    """

    a: Words
    b: Words
    open_end: bool


@dataclass(frozen=True, slots=True)
class _Texts:
    a: Tokens
    b: Tokens
    used: tuple[frozenset[int], frozenset[int]]  # linked content words
    free: tuple[Sequence[int], Sequence[int]]  # by word, how many content words before it are not linked
    first: Place  # the first and the last link of content words that keeps the order
    last: Place


def gaps(a: Tokens, b: Tokens, links: Sequence[WordLink]) -> tuple[Gap, ...]:
    """The stretches of both texts that take each other's place, content words on both sides.

    A place is held by linked words beside it, in the order of both texts. A function word holds one
    only next to a linked word, or where each side has something to be replaced before and after it.
    """
    content = [link for link in links if a[link.i].content]
    held = [(link.i, link.j) for link in content if link.in_order]
    if not held:
        return ()
    used = frozenset([link.i for link in content]), frozenset([link.j for link in content])
    texts = _Texts(a, b, used, (_counted(a, used[0]), _counted(b, used[1])), held[0], held[-1])
    places = [(-1, -1)]
    end = (len(a), len(b))
    for place, after in pairwise([*((link.i, link.j) for link in links if link.in_order), end]):
        lone = not a[place[0]].content and not _adjacent(places[-1], place) and not _adjacent(place, after)
        if not lone or not (_one_sided(texts, places[-1], place) or _one_sided(texts, place, after)):
            places.append(place)
    found = (_gap(texts, left, right) for left, right in pairwise([*places, end]))
    return tuple(gap for gap in found if gap is not None)


def _adjacent(place: Place, after: Place) -> bool:
    return (after[0] - place[0], after[1] - place[1]) == (1, 1)


def _counted(text: Tokens, used: frozenset[int]) -> list[int]:
    free = text.content - used
    return list(accumulate((word in free for word in range(len(text))), initial=0))


def _one_sided(texts: _Texts, left: Place, right: Place) -> bool:
    return _has_free(texts, 0, left, right) != _has_free(texts, 1, left, right)


def _has_free(texts: _Texts, side: int, left: Place, right: Place) -> bool:
    """Whether a content word between two places of a side is not linked."""
    return _count_free(texts, side, left, right) > 0


def _count_free(texts: _Texts, side: int, left: Place, right: Place) -> int:
    return texts.free[side][right[side]] - texts.free[side][left[side] + 1]


def _gap(texts: _Texts, left: Place, right: Place) -> Gap | None:
    fewer, more = sorted((_count_free(texts, 0, left, right), _count_free(texts, 1, left, right)))
    if not fewer or more > min(_LONGEST, fewer + _MOST_UNEVEN):
        return None
    between = range(left[0] + 1, right[0]), range(left[1] + 1, right[1])
    if not (texts.used[0].isdisjoint(between[0]) and texts.used[1].isdisjoint(between[1])):
        return None
    a, b = _trimmed(texts.a, between[0]), _trimmed(texts.b, between[1])
    shorter, longer = sorted((len(a), len(b)))
    if longer > min(_LONGEST_WORDS, shorter * _MOST_TIMES) or not _even(texts, left, right, (a, b)):
        return None
    return Gap(a, b, open_end=left < texts.first or right > texts.last)


def _trimmed(text: Tokens, words: range) -> Words:
    """Some words without the function words at either end; there is a content word among them."""
    content = [word for word in words if text[word].content]
    return tuple(range(content[0], content[-1] + 1))


def _even(texts: _Texts, left: Place, right: Place, words: tuple[Words, Words]) -> bool:
    """Whether words that bind come before, and after, on both sides or on neither."""
    sides = zip((texts.a, texts.b), left, right, words, strict=True)
    ours, theirs = (
        (
            any(_binds(token) for token in text[max(0, before) : own[0]]),
            any(_binds(token) for token in text[own[-1] + 1 : after + 1]),
        )
        for text, before, after, own in sides
    )
    return ours == theirs


def _binds(token: Token) -> bool:
    return not token.content and token.norm not in ARTICLES
