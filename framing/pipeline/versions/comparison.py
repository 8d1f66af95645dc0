"""All of a comparison at once, without a database: what a run does stage by stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.independence import Copied, Wordprint, copied, one_source
from framing.pipeline.rows import ClaimKey, Entry, Link, derive, order
from framing.pipeline.types import Document, Nearest, Proposal, Role, WordingSpan
from framing.pipeline.versions.base import PipelineVersion
from framing.pipeline.versions.lexicons import Lexicons


class Place(NamedTuple):
    """A claim: which document, and which of its claims."""

    document: int
    claim: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """A proposal on two claims, ``a`` of the earlier document, with how their wording differs."""

    a: Place
    b: Place
    proposal: Proposal
    wording: tuple[WordingSpan, ...]


@dataclass(frozen=True, slots=True)
class Absence:
    """A document without a claim in a line, and what comes nearest there.

    ``elsewhere``: what comes nearest is aligned with a claim of the line, but not with all of it, so
    it stands in another line. ``not_said`` are words of a claim of the line that nothing in the
    document says.
    """

    document: int
    best: int | None
    probability: float
    elsewhere: bool
    not_said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """An aligned claim, or, where ``alignments`` is empty, a claim found in one document only.

    ``alignments`` are indices into the comparison's.
    """

    claims: tuple[Place, ...]
    alignments: tuple[int, ...]
    missing: tuple[Absence, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``lines`` come in the reading order of the first document.

    ``independence`` holds every two documents that share passages word for word, ``sources`` the
    groups of those that are copies of one text.
    """

    documents: tuple[Document, ...]
    alignments: tuple[Alignment, ...]
    lines: tuple[Line, ...]
    independence: tuple[Copied, ...] = ()
    sources: tuple[tuple[int, ...], ...] = ()


# By two documents: for each claim of the one, the other's best candidate.
_NearestOf = Mapping[tuple[int, int], Sequence[Nearest]]


def compare_all(
    version: PipelineVersion,
    documents: Sequence[Document],
    vectors: Sequence[ClaimVectors],
    lexicons: Lexicons,
    *,
    threshold: float | None = None,
) -> Comparison:
    """Compare every two of ``documents``; ``vectors`` holds those of each one's claims.

    ``threshold`` is the version's own unless given. Raises ValueError where the vectors are not as
    many as the documents, or as their claims.
    """
    alignments: list[Alignment] = []
    nearest: dict[tuple[int, int], Sequence[Nearest]] = {}
    for (i, (a, of_a)), (j, (b, of_b)) in combinations(enumerate(zip(documents, vectors, strict=True)), 2):
        scores = version.score(a, b, of_a, of_b)
        proposals = version.propose(a, b, scores, threshold=threshold)
        wordings = version.compare(a, b, proposals, of_a, of_b, lexicons)
        for found, wording in zip(proposals, wordings, strict=True):
            alignments.append(Alignment(Place(i, found.a), Place(j, found.b), found, wording))
        nearest[i, j], nearest[j, i] = version.nearest(a, b, scores)
    lines = _lines(documents, alignments, nearest)
    independence = copied([Wordprint.of(document) for document in documents])
    return Comparison(
        tuple(documents), tuple(alignments), lines, independence, tuple(one_source(independence))
    )


def _lines(
    documents: Sequence[Document], alignments: Sequence[Alignment], nearest: _NearestOf
) -> tuple[Line, ...]:
    keys = {
        Place(at, index): ClaimKey(f"{at:06}", claim.start, claim.end)
        for at, document in enumerate(documents)
        for index, claim in enumerate(document.claims)
    }
    links = [
        Link(keys[found.a], keys[found.b], found.proposal.relation, found.proposal.probability)
        for found in alignments
    ]
    places = {key: place for place, key in keys.items()}
    numbers = {(found.a, found.b): number for number, found in enumerate(alignments)}
    # Captions are compared with nothing, so that one is not found elsewhere says nothing.
    kept = [key for place, key in keys.items() if _claim_kind(documents, place) is not Role.CAPTION]
    names = [f"{at:06}" for at in range(len(documents))]
    entries = order(derive(keys.values(), links), kept, names[0], names) if names else ()
    return tuple(_line(entry, places, numbers, nearest, documents) for entry in entries)


def _claim_kind(documents: Sequence[Document], place: Place) -> Role:
    return documents[place.document].claims[place.claim].kind


def _line(
    entry: Entry,
    places: Mapping[ClaimKey, Place],
    numbers: Mapping[tuple[Place, Place], int],
    nearest: _NearestOf,
    documents: Sequence[Document],
) -> Line:
    claims = tuple(sorted(places[key] for key in entry.claims))
    pairs = entry.row.links if entry.row else ()
    present = {place.document for place in claims}
    return Line(
        claims,
        tuple(sorted(numbers[places[a], places[b]] for a, b in pairs)),
        tuple(
            _absence(claims, at, numbers, nearest, documents)
            for at in range(len(documents))
            if at not in present
        ),
    )


def _absence(
    claims: Sequence[Place],
    document: int,
    numbers: Mapping[tuple[Place, Place], int],
    nearest: _NearestOf,
    documents: Sequence[Document],
) -> Absence:
    candidates = [(nearest[place.document, document][place.claim], place) for place in claims]
    found, place = max(candidates, key=lambda candidate: candidate[0].probability)
    other = Place(document, found.best) if found.best is not None else None
    aligned = other is not None and (min(place, other), max(place, other)) in numbers
    text = documents[place.document].text
    words = dict.fromkeys(text[span.start : span.end] for span in found.not_said)
    return Absence(document, found.best, found.probability, aligned, tuple(words))
