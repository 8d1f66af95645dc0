"""What else a stretch is about: a long one says who, did what, to whom and where, and is filed but once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import or_

from framing.pipeline.types import Claim, WordingKind, WordingSpan
from framing.pipeline.wording.roles import lexicon as known
from framing.pipeline.wording.roles.filing import names_time, telling
from framing.pipeline.wording.roles.reading import Reading, read
from framing.pipeline.wording.roles.tags import Tag
from framing.pipeline.words import in_english

# In this order they are told.
_SLOTS = ("label", "actor", "action", "affected", "attribution", "hedge", "number", "time", "place")
# Several slots are a number of bits; by that number their names.
_BIT = {slot: 1 << at for at, slot in enumerate(_SLOTS)}
_NAMED = [tuple(slot for slot, bit in _BIT.items() if bit & slots) for slots in range(1 << len(_SLOTS))]
_DIFFERENT = frozenset((WordingKind.REWORDED, WordingKind.ONLY_HERE))


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
    return tuple([_told(span, *sides[span.side]) if span.kind in _DIFFERENT else span for span in spans])


def _told(span: WordingSpan, offset: int, text: Reading) -> WordingSpan:
    about = _about(text, span.start - offset, span.end - offset)
    also = _NAMED[about & ~_BIT.get(span.slot, 0)]
    return span if also == span.also else span._replace(also=also)


@lru_cache(maxsize=32768)
def _about(text: Reading, start: int, end: int) -> int:
    """All slots of the words between two places. Kept, as a claim is often cut alike beside several."""
    of, (starts, ends, slots) = telling(text), _slots(text)
    stretch = range(bisect_left(starts, start), bisect_right(ends, end))
    content = of.content.intersection(stretch)
    found = reduce(or_, [slots[word] for word in content], 0)
    if not of.times.isdisjoint(content) and any(
        names_time(text, word, stretch) for word in content & of.times
    ):
        found |= _BIT["time"]
    return found


@lru_cache(maxsize=8192)
def _slots(text: Reading) -> tuple[list[int], list[int], list[int]]:
    """By word where it begins and ends, and what it is about, but for times, which others may undo.

    A phrase for people, a group or a place is a label, whatever part they have in what is told.
    """
    of = telling(text)
    told = {"attribution": of.sources, "hedge": of.hedges, "number": of.numbers}
    found = [_BIT.get(role, 0) for role in text.roles]
    for slot, places in told.items():
        for word in places:
            found[word] |= _BIT[slot]
    for phrase in text.phrases:
        if _is_label(text, phrase.head):
            found[phrase.head] |= _BIT["label"]
    return [word.start for word in text.words], [word.end for word in text.words], found


def _is_label(text: Reading, head: int) -> bool:
    stem = text.words[head].stem
    named = stem in known.PERSONS or stem in known.GROUPS or stem in known.PLACES
    return named and text.tags[head] is Tag.NOUN
