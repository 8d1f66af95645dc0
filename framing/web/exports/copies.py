"""What of a comparison stands in copies of one text only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from framing.pipeline.independence import near_verbatim
from framing.pipeline.types import Relation
from framing.pipeline.versions.comparison import Alignment, Comparison, Line, Place


def between_sources(links: Iterable[Alignment], comparison: Comparison) -> list[Alignment]:
    """The alignments of two claims that do not stand in copies of one text."""
    return [link for link in links if link.b.document not in _copies_of(link.a.document, comparison)]


def original_of(own: Sequence[Place], line: Line, comparison: Comparison) -> Place | None:
    """Where an earlier copy of one text has all that a document says in a line; None where it has not.

    ``own`` are the document's claims in the line. An edit that makes two claims conflict is no copy.
    """
    if not own:
        return None
    copies = _copies_of(own[0].document, comparison)
    earlier = [place for place in line.claims if place.document in copies and place < own[0]]
    links = (comparison.alignments[index] for index in line.alignments)
    conflicts = {(link.a, link.b) for link in links if link.proposal.relation is Relation.CONFLICT}
    originals = []
    for place in own:
        found = (
            other
            for other in earlier
            if (other, place) not in conflicts
            and near_verbatim(_text(place, comparison), _text(other, comparison))
        )
        originals.append(next(found, None))
    return originals[0] if None not in originals else None


def _copies_of(document: int, comparison: Comparison) -> tuple[int, ...]:
    return next((group for group in comparison.sources if document in group), ())


def _text(place: Place, comparison: Comparison) -> str:
    return comparison.documents[place.document].claims[place.claim].text
