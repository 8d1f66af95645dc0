"""Who does it: the same deed with its roles exchanged, or done by another."""

from __future__ import annotations

from collections.abc import Iterator

from framing.pipeline.conflict import words
from framing.pipeline.conflict.amounts import differ
from framing.pipeline.conflict.arguments import alike
from framing.pipeline.conflict.deeds import Deed
from framing.pipeline.conflict.families import DOERS, LABELS
from framing.pipeline.conflict.found import Clash, stretch
from framing.pipeline.conflict.phrases import Phrase
from framing.pipeline.conflict.reading import Reading, coverage, covered_around
from framing.pipeline.conflict.roots import root

# Deeds that two do to each other, or that are said of either: a bill passes the chamber that passes it.
_EITHER_WAY = frozenset(
    root(word)
    for word in """meet marry divorce talk speak agree disagree negotiate debate discuss clash collide fight
    merge unite cooperate draw tie play face share be have include join argue quarrel pass clear""".split()  # noqa: SIM905
)
# The share of the shorter claim's words that the other must hold; ALIKE_REST without the doers.
ALIKE_SWAPPED, ALIKE_OTHER, ALIKE_REST = 0.5, 0.4, 0.8


def swapped(a: Reading, b: Reading, covered: float) -> Iterator[Clash]:
    """``X accused Y`` and ``Y accused X``, the passive seen through."""
    for one in a.deeds:
        if one.verb and one.doer is not None and a.tokens[one.first].root not in _EITHER_WAY:
            for other in b.deeds:
                if (
                    other.verb
                    and b.tokens[other.first].root not in _EITHER_WAY
                    and _exchanged(a, b, one, other, covered)
                ):
                    yield _clash(a, b, one, other)


def _exchanged(a: Reading, b: Reading, one: Deed, other: Deed, covered: float) -> bool:
    if (
        one.keys.isdisjoint(other.keys)
        or one.denied != other.denied
        or alike(one.doer, other.doer) is not False
    ):
        return False
    if max(covered, covered_around(a, b, one, other)) < ALIKE_SWAPPED:
        return False
    return _among(one.doer, _affected(other)) and _among(other.doer, _affected(one))


def _affected(deed: Deed) -> tuple[Phrase, ...]:
    return (*([deed.done_to] if deed.done_to else []), *deed.others)


def _among(doer: Phrase | None, affected: tuple[Phrase, ...]) -> bool:
    return any(alike(doer, one) is True for one in affected)


def other_doers(a: Reading, b: Reading, covered: float) -> Iterator[Clash]:
    """The same deed done to the same, by two who cannot be one."""
    for one in a.deeds:
        for other in b.deeds:
            if _has_near_doer(a, one) and _has_near_doer(b, other) and _by_another(a, b, one, other, covered):
                yield _clash(a, b, one, other)


def _has_near_doer(reading: Reading, deed: Deed) -> bool:
    """Whether a verb has its doer in its own clause: one found further off is less sure."""
    if not deed.verb or deed.doer is None:
        return False
    follows = reading.tokens[deed.doer.last].lower if deed.doer.last < len(reading.tokens) else ""
    return follows in words.RELATIVES or reading.clause_of[deed.doer.head] == reading.clause_of[deed.first]


def _by_another(a: Reading, b: Reading, one: Deed, other: Deed, covered: float) -> bool:
    if one.doer is None or other.doer is None or one.denied != other.denied:
        return False
    if one.keys.isdisjoint(other.keys) or _says(a, one) or _says(b, other):
        return False
    if alike(one.doer, other.doer) is not False or not _unnamed(a, b, one.doer, other.doer):
        return False
    if max(covered, covered_around(a, b, one, other)) < ALIKE_OTHER or _of_other_numbers(a, b, one, other):
        return False
    return _cannot_be_one(a, b, one.doer, other.doer, same_object=_same_object(one, other))


def _of_other_numbers(a: Reading, b: Reading, one: Deed, other: Deed) -> bool:
    """``hit 14 aces`` and ``hit nine``: two doers, each with a number of its own."""
    return any(
        x.kind == y.kind and differ(x, y) for x in a.within(one.done_to) for y in b.within(other.done_to)
    )


def _says(reading: Reading, deed: Deed) -> bool:
    return reading.tokens[deed.first].root in words.SAYING


def _same_object(one: Deed, other: Deed) -> bool | None:
    """None where neither names what it is done to."""
    if one.done_to is None and other.done_to is None:
        return None
    return alike(one.done_to, other.done_to) is True


def _cannot_be_one(a: Reading, b: Reading, one: Phrase, other: Phrase, *, same_object: bool | None) -> bool:
    """Names and kinds that exclude each other; other words only where all the rest is the same."""
    if excluding(a, b, one, other):
        return same_object or (same_object is None and not one.name)
    rest = coverage(a, b, without=one.keys | other.keys)
    labels = _is_label(a, one) or _is_label(b, other)
    return same_object is True and rest >= ALIKE_REST and not labels


def _unnamed(a: Reading, b: Reading, one: Phrase, other: Phrase) -> bool:
    """Whether neither claim holds the other's doer anywhere."""
    return one.keys.isdisjoint(b.held) and other.keys.isdisjoint(a.held)


def excluding(a: Reading, b: Reading, one: Phrase, other: Phrase) -> bool:
    """Whether two names, or two kinds of doers, cannot stand for the same."""
    if one.name and other.name:
        return True
    kinds = DOERS.get(a.tokens[one.head].root), DOERS.get(b.tokens[other.head].root)
    return None not in kinds and kinds[0] != kinds[1]


def _is_label(reading: Reading, phrase: Phrase) -> bool:
    """Whether the head is a name, or a word by which anybody may be called: a rioter, an official."""
    return phrase.name or reading.tokens[phrase.head].root in LABELS


def _clash(a: Reading, b: Reading, one: Deed, other: Deed) -> Clash:
    return Clash("agent", _whole(a, one), _whole(b, other))


def _whole(reading: Reading, deed: Deed) -> tuple[int, int]:
    """From who does it to whom it is done, with the deed between."""
    phrases = [phrase for phrase in (deed.doer, deed.done_to) if phrase is not None]
    first = min([deed.first, *(phrase.first for phrase in phrases)])
    last = max([deed.last, *(phrase.last for phrase in phrases)])
    return stretch(reading.tokens, first, last)
