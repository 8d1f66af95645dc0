"""What a run proposes and a layer decides, on the claims of one segmentation, and the rows that follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from framing.models import Alignment, Anchor, Claim, Judgement, Layer, Run, RunInput
from framing.pipeline.anchors import overlapping
from framing.pipeline.rows import ClaimKey, Decision, Link, Row, derive
from framing.pipeline.types import Relation, Span
from framing.queries.judgements import standing

KeyPair = tuple[ClaimKey, ClaimKey]


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgements that stand between a run's claims, and the last revision that touches them."""

    of_pair: dict[KeyPair, Judgement]
    revision: int


def claim_key(claim: Claim) -> ClaimKey:
    return ClaimKey(str(claim.version_id), claim.start, claim.end)


def ordered(a: ClaimKey, b: ClaimKey) -> KeyPair:
    return (a, b) if a < b else (b, a)


def claims_of(run: Run, inputs: Sequence[RunInput]) -> list[Claim]:
    """Every claim that the run read; each knows its version without loading its text once more.

    ``inputs`` are the run's, with their versions.
    """
    by_version = {of.version_id: of for of in inputs}
    rows = Claim.objects.filter(version__in=by_version, segmentation__in={of.segmentation for of in inputs})
    kept = []
    for claim in rows.order_by("version_id", "start", "end"):
        of = by_version[claim.version_id]
        if claim.segmentation == of.segmentation:
            claim.version = of.version
            kept.append(claim)
    return kept


def judged_pairs(claims: Sequence[Claim], layer: Layer, *, revision: int | None = None) -> Judged:
    """Judgements by the claims that their anchors name in this segmentation.

    What was rejected stays so in all its parts where a text is cut finer; any other decision holds
    for the one claim that shares most with the anchor.
    """
    by_version: dict[int, list[Claim]] = {}
    for claim in claims:
        by_version.setdefault(claim.version_id, []).append(claim)
    spans = {version: [_span(claim) for claim in of] for version, of in by_version.items()}
    stands = standing(layer, by_version, revision=revision)

    def named(anchor: Anchor, judgement: Judgement) -> list[ClaimKey]:
        places = overlapping(_span(anchor), spans[anchor.version_id])
        if judgement.relation != Judgement.Relation.TOPIC:
            places = places[:1]
        return [claim_key(by_version[anchor.version_id][place]) for place in places]

    judged = {}
    # After a new segmentation two pairs may name the same claims: the later judgement stands.
    for judgement in sorted(stands.of_pair.values(), key=lambda row: row.revision):
        for a, b in product(named(judgement.pair.a, judgement), named(judgement.pair.b, judgement)):
            judged[ordered(a, b)] = judgement
    return Judged(judged, stands.revision)


def derive_rows(claims: Sequence[Claim], alignments: Iterable[Alignment], judged: Judged) -> tuple[Row, ...]:
    """The rows that follow from a run's claims and alignments and from what was judged."""
    keys = {claim.pk: claim_key(claim) for claim in claims}
    return derive(
        keys.values(),
        (Link(keys[row.a_id], keys[row.b_id], Relation(row.relation), row.probability) for row in alignments),
        (Decision(a, b, Relation(row.relation)) for (a, b), row in judged.of_pair.items()),
    )


def _span(of: Claim | Anchor) -> Span:
    return Span(of.start, of.end)
