"""What a claim counts or measures: each value with its unit, the thing it is a number of, and its deed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from framing.pipeline.conflict import words
from framing.pipeline.conflict.families import FAMILIES
from framing.pipeline.conflict.moment import Moment
from framing.pipeline.conflict.numerals import Numeral, is_numeral, numerals
from framing.pipeline.conflict.roots import PLURALS, root
from framing.pipeline.conflict.tokens import Token

# Units of measure by what they measure, each with its size.
_UNITS = {
    root(word): (kind, size)
    for kind, units in {
        "length": "metre:1 meter:1 m:1 kilometre:1000 kilometer:1000 km:1000 centimetre:0.01 centimeter:0.01 "
        "cm:0.01 millimetre:0.001 millimeter:0.001 mm:0.001 mile:1609 foot:0.3048 feet:0.3048 inch:0.0254",
        "duration": "second:1 minute:60 hour:3600 day:86400 week:604800 fortnight:1209600 month:2629800 "
        "year:31557600 decade:315576000",
        "mass": "gram:0.001 kilogram:1 kilo:1 kg:1 tonne:1000 ton:1000 pound_of:0.4536",
        "area": "hectare:10000 acre:4047",
        "volume": "litre:1 liter:1 gallon:3.785 barrel:159",
        "temperature": "degree:1",
        "percent": "percent:1 %:1",
    }.items()
    for word, size in ((one.split(":")[0], float(one.split(":")[1])) for one in units.split())
}
_MONEY = {"$": "dollar", "€": "euro", "£": "pound"}
_CURRENCIES = frozenset(
    root(w)
    for w in ["dollar", "euro", "pound", "crown", "franc", "yen", "rupee", "rouble", "ruble", "peso", "krona"]
)
_LOOSE = {"length": 0.1, "area": 0.05, "mass": 0.05, "volume": 0.05}  # rounding where units differ
_EACH = frozenset(("each", "every", "daily", "weekly", "monthly", "annually", "annual", "yearly"))
_SPANS = frozenset(("hour", "day", "week", "month", "year"))
_PER = frozenset(("an", "a", "per"))
_ORDINALS = (
    *("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    "twelfth",
)
_PLACES = {word: float(place) for place, word in enumerate(_ORDINALS, start=2)}
_LIFE, _LIVES = root("life"), FAMILIES[(root("dead"),)]  # a count of lives is one of deaths
_VALUED = frozenset(("of", "to", "at", "was", "is"))
_NO_HEAD = frozenset(("of", "in", "to", "and", "or", "were", "was", "are", "is", "had", "have", "has"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A value between ``low`` and ``high`` in the size of ``kind``; ``kind`` of a plain count is ``count``.

    ``unit`` is the root of the unit, empty where there is none. ``keys`` are of the thing counted, or of
    what a share is a share of. ``index`` is the number's first token; the code points are ``[start, end)``.
    ``each`` tells that the value comes again each day or year.
    """

    kind: str
    unit: str
    low: float
    high: float
    keys: frozenset[str]
    index: int
    start: int
    end: int
    each: bool = False


def amounts(held: Sequence[Token], moments: Sequence[Moment], verbs: Collection[int]) -> tuple[Amount, ...]:
    """The amounts of a claim, in order; what writes a time or date counts nothing."""
    found = _ordinals(held)
    taken = {index for moment in moments for index in range(moment.first, moment.last)}
    for numeral in numerals([token.lower for token in held]):
        if taken.isdisjoint(range(numeral.first, numeral.last)):
            one = _amount(held, numeral, verbs)
            if one is not None:
                found.append(one)
    return _summed(found)


def _ordinals(held: Sequence[Token]) -> list[Amount]:
    """``her third title``: a count that tells where in a row the thing stands."""
    found = []
    for index, (token, following) in enumerate(pairwise(held)):
        value = _PLACES.get(token.lower)
        if value and following.content and not following.name:
            found.append(Amount("ordinal", "", value, value, following.keys, index, token.start, token.end))
    return found


def _amount(held: Sequence[Token], numeral: Numeral, verbs: Collection[int]) -> Amount | None:
    kind, unit, size, first, last = _measured(held, numeral)
    found = Amount(
        kind=kind,
        unit=unit,
        low=numeral.low * size,
        high=numeral.high * size,
        keys=_share_of(held, last) if kind == "percent" else frozenset(),
        index=numeral.first,
        start=held[first].start,
        end=held[last - 1].end,
        each=any(token.lower in _EACH for token in held) or _is_yearly(held),
    )
    return _count(held, numeral, found, verbs) if kind == "count" else found


def _measured(held: Sequence[Token], numeral: Numeral) -> tuple[str, str, float, int, int]:
    """Kind, unit and its size, and the tokens that write number and unit."""
    first, at = numeral.first, numeral.last
    if first and held[first - 1].text in _MONEY:
        return "money", _MONEY[held[first - 1].text], 1, first - 1, at
    if numeral.fraction:
        return "percent", "percent", 1, first, at
    return _by_unit(held, first, at)


def _by_unit(held: Sequence[Token], first: int, at: int) -> tuple[str, str, float, int, int]:
    behind = tuple(token.lower for token in held[at : at + 2])
    if behind == ("per", "cent"):
        return "percent", "percent", 1, first, at + 2
    if behind[:1] == ("square",) and (unit := _unit(held, at + 1)):
        return "area", unit, _UNITS[unit][1] ** 2, first, at + 2
    if behind and held[at].root in _CURRENCIES:
        return "money", held[at].root, 1, first, at + 1
    if unit := _unit(held, at):
        kind, size = _UNITS[unit]
        return *_rate(held, at, kind, unit), size, first, at + 1
    return "count", "", 1, first, at


def _share_of(held: Sequence[Token], last: int) -> frozenset[str]:
    """What a share is a share of: ``61 percent of teachers``."""
    if last < len(held) and held[last].lower == "of":
        for token in held[last + 1 : last + 5]:
            if token.content and (token.lower in PLURALS or token.lower.endswith("s")):
                return token.keys
    return frozenset()


def _is_yearly(held: Sequence[Token]) -> bool:
    return any(one.lower in ("a", "per") and other.lower in _SPANS for one, other in pairwise(held))


def _unit(held: Sequence[Token], at: int) -> str:
    found = held[at].root if at < len(held) else ""
    return found if found in _UNITS else ""


def _rate(held: Sequence[Token], at: int, kind: str, unit: str) -> tuple[str, str]:
    """``kilometres an hour`` measure something else than kilometres do."""
    following = held[at + 1 : at + 3]
    if len(following) == 2 and following[0].lower in _PER and following[1].root in _UNITS:
        return f"{kind} per {following[1].root}", unit
    return kind, unit


def _count(held: Sequence[Token], numeral: Numeral, counted: Amount, verbs: Collection[int]) -> Amount | None:
    """A number of what is named behind it, else of what is named before it; a lone ``one`` is none."""
    if held[numeral.first].lower == "one" and counted.low == counted.high == 1:
        return None
    head = _head(held, numeral.last, verbs)
    if head is None:
        return _without_head(held, numeral, counted)
    keys = _LIVES if held[head].root == _LIFE else held[head].keys
    return replace(counted, keys=keys, end=max(counted.end, held[head].end))


def _head(held: Sequence[Token], at: int, verbs: Collection[int]) -> int | None:
    """The last noun of the phrase behind a number: ``nine former ministers``, ``two of the four ferries``."""
    if at < len(held) and held[at].lower == "of":
        at += 1
        while at < len(held) and (held[at].lower in words.DETERMINERS or is_numeral(held[at].lower)):
            at += 1
    head = None
    for index, token in enumerate(held[at : at + 4], start=at):
        ends_phrase = head is not None and token.lower.endswith(("ed", "ing"))
        if not token.content or index in verbs or ends_phrase:
            break
        head = index
        if token.lower in PLURALS or (token.lower.endswith("s") and not token.lower.endswith("ss")):
            break
    return head


def _without_head(held: Sequence[Token], numeral: Numeral, counted: Amount) -> Amount | None:
    """``a magnitude of 5.2`` is a value of what stands before it; ``four were hurt`` tells not of what."""
    before = held[numeral.first - 1] if numeral.first else None
    if before is not None and before.lower in _VALUED and (noun := _noun_before(held, numeral.first - 1)):
        return replace(counted, kind="value", keys=noun)
    following = held[numeral.last].lower if numeral.last < len(held) else ""
    named = before is not None and before.content
    if named or following not in _NO_HEAD or counted.low == counted.high == 1:
        return None
    return counted


def _noun_before(held: Sequence[Token], index: int) -> frozenset[str]:
    """The keys of the token before; none at the start."""
    return held[index - 1].keys if index else frozenset()


def _summed(found: Sequence[Amount]) -> tuple[Amount, ...]:
    """``two hours and six minutes`` are one duration."""
    kept: list[Amount] = []
    for one in found:
        before = kept[-1] if kept else None
        near = before is not None and before.kind == one.kind == "duration" and one.start - before.end <= 5
        if before is not None and near:
            kept[-1] = replace(before, low=before.low + one.low, high=before.high + one.high, end=one.end)
        else:
            kept.append(one)
    return tuple(kept)


def differ(a: Amount, b: Amount) -> bool:
    """Whether two values of one kind have nothing in common; units are converted, and rounded there."""
    slack = 0.0
    if a.unit != b.unit and a.kind != "count":
        slack = _LOOSE.get(a.kind.split()[0], 0.02) * min(a.high, b.high)
    return a.high + slack < b.low or b.high + slack < a.low
