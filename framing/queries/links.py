"""The links of a run: its proposals and a layer's judgements, and the rows that follow from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.models import Alignment, Anchor, Claim, Judgement, Layer, Run
from framing.pipeline.anchors import resolve
from framing.pipeline.rows import ClaimKey, Decision, Link, Row, derive
from framing.pipeline.types import Relation, Span
from framing.queries.judgements import head_revision, standing


@dataclass(frozen=True, slots=True)
class Links:
    """What a run and a layer say together, up to one revision of the layer."""

    revision: int
    rows: tuple[Row, ...]
    claim_ids: dict[ClaimKey, int]
    alignment_ids: dict[tuple[ClaimKey, ClaimKey], int]
    judgements: dict[tuple[ClaimKey, ClaimKey], Judgement]


def claim_key(claim: Claim) -> ClaimKey:
    return ClaimKey(str(claim.version_id), claim.start, claim.end)


def claims_of(run: Run) -> list[Claim]:
    """Every claim that the run read, in the order of its inputs and then of the texts."""
    inputs = list(run.inputs.all())
    claims: dict[int, list[Claim]] = {of.version_id: [] for of in inputs}
    segmentations = {of.version_id: of.segmentation for of in inputs}
    rows = Claim.objects.filter(version__in=segmentations, segmentation__in=set(segmentations.values()))
    for claim in rows.select_related("version").order_by("start", "end"):
        if claim.segmentation == segmentations[claim.version_id]:
            claims[claim.version_id].append(claim)
    return [claim for of_version in claims.values() for claim in of_version]


def links_of(run: Run, layer: Layer, *, revision: int | None = None) -> Links:
    """Read and derive everything from the tables."""
    alignments = list(run.alignments.all())
    return derive_links(claims_of(run), alignments, layer, revision=revision)


def derive_links(
    claims: Sequence[Claim], alignments: Iterable[Alignment], layer: Layer, *, revision: int | None = None
) -> Links:
    """The rows that follow from a run's claims and alignments and the layer's judgements."""
    keys = {claim.pk: claim_key(claim) for claim in claims}
    alignments = list(alignments)
    judged = _judged(claims, layer, revision)
    rows = derive(
        keys.values(),
        (Link(keys[row.a_id], keys[row.b_id], Relation(row.relation), row.probability) for row in alignments),
        (Decision(a, b, Relation(row.relation)) for (a, b), row in judged.items()),
    )
    return Links(
        revision=head_revision(layer) if revision is None else revision,
        rows=rows,
        claim_ids={key: pk for pk, key in keys.items()},
        alignment_ids={ordered(keys[row.a_id], keys[row.b_id]): row.pk for row in alignments},
        judgements=judged,
    )


def ordered(a: ClaimKey, b: ClaimKey) -> tuple[ClaimKey, ClaimKey]:
    return (a, b) if a < b else (b, a)


def _judged(
    claims: Sequence[Claim], layer: Layer, revision: int | None
) -> dict[tuple[ClaimKey, ClaimKey], Judgement]:
    """Judgements by the claims that their anchors name in this segmentation."""
    by_version: dict[int, list[Claim]] = {}
    for claim in claims:
        by_version.setdefault(claim.version_id, []).append(claim)
    judged = {}
    # After a new segmentation two pairs may name the same claims: the later judgement stands.
    by_time = sorted(standing(layer, by_version, revision=revision).values(), key=lambda row: row.revision)
    for judgement in by_time:
        a = _named(judgement.pair.a, by_version)
        b = _named(judgement.pair.b, by_version)
        if a is not None and b is not None:
            judged[ordered(a, b)] = judgement
    return judged


def _named(anchor: Anchor, by_version: dict[int, list[Claim]]) -> ClaimKey | None:
    claims = by_version[anchor.version_id]
    place = resolve(Span(anchor.start, anchor.end), [Span(claim.start, claim.end) for claim in claims])
    return None if place is None else claim_key(claims[place])
