"""Runs: the pipeline applied once to the versions a story had pinned."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .article import ArticleVersion
from .base import WriteOnce, is_one_of
from .story import Story


class RunState(models.TextChoices):
    QUEUED = "queued", "waiting for the worker"
    RUNNING = "running", "running"
    FINISHED = "finished", "finished"
    STOPPED = "stopped", "stopped"
    FAILED = "failed", "failed"


class RunStage(models.TextChoices):
    READ = "read", "cutting the reports into claims"
    EMBED = "embed", "reading what each claim means"
    ALIGN = "align", "looking for claims that say the same"
    COMPARE = "compare", "comparing their wording"


class Run(models.Model):
    """One pass of the pipeline: what it read, with what, how far it is, and who holds it.

    A worker holds a run by a lease that it renews while it works. A lease that ran out may be
    taken over by another worker.
    """

    State = RunState
    Stage = RunStage

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey(Story, models.CASCADE, related_name="runs")
    fingerprint = models.CharField(max_length=64, editable=False, help_text="Of inputs and pipeline")
    pipeline_version = models.CharField(max_length=40)
    model_id = models.CharField(max_length=200)
    model_revision = models.CharField(max_length=100)
    thresholds = models.JSONField(default=dict)
    counts = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.READ)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    stop_asked = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(
        default=0, help_text="How often it was taken up since it got further"
    )
    error = models.TextField(blank=True)
    lease_holder = models.CharField(max_length=100, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    chosen_at = models.DateTimeField(
        default=timezone.now, editable=False, help_text="When these inputs were last asked for"
    )
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("story", "fingerprint"),
                condition=Q(state__in=("queued", "running", "finished")),
                name="run_once_for_the_same_inputs",
            ),
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="run_done_within_total"),
            models.CheckConstraint(
                condition=(Q(state="finished") & Q(finished_at__isnull=False)) | ~Q(state="finished"),
                name="run_finished_has_a_time",
            ),
            models.CheckConstraint(
                condition=(Q(state="failed") & ~Q(error="")) | ~Q(state="failed"), name="run_failed_says_why"
            ),
            is_one_of("state", RunState, "run_state_known"),
            is_one_of("stage", RunStage, "run_stage_known"),
        )

    def __str__(self) -> str:
        return f"run {str(self.id)[:8]} of {self.story}"

    @property
    def is_active(self) -> bool:
        return self.state in {self.State.QUEUED, self.State.RUNNING}


class RunInput(WriteOnce):
    """A version that a run reads, with the segmentation it reads it in."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="inputs")
    version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="+")
    cleaning_layer = models.PositiveIntegerField()
    segmentation = models.CharField(max_length=60)

    class Meta:
        ordering = ("run", "pk")
        constraints = (models.UniqueConstraint(fields=("run", "version"), name="run_input_once"),)

    def __str__(self) -> str:
        return f"{self.version} in {self.run}"


class VersionPairResult(WriteOnce):
    """That two versions of a run were scored and matched: written with their alignments, in one go.

    ``nearest_a`` maps each claim of ``a`` to ``[best claim of b or null, probability]``,
    ``nearest_b`` each claim of ``b`` likewise. Claims are given by their primary keys. A third entry
    holds the ``[start, end]`` of words that nothing in the other version says, where there are any.
    """

    run = models.ForeignKey(Run, models.CASCADE, related_name="pair_results")
    a = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="+")
    b = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="+")
    nearest_a = models.JSONField(default=dict)
    nearest_b = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("run", "a", "b"), name="version_pair_once_in_run"),
            models.CheckConstraint(condition=Q(a__lt=F("b")), name="version_pair_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.a} × {self.b}"
