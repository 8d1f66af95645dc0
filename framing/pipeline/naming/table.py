"""What each report calls each thing that aligned claims name, and every place where it does.

A name, and a description of several words, counts wherever the report uses it. A single common noun, and
a phrase that stands for two things, counts only in the places where it was linked, each time for the
thing that it was linked with there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from framing.pipeline.naming.joining import Joined, join
from framing.pipeline.naming.names import (
    PRONOUNS,
    Key,
    Word,
    bare,
    families,
    key_of,
    proper_names,
    words_of,
)

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of a report (its number): where it begins in the report's text, and its words."""

    report: int
    start: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a claim (its index): ``start`` and ``end`` count from the text's beginning."""

    claim: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameLink:
    """Two stretches of two aligned claims that stand for each other in other words.

    ``names`` says that they are known to name somebody or something, and are no deed or manner; where
    that is not known, one of them must be a proper name.
    """

    a: Place
    b: Place
    names: bool


@dataclass(frozen=True, slots=True)
class Called:
    """What a report calls a thing, in its most used spelling, and where."""

    words: str
    key: Key
    is_name: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing under its most shared name, and by report what it is called, the most used first."""

    heading: str
    is_name: bool
    called: Mapping[int, tuple[Called, ...]]

    @property
    def differs(self) -> bool:
        """Whether two reports do not call it by the same words."""
        used = [{one.key for one in of} for of in self.called.values()]
        return any(keys != used[0] for keys in used)

    @property
    def times(self) -> int:
        return sum(len(one.places) for of in self.called.values() for one in of)


@dataclass(frozen=True, slots=True)
class _Phrase:
    key: Key
    words: str
    place: Place


def named(
    claims: Sequence[Told], aligned: Iterable[tuple[int, int]], links: Iterable[NameLink]
) -> tuple[Named, ...]:
    """Every thing that aligned claims of two reports name, the most often named first.

    ``claims`` are all claims of the reports; ``aligned`` are pairs of indices into them. The order of
    none of the arguments matters but for the indices.
    """
    reader = _Reader(claims)
    linked = [pair for link in links if (pair := reader.pair(link))]
    forms = reader.names | {phrase.key for pair in linked for phrase in pair}
    found = [reader.occurrences(index, forms) for index in range(len(claims))]
    named_in = [{phrase.key for phrase in of if phrase.key in reader.names} for of in found]
    shared = {key for a, b in aligned for key in _shared(reader.family, named_in[a], named_in[b])}
    joined = join([(a.key, b.key) for a, b in linked], reader.family, _together(reader.family, named_in))
    things = {joined.of(key) for key in shared}
    things |= {joined.of(phrase.key) for pair in linked for phrase in pair}
    placed = _placed(joined, linked, [phrase for of in found for phrase in of])
    made = [_thing(reader, placed[thing]) for thing in things if thing in placed]
    kept = [one for one in made if len(one.called) > 1]
    return tuple(sorted(kept, key=lambda one: (-one.times, one.heading.casefold(), one.heading)))


class _Reader:
    """Claims as words, with the names among them."""

    def __init__(self, claims: Sequence[Told]) -> None:
        self.claims = claims
        self.words = [words_of(claim.text) for claim in claims]
        self.names = proper_names(self.words, [claim.text for claim in claims])
        small = frozenset(word.folded for words in self.words for word in words if not word.capital)
        self.family = families(self.names, small)

    def pair(self, link: NameLink) -> tuple[_Phrase, _Phrase] | None:
        """A link's two phrases; None where they are one phrase, or one of them may name nothing."""
        a, b = self.phrase(link.a), self.phrase(link.b)
        if a is None or b is None or a.key == b.key:
            return None
        return (a, b) if link.names or a.key in self.names or b.key in self.names else None

    def phrase(self, place: Place) -> _Phrase | None:
        """A linked stretch as a phrase; None where it names nothing: a pronoun, or a long stretch."""
        begins = self.claims[place.claim].start
        inside = [
            word
            for word in self.words[place.claim]
            if place.start <= begins + word.start and begins + word.end <= place.end
        ]
        words = bare(inside)
        if not words or len(words) > _MOST_WORDS or words[0].folded in PRONOUNS:
            return None
        return self._made(place.claim, words)

    def occurrences(self, index: int, forms: frozenset[Key]) -> list[_Phrase]:
        """The forms that a claim holds, the longest at each place; names only with their capitals."""
        words, found, at = self.words[index], [], 0
        while at < len(words):
            size = next((size for size in range(_MOST_WORDS, 0, -1) if self._is(words, at, size, forms)), 0)
            if size:
                found.append(self._made(index, words[at : at + size]))
            at += size or 1
        return found

    def _is(self, words: Sequence[Word], at: int, size: int, forms: frozenset[Key]) -> bool:
        key = key_of(words[at : at + size])
        if len(key) < size or key not in forms:
            return False
        return key not in self.names or words[at].capital

    def _made(self, index: int, words: Sequence[Word]) -> _Phrase:
        claim = self.claims[index]
        place = Place(index, claim.start + words[0].start, claim.start + words[-1].end)
        return _Phrase(key_of(words), claim.text[words[0].start : words[-1].end], place)


def _shared(family: Mapping[Key, Key], ours: set[Key], theirs: set[Key]) -> set[Key]:
    return {family[key] for key in ours} & {family[key] for key in theirs}


def _together(family: Mapping[Key, Key], named_in: Sequence[set[Key]]) -> frozenset[tuple[Key, Key]]:
    found: set[tuple[Key, Key]] = set()
    for keys in named_in:
        found.update(combinations(sorted({family[key] for key in keys}), 2))
    return frozenset(found)


def _placed(
    joined: Joined, linked: Sequence[tuple[_Phrase, _Phrase]], every: Sequence[_Phrase]
) -> dict[Key, dict[Place, _Phrase]]:
    """By thing its phrases, by their places."""
    placed: dict[Key, dict[Place, _Phrase]] = defaultdict(dict)
    taken: set[Place] = set()
    doubtful: set[Key] = set()
    for a, b in linked:
        for own, other in ((a, b), (b, a)):
            thing = joined.of(own.key)
            if thing != joined.of(other.key) and own.key not in joined.family:
                thing = joined.of(other.key)
                doubtful.add(own.key)
            placed[thing][own.place] = own
            taken.add(own.place)
    for phrase in every:
        counts = phrase.key in joined.family or (len(phrase.key) > 1 and phrase.key not in doubtful)
        if counts and phrase.place not in taken:
            placed[joined.of(phrase.key)][phrase.place] = phrase
    return placed


def _thing(reader: _Reader, places: Mapping[Place, _Phrase]) -> Named:
    used: dict[int, dict[Key, list[_Phrase]]] = defaultdict(lambda: defaultdict(list))
    for place in sorted(places):
        used[reader.claims[place.claim].report][places[place].key].append(places[place])
    called = {
        report: tuple(
            sorted(
                (_called(reader, phrases) for phrases in of.values()),
                key=lambda one: (-len(one.places), one.words.casefold(), one.words),
            )
        )
        for report, of in sorted(used.items())
    }
    return Named(*_heading(called), called)


def _called(reader: _Reader, phrases: Sequence[_Phrase]) -> Called:
    words, key = _spelling(phrase.words for phrase in phrases), phrases[0].key
    return Called(words, key, key in reader.names, tuple(phrase.place for phrase in phrases))


def _spelling(words: Iterable[str]) -> str:
    used = Counter(words)
    return min(used, key=lambda one: (-used[one], one))


def _heading(called: Mapping[int, Sequence[Called]]) -> tuple[str, bool]:
    """The form that most reports use, a name before a description, a full name before a short one.

    Where no two reports share a form and none is a name, none is chosen over the others: all stand side
    by side in alphabetical order.
    """
    forms: dict[Key, list[Called]] = defaultdict(list)
    for of in called.values():
        for one in of:
            forms[one.key].append(one)

    def rank(key: Key) -> tuple[int, bool, int, int, Key]:
        of = forms[key]
        return -len(of), not of[0].is_name, -len(key), -sum(len(one.places) for one in of), key

    best = min(forms, key=rank)
    if len(forms[best]) > 1 or forms[best][0].is_name:
        return _spelling(one.words for one in forms[best]), forms[best][0].is_name
    return " / ".join(sorted({of[0].words for of in called.values() if of}, key=str.casefold)), False
