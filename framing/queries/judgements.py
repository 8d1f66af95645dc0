"""What a layer's judgements say of each pair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max, QuerySet

from framing.models import Judgement, Layer, Run


@dataclass(frozen=True, slots=True)
class Standing:
    """The judgements that stand among some versions, by pair, and the last revision among them all."""

    of_pair: dict[int, Judgement]
    revision: int


def head_revision(layer: Layer) -> int:
    """The number of the layer's last judgement; 0 before the first."""
    newest: int | None = layer.judgements.aggregate(newest=Max("revision"))["newest"]
    return newest or 0


def decisions_on(layer: Layer, versions: Iterable[int]) -> QuerySet[Judgement]:
    """A layer's decisions between some versions, those taken back included."""
    versions = list(versions)
    between = Judgement.objects.filter(layer=layer, withdraws=None)
    return between.filter(pair__a_version__in=versions, pair__b_version__in=versions)


def standing(layer: Layer, versions: Iterable[int], *, revision: int | None = None) -> Standing:
    """What stands for each pair among these versions, up to a revision of the layer.

    Withdrawing a judgement brings back what stood before it.
    """
    versions = list(versions)
    judgements = Judgement.objects.filter(
        layer=layer, pair__a_version__in=versions, pair__b_version__in=versions
    )
    if revision is not None:
        judgements = judgements.filter(revision__lte=revision)
    found: dict[int, list[Judgement]] = {}
    last = 0
    for judgement in judgements.select_related("pair__a", "pair__b", "by").order_by("revision"):
        last = judgement.revision
        of_pair = found.setdefault(judgement.pair_id, [])
        if judgement.withdraws_id is None:
            of_pair.append(judgement)
        else:
            of_pair[:] = [earlier for earlier in of_pair if earlier.pk != judgement.withdraws_id]
    return Standing({pair: of_pair[-1] for pair, of_pair in found.items() if of_pair}, last)


def runs_with_judgements() -> list[UUID]:
    """Of every story the finished run that was asked for last, if anybody decided on a text that it read."""
    finished = Run.objects.filter(state=Run.State.FINISHED).order_by("chosen_at")
    newest = dict(finished.values_list("story_id", "pk"))
    decided = Judgement.objects.values("pair__a_version")
    judged = Run.objects.filter(pk__in=newest.values(), inputs__version__in=decided).distinct()
    return list(judged.order_by("chosen_at").values_list("pk", flat=True))
