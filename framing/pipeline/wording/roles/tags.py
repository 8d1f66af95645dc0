"""Which words of an English sentence are verbs, nouns and what binds them, told by form and neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import regex

from framing.pipeline.wording.lexicon import TIMES
from framing.pipeline.wording.roles import lexicon as words
from framing.pipeline.wording.tokens import Token

_MOSTLY = 0.7  # share of words in capitals from which they are those of a headline, and no names
_BREAK = regex.compile(r"[,;:.!?—–()“”\"«»…]")
_HARD = regex.compile(r"[;:.!?—–()“”\"«»…]")


class Tag(StrEnum):
    """What a word is. ``PASSIVE`` is a participle of what is done to the noun before it."""

    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    JOINING = "joining"
    AND = "and"
    BE = "be"
    HAVE = "have"
    MODAL = "modal"
    ADVERB = "adverb"
    NUMBER = "number"
    VERB = "verb"
    BARE = "bare"  # an infinitive, or a form in -ing: a verb whose doer is not the noun before
    PASSIVE = "passive"
    NAME = "name"
    NOUN = "noun"
    MODIFIER = "modifier"


VERBAL = frozenset((Tag.VERB, Tag.BARE, Tag.PASSIVE))
NOMINAL = frozenset((Tag.DETERMINER, Tag.NUMBER, Tag.NAME, Tag.NOUN, Tag.MODIFIER, Tag.PRONOUN))
_CLOSED = (
    (Tag.BE, words.BE),
    (Tag.HAVE, words.HAVE),
    (Tag.MODAL, words.MODALS),
    (Tag.AND, frozenset(("and", "or"))),
    (Tag.DETERMINER, words.DETERMINERS),
    (Tag.PRONOUN, words.PRONOUNS),
    (Tag.JOINING, words.JOINING),
    (Tag.PREPOSITION, words.PREPOSITIONS),
    (Tag.ADVERB, words.ADVERBS),
)
_TAG_OF = {word: tag for tag, held in reversed(_CLOSED) for word in held}
_OPENS_PHRASE = frozenset((Tag.DETERMINER, Tag.PRONOUN, Tag.NUMBER, Tag.NAME))
_IN_PHRASE = frozenset((Tag.DETERMINER, Tag.MODIFIER, Tag.NUMBER))
_HELPING = frozenset((Tag.BE, Tag.HAVE, Tag.MODAL))
_NAMING = frozenset((Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.RELATIVE))


def breaks(text: str, held: Sequence[Token]) -> list[str]:
    """By word what parts it from the word before: ``""``, ``","`` or ``"."`` for what ends a clause."""
    found = []
    for index, token in enumerate(held):
        between = text[held[index - 1].end if index else 0 : token.start]
        found.append(
            "" if between == " " else "." if _HARD.search(between) else "," if _BREAK.search(between) else ""
        )
    return found


def tags(text: str, held: Sequence[Token], parted: Sequence[str]) -> list[Tag]:
    """The tag of every word; ``parted`` are the ``breaks`` before them."""
    content = [token for token in held if token.content]
    headline = sum(token.text[0].isupper() for token in content) > _MOSTLY * len(content) > _MOSTLY * 3
    tagger = _Tagger(text, held, parted, headline)
    for index in range(len(held)):
        tagger.found.append(tagger.tag(index))
    return tagger.found


def is_past(norm: str) -> bool:
    """Whether a word has a form of the past or of the passive."""
    return norm in words.PAST or (norm.endswith("ed") and len(norm) > 3 and not norm.endswith("eed"))


@dataclass(frozen=True)
class _Tagger:
    """Reads from left to right: ``found`` are the tags of the words before."""

    text: str
    held: Sequence[Token]
    parted: Sequence[str]
    headline: bool
    found: list[Tag] = field(default_factory=list)

    def tag(self, index: int) -> Tag:
        return self._closed(index) or self._verb(index) or self._in_phrase(index)

    def _closed(self, index: int) -> Tag | None:
        """Of a word that its form tells, and its neighbours only a little."""
        token = self.held[index]
        if token.norm in words.RELATIVES and self._is_relative(index):
            return Tag.RELATIVE
        if token.norm == "that" and index and self.found[-1] in VERBAL:
            return Tag.JOINING
        if token.norm in _TAG_OF and (not token.content or token.text.islower() or not index):
            return _TAG_OF[token.norm]
        if token.stem[:1].isdigit() or token.norm in words.COUNTING:
            return Tag.NUMBER
        if self._is_name(index):
            return Tag.NAME
        return Tag.ADVERB if token.norm.endswith("ly") and token.norm not in words.NO_ADVERBS else None

    def _is_relative(self, index: int) -> bool:
        if not index:
            return False
        if self.held[index].norm != "that":
            return True
        following, behind = self._norm(index + 1), self._norm(index + 2)
        verb = _TAG_OF.get(following) in _HELPING or is_past(following) or behind in words.ARTICLES
        return self.found[-1] in _NAMING and _TAG_OF.get(following) in (None, *_HELPING) and verb

    def _is_name(self, index: int) -> bool:
        token = self.held[index]
        if not token.text[0].isupper() or (self.headline and not token.text.isupper()):
            return False
        quoted = token.quote is not None and index > 0 and self.held[index - 1].quote != token.quote
        if token.text.isupper() or (index and not quoted):
            return True
        # What begins a sentence is a name where another follows, or a helping verb, if it is no known noun.
        if token.stem in words.VERBS or words.names_known(token.stem) or index + 1 == len(self.held):
            return False
        return self.held[index + 1].text[0].isupper() or _TAG_OF.get(self._norm(index + 1)) in _HELPING

    def _hyphened(self, index: int) -> bool:
        """Whether a hyphen binds a word to the one before."""
        if not 0 < index < len(self.held):
            return False
        return self.text[self.held[index - 1].end : self.held[index].start] in ("-", "\u2010", "\u2011")

    def _verb(self, index: int) -> Tag | None:
        """The verb that a word is, None where it is none."""
        token = self.held[index]
        if self._hyphened(index) or self._hyphened(index + 1):
            return None
        before, at = self._before(index)
        if before is Tag.MODAL:
            return Tag.VERB
        if is_past(token.norm):
            return self._past(index)
        if token.norm.endswith("ing") and token.norm not in words.NO_VERBS:
            return self._ing(index)
        return self._present(index, before, at)

    def _present(self, index: int, before: Tag | None, at: int) -> Tag | None:
        token = self.held[index]
        known = token.stem in words.VERBS
        if known and at >= 0 and self.held[at].norm == "to" and not token.norm.endswith("s"):
            return Tag.BARE
        if before not in _NAMING or self.parted[index] == "." or not self._agrees(index, at):
            return None
        return Tag.VERB if self._may_be_followed(index) and (known or self._is_unknown(index)) else None

    def _is_unknown(self, index: int) -> bool:
        """Whether a word that no list holds is a verb: what stands between a noun and an article."""
        token = self.held[index]
        if token.norm in TIMES or self._ends_sentence(index):
            return False
        if self.found[-1] is Tag.RELATIVE:
            return token.norm.endswith("s")
        return self._norm(index + 1) in words.ARTICLES and not words.names_known(token.stem)

    def _ends_sentence(self, index: int) -> bool:
        return index + 1 == len(self.held) or bool(self.parted[index + 1])

    def _past(self, index: int) -> Tag | None:
        before, at = self._before(index)
        if before in (Tag.BE, Tag.HAVE):
            return Tag.PASSIVE if before is Tag.BE else Tag.VERB
        alone = not self._object_follows(index)
        if before is Tag.NUMBER:
            if alone:
                return Tag.PASSIVE
            return Tag.VERB if self._whole_object_follows(index, at) else None
        if before in _IN_PHRASE or (before is Tag.PREPOSITION and index + 1 < len(self.held)):
            return None
        token = self.held[index]
        done_to = token.stem in words.TRANSITIVE and alone and before in (Tag.NOUN, Tag.NAME, None)
        if self._norm(index + 1) == "by" or token.norm in words.PARTICIPLES or done_to:
            return Tag.PASSIVE
        return Tag.VERB if index else None

    def _ing(self, index: int) -> Tag | None:
        before, _ = self._before(index)
        if before is Tag.BE:
            return Tag.VERB
        if before in _IN_PHRASE or self.held[index].stem in words.NO_ACTS:
            return None
        leads = self._object_follows(index) or self._norm(index + 1) == "to"
        return Tag.BARE if leads or self.parted[index] or before in VERBAL else None

    def _agrees(self, index: int, at: int) -> bool:
        """``miners strike``, ``the miner strikes``; a pronoun goes with both."""
        if self.found[at] in (Tag.PRONOUN, Tag.RELATIVE):
            return True
        norm, subject = self.held[index].norm, self.held[at].norm
        plural = (
            subject.endswith("s") or subject in words.PLURALS or (at > 1 and self.found[at - 1] is Tag.AND)
        )
        return plural != (norm.endswith("s") and not norm.endswith("ss"))

    def _may_be_followed(self, index: int) -> bool:
        """Not where the next word is a verb by itself: ``air strikes hit``."""
        following = self._norm(index + 1)
        return following != "of" and _TAG_OF.get(following) not in _HELPING and not is_past(following)

    def _object_follows(self, index: int) -> bool:
        following = self._norm(index + 1)
        if not following or self.parted[index + 1]:
            return False
        if following in _TAG_OF:
            return _TAG_OF[following] in _OPENS_PHRASE
        return following not in TIMES and not following.endswith("ly")

    def _whole_object_follows(self, index: int, at: int) -> bool:
        """Whether those whom the number ``at`` counts do something: several hundred occupied the bridge."""
        if _TAG_OF.get(self._norm(index + 1)) in (Tag.DETERMINER, Tag.PRONOUN):
            return True
        following = self.held[index + 1].text
        return self.held[at].norm in words.COUNTING and following[0].isupper() and not self.headline

    def _in_phrase(self, index: int) -> Tag:
        """A noun, or a participle that describes the noun behind it."""
        describes = is_past(self.held[index].norm) and not self._ends_phrase(index)
        return Tag.MODIFIER if describes else Tag.NOUN

    def _ends_phrase(self, index: int) -> bool:
        following = self._norm(index + 1)
        return not following or bool(self.parted[index + 1]) or following in _TAG_OF

    def _norm(self, index: int) -> str:
        return self.held[index].norm if index < len(self.held) else ""

    def _before(self, index: int) -> tuple[Tag | None, int]:
        """The tag before, adverbs passed over, and where it stands."""
        at = index - 1
        while at >= 0 and self.found[at] is Tag.ADVERB:
            at -= 1
        return (self.found[at], at) if at >= 0 else (None, -1)
