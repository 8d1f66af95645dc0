"""Opposite words said of the same thing, and what one claim states and the other denies."""

from __future__ import annotations

from collections.abc import Iterator

from framing.pipeline.conflict import words
from framing.pipeline.conflict.amounts import differ
from framing.pipeline.conflict.arguments import alike, same_deed, same_doer, same_theme
from framing.pipeline.conflict.deeds import Deed
from framing.pipeline.conflict.found import Clash, stretch
from framing.pipeline.conflict.phrases import Phrase, counted
from framing.pipeline.conflict.reading import Reading, covered_around

# The share of the shorter claim's words that the other must hold, where both name the same thing that
# the opposite words are said of, and where one of them leaves it open.
ALIKE_NAMED, ALIKE_OPEN = 0.3, 0.6


def opposites(a: Reading, b: Reading, covered: float) -> Iterator[Clash]:
    """Opposite words, neither or both of them denied, said of the same."""
    for one in a.deeds:
        if one.sides:
            for other in b.deeds:
                if other.sides and _opposed(a, b, one, other, covered):
                    yield Clash(
                        "outcome",
                        stretch(a.tokens, one.first, one.last),
                        stretch(b.tokens, other.first, other.last),
                    )


def _opposed(a: Reading, b: Reading, one: Deed, other: Deed, covered: float) -> bool:
    if not _comparable(a, b, one, other) or _is_denied(one) != _is_denied(other):
        return False
    of_things = of_doers = False
    for side in one.sides:
        for against in other.sides:
            if side.axis == against.axis:
                if side.of_doer:
                    of_doers |= _of_one_doer(one, other, side.sign, against.sign)
                else:
                    of_things |= side.sign != against.sign
    if not (of_doers or of_things):
        return False
    covered = max(covered, covered_around(a, b, one, other))
    if of_doers and not (_partial(a, one) or _partial(b, other) or _of_others(a, b, one, other)):
        return covered >= ALIKE_NAMED
    if not of_things or same_deed(one, other):
        return False
    return _one_fact(one, other, covered) and not _said_by_both(a, b, one, other)


def _said_by_both(a: Reading, b: Reading, one: Deed, other: Deed) -> bool:
    """Whether each claim also says what the other says: "to lose control" and "to lose"."""
    return _also_says(a, one, other) or _also_says(b, other, one)


def _also_says(reading: Reading, own: Deed, other: Deed) -> bool:
    return any(
        same_deed(deed, other) and deed.denied == other.denied
        for deed in reading.deeds
        if deed is not own and reading.tokens[deed.first].root not in words.SAYING
    )


def _of_one_doer(one: Deed, other: Deed, sign: int, against: int) -> bool:
    """Whether one and the same wins and loses. Of whom it is done to by somebody the opposite holds."""
    held = _holders(one, sign), _holders(other, against)
    return any(
        sign_a != sign_b and alike(who, whom) is True for who, sign_a in held[0] for whom, sign_b in held[1]
    )


def _holders(deed: Deed, sign: int) -> list[tuple[Phrase | None, int]]:
    if not deed.passive:
        return [(deed.doer, sign)]
    return [(deed.done_to, -sign), (deed.doer, sign)]


def _of_others(a: Reading, b: Reading, one: Deed, other: Deed) -> bool:
    """``won silver`` and ``lost the final``: each of what the other claim does not name."""
    if one.passive or other.passive or alike(one.done_to, other.done_to) is not False:
        return False
    lone = [
        phrase is not None and phrase.keys.isdisjoint(there.held)
        for phrase, there in ((one.done_to, b), (other.done_to, a))
    ]
    return all(lone)


def _partial(reading: Reading, deed: Deed) -> bool:
    """``won two of the sets``: who wins some may lose others."""
    return not deed.passive and deed.done_to is not None and counted(reading.tokens, deed.done_to)


def _one_fact(one: Deed, other: Deed, covered: float) -> bool:
    theme = same_theme(one, other)
    if theme is None:
        return covered >= ALIKE_OPEN
    acted = one.doer is not one.theme and other.doer is not other.theme
    if one.verb and other.verb and acted and same_doer(one, other) is False:
        return theme and covered >= ALIKE_OPEN
    return theme and covered >= ALIKE_NAMED


def denials(a: Reading, b: Reading, covered: float) -> Iterator[Clash]:
    """The same deed, said of the same: stated by one claim and denied by the other."""
    for one in a.deeds:
        for other in b.deeds:
            if (
                same_deed(one, other)
                and not (_only_says(a, one) or _only_says(b, other))
                and _is_denied(one) != _is_denied(other)
                and _denial(a, b, one, other, covered)
            ):
                yield Clash(
                    "polarity",
                    _with_negation(a, one),
                    _with_negation(b, other),
                    denied_by_a=_is_denied(one),
                )


def _only_says(reading: Reading, deed: Deed) -> bool:
    """Whether it is the verb of a source: that somebody says something is hardly ever what is in dispute."""
    return reading.tokens[deed.first].root in words.SAYING - words.TELLING


def absences(a: Reading, b: Reading) -> Iterator[Clash]:
    """``there was no siren``, where the other claim tells what the siren did."""
    for here, there, turned in ((a, b, False), (b, a, True)):
        for one in here.deeds:
            if one.denied and not one.verb and _is_existential(here, one):
                for other in there.deeds:
                    if (
                        other.verb
                        and not _is_linking(there, other)
                        and not _is_denied(other)
                        and _has(other, one)
                        and _near(here, there, one, other)
                    ):
                        spans = _with_negation(here, one), _with_negation(there, other)
                        first, second = reversed(spans) if turned else spans
                        yield Clash("polarity", first, second, denied_by_a=not turned)


def _is_existential(reading: Reading, deed: Deed) -> bool:
    return any(token.lower == "there" for token in reading.tokens[max(0, deed.first - 5) : deed.first])


def _is_linking(reading: Reading, deed: Deed) -> bool:
    return reading.tokens[deed.first].lower in words.LINKING


def _has(deed: Deed, absent: Deed) -> bool:
    return any(
        phrase is not None and not phrase.keys.isdisjoint(absent.keys) for phrase in (deed.doer, deed.done_to)
    )


def _near(a: Reading, b: Reading, one: Deed, other: Deed) -> bool:
    return one.open == other.open and covered_around(a, b, one, other) >= ALIKE_OPEN


def _denial(a: Reading, b: Reading, one: Deed, other: Deed, covered: float) -> bool:
    if not _comparable(a, b, one, other):
        return False
    if (one.disputed or other.disputed) and (one.alleged or other.alleged or (a.denies and b.denies)):
        return False
    return _one_fact(one, other, max(covered, covered_around(a, b, one, other)))


def _is_denied(deed: Deed) -> bool:
    return deed.denied != deed.disputed


def _comparable(a: Reading, b: Reading, one: Deed, other: Deed) -> bool:
    """Both certain or both open, and of as many: four of the flats are not the other six."""
    if one.open != other.open:
        return False
    return not any(
        x.kind == y.kind and differ(x, y) for x in a.within(one.theme) for y in b.within(other.theme)
    )


def _with_negation(reading: Reading, deed: Deed) -> tuple[int, int]:
    """The deed with the word that denies it, where that stands close."""
    first, last = deed.first, deed.last
    for index in range(max(0, first - 4), first):
        lower = reading.tokens[index].lower
        if lower in words.NEGATIONS or lower in (
            "failed",
            "refused",
            "declined",
            "yet",
            "unlikely",
            "unable",
        ):
            first = index
            break
    if first == deed.first:
        for index in range(last, min(last + 2, len(reading.tokens))):
            if reading.tokens[index].lower in words.NONE:
                last = index + 1
    return stretch(reading.tokens, first, last)
