"""Stretches of two claims that stand for each other in other words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.pipeline.wording.gaps import Gap, gaps
from framing.pipeline.wording.links import Likeness, WordLink
from framing.pipeline.wording.names import names
from framing.pipeline.wording.numbers import measure, measures, of_one_thing, rounded
from framing.pipeline.wording.shapes import alike, calendar, clock, says
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token, Tokens

# Share of the shorter claim's content words that must be linked before the end of a claim counts as a
# neighbour. Below it the claims merely share something, and what follows is about something else.
_LEAST_SHARED = 0.4

Words = tuple[int, ...]
Texts = tuple[Sequence[Token], Sequence[Token]]
Pair = tuple[Words, Words]


def counterparts(
    a: Tokens, b: Tokens, links: Sequence[WordLink], named: Sequence[Pair] | None = None
) -> list[Pair]:
    """Pairs of stretches, disjoint on each side; exchanging the texts exchanges each pair.

    ``named`` is what ``names`` finds of these, where it is known already.

    A pair is a name and a longer form of it, two words of one root, two numbers, times or verbs of
    saying that alone of their sort have no link, or what stands in one place between linked words.
    A word that is linked is in none but a name, or the unit of a number.
    """
    pairs: list[Pair] = [*(names(a, b, links) if named is None else named)]
    pairs += _free([((x.i,), (x.j,)) for x in links if x.likeness is Likeness.RELATED], pairs)
    linked = a.content.intersection([x.i for x in links]), b.content.intersection([x.j for x in links])
    share = len(linked[0]) / max(1, min(len(a.content), len(b.content)))
    pairs += _free(rounded(a, b, links), pairs)
    places = [gap for gap in gaps(a, b, links) if _stands_for((a, b), gap, share)]
    pairs += _free([(measures(a, gap.a), measures(b, gap.b)) for gap in places], pairs)
    for sort, words in zip(_SORTS, zip(_by_sort(a), _by_sort(b), strict=True), strict=True):
        if not (words[0] and words[1]):
            continue
        ours, theirs = (_alone(words[side], linked[side], [pair[side] for pair in pairs]) for side in (0, 1))
        if ours is None or theirs is None:
            continue
        if sort is not _number or of_one_thing((a, b), (ours, theirs), links):
            pairs += _free([(measure(a, ours), measure(b, theirs))], pairs)
    return [pair for pair in pairs if _in_one_voice(a, pair[0]) and _in_one_voice(b, pair[1])]


def _in_one_voice(text: Sequence[Token], words: Words) -> bool:
    """Whether no quotation begins or ends inside a stretch."""
    return len({text[word].quote for word in words}) == 1


def _stands_for(texts: Texts, gap: Gap, share: float) -> bool:
    """Whether a gap's stretches are worth calling one thing in other words."""
    held = not gap.open_end or share >= _LEAST_SHARED
    return held and alike(texts[0], gap.a, texts[1], gap.b)


def _free(new: Sequence[Pair], pairs: Sequence[Pair]) -> list[Pair]:
    """The new pairs that share no word with a pair found before."""
    if not new:
        return []
    taken = tuple({word for pair in pairs for word in pair[side]} for side in (0, 1))
    return [pair for pair in new if all(taken[side].isdisjoint(pair[side]) for side in (0, 1))]


def _alone(sort: Words, linked: frozenset[int], paired: Sequence[Words]) -> int | None:
    """The one word of a sort that has no link and no pair; None if there is none, or are several."""
    found = set(sort).difference(linked, *paired)
    return found.pop() if len(found) == 1 else None


def _clock(text: Sequence[Token], word: int) -> bool:
    return clock(text, word) and text[word].norm not in ("am", "pm", "o'clock")


def _day(text: Sequence[Token], word: int) -> bool:
    return calendar(text[word]) == "day"


def _month(text: Sequence[Token], word: int) -> bool:
    return calendar(text[word]) == "month"


def _number(text: Sequence[Token], word: int) -> bool:
    return is_number(text[word]) and not clock(text, word)


_SORTS = (_clock, _day, _month, _number, says)


@lru_cache(maxsize=2048)
def _by_sort(text: Tokens) -> tuple[Words, ...]:
    """The words of each sort. Kept, as each claim is compared with several."""
    return tuple(tuple(word for word in range(len(text)) if sort(text, word)) for sort in _SORTS)
