"""Who is who among the sources of several reports: names of one person or body brought together.

Only what the words themselves show is joined: a family name with the one full name that ends in it, a
fuller form of a name with a shorter one. Where two people share a family name, it stays by itself.
Pronouns are not resolved, and a description ("a spokesman") is joined only with the same words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Naming(StrEnum):
    """How a source is named."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    NONE = "none"


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


@dataclass(frozen=True, slots=True)
class _Read:
    """A source as it was read; ``key`` is its name's words, folded, or the whole phrase."""

    naming: Naming
    name: str
    key: tuple[str, ...]
    joins: bool


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_WORD = re.compile(r"[^\W_]+(?:[-'.&][^\W_]+)*\.?|[,&]")
_DETERMINERS = _words("the a an this that these those his her its their our my your")
_PRONOUNS = _words("he she it they we i you one who him her them us me")
_BELONGS = _words("of for from at in with on to by among near inside behind")
_JOINED = _words("and & or")
_LINKS = _BELONGS | _JOINED | _words("who whose which that as ,")
_PARTICLES = _words("de del della da di du van von der den ter bin ibn ben al el la le")
_TITLES = _words(
    """mr mrs ms miss dr sir dame lord lady prof professor president premier minister chancellor governor
    mayor senator congressman congresswoman representative secretary ambassador envoy general colonel major
    captain lieutenant sergeant commander admiral officer chief judge justice king queen prince princess
    pope bishop archbishop cardinal reverend father imam rabbi sheikh ayatollah director chairman
    chairwoman chair head spokesman spokeswoman spokesperson inspector superintendent commissioner deputy
    councillor coach"""
)
# Nouns for people that begin a sentence with a capital and are no name.
_PEOPLE = _words(
    """police officials residents witnesses rescuers neighbours neighbors sources engineers critics analysts
    experts protesters authorities doctors prosecutors lawyers soldiers ministers diplomats supporters
    opponents scientists researchers activists investigators leaders lawmakers people survivors relatives
    workers farmers teachers parents students insurers observers hundreds thousands dozens scores many
    several others both"""
)


def voices(mentions: Sequence[Mention]) -> tuple[Voice, ...]:
    """Every mention in one voice, by name; which goes with which does not depend on their order."""
    read = [_read(mention.source) for mention in mentions]
    fulls = {one.key for one in read if one.joins and len(one.key) > 1}
    joined = {key: _fullest(key, fulls) for key in fulls}
    own: dict[int, set[tuple[str, ...]]] = {}
    for mention, one in zip(mentions, read, strict=True):
        if one.joins and one.key in joined:
            own.setdefault(mention.report, set()).add(joined[one.key])
    found: dict[tuple[Naming, tuple[str, ...]], list[int]] = {}
    for index, one in enumerate(read):
        key = joined.get(one.key, one.key)
        if one.joins and len(one.key) == 1:
            key = _full_name(one.key, own.get(mentions[index].report, set()), set(joined.values()))
        found.setdefault((one.naming, key), []).append(index)
    made = [_voice(naming, indices, read) for (naming, _), indices in found.items()]
    return tuple(sorted(made, key=lambda voice: (voice.name.casefold(), voice.name, voice.mentions)))


def _voice(naming: Naming, indices: Sequence[int], read: Sequence[_Read]) -> Voice:
    """The name with most words; of equals the most used, of these the first in the alphabet."""
    used = Counter(read[index].name for index in indices)
    name = min(used, key=lambda name: (-len(name.split()), -used[name], name))
    return Voice(naming, name, tuple(indices))


def _full_name(
    key: tuple[str, ...], own: set[tuple[str, ...]], every: set[tuple[str, ...]]
) -> tuple[str, ...]:
    """The one full name that a family name stands for: in its own report, else in all; or itself."""
    for names in (own, every):
        fitting = {name for name in names if name[-1] == key[0]}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else key
    return key


def _fullest(key: tuple[str, ...], fulls: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The one longest form of a name, if no two forms of it exclude each other."""
    longer = {other for other in fulls if _within(key, other)}
    longest = {name for name in longer if not any(_within(name, other) for other in longer - {name})}
    return longest.pop() if len(longest) == 1 else key


def _within(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether ``other`` holds all words of a name in their order and ends as it does."""
    rest = iter(other)
    return key[-1] == other[-1] and all(word in rest for word in key)


def _read(source: str) -> _Read:
    words = _WORD.findall(source.replace("’", "'"))
    while len(words) > 1 and words[0].lower() in _DETERMINERS:
        words = words[1:]
    while words and words[-1].lower() in _LINKS:
        words = words[:-1]
    if not words:
        return _Read(Naming.NONE, "", (), joins=False)
    phrase = tuple(word.rstrip(".").lower() for word in words)
    if len(phrase) == 1 and phrase[0] in _PRONOUNS:
        return _Read(Naming.PRONOUN, phrase[0], phrase, joins=False)
    head = list(_head(words))
    name = _name(head)
    if not name or (len(phrase) == 1 and phrase[0] in _PEOPLE):
        return _Read(Naming.DESCRIPTION, " ".join(words).replace(" ,", ","), phrase, joins=False)
    # "Ministry of Health" is no short form of "Ministry of Defence".
    belongs = len(name) == 1 and len(head) < len(words) and phrase[len(head)] in _BELONGS
    if belongs or _JOINED & set(phrase):
        return _Read(Naming.NAME, " ".join(words).replace(" ,", ","), phrase, joins=False)
    return _Read(Naming.NAME, " ".join(name), tuple(word.rstrip(".").lower() for word in name), joins=True)


def _head(words: Sequence[str]) -> Iterator[str]:
    """The words of a phrase before what is said of its noun ("of the board", ", who …")."""
    for word in words:
        if word.lower() in _LINKS:
            return
        yield word


def _name(head: Sequence[str]) -> list[str]:
    """The capitalised words that a phrase ends with, without titles before a name; or none."""
    begin = len(head)
    for index in range(len(head) - 1, -1, -1):
        word = head[index]
        if word.endswith("'s") and index < len(head) - 1:
            return []  # somebody's office, not somebody
        if word[0].isupper():
            begin = index
        elif word not in _PARTICLES or index == len(head) - 1:
            break
    run = list(head[begin:])
    titles = [at for at, word in enumerate(run) if word.rstrip(".").lower() in _TITLES]
    return run[titles[-1] + 1 :] or run if titles else run
