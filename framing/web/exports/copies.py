"""What of a comparison stands in copies of one text only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from framing.pipeline.versions.comparison import Alignment, Comparison, Line, Place
from framing.pipeline.wording import word_for_word


def between_sources(links: Iterable[Alignment], comparison: Comparison) -> list[Alignment]:
    """The alignments of two claims that do not stand in copies of one text."""
    return [link for link in links if link.b.document not in _copies_of(link.a.document, comparison)]


def original_of(own: Sequence[Place], line: Line, comparison: Comparison) -> Place | None:
    """Where an earlier copy of one text has, word for word, all that a document says in a line.

    ``own`` are the document's claims in the line. None where it has not, be it by a word: an edit is
    what a reader should see.
    """
    copies = _copies_of(own[0].document, comparison) if own else ()
    earlier = [place for place in line.claims if place.document in copies and place < own[0]]
    originals = []
    for place in own:
        text = _text(place, comparison)
        found = (other for other in earlier if word_for_word(text, _text(other, comparison)))
        originals.append(next(found, None))
    return originals[0] if originals and None not in originals else None


def _copies_of(document: int, comparison: Comparison) -> tuple[int, ...]:
    """Where all reports are copies of one text, they are set beside each other like any others."""
    if comparison.sources == (tuple(range(len(comparison.documents))),):
        return ()
    return next((group for group in comparison.sources if document in group), ())


def _text(place: Place, comparison: Comparison) -> str:
    return comparison.documents[place.document].claims[place.claim].text
