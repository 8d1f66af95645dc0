"""Cut versions into claims, once for each segmentation."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from framing.models import ArticleVersion, Claim
from framing.pipeline.types import Claim as ReadClaim
from framing.pipeline.types import Piece, Role
from framing.pipeline.versions.base import PipelineVersion
from framing.queries.texts import pieces_of


def segmentation_name(pipeline: PipelineVersion, layer: int) -> str:
    """Names who cut the text and which state of its cleaning was read."""
    return f"{pipeline.segmentation}/{layer}"


@transaction.atomic
def store_claims(*, version: ArticleVersion, layer: int, pipeline: PipelineVersion) -> list[Claim]:
    """The version's claims under the pipeline's segmentation, cut now unless they are there."""
    name = segmentation_name(pipeline, layer)
    kept = Claim.objects.filter(version=version, segmentation=name)
    if not kept.exists():
        pieces: Sequence[Piece] = pieces_of(version, up_to=layer)
        document = pipeline.read(version.text, pieces=pieces, language=version.language)
        Claim.objects.bulk_create(
            (_row_of(claim, version, name) for claim in document.claims if claim.kind is not Role.DROPPED),
            ignore_conflicts=True,
        )
    return list(kept.select_related("version").order_by("start", "end"))


def _row_of(claim: ReadClaim, version: ArticleVersion, segmentation: str) -> Claim:
    said = claim.attribution
    return Claim(
        version=version,
        segmentation=segmentation,
        start=claim.start,
        end=claim.end,
        kind=claim.kind.value,
        depth=claim.depth,
        source=said.source[:500] if said else "",
        verb=said.verb[:200] if said else "",
        quoted=said.quoted if said else Claim.Quoted.NONE,
    )
