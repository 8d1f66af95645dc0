"""Derive the rows of a comparison anew, for one run and one layer."""

from __future__ import annotations

from django.db import transaction

from framing.models import AlignedClaim, Layer, Run
from framing.queries.links import Links, links_of


@transaction.atomic
def rebuild_rows(*, run: Run, layer: Layer) -> int:
    """Replace the run's rows in this layer by what its proposals and judgements give; returns how many."""
    links = links_of(run, layer)
    AlignedClaim.objects.filter(run=run, layer=layer).delete()
    rows = AlignedClaim.objects.bulk_create(
        AlignedClaim(run=run, layer=layer, judgement_revision=links.revision, number=number)
        for number, _ in enumerate(links.rows, 1)
    )
    _join(rows, links)
    return len(rows)


def _join(rows: list[AlignedClaim], links: Links) -> None:
    of_claims, of_alignments = AlignedClaim.claims.through, AlignedClaim.alignments.through
    of_claims.objects.bulk_create(
        of_claims(alignedclaim_id=row.pk, claim_id=links.claim_ids[key])
        for row, derived in zip(rows, links.rows, strict=True)
        for key in derived.claims
    )
    of_alignments.objects.bulk_create(
        of_alignments(alignedclaim_id=row.pk, alignment_id=links.alignment_ids[pair])
        for row, derived in zip(rows, links.rows, strict=True)
        for pair in derived.links
        if pair in links.alignment_ids
    )
