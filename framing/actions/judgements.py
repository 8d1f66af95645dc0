"""People's decisions: appended, never changed."""

from __future__ import annotations

from django.db import transaction

from framing.actions.pairs import claim_pairs
from framing.actions.rows import rebuild_rows
from framing.models import Claim, Judgement, Layer, Pair, Run, User
from framing.pipeline.types import Relation
from framing.policies import check_can_judge
from framing.queries.judgements import head_revision, standing


@transaction.atomic
def judge(
    *, by: User, layer: Layer, run: Run, one: Claim, other: Claim, relation: str, comment: str = ""
) -> Judgement:
    """Decide on the pair of two claims; the rows of the layer follow.

    ``relation`` is read with ``one`` as the first claim. The same decision by the same person twice
    in a row is one judgement. Raises PermissionDenied; ValueError for an unknown relation or two
    claims of one text.
    """
    check_can_judge(by)
    if relation not in Judgement.Relation.values:
        raise ValueError(f"not a relation: {relation!r}")
    ((ids, pair),) = claim_pairs([(one, other)]).items()
    if ids[0] != one.pk:
        relation = Relation(relation).mirrored().value
    Layer.objects.select_for_update().get(pk=layer.pk)
    last = standing(layer, (pair.a_version_id, pair.b_version_id)).of_pair.get(pair.pk)
    if last and (last.relation, last.comment, last.by_id) == (relation, comment, by.pk):
        return last
    judgement = _append(layer, pair, by, relation=relation, comment=comment, saw=_seen(run, pair))
    _rebuild(layer, pair, run)
    return judgement


@transaction.atomic
def withdraw(*, by: User, judgement: Judgement, run: Run) -> Judgement:
    """Take a judgement back: what stood before it stands again. Twice is once.

    Raises PermissionDenied; ValueError for what is itself a taking back.
    """
    check_can_judge(by)
    if judgement.withdraws_id is not None:
        raise ValueError("only a decision can be taken back")
    Layer.objects.select_for_update().get(pk=judgement.layer_id)
    if done := judgement.withdrawn_by.first():
        return done
    taken_back = _append(
        judgement.layer, judgement.pair, by, withdraws=judgement, saw=_seen(run, judgement.pair)
    )
    _rebuild(judgement.layer, judgement.pair, run)
    return taken_back


def _append(layer: Layer, pair: Pair, by: User, **decision: object) -> Judgement:
    return Judgement.objects.create(
        layer=layer, pair=pair, by=by, revision=head_revision(layer) + 1, **decision
    )


def _seen(run: Run, pair: Pair) -> dict[str, object]:
    """What the machine proposed on the page that was judged."""
    proposal = run.alignments.filter(pair=pair).first()
    seen: dict[str, object] = {"run": str(run.pk)}
    if proposal:
        seen |= {"relation": proposal.relation, "probability": proposal.probability}
    return seen


def _rebuild(layer: Layer, pair: Pair, judged: Run) -> None:
    """Rebuild the run that was judged, and the newest of every other story with both versions."""
    runs = (
        Run.objects.filter(state=Run.State.FINISHED, inputs__version=pair.a_version_id)
        .filter(inputs__version=pair.b_version_id)
        .order_by("finished_at")
    )
    newest = {run.story_id: run for run in runs}
    for run in {judged, *newest.values()}:
        rebuild_rows(run=run, layer=layer)
