"""Who or what a verb is said of: the noun phrase before it."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.conflict import words
from framing.pipeline.conflict.phrases import Phrase, ends_clause, phrases
from framing.pipeline.conflict.tokens import Token


def subject(held: Sequence[Token], first: int, verbs: Sequence[int]) -> Phrase | None:
    """The noun phrase of the stretch before a token, or what the verb before has for one.

    ``verbs`` are the indices of all verbs of the claim.
    """
    while True:
        start = _clause_start(held, first, verbs)
        found = [phrase for phrase in phrases(held, start, first) if not phrase.preposition]
        found = [phrase for phrase in found if not measures(held, phrase)] or found
        if found and not (found[0].pronoun and held[found[0].head].lower in words.RELATIVES):
            joined = any(token.lower in ("and", "or") for token in held[start:first])
            return found[0] if joined else found[-1]
        if front := _before_relative(held, start):
            return front
        if not found and start - 1 not in verbs and (name := _name_at_end(held, start, first)):
            return name
        earlier = [index for index in verbs if index < first]
        shares = start == 0 or held[start - 1].lower in ("and", "but", "to", ",") or start - 1 in earlier
        if not earlier or not shares:
            return found[0] if found else None
        first, verbs = earlier[-1], [index for index in verbs if index < earlier[-1]]


def _before_relative(held: Sequence[Token], start: int) -> Phrase | None:
    """What a clause that a relative pronoun or a comma begins is said of: the noun phrase before that."""
    if start == 0 or held[start - 1].lower not in words.RELATIVES | {","}:
        return None
    front = [p for p in phrases(held, _sentence_start(held, start - 1), start - 1) if not p.preposition]
    return front[-1] if front else None


def _name_at_end(held: Sequence[Token], start: int, end: int) -> Phrase | None:
    """``In the second round Ana Roth beat …``: the name that ends a stretch which a preposition begins."""
    while end > start and (held[end - 1].lower in words.AUXILIARIES or passed_over(held[end - 1])):
        end -= 1
    first = end
    while first > start and held[first - 1].name:
        first -= 1
    named = start < first < end and held[first - 1].content
    return Phrase(first, end, end - 1, held[end - 1].keys, name=True) if named else None


def _clause_start(held: Sequence[Token], first: int, verbs: Sequence[int]) -> int:
    for index in range(first - 1, -1, -1):
        token = held[index]
        if index in verbs or ends_clause(token) or token.lower in words.JOINING or token.text == ",":
            return index + 1
        if token.lower == "and" and any(
            before in verbs for before in range(_sentence_start(held, index), index)
        ):
            return index + 1
    return 0


def _sentence_start(held: Sequence[Token], first: int) -> int:
    return next((i + 1 for i in range(first - 1, -1, -1) if ends_clause(held[i])), 0)


def passed_over(token: Token) -> bool:
    """Whether a word between a verb and its auxiliary changes nothing: an adverb, a negation."""
    return token.lower in words.DEGREES | {"not", "never", "n't"} or words.is_adverb(token.lower)


def measures(held: Sequence[Token], phrase: Phrase) -> bool:
    """``rose four percent``, ``left on Monday``: no argument."""
    head = held[phrase.head]
    return head.root in ("percent", "cent", "point") or head.lower in words.TIME_WORDS
