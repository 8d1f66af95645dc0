"""Which tokens of a claim are verbs, told by their form and by the word before. English."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.conflict import words
from framing.pipeline.conflict.lexicon import SIDES
from framing.pipeline.conflict.numerals import is_numeral
from framing.pipeline.conflict.roots import IRREGULAR, PAST, PLURALS
from framing.pipeline.conflict.tokens import Token

_ROOTS = words.VERBS | IRREGULAR | {parts[0] for parts in SIDES}
# A form in -ing is a verb behind these, and a noun or an adjective elsewhere.
_BEFORE_ING = words.BE | frozenset(
    ("of", "by", "for", "without", "from", "having", "being", "before", "after", "despite", "in", "and", ",")
)


def is_verb(held: Sequence[Token], index: int) -> bool:
    """Whether a token is a verb; a name is none, nor is what stands behind a determiner."""
    token, before = held[index], _before(held, index)
    if not token.content or (token.name and index):
        return False
    if before is None:
        return is_past(token)
    if before.text.islower() and before.lower in words.MODALS | words.DO:
        return True
    if token.root not in _ROOTS and not is_past(token):
        return token.lower.endswith("ing") and (before.lower in words.BE or before.root in words.PHASES)
    return not _makes_noun(before) and _is_verb_behind(held, index, before)


def _makes_noun(before: Token) -> bool:
    return before.lower in words.DETERMINERS or before.lower == "'s" or before.text in "’'"


def _is_verb_behind(held: Sequence[Token], index: int, before: Token) -> bool:
    token = held[index]
    if token.lower.endswith("ing") and not token.root.endswith("ing"):
        return before.lower in _BEFORE_ING or before.root in words.DENYING | words.PHASES
    if before.lower in words.PREPOSITIONS and before.lower != "to":
        return False
    if token.lower in words.UNCHANGING and before.lower in words.AUXILIARIES:
        return True
    if is_past(token) or before.lower in {"to", "and"} | words.PRONOUNS:
        return True
    if not before.content or is_past(before):
        return False
    return _agrees(token, before) or _takes_object(held, index)


def _agrees(token: Token, before: Token) -> bool:
    """``miners strike``, ``the miner strikes``."""
    return is_plural(before) != (token.lower.endswith("s") and token.lower not in words.UNCHANGING) and (
        token.lower not in words.UNCHANGING or is_plural(before)
    )


def is_plural(token: Token) -> bool:
    """By the form; a name is none."""
    lower = token.lower
    return lower in PLURALS or (
        lower.endswith("s") and not token.name and not lower.endswith(("ss", "us", "is"))
    )


def _takes_object(held: Sequence[Token], index: int) -> bool:
    if index + 1 >= len(held) or not held[index - 1].content:
        return False
    following = held[index + 1]
    return (
        following.name or following.lower in words.DETERMINERS | words.PRONOUNS or is_numeral(following.lower)
    )


def is_past(token: Token) -> bool:
    """Whether a word has a form of the past or of the passive that is not its base form as well."""
    lower = token.lower
    return (lower.endswith("ed") and (len(lower) > 4 or token.root in _ROOTS)) or lower in PAST


def _before(held: Sequence[Token], index: int) -> Token | None:
    """The word before, adverbs passed over."""
    for token in reversed(held[:index]):
        if not (
            token.lower in words.DEGREES or words.is_adverb(token.lower) or token.lower in ("not", "never")
        ):
            return token
    return None
