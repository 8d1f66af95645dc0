"""Reads a comparison from the library, in a number of queries that does not grow with the claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from framing.models import AlignedClaim, Alignment, Claim, JudgedWording, Judgement, Layer, Run
from framing.pipeline.rows import ClaimKey, Row
from framing.pipeline.types import Relation
from framing.queries.comparison import Comparison, Nearest
from framing.queries.lines import Link
from framing.queries.links import Judged, KeyPair, claim_key, claims_of, derive_rows, judged_pairs, ordered


def load_comparison(
    run: Run, layer: Layer, *, revision: int | None = None, evidence: bool = True, spans: bool = True
) -> Comparison:
    """Read a finished run under a layer, as it stands now or as of one of the layer's revisions.

    The stored rows are read where they reflect what stands; an earlier state is derived anew. A page
    without a selected row needs no ``evidence``; one that marks the words of a few rows reads their
    ``spans`` by itself, see ``queries.spans``. The two are most of what there is to read.
    """
    inputs = list(run.inputs.select_related("version__article__outlet__after").order_by("pk"))
    claims = claims_of(run, inputs)
    proposals = run.alignments.select_related("wording").order_by("pk")
    later = [*(() if evidence else ("evidence",)), *(() if spans else ("wording__spans",))]
    alignments = list(proposals.defer(*later))
    judged = judged_pairs(claims, layer, revision=revision)
    links = _links(claims, alignments, judged, _judged_wordings(run, judged))
    rows = _stored_rows(run, layer, claims, links, judged.revision)
    return Comparison(
        run=run,
        layer=layer,
        revision=judged.revision,
        versions=tuple(of.version for of in inputs),
        claims={claim.pk: claim for claim in claims},
        links=links,
        rows=derive_rows(claims, alignments, judged) if rows is None else rows,
        nearest=_nearest(run),
    )


# By two claims in the order of their versions, and whether they were compared as a conflict.
_JudgedWordings = dict[tuple[int, int, bool], JudgedWording]


def _judged_wordings(run: Run, judged: Judged) -> _JudgedWordings:
    """With their spans: people judge few pairs otherwise than the machine, which is not worth a query."""
    if not judged.of_pair:
        return {}
    return {(row.a_id, row.b_id, row.conflict): row for row in run.judged_wordings.all()}


def _links(
    claims: Sequence[Claim], alignments: Sequence[Alignment], judged: Judged, wordings: _JudgedWordings
) -> dict[KeyPair, Link]:
    by_pk = {claim.pk: claim for claim in claims}
    by_key = {claim_key(claim): claim for claim in claims}
    links = {}
    for alignment in alignments:
        a, b = by_pk[alignment.a_id], by_pk[alignment.b_id]
        pair = ordered(claim_key(a), claim_key(b))
        links[pair] = _link(a, b, alignment, judged.of_pair.get(pair), wordings)
    for pair, judgement in judged.of_pair.items():
        if pair not in links:
            a, b = sorted((by_key[pair[0]], by_key[pair[1]]), key=lambda claim: claim.version_id)
            links[pair] = _link(a, b, None, judgement, wordings)
    return links


def _link(
    a: Claim, b: Claim, alignment: Alignment | None, judgement: Judgement | None, wordings: _JudgedWordings
) -> Link:
    """Of the comparisons that judgements asked for the one that this decision asks for, if it does."""
    link = Link(a, b, alignment, judgement)
    if not link.waits_for_wording:
        return link
    return replace(link, judged=wordings.get((a.pk, b.pk, link.decided is Relation.CONFLICT)))


def _stored_rows(
    run: Run, layer: Layer, claims: Sequence[Claim], links: dict[KeyPair, Link], revision: int
) -> tuple[Row, ...] | None:
    """The rows as they were last rebuilt; None where they reflect another revision, or there are none."""
    keys = {claim.pk: claim_key(claim) for claim in claims}
    members: dict[int, list[ClaimKey]] = {}
    through = AlignedClaim.claims.through.objects.filter(alignedclaim__run=run, alignedclaim__layer=layer)
    for number, claim_id, reflects in through.values_list(
        "alignedclaim__number", "claim_id", "alignedclaim__judgement_revision"
    ):
        if reflects != revision:
            return None
        members.setdefault(number, []).append(keys[claim_id])
    accepted = {pair for pair, link in links.items() if link.relation is not Relation.TOPIC}
    rows = []
    for number in sorted(members):
        of_row = tuple(sorted(members[number]))
        pairs = (ordered(a, b) for a, b in combinations(of_row, 2))
        rows.append(Row(of_row, tuple(pair for pair in pairs if pair in accepted)))
    return tuple(rows) if rows else None


def _nearest(run: Run) -> Nearest:
    """For each claim, by the other report's version, its best candidate there and the probability."""
    nearest: Nearest = {}
    for result in run.pair_results.all():
        for other, of_claims in ((result.b_id, result.nearest_a), (result.a_id, result.nearest_b)):
            for claim, (best, probability, *words) in of_claims.items():
                nearest.setdefault(int(claim), {})[other] = (best, probability, words[0] if words else ())
    return nearest
