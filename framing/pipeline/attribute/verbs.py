"""The forms of reporting verbs: which of a sentence's words can be the verb of a source."""

from __future__ import annotations

from framing.pipeline.attribute.lexicon import (
    BASE,
    BE,
    DETERMINERS,
    HAVE,
    NOUNS_TOO,
    PARTICIPLE,
    PARTICIPLE_ONLY,
    PARTICLES,
    PAST,
    PEOPLE,
    PLURAL_PRONOUNS,
    PRONOUNS,
    QUOTE_MARKS,
    RELATIVES,
    THIRD,
)
from framing.pipeline.attribute.phrases import Token

FORMS = PAST.keys() | THIRD.keys() | BASE.keys() | PARTICIPLE.keys()
# "to say", "his claim", "the estimated cost"
_NO_VERB_AFTER = (DETERMINERS - PRONOUNS - {"that", "this"}) | {"to"}
_OBJECT_OPENS = DETERMINERS | PRONOUNS | QUOTE_MARKS | {"that", "to", "it", "him", "them", "how"}


def is_adverb(words: list[Token], begin: int) -> bool:
    """Whether the word before ``words[begin]`` is an adverb by its ending ("emphatically")."""
    return begin > 1 and words[begin - 1].word.endswith("ly") and not words[begin - 1].capital


def lemma_of(word: str) -> str:
    """The verb of one of the ``FORMS``."""
    return PAST.get(word) or THIRD.get(word) or BASE.get(word) or PARTICIPLE[word]


def is_finite(words: list[Token], begin: int, index: int, helpers: set[str]) -> bool:
    """Whether the form can be the verb of a subject before it, not a noun or an infinitive."""
    word = words[index].word
    before = words[begin - 1] if begin else None
    if before is not None and before.word in _NO_VERB_AFTER:
        return False
    if word in PARTICIPLE:
        return bool(helpers & BE)
    if word in PARTICIPLE_ONLY:
        return bool(helpers & HAVE)
    if helpers:
        return not words[index].capital or word not in NOUNS_TOO
    if word in NOUNS_TOO and not _verb_like(words, begin, index):
        return False
    return word in PAST or word in THIRD or (before is not None and _plural(before))


def _verb_like(words: list[Token], begin: int, index: int) -> bool:
    """Whether a form that may be a noun stands as a verb does: after a name, before its object."""
    if not begin or words[index].capital or index + 1 == len(words):
        return False
    before, following = words[begin - 1], words[index + 1]
    subject = before.capital or before.word in PRONOUNS | RELATIVES or _plural(before)
    opens = _OBJECT_OPENS | PARTICLES.get(lemma_of(words[index].word), frozenset())
    return subject and (following.capital or following.word in opens)


def _plural(token: Token) -> bool:
    ends = token.word.endswith("s") and not token.word.endswith(("'s", "ss", "us", "is"))
    return ends or token.word in PLURAL_PRONOUNS or token.word in PEOPLE


def with_particle(words: list[Token], index: int, lemma: str) -> int:
    """Index after the verb and the particle that belongs to it ("called for")."""
    follows = index + 1 < len(words) and words[index + 1].word in PARTICLES.get(lemma, frozenset())
    return index + 1 + follows
