"""Whether two deeds are of one fact: the same deed, said of the same, done by the same."""

from __future__ import annotations

from framing.pipeline.conflict.deeds import Deed
from framing.pipeline.conflict.moment import Moment, apart
from framing.pipeline.conflict.phrases import Phrase
from framing.pipeline.conflict.reading import Reading


def alike(a: Phrase | None, b: Phrase | None) -> bool | None:
    """Whether two phrases name the same; None where one of them is not told or stands for anything."""
    if a is None or b is None or a.pronoun or b.pronoun:
        return None
    return not a.keys.isdisjoint(b.keys)


def same_deed(a: Deed, b: Deed) -> bool:
    return not a.keys.isdisjoint(b.keys) or any(
        one.axis == other.axis and one.sign == other.sign for one in a.sides for other in b.sides
    )


def same_theme(a: Deed, b: Deed) -> bool | None:
    """Whether the two are said of the same: work on the dam is none on the bridge."""
    found = alike(a.theme, b.theme)
    if found and a.theme and b.theme and a.theme.behind == b.theme.behind and _narrows(a.theme):
        return not a.theme.behind_keys.isdisjoint(b.theme.behind_keys)
    return found


def _narrows(phrase: Phrase) -> bool:
    """Whether what follows tells which one it is; talks "between" two may name them in any order."""
    return bool(phrase.behind_keys) and phrase.behind not in ("between", "with", "by")


def same_doer(a: Deed, b: Deed) -> bool | None:
    return alike(a.doer, b.doer)


def other_time(a: Reading, b: Reading) -> bool:
    """Whether of one unit the claims name times of which none can be one of the other's."""
    return bool(other_times(a, b))


def other_times(a: Reading, b: Reading) -> list[tuple[Moment, Moment]]:
    """The pairs of such times."""
    pairs = [(one, other) for one in a.moments for other in b.moments if one.measure == other.measure]
    shared = {one.measure for one, other in pairs if not apart(one, other)}
    return [(one, other) for one, other in pairs if one.measure not in shared]


def other_place(a: Reading, b: Reading) -> bool:
    """Whether each names a place where the other names another one."""
    only_a = a.places - {token.lower for token in b.tokens}
    only_b = b.places - {token.lower for token in a.tokens}
    return bool(only_a and only_b)


def other_phrase(a: Reading, b: Reading, one: Deed, other: Deed) -> bool:
    """Whether behind one preposition each names what the other claim does not: on roads, on schools."""
    there = {phrase.preposition: phrase.keys for phrase in other.others if phrase.preposition and phrase.keys}
    both = [(phrase.keys, there[phrase.preposition]) for phrase in one.others if phrase.preposition in there]
    return any(
        keys and keys.isdisjoint(others) and keys.isdisjoint(b.held) and others.isdisjoint(a.held)
        for keys, others in both
    )


def other_name(a: Reading, b: Reading) -> bool:
    """Whether in one role of one deed the claims name two different ones."""
    for one in a.deeds:
        for other in b.deeds:
            if one.verb and other.verb and same_deed(one, other):
                for here, there in ((one.doer, other.doer), (one.done_to, other.done_to)):
                    if alike(here, there) is False and here and there and here.name and there.name:
                        return True
    return False
