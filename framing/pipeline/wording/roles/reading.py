"""Who does what to whom, and where, in an English sentence: a shallow reading by rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from framing.pipeline.wording.roles import lexicon as words
from framing.pipeline.wording.roles.phrases import Phrase, phrases
from framing.pipeline.wording.roles.tags import VERBAL, Tag, breaks, tags
from framing.pipeline.wording.slots import is_reporting, is_time
from framing.pipeline.wording.tokens import Token, Tokens, tokens

_HELPERS = frozenset((Tag.BE, Tag.HAVE, Tag.MODAL, Tag.ADVERB))
_UNFINISHED = frozenset((Tag.BARE, Tag.PASSIVE))


@dataclass(frozen=True, eq=False)
class Reading:
    """A sentence's words with their tags, its noun phrases, and by word its role, ``""`` where none is read.

    Roles are ``actor``, ``action``, ``affected``, ``attribution``, ``place``, and ``label`` of an apposition.
    """

    words: Tokens
    tags: tuple[Tag, ...]
    phrases: tuple[Phrase, ...]
    roles: tuple[str, ...]
    phrase_of: dict[int, Phrase] = field(default_factory=dict, compare=False)


@lru_cache(maxsize=8192)
def read(text: str, language: str = "") -> Reading:
    """The reading of a claim's text; its words are those of ``tokens`` of the same arguments."""
    held = tokens(text, language)
    parted = breaks(text, held)
    found = tags(text, held, parted)
    nouns = phrases(held, parted, found)
    by_word = {word: one for one in nouns for word in range(one.first, one.last)}
    roles = _Roles(held, parted, found, by_word).told(nouns)
    return Reading(held, tuple(found), tuple(nouns), tuple(roles), by_word)


@dataclass(frozen=True)
class _Roles:
    held: Sequence[Token]
    parted: Sequence[str]
    tags: Sequence[Tag]
    phrase_of: dict[int, Phrase]

    def told(self, nouns: Sequence[Phrase]) -> list[str]:
        roles = [""] * len(self.held)
        for one in nouns:
            if self._is_place(one):
                self._fill(roles, one, "place")
            elif one.preposition == "to" and one.first > 1 and self.held[one.first - 2].norm == "according":
                self._fill(roles, one, "attribution")
        doers: dict[int, Phrase | None] = {}
        for verb, tag in enumerate(self.tags):
            if tag in VERBAL:
                doers[verb] = None if tag is Tag.BARE else self._subject(verb, doers)
                self._around(roles, verb, doers[verb])
        for one in nouns:
            if self._is_apposition(one):
                self._fill(roles, one, "label")
        return roles

    def _is_apposition(self, phrase: Phrase) -> bool:
        """Whether a phrase behind a comma says what the one before it is: Orlo, the colonel."""
        behind = phrase.first - 1 in self.phrase_of and self.parted[phrase.first] == ","
        known = self.tags[phrase.head] is Tag.NOUN and words.names_known(self.held[phrase.head].stem)
        return behind and known and not phrase.preposition

    def _around(self, roles: list[str], verb: int, subject: Phrase | None) -> None:
        """The roles of a verb, and of those that it is said of."""
        passive, token = self.tags[verb] is Tag.PASSIVE, self.held[verb]
        says = is_reporting(token)
        roles[verb] = "attribution" if says else "action"
        if subject is not None:
            borne = passive or token.stem in words.UNDERGOING
            self._fill(roles, subject, "affected" if borne else "attribution" if says else "actor")
        doer = self._behind_by(verb) if passive else None
        if doer is not None:
            self._fill(roles, doer, "attribution" if says else "actor")
        done_to = None if passive or says else self._object(verb)
        if done_to is not None:
            self._fill(roles, done_to, "affected")

    def _fill(self, roles: list[str], phrase: Phrase, role: str) -> None:
        if is_time(self.held[phrase.head]):
            return
        for word in range(phrase.first, phrase.last):
            roles[word] = roles[word] or role

    def _is_place(self, phrase: Phrase) -> bool:
        head = self.held[phrase.head]
        if is_time(head) or phrase.preposition not in words.PLACING | words.LEADING:
            return False
        named = phrase.preposition in words.PLACING and self.tags[phrase.head] is Tag.NAME
        near = phrase.preposition in words.SPATIAL and self.tags[phrase.head] is Tag.NOUN
        return named or near or head.stem in words.PLACES

    def _subject(self, verb: int, doers: dict[int, Phrase | None]) -> Phrase | None:
        """The noun phrase that a verb is said of."""
        at, comma = verb - 1, bool(self.parted[verb])
        while at >= 0 and self.tags[at] in _HELPERS and self.parted[at + 1] != ".":
            comma = comma or bool(self.parted[at])
            at -= 1
        while at >= 0 and self.parted[at + 1] != ".":
            if self.tags[at] is Tag.RELATIVE:
                return self.phrase_of.get(at - 1)
            if self.tags[at] is Tag.AND:
                return next((doers[one] for one in reversed(doers)), None)
            if comma or self.tags[at] in _UNFINISHED:
                return self._first_of_clause(at)
            phrase = self.phrase_of.get(at)
            if phrase is None:
                return None
            if not phrase.preposition or phrase.preposition in words.OPENING:
                object_of = phrase.first and self.tags[phrase.first - 1] in _UNFINISHED
                return self._first_of_clause(at) if object_of else phrase
            at = phrase.first - 2
        return None

    def _first_of_clause(self, at: int) -> Phrase | None:
        """The first noun phrase of a clause without a preposition: what more is said of it stands behind."""
        first = None
        while at >= 0 and self.tags[at] is not Tag.JOINING:
            if self.tags[at] is Tag.VERB and self.tags[max(at - 1, 0)] is not Tag.RELATIVE:
                break
            phrase = self.phrase_of.get(at)
            if phrase is not None and not phrase.preposition:
                first = phrase
            if self.parted[at] == ".":
                break
            at -= 1
        return first

    def _object(self, verb: int) -> Phrase | None:
        at = verb + 1
        while at < len(self.held) and self.tags[at] is Tag.ADVERB and not self.parted[at]:
            at += 1
        if at >= len(self.held) or self.parted[at]:
            return None
        phrase = self.phrase_of.get(at)
        return phrase if phrase is not None and phrase.first == at else None

    def _behind_by(self, verb: int) -> Phrase | None:
        for at in range(verb + 1, len(self.held)):
            if self.parted[at] or self.tags[at] in VERBAL:
                return None
            phrase = self.phrase_of.get(at)
            if phrase is not None and phrase.preposition == "by":
                return phrase
        return None
