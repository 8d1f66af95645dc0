"""What else a stretch is about: a long one says who, did what, to whom and where, and is filed but once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from framing.pipeline.types import Claim, WordingKind, WordingSpan
from framing.pipeline.wording.roles import lexicon as known
from framing.pipeline.wording.roles.filing import names_time, telling
from framing.pipeline.wording.roles.reading import Reading, read
from framing.pipeline.wording.roles.tags import Tag
from framing.pipeline.words import in_english

# In this order they are told.
_SLOTS = ("label", "actor", "action", "affected", "attribution", "hedge", "number", "time", "place")


def with_further_slots(
    spans: Sequence[WordingSpan], claims: tuple[Claim, Claim], languages: tuple[str, str]
) -> tuple[WordingSpan, ...]:
    """Every span that the other claim lacks with what its words are about, besides what it is filed under.

    What the other article says in another sentence is no difference worth more. Of English alone: spans of
    another language come back as they are.
    """
    if not all(map(in_english, languages)):
        return tuple(spans)
    sides = {
        side: (claim.start, read(claim.text, language))
        for side, claim, language in zip("ab", claims, languages, strict=True)
    }
    return tuple(
        [
            span
            if span.kind is WordingKind.SAME or span.kind is WordingKind.ELSEWHERE
            else _told(span, *sides[span.side])
            for span in spans
        ]
    )


def _told(span: WordingSpan, offset: int, text: Reading) -> WordingSpan:
    about = _about(text, span.start - offset, span.end - offset)
    also = tuple([slot for slot in about if slot != span.slot])
    return span if also == span.also else span._replace(also=also)


@lru_cache(maxsize=32768)
def _about(text: Reading, start: int, end: int) -> tuple[str, ...]:
    """All slots of the words between two places. Kept, as a claim is often cut alike beside several."""
    of, stretch = telling(text), _within(text, start, end)
    content = of.content.intersection(stretch)
    found = set().union(*map(_slots(text).__getitem__, content))
    if any(names_time(text, word, stretch) for word in content & of.times):
        found.add("time")
    return tuple(slot for slot in _SLOTS if slot in found)


def _within(text: Reading, start: int, end: int) -> range:
    """The words that lie wholly between two places of the text."""
    first = bisect_left(text.words, start, key=lambda token: token.start)
    return range(first, bisect_right(text.words, end, key=lambda token: token.end))


@lru_cache(maxsize=8192)
def _slots(text: Reading) -> tuple[frozenset[str], ...]:
    """By word what it is about, but for times, which other words of a stretch may undo.

    A phrase for people, a group or a place is a label, whatever part they have in what is told.
    """
    of = telling(text)
    told = {"attribution": of.sources, "hedge": of.hedges, "number": of.numbers}
    found = [{role} for role in text.roles]
    for slot, places in told.items():
        for word in places:
            found[word].add(slot)
    for phrase in text.phrases:
        if _is_label(text, phrase.head):
            found[phrase.head].add("label")
    return tuple(map(frozenset, found))


def _is_label(text: Reading, head: int) -> bool:
    stem = text.words[head].stem
    named = stem in known.PERSONS or stem in known.GROUPS or stem in known.PLACES
    return named and text.tags[head] is Tag.NOUN
