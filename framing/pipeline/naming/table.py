"""What each report calls each thing that aligned claims name, and every place where it does.

A name, and a description of several words, counts wherever the report uses it. A single common noun, and
a phrase that stands for two things, counts only in the places where it was linked, each time for the
thing that it was linked with there, and where an aligned claim has the same noun.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from framing.pipeline.naming.joining import Joined, Node, Pair, join, linked
from framing.pipeline.naming.names import Key
from framing.pipeline.naming.phrases import Phrase, Place, Reader, Told, spelling


@dataclass(frozen=True, slots=True)
class NameLink:
    """Two stretches of two aligned claims that stand for each other in other words."""

    a: Place
    b: Place


@dataclass(frozen=True, slots=True)
class Called:
    """What a report calls a thing, in its most used spelling, and where."""

    words: str
    key: Key
    is_name: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing under its most shared name, and by report what it is called, the most used first.

    ``described`` says that one report at least calls it by something else than forms of its name.
    """

    heading: str
    is_name: bool
    described: bool
    called: Mapping[int, tuple[Called, ...]]

    @property
    def differs(self) -> bool:
        """Whether two reports do not call it by the same words."""
        used = [{one.key for one in of} for of in self.called.values()]
        return any(keys != used[0] for keys in used)

    @property
    def times(self) -> int:
        return sum(len(one.places) for of in self.called.values() for one in of)

    @property
    def distance(self) -> float:
        """How differently the reports name it, in 0..1: the mean over every two of half the sum of the
        differences between the shares that each name has of all namings (total variation)."""
        shares = [_shares(of) for of in self.called.values()]
        pairs = list(combinations(shares, 2))
        apart = (sum(abs(a.get(key, 0) - b.get(key, 0)) for key in a | b) / 2 for a, b in pairs)
        return sum(apart) / len(pairs) if pairs else 0.0


def _shares(of: Sequence[Called]) -> dict[Key, float]:
    every = sum(len(one.places) for one in of)
    return {one.key: len(one.places) / every for one in of}


def named(
    claims: Sequence[Told], aligned: Iterable[tuple[int, int]], links: Iterable[NameLink]
) -> tuple[Named, ...]:
    """Every thing that aligned claims of two reports name, those first of whose namings most differ.

    ``claims`` are all claims of the reports; ``aligned`` are pairs of indices into them. The order of
    none of the arguments matters but for the indices. A thing is named by two reports at least.
    """
    reader = Reader(claims)
    pairs = sorted({(min(pair), max(pair)) for pair in aligned})
    found = linked(reader, ((link.a, link.b) for link in links), pairs)
    joined = join(reader, found)
    forms = frozenset(reader.names | {phrase.key for pair in found for phrase in pair})
    every = [phrase for of in reader.occurrences(forms) for phrase in of]
    placed = _placed(joined, found, every)
    _spread(reader, placed, pairs)
    shared = {node for a, b in pairs for node in _shared(joined, reader.found[a], reader.found[b])}
    shared |= {joined.of(phrase) for pair in found for phrase in pair}
    made = [_thing(reader, _longest(placed[node])) for node in shared if node in placed]
    kept = [one for one in made if len(one.called) > 1]
    return tuple(sorted(kept, key=_rank))


def _rank(one: Named) -> tuple[float, float, str, str]:
    """How many of a thing's namings differ, then how much."""
    apart = round(one.distance, 9)
    return -apart * one.times, -apart, one.heading.casefold(), one.heading


def _shared(joined: Joined, ours: Sequence[Phrase], theirs: Sequence[Phrase]) -> set[Node]:
    return {joined.of(phrase) for phrase in ours} & {joined.of(phrase) for phrase in theirs}


def _placed(
    joined: Joined, pairs: Sequence[Pair], every: Sequence[Phrase]
) -> dict[Node, dict[Place, Phrase]]:
    """By thing its phrases, by their places."""
    placed: dict[Node, dict[Place, Phrase]] = defaultdict(dict)
    taken: set[Place] = set()
    doubtful: set[Key] = set()
    for a, b in pairs:
        for own, other in ((a, b), (b, a)):
            thing = joined.of(own)
            if thing != joined.of(other) and own.sort:
                if joined.name(other) is None:
                    continue
                thing = joined.of(other)
                doubtful.add(own.key)
            placed[thing][own.place] = own
            taken.add(own.place)
    names = joined.reader.names
    sorts = {phrase.key: phrase.sort for pair in pairs for phrase in pair}
    for phrase in every:
        counts = phrase.key in names or (len(phrase.key) > 1 and phrase.key not in doubtful)
        if counts and phrase.place not in taken:
            sort = None if joined.reader.is_capital(phrase) else sorts.get(phrase.key)
            placed[joined.of(phrase)][phrase.place] = replace(phrase, sort=sort)
    return placed


def _spread(
    reader: Reader, placed: Mapping[Node, dict[Place, Phrase]], pairs: Sequence[tuple[int, int]]
) -> None:
    """Count a noun, where an aligned claim has it too, for what it stands for there."""
    beside: dict[int, list[int]] = defaultdict(list)
    for a, b in pairs:
        beside[a].append(b)
        beside[b].append(a)
    for places in placed.values():
        waiting = [phrase for phrase in places.values() if phrase.sort]
        while waiting:
            phrase = waiting.pop()
            for index in beside[phrase.place.claim]:
                same = [one for one in reader.descriptions(index) if one.key == phrase.key]
                if len(same) == 1 and same[0].place not in places:
                    places[same[0].place] = same[0]
                    waiting.append(same[0])


def _longest(places: Mapping[Place, Phrase]) -> dict[Place, Phrase]:
    """Of phrases that lie one in the other the longer: the deal is a part of the tax deal."""

    def inside(one: Place, other: Place) -> bool:
        return one != other and one.claim == other.claim and other.start <= one.start and one.end <= other.end

    by_claim: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        by_claim[place.claim].append(place)
    return {
        place: phrase
        for place, phrase in places.items()
        if not any(inside(place, other) for other in by_claim[place.claim])
    }


def _thing(reader: Reader, places: Mapping[Place, Phrase]) -> Named:
    used: dict[int, dict[Key, list[Phrase]]] = defaultdict(lambda: defaultdict(list))
    for place in sorted(places):
        used[reader.claims[place.claim].report][places[place].key].append(places[place])
    called = {
        report: tuple(
            sorted(
                (_called(phrases) for phrases in of.values()),
                key=lambda one: (-len(one.places), one.words.casefold(), one.words),
            )
        )
        for report, of in sorted(used.items())
    }
    words, is_name = _heading(called)
    described = any(not one.is_name for of in called.values() for one in of)
    return Named(words, is_name, described, called)


def _called(phrases: Sequence[Phrase]) -> Called:
    is_name = any(phrase.sort is None for phrase in phrases)
    words = spelling((phrase.words for phrase in phrases), is_name=is_name)
    return Called(words, phrases[0].key, is_name, tuple(phrase.place for phrase in phrases))


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
        return (
            -len(of),
            not any(one.is_name for one in of),
            -len(key),
            -sum(len(one.places) for one in of),
            key,
        )

    best = min(forms, key=rank)
    if len(forms[best]) > 1 or any(one.is_name for one in forms[best]):
        is_name = any(one.is_name for one in forms[best])
        return spelling((one.words for one in forms[best]), is_name=is_name), is_name
    return " / ".join(sorted({of[0].words for of in called.values() if of}, key=str.casefold)), False
