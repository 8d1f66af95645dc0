"""Take over what an earlier run found between two versions, instead of scoring their claims again.

A pair's probability depends on its two versions, the pipeline version and the encoder alone, and the
proposals at a threshold are among those at a lower one. So any run will do, of whichever story.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from framing.actions.fingerprints import fingerprint_of
from framing.models import Alignment, Run, RunInput, VersionPairResult, Wording

# How many of the newest runs are looked through: what was not compared in these is scored again.
_RUNS = 50


def results_to_reuse(*, run: Run, precision: str) -> dict[tuple[int, int], VersionPairResult]:
    """By two versions of ``run``, an earlier run's result on them that holds for it too.

    ``precision`` is that of the encoder the run works with.
    """
    own = {of.version_id: of.segmentation for of in run.inputs.all()}
    alike = [other for other in _candidates(run, own) if _made_alike(run, other, precision)]
    same_texts = {other.pk: _pairs_read_alike(other.inputs.all(), own) for other in alike}
    found: dict[tuple[int, int], VersionPairResult] = {}
    results = VersionPairResult.objects.filter(run__in=same_texts, a__in=own, b__in=own)
    for result in results.order_by("-run__created_at", "pk"):
        pair = (result.a_id, result.b_id)
        if pair in same_texts[result.run_id]:
            found.setdefault(pair, result)
    return found


def copy_result(*, run: Run, result: VersionPairResult) -> None:
    """Write for ``run`` what ``result`` found, up to the run's own threshold, wordings included."""
    found = result.run.alignments.filter(
        a__version=result.a_id, b__version=result.b_id, probability__gte=run.thresholds["align"]
    )
    sources = list(found.select_related("wording").order_by("pk"))
    copies = Alignment.objects.bulk_create(
        Alignment(
            run=run,
            pair_id=of.pair_id,
            a_id=of.a_id,
            b_id=of.b_id,
            relation=of.relation,
            probability=of.probability,
            evidence=of.evidence,
        )
        for of in sources
    )
    Wording.objects.bulk_create(
        Wording(alignment=copy, word_for_word=of.wording.word_for_word, spans=of.wording.spans)
        for copy, of in zip(copies, sources, strict=True)
        if hasattr(of, "wording")  # a run that was cut short may not have come to it
    )
    VersionPairResult.objects.create(
        run=run,
        a_id=result.a_id,
        b_id=result.b_id,
        nearest_a=result.nearest_a,
        nearest_b=result.nearest_b,
    )


def _candidates(run: Run, versions: Iterable[int]) -> Iterable[Run]:
    """Other runs of the same pipeline and model on some of the versions, the newest first."""
    same = Run.objects.filter(
        pipeline_version=run.pipeline_version, model_id=run.model_id, model_revision=run.model_revision
    )
    read = same.filter(inputs__version__in=versions).exclude(pk=run.pk).distinct()
    return read.prefetch_related("inputs").order_by("-created_at")[:_RUNS]


def _made_alike(run: Run, other: Run, precision: str) -> bool:
    """Whether the other proposed all that this one does, with an encoder of this precision.

    The precision stands in no column: the fingerprint tells it.
    """
    made_with = {
        name: getattr(other, name)
        for name in ("pipeline_version", "model_id", "model_revision", "thresholds")
    }
    return bool(
        other.thresholds["align"] <= run.thresholds["align"]
        and other.fingerprint == fingerprint_of(made_with, other.inputs.all(), precision)
    )


def _pairs_read_alike(inputs: Iterable[RunInput], own: dict[int, str]) -> set[tuple[int, int]]:
    read = [of.version_id for of in inputs if own.get(of.version_id) == of.segmentation]
    return set(combinations(sorted(read), 2))
