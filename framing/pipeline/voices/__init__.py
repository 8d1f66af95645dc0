"""Who is who among the sources of several reports: names of one person or body brought together.

Only what the words themselves show is joined: a family name with the one full name that ends in it, a
fuller form of a name with a shorter one, initials with the one name that has them. Where two people share
a family name, it stays by itself. Pronouns are not resolved, and a description ("a spokesman") is joined
only with the same words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.pipeline.voices.reading import Key, Naming, ReadSource, folded, read_source

__all__ = ["Mention", "Naming", "Voice", "voices"]


@dataclass(frozen=True, slots=True)
class Mention:
    """That a report (its number) gives somebody as a source, in these words."""

    report: int
    source: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Mentions, as indices into the given ones, that name the same source; ``name`` is the fullest."""

    naming: Naming
    name: str
    mentions: tuple[int, ...]


def voices(mentions: Sequence[Mention]) -> tuple[Voice, ...]:
    """Every mention in one voice, by name; which goes with which does not depend on their order."""
    read = [read_source(mention.source) for mention in mentions]
    fulls = {one.key for one in read if one.joins and len(one.key) > 1}
    joined = {key: _fullest(key, fulls) for key in fulls}
    initials = _by_initials(read)
    own: dict[int, set[Key]] = {}
    for mention, one in zip(mentions, read, strict=True):
        if one.joins and one.key in joined:
            own.setdefault(mention.report, set()).add(joined[one.key])
    named = {one.key for one in read if one.naming is Naming.NAME}
    found: dict[tuple[Naming, Key], list[int]] = {}
    for index, one in enumerate(read):
        key = one.key
        if one.joins and len(key) == 1:
            key = _full_name(key, own.get(mentions[index].report, set()), set(joined.values()))
        elif one.joins:
            key = joined.get(key, key)
        key = initials.get(key, key)
        key = joined.get(key, key)
        # The same words are a name where one report writes them with capitals.
        naming = Naming.NAME if one.naming is Naming.DESCRIPTION and key in named else one.naming
        found.setdefault((naming, key), []).append(index)
    made = [_voice(naming, indices, read) for (naming, _), indices in found.items()]
    return tuple(sorted(made, key=lambda voice: (voice.name.casefold(), voice.name, voice.mentions)))


def _voice(naming: Naming, indices: Sequence[int], read: Sequence[ReadSource]) -> Voice:
    """The name with most words; of equals the most used, of these the first in the alphabet."""
    used = Counter(read[index].name for index in indices)
    name = min(used, key=lambda name: (-len(name.split()), -used[name], name))
    return Voice(naming, name, tuple(indices))


def _full_name(key: Key, own: set[Key], every: set[Key]) -> Key:
    """The one full name that a family name stands for: in its own report, else in all; or itself."""
    for names in (own, every):
        fitting = {name for name in names if name[-1] == key[0]}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else key
    return key


def _fullest(key: Key, fulls: set[Key]) -> Key:
    """The one longest form of a name, if no two forms of it exclude each other."""
    longer = {other for other in fulls if _within(key, other)}
    longest = {name for name in longer if not any(_within(name, other) for other in longer - {name})}
    return longest.pop() if len(longest) == 1 else key


def _within(key: Key, other: Key) -> bool:
    """Whether ``other`` holds all words of a name in their order and ends as it does."""
    rest = iter(other)
    return key[-1] == other[-1] and all(word in rest for word in key)


def _by_initials(read: Iterable[ReadSource]) -> dict[Key, Key]:
    """By a name of capitals alone ("NHB") the one name of several words that has these initials."""
    named = [one for one in read if one.naming is Naming.NAME]
    fitting: dict[Key, set[Key]] = {}
    for one in named:
        capitals = [word[0] for word in one.name.split() if word[0].isupper()]
        if len(capitals) > 1:
            fitting.setdefault(folded(["".join(capitals)]), set()).add(one.key)
    short = {one.key for one in named if len(one.key) == 1 and one.name.replace(".", "").isupper()}
    return {key: next(iter(fitting[key])) for key in short if len(fitting.get(key, ())) == 1}
