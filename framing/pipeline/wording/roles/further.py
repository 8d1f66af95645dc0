"""What else a stretch is about: a long one says who, did what, to whom and where, and is filed but once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.pipeline.types import Claim, WordingKind, WordingSpan
from framing.pipeline.wording.roles import lexicon as known
from framing.pipeline.wording.roles.filing import tells_number, tells_source, tells_time
from framing.pipeline.wording.roles.reading import Reading, read
from framing.pipeline.wording.roles.tags import Tag
from framing.pipeline.wording.slots import is_hedge
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
    return tuple(_told(span, *sides[span.side]) for span in spans)


def _told(span: WordingSpan, offset: int, text: Reading) -> WordingSpan:
    if span.kind not in (WordingKind.REWORDED, WordingKind.ONLY_HERE):
        return span
    stretch = [
        word
        for word, token in enumerate(text.words)
        if offset + token.start >= span.start and offset + token.end <= span.end
    ]
    found = {slot for word in stretch if text.words[word].content for slot in _of_word(text, word, stretch)}
    return replace(span, also=tuple(slot for slot in _SLOTS if slot in found and slot != span.slot))


def _of_word(text: Reading, word: int, stretch: Sequence[int]) -> set[str]:
    """A phrase for people, a group or a place is a label, whatever part they have in what is told."""
    token = text.words[word]
    stem, phrase = token.stem, text.phrase_of.get(word)
    heads = phrase is not None and phrase.head == word
    named = heads and (stem in known.PERSONS or stem in known.GROUPS or stem in known.PLACES)
    tests = {
        "label": named and text.tags[word] is Tag.NOUN,
        "attribution": tells_source(text, word),
        "hedge": is_hedge(token),
        "number": tells_number(text, word),
        "time": tells_time(text, word, stretch),
    }
    return {slot for slot, holds in tests.items() if holds} | {text.roles[word]}
