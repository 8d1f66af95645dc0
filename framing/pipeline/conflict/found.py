"""A conflict between two claims, and how it is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.pipeline.conflict.tokens import Token
from framing.pipeline.types import Claim, Span


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """Where two claims of one fact cannot both be true.

    ``slot`` is ``number``, ``date``, ``agent``, ``outcome`` or ``polarity``; ``a`` and ``b`` are the
    stretches in conflict, absolute in the two captured texts; ``why`` says it in a sentence.
    """

    slot: str
    a: Span
    b: Span
    why: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A conflict by code points within the two claims' own texts; ``denied_by_a`` is of polarity alone."""

    slot: str
    a: tuple[int, int]
    b: tuple[int, int]
    denied_by_a: bool = False


_WHY = {
    "number": "One claim gives “{a}”, the other gives “{b}” for the same thing.",
    "date": "One claim says “{a}”, the other says “{b}” of when the same thing happens.",
    "agent": "The two claims name different ones as doing it: “{a}” and “{b}”.",
    "outcome": "“{a}” and “{b}” cannot both be true of the same thing.",
    "polarity": "What one claim states with “{a}”, the other denies with “{b}”.",
    "denial": "What one claim denies with “{a}”, the other states with “{b}”.",
}


def explained(clash: Clash, a: Claim, b: Claim) -> Conflict:
    """The clash with absolute spans and a reason in words."""
    why = _WHY["denial" if clash.denied_by_a else clash.slot]
    said_a, said_b = a.text[slice(*clash.a)], b.text[slice(*clash.b)]
    return Conflict(
        clash.slot,
        Span(a.start + clash.a[0], a.start + clash.a[1]),
        Span(b.start + clash.b[0], b.start + clash.b[1]),
        why.format(a=said_a, b=said_b),
    )


def stretch(held: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The code points that the tokens ``[first, last)`` take up."""
    return held[first].start, held[last - 1].end
