"""Stretches that stand between the same linked neighbours on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from framing.pipeline.wording.lexicon import ARTICLES
from framing.pipeline.wording.links import WordLink
from framing.pipeline.wording.tokens import Token, Tokens

_LONGEST = 8  # words; beyond that two stretches in one place are hardly one phrase put in other words
_MOST_UNEVEN = 4  # times as many words on one side as on the other
_LONGEST_FIRM = 4  # content words
_MOST_UNEVEN_FIRM = 1  # content words more on one side than on the other

Words = tuple[int, ...]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """Indices of words of both texts between the same neighbours, trimmed to content words.

    ``firm``: both stretches are short, of one size, without a word that is linked elsewhere, and
    function words come before, and after, on both sides or on neither. ``open_end``: on one side
    no linked content word follows but the end, or the beginning, of both texts.
    """

    a: Words
    b: Words
    firm: bool
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
    return texts.free[side][right[side]] > texts.free[side][left[side] + 1]


def _free(tokens: Sequence[Token], after: int, before: int, used: frozenset[int]) -> Words:
    """The words between two places that are not linked, without function words at either end."""
    indices = [index for index in range(after + 1, before) if index not in used]
    content = [at for at, index in enumerate(indices) if tokens[index].content]
    return tuple(indices[content[0] : content[-1] + 1]) if content else ()


def _gap(texts: _Texts, left: Place, right: Place) -> Gap | None:
    if not (_has_free(texts, 0, left, right) and _has_free(texts, 1, left, right)):
        return None
    a = _free(texts.a, left[0], right[0], texts.used[0])
    b = _free(texts.b, left[1], right[1], texts.used[1])
    shorter, longer = sorted((len(a), len(b)))
    if longer > min(_LONGEST, shorter * _MOST_UNEVEN):
        return None
    whole = all(
        not used.intersection(range(before + 1, after))
        for used, before, after in zip(texts.used, left, right, strict=True)
    )
    firm = whole and _even(texts, left, right, (a, b)) and _of_one_size(texts, a, b)
    return Gap(a, b, firm, open_end=left < texts.first or right > texts.last)


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


def _of_one_size(texts: _Texts, a: Words, b: Words) -> bool:
    fewer, more = sorted(
        sum(text[word].content for word in words) for text, words in ((texts.a, a), (texts.b, b))
    )
    return more <= min(_LONGEST_FIRM, fewer + _MOST_UNEVEN_FIRM)
