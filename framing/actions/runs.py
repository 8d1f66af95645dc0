"""Start, work on, stop and end a run of the pipeline."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from framing.actions import stages
from framing.actions.claims import segmentation_name
from framing.actions.fingerprints import fingerprint_of
from framing.actions.leases import LeaseLostError, StopAskedError, acquire
from framing.actions.rows import rebuild_rows
from framing.adapters.comparer import Comparer
from framing.adapters.comparing import helped
from framing.adapters.encoder import SentenceEncoder, default_encoder
from framing.adapters.lexicons import lexicons
from framing.models import ArticleVersion, Layer, Run, RunInput, Story, User
from framing.models.run import RunStage, RunState
from framing.pipeline import versions
from framing.pipeline.versions.base import PipelineVersion
from framing.policies import check_can_edit_story
from framing.queries.layers import library_layer
from framing.queries.texts import last_layer

logger = logging.getLogger(__name__)
_STAGES = (
    stages.read,
    stages.look_up,
    stages.embed_claims,
    stages.align,
    stages.compare,
    stages.compare_judged,
)


class NothingToCompareError(Exception):
    """The story has fewer than two reports."""


@transaction.atomic
def start_run(
    *, story: Story, by: User | None, queue: Callable[[UUID], object], threshold: float | None = None
) -> Run:
    """Pin the story's versions and queue a run of the newest pipeline, at its own threshold or another.

    The same texts under the same pipeline give the run that is there already, and the story's pages
    show that one again, though others may have been made after it. ``by`` is None for what the library
    starts by itself: that keeps the threshold which people chose last. Raises PermissionDenied;
    NothingToCompareError for a story of fewer than two reports; ValueError for a threshold outside (0, 1].
    """
    if by is not None:
        check_can_edit_story(by)
    if threshold is not None and not 0 < threshold <= 1:
        raise ValueError(f"a threshold lies above 0 and at most at 1, not at {threshold}")
    members = list(story.members.select_related("version").order_by("pk"))
    if len(members) < 2:
        raise NothingToCompareError("A comparison needs two reports. Add another to this story.")
    pipeline, encoder = versions.latest(), default_encoder()
    if threshold is None:
        threshold = pipeline.threshold if by else _chosen_threshold(story, pipeline)
    inputs = [_input(member.version, pipeline) for member in members]
    made_with = _made_with(pipeline, encoder, threshold)
    known = Run.objects.exclude(state__in=(RunState.FAILED, RunState.STOPPED))
    # A form may be sent twice at once: where the other one makes the run first, that one is read.
    run, made = known.get_or_create(
        story=story,
        fingerprint=fingerprint_of(made_with, inputs, encoder.precision),
        defaults={**made_with, "created_by": by},
    )
    if not made:
        run.chosen_at = timezone.now()
        run.save(update_fields=["chosen_at"])
        return run
    for of in inputs:
        of.run = run
    RunInput.objects.bulk_create(inputs)
    queue(run.pk)
    return run


def _chosen_threshold(story: Story, pipeline: PipelineVersion) -> float:
    """That of the run which the story's pages show, as far as it is of the same pipeline."""
    shown = story.runs.filter(pipeline_version=pipeline.name).order_by("-chosen_at").first()
    return float(shown.thresholds["align"]) if shown else pipeline.threshold


def work_on(*, run_id: UUID, holder: str) -> Run | None:
    """Take the run up where it was left and bring it to its end; None where another one has it."""
    run = acquire(run_id=run_id, holder=holder)
    if run is None:
        return None
    try:
        _pass(run, holder)
    except LeaseLostError:
        logger.warning("run %s was taken over", run.pk)
    except StopAskedError:
        _end(run, holder, RunState.STOPPED, "")
    except Exception as error:
        logger.exception("run %s failed", run.pk)
        _end(run, holder, RunState.FAILED, in_words(error))
    run.refresh_from_db()
    return run


@transaction.atomic
def stop_run(*, run: Run, by: User) -> None:
    """Ask a run to stop; one that nobody has taken up yet stops at once. Raises PermissionDenied."""
    check_can_edit_story(by)
    Run.objects.filter(pk=run.pk, state__in=(RunState.QUEUED, RunState.RUNNING)).update(stop_asked=True)
    Run.objects.filter(pk=run.pk, state=RunState.QUEUED).update(
        state=RunState.STOPPED, finished_at=timezone.now()
    )
    logger.info("run %s: %s asked for a stop", run.pk, by)


def in_words(error: Exception) -> str:
    """A sentence for the page about what went wrong."""
    if isinstance(error, MemoryError):
        return "There was not enough memory. Try with fewer or shorter reports."
    detail = str(error).strip().rstrip(".") or type(error).__name__
    return f"The comparison could not be finished: {detail}."


def _pass(run: Run, holder: str) -> None:
    pipeline = versions.get(run.pipeline_version)
    with helped(Comparer(pipeline, lexicons())) as comparing:
        work = stages.Work(run, holder, pipeline, default_encoder(), comparing)
        for stage in _STAGES:
            stage(work)
    counts = {
        "reports": run.inputs.count(),
        "claims": sum(len(claims) for claims in work.claims.values()),
        "alignments": run.alignments.count(),
    }
    with transaction.atomic():
        work.progress(RunStage.COMPARE, 1, 1)
        library = library_layer()
        for layer in {library, *_layers_with_judgements(work)}:
            rows = rebuild_rows(run=run, layer=layer)
            if layer == library:
                counts["rows"] = rows
        Run.objects.filter(pk=run.pk).update(
            state=RunState.FINISHED, counts=counts, finished_at=timezone.now(), lease_holder=""
        )


def _layers_with_judgements(work: stages.Work) -> list[Layer]:
    return list(Layer.objects.filter(judgements__pair__a_version__in=work.claims).distinct())


def _end(run: Run, holder: str, state: RunState, error: str) -> None:
    Run.objects.filter(pk=run.pk, lease_holder=holder).update(
        state=state, error=error, finished_at=timezone.now(), lease_holder=""
    )


def _made_with(pipeline: PipelineVersion, encoder: SentenceEncoder, threshold: float) -> dict[str, Any]:
    return {
        "pipeline_version": pipeline.name,
        "model_id": encoder.model_id,
        "model_revision": encoder.revision,
        "thresholds": {"align": threshold},
    }


def _input(version: ArticleVersion, pipeline: PipelineVersion) -> RunInput:
    layer = last_layer(version)
    return RunInput(version=version, cleaning_layer=layer, segmentation=segmentation_name(pipeline, layer))
