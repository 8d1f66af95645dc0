"""What of a captured text is report: layers of spans, appended, never changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .article import ArticleVersion
from .base import WriteOnce, is_one_of, starts_before_end


class CleaningLayer(WriteOnce):
    """One pass over a version: number 1 is the machine's, later ones are people's changes."""

    version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="cleaning_layers")
    number = models.PositiveIntegerField()
    made_with = models.CharField(max_length=40, help_text="The pipeline version, or 'by hand'")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("version", "number")
        constraints = (
            models.UniqueConstraint(fields=("version", "number"), name="cleaning_layer_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="cleaning_layer_number_from_one"),
        )

    def __str__(self) -> str:
        return f"layer {self.number} of {self.version}"


class CleaningSpanRole(models.TextChoices):
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    DROPPED = "dropped"


class CleaningSpan(WriteOnce):
    """What a stretch of the captured text is, according to one layer."""

    Role = CleaningSpanRole

    layer = models.ForeignKey(CleaningLayer, models.CASCADE, related_name="spans")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    role = models.CharField(max_length=10, choices=Role)
    reason = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("layer", "start")
        constraints = (
            starts_before_end("cleaning_span_start_before_end"),
            is_one_of("role", CleaningSpanRole, "cleaning_span_role_known"),
            models.CheckConstraint(
                condition=(Q(role="dropped") & ~Q(reason="")) | (~Q(role="dropped") & Q(reason="")),
                name="cleaning_span_dropped_says_why",
            ),
            models.UniqueConstraint(fields=("layer", "start"), name="cleaning_span_start_once"),
        )

    def __str__(self) -> str:
        return f"{self.role} [{self.start}, {self.end})"
