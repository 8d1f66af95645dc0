"""Captured texts as the pipeline reads them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from framing.models import ArticleVersion, Claim, CleaningSpan
from framing.pipeline.clean import overlay
from framing.pipeline.types import Attribution, Details, Document, Piece, Role
from framing.pipeline.types import Claim as ReadClaim


def pieces_of(version: ArticleVersion, *, up_to: int | None = None) -> tuple[Piece, ...]:
    """The pieces of a version as its cleaning layers, up to a number, leave them."""
    spans = CleaningSpan.objects.filter(layer__version=version)
    if up_to is not None:
        spans = spans.filter(layer__number__lte=up_to)
    return laid(spans).get(version.pk, ())


def laid(spans: QuerySet[CleaningSpan]) -> dict[int, tuple[Piece, ...]]:
    """By version the pieces that remain where each layer of spans is laid over those before, in one query."""
    layers: dict[int, dict[int, list[Piece]]] = {}
    for version, number, start, end, role, reason in spans.order_by("layer__number", "start").values_list(
        "layer__version", "layer__number", "start", "end", "role", "reason"
    ):
        piece = Piece(start, end, Role(role), reason)
        layers.setdefault(version, {}).setdefault(number, []).append(piece)
    pieces: dict[int, tuple[Piece, ...]] = {}
    for version, of_version in layers.items():
        laid: tuple[Piece, ...] = ()
        for number in sorted(of_version):
            laid = overlay(laid, of_version[number])
        pieces[version] = laid
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
