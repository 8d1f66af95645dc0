"""Derive the rows of a comparison anew, for one run and one layer."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from framing.models import AlignedClaim, Claim, Layer, Run
from framing.pipeline.rows import Row
from framing.queries.links import KeyPair, claim_key, claims_of, derive_rows, judged_pairs, ordered


@transaction.atomic
def rebuild_rows(*, run: Run, layer: Layer) -> int:
    """Replace the run's rows in this layer by what its proposals and judgements give; returns how many."""
    claims = claims_of(run, list(run.inputs.select_related("version")))
    alignments = list(run.alignments.all())
    judged = judged_pairs(claims, layer)
    derived = derive_rows(claims, alignments, judged)
    AlignedClaim.objects.filter(run=run, layer=layer).delete()
    rows = AlignedClaim.objects.bulk_create(
        AlignedClaim(run=run, layer=layer, judgement_revision=judged.revision, number=number)
        for number, _ in enumerate(derived, 1)
    )
    keys = {claim.pk: claim_key(claim) for claim in claims}
    proposals = {ordered(keys[row.a_id], keys[row.b_id]): row.pk for row in alignments}
    _join(rows, derived, claims, proposals)
    return len(rows)


def _join(
    rows: Sequence[AlignedClaim],
    derived: Sequence[Row],
    claims: Sequence[Claim],
    proposals: dict[KeyPair, int],
) -> None:
    of_claims, of_alignments = AlignedClaim.claims.through, AlignedClaim.alignments.through
    claim_ids = {claim_key(claim): claim.pk for claim in claims}
    of_claims.objects.bulk_create(
        of_claims(alignedclaim_id=row.pk, claim_id=claim_ids[key])
        for row, entry in zip(rows, derived, strict=True)
        for key in entry.claims
    )
    of_alignments.objects.bulk_create(
        of_alignments(alignedclaim_id=row.pk, alignment_id=proposals[pair])
        for row, entry in zip(rows, derived, strict=True)
        for pair in entry.links
        if pair in proposals
    )
