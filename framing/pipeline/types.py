"""The words of the pipeline, none of which can be changed.

Every offset counts Unicode code points of one captured text, headline included, and
every range is half-open: ``text[start:end]``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a stretch of a captured text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    DROPPED = "dropped"


class Relation(StrEnum):
    """The ladder, from saying the same to sharing only the subject."""

    SAME = "same"
    A_ADDS = "a_adds"
    B_ADDS = "b_adds"
    OVERLAP = "overlap"
    CONFLICT = "conflict"
    TOPIC = "topic"

    def mirrored(self) -> Relation:
        """The same relation read with the two claims exchanged."""
        return _MIRROR.get(self, self)


_MIRROR = {Relation.A_ADDS: Relation.B_ADDS, Relation.B_ADDS: Relation.A_ADDS}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __reduce__(self) -> tuple[type[Span], tuple[object, ...]]:
        """Many go from one process to another: in order, several times as fast as by name."""
        return Span, (self.start, self.end)


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """One stretch of a captured text with its role; ``reason`` says why it was dropped."""

    start: int
    end: int
    role: Role
    reason: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")
        if (self.role is Role.DROPPED) != bool(self.reason):
            raise ValueError("a dropped piece, and only a dropped piece, says why it was dropped")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is given as the source of a claim, by which verb, and how far it is quoted.

    ``quoted`` is ``none``, ``partial`` or ``direct``. The spans are absolute.
    """

    source: str
    verb: str
    quoted: str
    source_span: Span | None = None
    verb_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of a report: ``document.text[start:end] == text``.

    ``depth`` is the share of the body's characters that stand before it, in 0..1.
    """

    start: int
    end: int
    kind: Role
    text: str
    depth: float
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class OutletNames:
    """What an outlet is called: names for finding it in a text, and for hiding it there."""

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What a text tells of itself. What cannot be told is left empty, never guessed."""

    title: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    agency: str = ""
    language: str = ""
    published: date | datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One captured text, cleaned and cut into claims."""

    text: str
    pieces: tuple[Piece, ...]
    claims: tuple[Claim, ...]
    details: Details = field(default_factory=Details)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The machine's proposal that claim ``a`` of one document and ``b`` of another align.

    ``a`` and ``b`` are indices into the two documents' claims; ``probability`` is calibrated.
    """

    a: int
    b: int
    relation: Relation
    probability: float
    evidence: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The best candidate for a claim in another document: its index, or None, and probability.

    ``not_said`` are the claim's most telling words that nothing in that document says, in order.
    """

    best: int | None
    probability: float
    not_said: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """What to expect of a version's proposals at a threshold, from events left out of its fit.

    ``precision`` is the share of the proposed pairs that are right, ``recall`` the share of those
    there are that are proposed; both in 0..1, on reports like those it was measured on.
    """

    threshold: float
    precision: float
    recall: float


class WordingKind(StrEnum):
    SAME = "same"
    REWORDED = "reworded"
    ELSEWHERE = "elsewhere"
    ONLY_HERE = "only_here"


class PhraseRelation(StrEnum):
    """How what a stretch says is related to what its partner says."""

    EQUAL = "equal"
    SIMILAR = "similar"
    MORE_SPECIFIC = "more_specific"
    LESS_SPECIFIC = "less_specific"
    OPPOSITE = "opposite"
    RELATED = "related"

    def mirrored(self) -> PhraseRelation:
        """The same relation read from the partner's side."""
        return _TURNED.get(self, self)


_TURNED = {
    PhraseRelation.MORE_SPECIFIC: PhraseRelation.LESS_SPECIFIC,
    PhraseRelation.LESS_SPECIFIC: PhraseRelation.MORE_SPECIFIC,
}


class WordingSpan(NamedTuple):
    """A stretch of one of two aligned claims; ``side`` is ``a`` or ``b``, offsets are absolute.

    A named tuple, as a comparison has many: they are made, and sent on, several times as fast.

    ``partner`` holds the linked stretches on the other side; ``elsewhere`` is the index of the
    other document's claim that says it. ``relation`` is how a reworded stretch is related to its
    partner, None where that is not sure enough to be said. ``also`` are further slots that some of its
    words are about.
    """

    side: str
    start: int
    end: int
    kind: WordingKind
    slot: str = "other"
    partner: tuple[Span, ...] = ()
    elsewhere: int | None = None
    cues: tuple[tuple[str, str], ...] = ()
    relation: PhraseRelation | None = None
    also: tuple[str, ...] = ()
