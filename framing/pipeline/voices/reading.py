"""The words by which a report gives a source, read: is it a name, and which of its words are the name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from framing.pipeline.voices.titles import (
    BELONGS,
    BODIES,
    CHARGES,
    COMPOUNDS,
    DETERMINERS,
    HONORIFICS,
    JOINED,
    LINKS,
    MANY,
    MANY_LISTED,
    OFFICES,
    PARTICLES,
    PEOPLE,
    PRONOUNS,
    SUFFIXES,
    TITLES,
)


class Naming(StrEnum):
    """How a source is named."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    NONE = "none"


Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source as it was read; ``key`` is its name's words, folded, or the whole phrase.

    ``joins`` says whether a shorter or a longer form of the name may be the same source.
    """

    naming: Naming
    name: str
    key: Key
    joins: bool


_WORD = re.compile(r"[^\W_]+(?:[-'.&/][^\W_]+)*(?:(?<=s)'(?=\s))?\.?|[,&]")


def read_source(source: str) -> ReadSource:
    """Whatever is given as a source; articles before it and what is said of a name are left out."""
    words = _WORD.findall(source.replace("’", "'").replace("‘", "'"))
    while len(words) > 1 and words[0].lower() in DETERMINERS:
        words = words[1:]
    while words and words[-1].lower() in LINKS:
        words = words[:-1]
    if not words:
        return ReadSource(Naming.NONE, "", (), joins=False)
    phrase = folded(words)
    if len(phrase) == 1 and phrase[0] in PRONOUNS:
        return ReadSource(Naming.PRONOUN, "I" if phrase == ("i",) else phrase[0], phrase, joins=False)
    told = " ".join(words).replace(" ,", ",")
    words = _without_charge(words)
    head = _head(words)
    name = _name(head)
    if not name or (len(head) == 1 and phrase[0] in PEOPLE):
        return ReadSource(Naming.DESCRIPTION, told, phrase, joins=False)
    key = folded(name)
    if _is_one_of_many(words, head, key):
        return ReadSource(Naming.NAME, told, phrase, joins=False)
    return ReadSource(Naming.NAME, " ".join(name), key, joins=True)


def folded(words: Sequence[str]) -> Key:
    """Words as they are compared: small, without accents, full stops and the mark of an owner at the end."""
    plain = (unicodedata.normalize("NFKD", word.lower()) for word in words)
    kept = ("".join(mark for mark in word if not unicodedata.combining(mark)) for word in plain)
    return tuple(word if word == "," else word.rstrip("'").replace(".", "") for word in kept)


def _is_one_of_many(words: Sequence[str], head: Sequence[str], key: Key) -> bool:
    """Whether a longer or a shorter name would be another's: "Ministry of Ports", "House Democrats"."""
    follows = words[len(head)].lower() if len(head) < len(words) else ""
    body = len(key) == 1 or key[-1] in BODIES
    several = not JOINED.isdisjoint(folded(words))
    many = key[-1].endswith(MANY) or key[-1] in MANY_LISTED
    return (body and follows in BELONGS) or several or many or key in COMPOUNDS


def _without_charge(words: list[str]) -> list[str]:
    """A phrase without what somebody's office is for: "Minister of State | Orla Brandt".

    In "Works and Transport | Minister Orla Brandt" the "and" joins no people.
    """
    plain = [word.lower().rstrip(".") for word in words]
    for at in range(len(words) - 2):
        if plain[at] in OFFICES and plain[at + 1] == "of" and "," not in plain[:at]:
            behind = at + 2
            while behind < len(words) and plain[behind] in CHARGES | JOINED:
                behind += 1
            if at + 2 < behind < len(words) and words[behind][0].isupper():
                return words[behind:]
    joints = [at for at in range(1, len(words) - 1) if plain[at] in JOINED]
    if joints and all(plain[at - 1] in CHARGES and plain[at + 1] in CHARGES for at in joints):
        return words[joints[-1] + 1 :]
    return words


def _head(words: Sequence[str]) -> list[str]:
    """The words of a phrase before what is said of its noun ("of the board", ", who …")."""
    end = next((at for at, word in enumerate(words) if word.lower() in LINKS), len(words))
    return list(words[:end])


def _name(head: Sequence[str]) -> list[str]:
    """The capitalised words that a phrase ends with, without titles before a name; or none."""
    begin = len(head)
    for index in range(len(head) - 1, -1, -1):
        word = head[index]
        if word.endswith(("'s", "s'")) and index < len(head) - 1:
            return _of_somebody(list(head[index + 1 :]))
        if word[0].isupper():
            begin = index
        elif word not in PARTICLES or index == len(head) - 1:
            break
    return _without_titles(list(head[begin:]))


def _of_somebody(run: list[str]) -> list[str]:
    """Whom somebody employs by name ("Norwell's Orla Brandt"); none where it is a body."""
    begin = next((at for at in range(len(run) - 1, -1, -1) if not run[at][0].isupper()), -1) + 1
    name = _without_titles(run[begin:])
    named = len(name) > 1 or (name and len(name) < len(run))
    return name if named and folded(name)[-1] not in BODIES and run[-1][0].isupper() else []


def _without_titles(run: list[str]) -> list[str]:
    """A name without titles before and suffixes behind it; none where it is a title only."""
    while len(run) > 1 and run[-1].lower().rstrip(".") in SUFFIXES:
        run = run[:-1]
    plain = [word.lower().rstrip(".").removesuffix("-elect") for word in run]
    titles = [at for at, word in enumerate(plain) if word in TITLES]
    if not titles:
        return run
    if titles[-1] + 1 < len(run):
        return run[titles[-1] + 1 :]
    if plain[-1] in OFFICES:
        return []
    return run[-1:] if len(run) > 1 and plain[-2] in HONORIFICS else run
