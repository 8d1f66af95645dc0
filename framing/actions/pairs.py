"""Name claims for good: anchors, and pairs of them in canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from framing.models import Anchor, Claim, Pair

_CONTEXT = 48


def claim_anchors(claims: Iterable[Claim]) -> dict[int, Anchor]:
    """The anchor of each claim, made where there is none, by the claim's primary key."""
    claims = list(claims)
    Anchor.objects.bulk_create((_anchor_of(claim) for claim in claims), ignore_conflicts=True)
    found = {
        (anchor.version_id, anchor.start, anchor.end): anchor
        for anchor in Anchor.objects.filter(version__in={claim.version_id for claim in claims})
    }
    return {claim.pk: found[claim.version_id, claim.start, claim.end] for claim in claims}


def in_order(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Two claims in canonical order: by their versions. Raises ValueError inside one version."""
    if one.version_id == other.version_id:
        raise ValueError("two claims of one text are never a pair")
    return (one, other) if one.version_id < other.version_id else (other, one)


def claim_pairs(of: Sequence[tuple[Claim, Claim]]) -> dict[tuple[int, int], Pair]:
    """The pair of each two claims, made where there is none, by the claims' keys in canonical order."""
    ordered = [in_order(one, other) for one, other in of]
    anchors = claim_anchors({claim.pk: claim for pair in ordered for claim in pair}.values())
    Pair.objects.bulk_create(
        (
            Pair(a=anchors[a.pk], b=anchors[b.pk], a_version_id=a.version_id, b_version_id=b.version_id)
            for a, b in ordered
        ),
        ignore_conflicts=True,
    )
    names = {anchor.pk for anchor in anchors.values()}
    versions = {claim.version_id for pair in ordered for claim in pair}
    found = {
        (pair.a_id, pair.b_id): pair
        for pair in Pair.objects.filter(a_version__in=versions, b_version__in=versions)
        if pair.a_id in names and pair.b_id in names
    }
    return {(a.pk, b.pk): found[anchors[a.pk].pk, anchors[b.pk].pk] for a, b in ordered}


def _anchor_of(claim: Claim) -> Anchor:
    text = claim.version.text
    return Anchor(
        version_id=claim.version_id,
        start=claim.start,
        end=claim.end,
        quote=text[claim.start : claim.end],
        prefix=text[max(0, claim.start - _CONTEXT) : claim.start],
        suffix=text[claim.end : claim.end + _CONTEXT],
    )
