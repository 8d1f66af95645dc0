"""What a claim counts, measures or dates: each value with its unit and the words it stands among.

English. Who is right is not asked here, nor whether two claims are of one fact: aligning tells that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.pipeline.align.clocks import moments, taken
from framing.pipeline.align.numerals import NUMBER_WORDS, Numeral, numerals
from framing.pipeline.align.words import root
from framing.pipeline.words import FUNCTION_WORDS

# A count of people is of what befell them, whatever the people are called.
_BEFELL = {
    root(word): name
    for name, words in {
        "dead": "dead died dies dying death killed drowned perished fatality fatalities lives",
        "hurt": "injured wounded hurt",
        "arrested": "arrested detained custody",
        "missing": "missing unaccounted",
    }.items()
    for word in words.split()
}
FATES = frozenset(_BEFELL.values())
_MEASURES = frozenset(
    root(word)
    for word in """percent second minute hour day week month year metre meter kilometre kilometer mile foot
    feet dollar euro pound crown millimetre ton tonne hectare acre degree""".split()  # noqa: SIM905
)
_MONEY = {"$": "dollar", "€": "euro", "£": "pound"}
_CLAUSE_WORDS = frozenset(
    """after although among and as because before but despite during for if including including since that
    then until when where whereas which while who whom whose""".split()  # noqa: SIM905
)
_BREAKS = frozenset(',;:.!?—–()“”"«»')
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£%]|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """``unit`` is a root of a word, a fate, ``clock`` or ``day of …``; ``near`` are roots of its clause."""

    unit: str
    low: float
    high: float
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    words: tuple[str, ...]

    @property
    def lower(self) -> list[str]:
        return [word.lower() for word in self.words]

    @property
    def near(self) -> frozenset[str]:
        """Roots of the words that are not written like names, and neither bind nor count."""
        passed = FUNCTION_WORDS | NUMBER_WORDS
        return frozenset(root(w) for w in self.words if w.islower() and len(w) > 2 and w not in passed)


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of one claim. Of a unit of which it gives several values, none."""
    clauses = list(_clauses(text))
    found = [*_counts(clauses), *_moments(text, clauses)]
    units = [one.unit for one in found]
    return tuple(one for one in found if units.count(one.unit) == 1)


def _clauses(text: str) -> Iterator[_Clause]:
    """Stretches between marks and conjunctions, without what writes a time or a date."""
    blocked = taken(text)
    words: list[str] = []
    start = 0
    for match in _WORD.finditer(text):
        if any(first <= match.start() < last for first, last in blocked):
            continue
        if match[0] in _BREAKS or match[0].lower() in _CLAUSE_WORDS:
            yield _Clause(start, match.start(), tuple(words))
            words, start = [], match.end()
        else:
            words.append(match[0])
    yield _Clause(start, len(text), tuple(words))


def _counts(clauses: Sequence[_Clause]) -> Iterator[Quantity]:
    for clause in clauses:
        lower = clause.lower
        found = numerals(lower)
        fates = {_BEFELL[root(word)] for word in lower if root(word) in _BEFELL}
        for numeral in found:
            unit = _unit(lower, numeral)
            if unit and unit not in _MEASURES and len(fates) == len(found) == 1:
                unit = next(iter(fates))
            if unit:
                yield Quantity(unit, numeral.low, numeral.high, clause.near - {unit})


def _unit(lower: Sequence[str], numeral: Numeral) -> str | None:
    """What a number counts: the money before it, the noun after it, or the noun that it is a value of."""
    before, after = lower[: numeral.start], lower[numeral.end :]
    if before and before[-1] in _MONEY:
        return root(_MONEY[before[-1]])
    if after[:1] == ["%"] or after[:2] == ["per", "cent"]:
        return root("percent")
    if after and after[0].isalpha():
        return None if after[0] in FUNCTION_WORDS or after[0] in NUMBER_WORDS else root(after[0])
    if after or len(before) < 2 or before[-1] not in ("of", "to", "at", "was", "is"):
        return None
    return None if before[-2] in FUNCTION_WORDS or not before[-2].isalpha() else root(before[-2])


def _moments(text: str, clauses: Sequence[_Clause]) -> Iterator[Quantity]:
    """A time that stands alone between commas is one of the whole sentence."""
    everything = frozenset[str]().union(*(clause.near for clause in clauses))
    for moment in moments(text):
        around = next((c for c in clauses if c.start <= moment.start <= c.end), clauses[-1])
        yield Quantity(moment.unit, moment.low, moment.high, around.near or everything)
