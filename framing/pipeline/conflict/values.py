"""Other numbers of the same thing, and other times of the same deed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.pipeline.conflict import words
from framing.pipeline.conflict.amounts import Amount, differ
from framing.pipeline.conflict.arguments import (
    alike,
    other_phrase,
    other_place,
    other_times,
    same_deed,
    same_theme,
)
from framing.pipeline.conflict.deeds import Deed
from framing.pipeline.conflict.families import FAMILIES
from framing.pipeline.conflict.found import Clash, stretch
from framing.pipeline.conflict.phrases import Phrase
from framing.pipeline.conflict.reading import Reading, coverage, covered_around
from framing.pipeline.conflict.roots import root

# The share of the shorter claim's words that the other must hold: where the deed is the same, and not.
ALIKE_SAME_DEED, ALIKE_NO_DEED, ALIKE_OTHER_DEED = 0.3, 0.5, 0.6

_PEOPLE = frozenset(FAMILIES[(root("people"),)] | FAMILIES[(root("victim"),)] | {root("life")})


def numbers(a: Reading, b: Reading, covered: float) -> Iterator[Clash]:
    """Values of one thing with nothing in common. Claims of other places are of other facts."""
    if not a.amounts or not b.amounts or other_place(a, b):
        return
    for one in a.amounts:
        for other in b.amounts:
            if not _comparable(one, other) or _given(one, b.amounts) or _given(other, a.amounts):
                continue
            if _completes(one, other, a, b):
                continue
            if _of_one_thing(a, b, one, other, covered):
                yield Clash("number", (one.start, one.end), (other.start, other.end))


def _comparable(one: Amount, other: Amount) -> bool:
    return one.kind == other.kind and (one.kind != "money" or one.unit == other.unit)


def _given(amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether the other claim gives the value as well, in one or as a sum of parts."""
    same = [other for other in others if _comparable(amount, other)]
    total = replace(amount, low=sum(x.low for x in same), high=sum(x.high for x in same))
    return any(not differ(amount, other) for other in same) or (len(same) > 1 and not differ(amount, total))


def _completes(one: Amount, other: Amount, a: Reading, b: Reading) -> bool:
    """``four of ten`` and ``six of ten``: the two parts make up a whole that both claims give."""
    wholes = [
        whole for whole in a.amounts if any(not differ(whole, x) and x.kind == whole.kind for x in b.amounts)
    ]
    totals = [(whole.low, whole.high) for whole in wholes if whole.kind == one.kind]
    if one.kind == "percent":
        totals.append((100.0, 100.0))
    return any(low <= one.high + other.high and one.low + other.low <= high for low, high in totals)


def _of_one_thing(a: Reading, b: Reading, one: Amount, other: Amount, covered: float) -> bool:
    deed_a, deed_b = _deed(a, one.index, narrow=True), _deed(b, other.index, narrow=True)
    if not _is_same_counted(one, other, deed_a, deed_b):
        return False
    rest = coverage(a, b, without=one.keys | other.keys)
    if deed_a is None or deed_b is None:
        return rest >= ALIKE_NO_DEED
    if other_phrase(a, b, deed_a, deed_b):
        return False
    if same_deed(deed_a, deed_b) or _crossed(one, deed_b) or _crossed(other, deed_a):
        around = max(covered, covered_around(a, b, deed_a, deed_b))
        return around >= ALIKE_SAME_DEED and not _by_others(one, other, deed_a, deed_b)
    both_themes = _is_theme(one, deed_a) and _is_theme(other, deed_b)
    same_doers = bool(alike(deed_a.doer, deed_b.doer))
    return not both_themes and (rest > ALIKE_NO_DEED or (rest == ALIKE_NO_DEED and same_doers))


def _is_same_counted(one: Amount, other: Amount, deed_a: Deed | None, deed_b: Deed | None) -> bool:
    """By the noun or what befell it; a share must be of the same, and a yearly sum is no single one."""
    if one.kind in ("count", "value", "ordinal"):
        return _count_the_same(one, other, deed_a, deed_b)
    of_others = bool(one.keys) and bool(other.keys) and one.keys.isdisjoint(other.keys)
    return one.each == other.each and not of_others


def _crossed(counted: Amount, deed: Deed) -> bool:
    """``made eleven arrests`` and ``arrested eleven``."""
    return not counted.keys.isdisjoint(deed.keys)


def _by_others(one: Amount, other: Amount, deed_a: Deed, deed_b: Deed) -> bool:
    """Whether each tells of its own doer, and the numbers are of what they do: two savers save two sums."""
    both = deed_a.verb and deed_b.verb and alike(deed_a.doer, deed_b.doer) is False
    return both and not _covers(deed_a.doer, one.index) and not _covers(deed_b.doer, other.index)


def _is_theme(amount: Amount, deed: Deed) -> bool:
    return deed.verb and _covers(deed.theme, amount.index)


def _count_the_same(one: Amount, other: Amount, deed_a: Deed | None, deed_b: Deed | None) -> bool:
    """By the noun; where one is a general word for people or is left out, by what befell them."""
    if not one.keys.isdisjoint(other.keys):
        return True
    if deed_a is not None and deed_b is not None and (_crossed(one, deed_b) or _crossed(other, deed_a)):
        return True
    general = any(not keys or not keys.isdisjoint(_PEOPLE) for keys in (one.keys, other.keys))
    return general and deed_a is not None and deed_b is not None and same_deed(deed_a, deed_b)


def dates(a: Reading, b: Reading, covered: float) -> Iterator[Clash]:
    """Times of one deed that cannot be the same."""
    if not a.moments or not b.moments or other_place(a, b):
        return
    for one, other in other_times(a, b):
        if _one_deed(a, b, one.first, other.first, covered):
            yield Clash(
                "date",
                stretch(a.tokens, one.first, one.last),
                stretch(b.tokens, other.first, other.last),
            )


def _one_deed(a: Reading, b: Reading, index_a: int, index_b: int, covered: float) -> bool:
    deed_a, deed_b = _deed(a, index_a), _deed(b, index_b)
    if deed_a is None or deed_b is None:
        return covered >= ALIKE_OTHER_DEED
    if other_phrase(a, b, deed_a, deed_b):
        return False
    covered = max(covered, covered_around(a, b, deed_a, deed_b))
    if same_deed(deed_a, deed_b):
        theme = same_theme(deed_a, deed_b)
        return covered >= (ALIKE_NO_DEED if theme is False else ALIKE_SAME_DEED)
    return covered >= ALIKE_OTHER_DEED


def _deed(reading: Reading, index: int, *, narrow: bool = False) -> Deed | None:
    """The deed whose argument a token is, or else the nearest one; ``narrow``: a verb of its own clause."""
    for deed in reading.deeds:
        says = reading.tokens[deed.first].root in words.SAYING
        if (
            deed.verb
            and not says
            and any(_covers(phrase, index) for phrase in (deed.doer, deed.done_to, *deed.others))
        ):
            return deed
    at = reading.deed_of[index]
    if at < 0 or (narrow and not _is_near(reading, reading.deeds[at], index)):
        return None
    return reading.deeds[at]


def _is_near(reading: Reading, deed: Deed, index: int) -> bool:
    """Of its own clause, and a verb, or the very thing that is counted: ``three dead``."""
    counted = 0 < deed.first - index <= 2
    return (deed.verb or counted) and reading.clause_of[deed.first] == reading.clause_of[index]


def _covers(phrase: Phrase | None, index: int) -> bool:
    return phrase is not None and phrase.first <= index < phrase.last
