"""What stretches of two claims are about, by what their words do in the sentence."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property, lru_cache

from framing.pipeline.wording.lexicon import NEARLY, UNITS
from framing.pipeline.wording.roles import lexicon as known
from framing.pipeline.wording.roles.reading import Reading, read
from framing.pipeline.wording.roles.tags import VERBAL, Tag
from framing.pipeline.wording.shapes import clock
from framing.pipeline.wording.slots import Slots, by_words_alone, is_hedge, is_number, is_reporting, is_time
from framing.pipeline.wording.tokens import tokens
from framing.pipeline.words import in_english

Words = tuple[int, ...]

_SHORT = 5  # content words: a longer stretch is about more than the one word that names a slot
_MEASURING = UNITS | {word for phrase in NEARLY for word in phrase.split()}
# The first of these that either side of a pair has is that of both.
_FIRST = ("quotation", "hedge", "attribution", "time", "number")
_THEN = ("action", "actor", "affected", "place", "attribution")
_NAMING = frozenset((Tag.NOUN, Tag.NAME))
_RUN = _NAMING | {Tag.MODIFIER}


def filed(texts: tuple[str, str], languages: tuple[str, str]) -> Slots:
    """The slots of two claims' stretches; where one is not English, by their words alone."""
    if not all(map(in_english, languages)):
        return by_words_alone((tokens(texts[0], languages[0]), tokens(texts[1], languages[1])))
    a, b = map(read, texts, languages)

    def slots(side: str, stretch: Words, partner: Words) -> str:
        if not partner:
            return of_one(a if side == "a" else b, stretch)
        ours, theirs = (stretch, partner) if side == "a" else (partner, stretch)
        return of_pair(a, ours, b, theirs)

    return slots


@lru_cache(maxsize=32768)
def of_one(text: Reading, stretch: Words) -> str:
    """The slot of a stretch by itself. Kept, as a claim is often cut alike beside several."""
    return _by_words(text, stretch) or _by_role(text, stretch) or "other"


@lru_cache(maxsize=256)
def of_pair(text: Reading, stretch: Words, other: Reading, partner: Words) -> str:
    """The slot of two stretches that stand for each other; the same from both sides, which ask in turn."""
    sides = (text, stretch), (other, partner)
    held = {_by_words(*side) for side in sides}
    for name in _FIRST:
        if name in held:
            return name
    if _has_verb(*sides[0]) or _has_verb(*sides[1]):
        return "action"
    if _is_label(*sides[0], *sides[1]):
        return "label"
    held = {_by_role(*side) for side in sides}
    return next((name for name in _THEN if name in held), "label" if "label" in held else "other")


def _by_words(text: Reading, stretch: Words) -> str:
    """A slot that single words tell: of the number and of the time, where they are at least half of it."""
    of = telling(text)
    if of.filing.isdisjoint(stretch):
        return ""
    content = of.content.intersection(stretch)
    if content and content <= of.quoted:
        return "quotation"
    if len(content) <= _SHORT:
        if content & of.hedges:
            return "hedge"
        if content & of.sources:
            return "attribution"
    times = {word for word in content & of.times if names_time(text, word, stretch)}
    numbers, measures = content & of.numbers, content & of.measures
    if times and 2 * len(times | numbers | measures) >= len(content):
        return "time"
    return "number" if numbers and 2 * len(numbers | measures) >= len(content) else ""


@dataclass(frozen=True)
class Telling:
    """Which words of a text, by their places, tell what a stretch is about, whichever stretch they are in.

    ``times`` are times where the stretch does not go on to what they only describe. ``filing`` are all words
    without which none of ``_FIRST`` is told.
    """

    content: frozenset[int]
    quoted: frozenset[int]
    hedges: frozenset[int]
    sources: frozenset[int]
    times: frozenset[int]
    numbers: frozenset[int]
    measures: frozenset[int]
    verbs: frozenset[int]

    @cached_property
    def filing(self) -> frozenset[int]:
        return self.quoted.union(self.hedges, self.sources, self.times, self.numbers)


@lru_cache(maxsize=8192)
def telling(text: Reading) -> Telling:
    """Kept, as each claim is compared with several."""
    words = list(enumerate(text.words))
    return Telling(
        content=text.words.content,
        quoted=frozenset([at for at, token in words if token.quote is not None]),
        hedges=frozenset([at for at, token in words if is_hedge(token)]),
        sources=frozenset([at for at, token in words if is_reporting(token) and _tells_source(text, at)]),
        times=frozenset([at for at, _ in words if _is_time(text, at)]),
        numbers=frozenset([at for at, token in words if is_number(token) or token.norm in known.COUNTING]),
        measures=frozenset([at for at, token in words if token.norm in _MEASURING]),
        verbs=frozenset([at for at in text.words.content if text.tags[at] in VERBAL]),
    )


def _tells_source(text: Reading, word: int) -> bool:
    """Whether a word of reporting is no noun, nor describes one: a call, the demands, repeated appeals."""
    if text.tags[word] is Tag.MODIFIER:
        return False
    phrase = text.phrase_of.get(word)
    return phrase is None or phrase.first == word


def _is_time(text: Reading, word: int) -> bool:
    token = text.words[word]
    return "," not in token.text and (clock(text.words, word) or is_time(token))  # 1,900 is no year


def names_time(text: Reading, word: int, stretch: Container[int]) -> bool:
    """Whether a time does not only describe what the stretch names: a night curfew."""
    phrase = text.phrase_of.get(word)
    return (
        phrase is None
        or phrase.head == word
        or phrase.head not in stretch
        or is_time(text.words[phrase.head])
    )


def _has_verb(text: Reading, stretch: Words) -> bool:
    return not telling(text).verbs.isdisjoint(stretch)


def _by_role(text: Reading, stretch: Words) -> str:
    """The slot by what the words do; an act that is a noun is an action, what describes a noun a label."""
    if _has_verb(text, stretch):
        return "action"
    head = _head(text, stretch)
    if head is not None and known.is_act(text.words[head].stem) and text.tags[head] is Tag.NOUN:
        return "action"
    if head is None and _describes(text, stretch):
        return "label"
    held = [text.roles[word] for word in stretch if text.words[word].content and text.roles[word]]
    return max(held, key=lambda role: (held.count(role), -held.index(role)), default="")


def _head(text: Reading, stretch: Words) -> int | None:
    """The first noun of a stretch that no other noun follows: what it names."""
    for word in stretch:
        following = word + 1
        ends = following == len(text.words) or text.tags[following] not in _NAMING or following not in stretch
        if text.tags[word] in _NAMING and ends:
            phrase = text.phrase_of[word]
            inside = following < phrase.last
            describes = inside and (
                text.tags[following] is Tag.MODIFIER
                or (text.tags[following] in _NAMING and text.tags[word] is Tag.NOUN)
            )
            return None if describes else word
    return None


def _describes(text: Reading, stretch: Words) -> bool:
    """Whether a stretch stands before the noun of a phrase that names somebody, a place or an act."""
    content = [word for word in stretch if text.words[word].content and word in text.phrase_of]
    if not content or any(text.tags[word] in (Tag.NUMBER, Tag.PRONOUN) for word in content):
        return False
    head = content[-1]
    while head + 1 < text.phrase_of[content[-1]].last and text.tags[head + 1] in _RUN:
        head += 1
    named = text.tags[head] is Tag.NAME or known.names_known(text.words[head].stem)
    return named and content[-1] < head and text.tags[head] in _NAMING


def _is_label(text: Reading, stretch: Words, other: Reading, partner: Words) -> bool:
    """Whether two stretches name one thing by other words: not two names, nor one with more of its words."""
    heads = _head(text, stretch), _head(other, partner)
    if heads[0] is None or heads[1] is None:
        return (
            heads[0] is None and heads[1] is None and _describes(text, stretch) and _describes(other, partner)
        )
    tags = text.tags[heads[0]], other.tags[heads[1]]
    if tags == (Tag.NAME, Tag.NAME) or _stems(text, stretch) & _stems(other, partner):
        return False
    acts = [
        known.is_act(side.words[head].stem) and side.tags[head] is Tag.NOUN
        for side, head in ((text, heads[0]), (other, heads[1]))
    ]
    named = any(
        side.tags[head] is Tag.NAME or known.names_known(side.words[head].stem)
        for side, head in ((text, heads[0]), (other, heads[1]))
    )
    return named and acts[0] == acts[1]


def _stems(text: Reading, stretch: Words) -> set[str]:
    return {text.words[word].stem for word in stretch if text.words[word].content}
