"""Who does it: the same deed with its roles exchanged, or done by another."""

from __future__ import annotations

from collections.abc import Iterator

from framing.pipeline.conflict.arguments import alike
from framing.pipeline.conflict.deeds import Deed
from framing.pipeline.conflict.families import DOERS
from framing.pipeline.conflict.found import Clash, stretch
from framing.pipeline.conflict.phrases import Phrase
from framing.pipeline.conflict.reading import Reading, covered_around
from framing.pipeline.conflict.roots import root

# Deeds that two do to each other, or that are said of either: a bill passes the chamber that passes it.
_EITHER_WAY = frozenset(
    root(word)
    for word in """meet marry divorce talk speak agree disagree negotiate debate discuss clash collide fight
    merge unite cooperate draw tie play face share be have include join argue quarrel pass clear""".split()  # noqa: SIM905
)
# The share of the shorter claim's words that the other must hold.
ALIKE_SWAPPED, ALIKE_OTHER = 0.5, 0.6


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
            if one.verb and other.verb and _by_another(a, b, one, other, covered):
                yield _clash(a, b, one, other)


def _by_another(a: Reading, b: Reading, one: Deed, other: Deed, covered: float) -> bool:
    if one.doer is None or other.doer is None or one.denied != other.denied:
        return False
    if one.keys.isdisjoint(other.keys) or alike(one.done_to, other.done_to) is not True:
        return False
    if max(covered, covered_around(a, b, one, other)) < ALIKE_OTHER:
        return False
    return alike(one.doer, other.doer) is False and excluding(a, b, one.doer, other.doer)


def excluding(a: Reading, b: Reading, one: Phrase, other: Phrase) -> bool:
    """Whether two names or kinds of doers cannot stand for the same; nor may the other claim hold it."""
    if not one.keys.isdisjoint(b.held) or not other.keys.isdisjoint(a.held):
        return False
    if one.name and other.name:
        return True
    kinds = DOERS.get(a.tokens[one.head].root), DOERS.get(b.tokens[other.head].root)
    return None not in kinds and kinds[0] != kinds[1]


def _clash(a: Reading, b: Reading, one: Deed, other: Deed) -> Clash:
    return Clash("agent", _whole(a, one), _whole(b, other))


def _whole(reading: Reading, deed: Deed) -> tuple[int, int]:
    """From who does it to whom it is done, with the deed between."""
    phrases = [phrase for phrase in (deed.doer, deed.done_to) if phrase is not None]
    first = min([deed.first, *(phrase.first for phrase in phrases)])
    last = max([deed.last, *(phrase.last for phrase in phrases)])
    return stretch(reading.tokens, first, last)
