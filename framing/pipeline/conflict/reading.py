"""What one claim holds, read once and kept, as a claim is compared with many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from framing.pipeline.conflict import words
from framing.pipeline.conflict.amounts import Amount, amounts
from framing.pipeline.conflict.deeds import Deed, deeds
from framing.pipeline.conflict.denial import speaks_of_denial
from framing.pipeline.conflict.moment import Moment
from framing.pipeline.conflict.phrases import Phrase, ends_clause
from framing.pipeline.conflict.times import moments
from framing.pipeline.conflict.tokens import Token, tokens

# Tokens. No sentence has more, and what reads them takes a time that grows faster than their square.
_MOST = 500
PLACING = frozenset(("in", "at", "near", "over", "from", "off", "outside"))


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens of a claim and what is read from them; ``words`` are its content words' keys.

    ``deed_of`` tells for each token the nearest deed of its clause, or -1; ``clause_of`` the number of its
    clause; ``clauses`` hold the keys of the content words around each deed. ``held`` are all keys of
    ``words`` together. ``names`` are words that name somebody or something, ``places`` those behind a
    preposition of place. ``denies`` tells whether the claim speaks of a denial.
    """

    tokens: tuple[Token, ...]
    deeds: tuple[Deed, ...]
    moments: tuple[Moment, ...]
    amounts: tuple[Amount, ...]
    words: tuple[frozenset[str], ...]
    held: frozenset[str]
    deed_of: tuple[int, ...]
    clause_of: tuple[int, ...]
    clauses: tuple[tuple[frozenset[str], ...], ...]
    places: frozenset[str]
    names: frozenset[str]
    denies: bool

    def within(self, phrase: Phrase | None) -> tuple[Amount, ...]:
        """The amounts that a phrase names."""
        if phrase is None:
            return ()
        return tuple(amount for amount in self.amounts if phrase.first <= amount.index < phrase.last)


@lru_cache(maxsize=8192)
def read(text: str) -> Reading:
    """The reading of a claim's text, of its first tokens where it has more than a sentence has."""
    held = tokens(text)[:_MOST]
    found = deeds(held)
    when = moments(held)
    sources = _sources(held, found)
    content = tuple(
        token.keys
        for index, token in enumerate(held)
        if token.content and token.root not in words.REPORTING and index not in sources
    )
    return Reading(
        tokens=held,
        deeds=found,
        moments=when,
        amounts=amounts(held, when, {deed.first for deed in found if deed.verb}),
        words=content,
        held=frozenset().union(*content),
        deed_of=_deed_of(held, found),
        clause_of=tuple(_numbered(held, _parts)),
        clauses=tuple(_clause(held, deed) for deed in found),
        places=_places(held),
        names=frozenset(token.lower for token in held if token.name),
        denies=speaks_of_denial(held),
    )


def _sources(held: tuple[Token, ...], found: tuple[Deed, ...]) -> frozenset[int]:
    """The tokens that name who says something: two claims may be alike under two sources."""
    saying = [deed.doer for deed in found if held[deed.first].root in words.SAYING and deed.doer is not None]
    return frozenset(index for phrase in saying for index in range(phrase.first, phrase.last))


def _deed_of(held: tuple[Token, ...], found: tuple[Deed, ...]) -> tuple[int, ...]:
    """The nearest deed: of the same clause, else of the sentence; verbs first, those of saying last."""
    narrow, wide = _numbered(held, _parts), _numbered(held, ends_clause)
    nearest = []
    for index in range(len(held)):
        ranked = [
            (
                narrow[deed.first] != narrow[index],
                not deed.verb,
                held[deed.first].root in words.REPORTING,
                abs(deed.first - index),
                at,
            )
            for at, deed in enumerate(found)
            if wide[deed.first] == wide[index]
        ]
        nearest.append(min(ranked)[-1] if ranked else -1)
    return tuple(nearest)


def _numbered(held: tuple[Token, ...], parts: Callable[[Token], bool]) -> list[int]:
    """For each token the number of its clause."""
    numbers, number = [], 0
    for token in held:
        number += parts(token)
        numbers.append(number)
    return numbers


def _clause(held: tuple[Token, ...], deed: Deed) -> tuple[frozenset[str], ...]:
    """The content words from the mark or joining word before a deed to the one behind it."""
    first, last = deed.first, deed.last
    while first > 0 and not _parts(held[first - 1]) and held[first - 1].root not in words.SAYING:
        first -= 1
    while last < len(held) and not _parts(held[last]) and held[last].root not in words.SAYING:
        last += 1
    return tuple(t.keys for t in held[first:last] if t.content and t.root not in words.REPORTING)


def _parts(token: Token) -> bool:
    return ends_clause(token) or token.text == "," or token.lower in words.JOINING


def _places(held: tuple[Token, ...]) -> frozenset[str]:
    return frozenset(
        token.lower for before, token in pairwise(held) if before.lower in PLACING and token.name
    )


def coverage(a: Reading, b: Reading, *, without: frozenset[str] = frozenset()) -> float:
    """The share of the content words of the claim with fewer that stand, or have kin, in the other; 0 to 1.

    Words with a key in ``without`` do not count.
    """
    of_a, of_b = (tuple(keys for keys in one.words if keys.isdisjoint(without)) for one in (a, b))
    return _share(of_a, of_b)


def covered_around(a: Reading, b: Reading, one: Deed, other: Deed) -> float:
    """The same of the clauses in which two deeds stand: a long sentence may share one clause alone."""
    return _share(a.clauses[one.at], b.clauses[other.at])


def _share(a: tuple[frozenset[str], ...], b: tuple[frozenset[str], ...]) -> float:
    """Of two with equally many words, the greater share of the two, so that their order is no matter."""
    return max(
        (
            sum(not keys.isdisjoint(many) for keys in few) / len(few)
            for few, many in ((a, frozenset().union(*b)), (b, frozenset().union(*a)))
            if len(few) == min(len(a), len(b)) > 0
        ),
        default=0.0,
    )
