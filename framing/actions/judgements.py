"""People's decisions: appended, never changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from uuid import UUID

from django.db import transaction

from framing.actions.pairs import claim_pairs
from framing.actions.rows import rebuild_rows
from framing.models import Claim, Judgement, Layer, Pair, Run, User
from framing.pipeline.types import Relation
from framing.policies import check_can_judge
from framing.queries.judgements import head_revision, standing

# Is given each run of which a judgement may ask to compare words that were not compared.
Queue = Callable[[UUID], object]


@transaction.atomic
def judge(
    *,
    by: User,
    layer: Layer,
    run: Run,
    one: Claim,
    other: Claim,
    relation: str,
    comment: str = "",
    queue: Queue | None = None,
) -> Judgement:
    """Decide on the pair of two claims; the rows of the layer follow.

    ``relation`` is read with ``one`` as the first claim. The same decision by the same person twice
    in a row is one judgement. Without a ``queue`` words are left to be compared by the next run. Raises
    PermissionDenied; ValueError for an unknown relation or two claims of one text.
    """
    check_can_judge(by)
    _check(relation)
    ((ids, pair),) = claim_pairs([(one, other)]).items()
    if ids[0] != one.pk:
        relation = Relation(relation).mirrored().value
    Layer.objects.select_for_update().get(pk=layer.pk)
    last = standing(layer, (pair.a_version_id, pair.b_version_id)).of_pair.get(pair.pk)
    if last and (last.relation, last.comment, last.by_id) == (relation, comment, by.pk):
        return last
    judgement = _append(layer, pair, by, relation=relation, comment=comment, saw=_seen(run, pair))
    _follow(layer, [pair], {run}, queue if relation != Relation.TOPIC else None)
    return judgement


@transaction.atomic
def judge_unjudged(
    *, by: User, layer: Layer, relations: Mapping[Pair, str], saw: Mapping[str, object], queue: Queue
) -> int:
    """Decide on all those of some pairs on which nobody ever decided in the layer; returns how many.

    Whatever anybody decided or took back there stays as it is, so that doing it again does nothing.
    Relations are read in the order of each pair; ``saw`` says what they were decided by. Raises
    PermissionDenied; ValueError for an unknown relation.
    """
    check_can_judge(by)
    for relation in relations.values():
        _check(relation)
    Layer.objects.select_for_update().get(pk=layer.pk)
    judged = set(layer.judgements.filter(pair__in=relations).values_list("pair_id", flat=True))
    open_ = [pair for pair in relations if pair.pk not in judged]
    Judgement.objects.bulk_create(
        Judgement(layer=layer, pair=pair, by=by, revision=revision, relation=relations[pair], saw=saw)
        for revision, pair in enumerate(open_, head_revision(layer) + 1)
    )
    _follow(layer, open_, set(), queue)
    return len(open_)


@transaction.atomic
def withdraw(*, by: User, judgement: Judgement, run: Run, queue: Queue | None = None) -> Judgement:
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
    _follow(judgement.layer, [judgement.pair], {run}, queue)
    return taken_back


def _check(relation: str) -> None:
    if relation not in Judgement.Relation.values:
        raise ValueError(f"not a relation: {relation!r}")


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


def _follow(layer: Layer, pairs: Collection[Pair], judged: set[Run], queue: Queue | None) -> None:
    """Rebuild the run that was judged, and the newest of every other story with both versions of a pair."""
    runs = set(judged)
    for a, b in {(pair.a_version_id, pair.b_version_id) for pair in pairs}:
        with_both = Run.objects.filter(state=Run.State.FINISHED, inputs__version=a)
        finished = with_both.filter(inputs__version=b).order_by("finished_at")
        runs |= {*{run.story_id: run for run in finished}.values()}
    for run in runs:
        rebuild_rows(run=run, layer=layer)
        if queue is not None:
            queue(run.pk)
