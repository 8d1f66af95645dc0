"""Captured texts as the pipeline reads them."""

from __future__ import annotations

from collections.abc import Sequence

from framing.models import ArticleVersion, Claim, CleaningSpan
from framing.pipeline.clean import overlay
from framing.pipeline.types import Attribution, Details, Document, Piece, Role
from framing.pipeline.types import Claim as ReadClaim


def pieces_of(version: ArticleVersion, *, up_to: int | None = None) -> tuple[Piece, ...]:
    """The pieces of a version as its cleaning layers, up to a number, leave them."""
    spans = CleaningSpan.objects.filter(layer__version=version).select_related("layer")
    if up_to is not None:
        spans = spans.filter(layer__number__lte=up_to)
    layers: dict[int, list[Piece]] = {}
    for span in spans.order_by("layer__number", "start"):
        piece = Piece(span.start, span.end, Role(span.role), span.reason)
        layers.setdefault(span.layer.number, []).append(piece)
    pieces: tuple[Piece, ...] = ()
    for number in sorted(layers):
        pieces = overlay(pieces, layers[number])
    return pieces


def last_layer(version: ArticleVersion) -> int:
    """The number of the version's newest cleaning layer; 0 where it has none."""
    newest = version.cleaning_layers.order_by("-number").values_list("number", flat=True).first()
    return newest or 0


def as_document(version: ArticleVersion, claims: Sequence[Claim]) -> Document:
    """A version with stored claims, in their order, as the pipeline's own dataclass."""
    details = Details(title=version.title, language=version.language)
    return Document(version.text, (), tuple(_as_read(claim) for claim in claims), details)


def _as_read(claim: Claim) -> ReadClaim:
    said = Attribution(claim.source, claim.verb, claim.quoted) if claim.source or claim.verb else None
    return ReadClaim(claim.start, claim.end, Role(claim.kind), claim.text, claim.depth, said)
