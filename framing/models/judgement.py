"""People's decisions."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .base import Kept, is_one_of
from .claim import Pair


class LayerKind(models.TextChoices):
    LIBRARY = "library", "the library's own"
    CLASS = "class", "a class's"
    PROJECT = "project", "a project's"


class Layer(models.Model):
    """Whose judgements these are: the library's own, a class's, a project's. Layers never mix."""

    Kind = LayerKind

    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind)

    class Meta:
        ordering = ("slug",)
        constraints = (is_one_of("kind", LayerKind, "layer_kind_known"),)

    def __str__(self) -> str:
        return self.name


class JudgementRelation(models.TextChoices):
    SAME = "same", "says the same"
    A_ADDS = "a_adds", "one adds detail"
    B_ADDS = "b_adds", "the other adds detail"
    OVERLAP = "overlap", "they share a claim"
    CONFLICT = "conflict", "they conflict"
    TOPIC = "topic", "not the same"


class Judgement(Kept):
    """A person's decision on a pair. Undoing appends one that withdraws an earlier one.

    ``revision`` numbers the decisions of a layer, so that a citation can say how many it saw.
    """

    Relation = JudgementRelation

    layer = models.ForeignKey(Layer, models.PROTECT, related_name="judgements")
    pair = models.ForeignKey(Pair, models.PROTECT, related_name="judgements")
    revision = models.PositiveIntegerField()
    relation = models.CharField(max_length=10, choices=Relation, blank=True)
    withdraws = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="withdrawn_by")
    comment = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="judgements")
    at = models.DateTimeField(default=timezone.now)
    saw = models.JSONField(default=dict, help_text="The run and proposal that were on the page")

    class Meta:
        ordering = ("layer", "revision")
        constraints = (
            models.UniqueConstraint(fields=("layer", "revision"), name="judgement_revision_once_in_layer"),
            models.CheckConstraint(
                condition=(Q(relation="") & Q(withdraws__isnull=False))
                | (Q(relation__in=JudgementRelation.values) & Q(withdraws__isnull=True)),
                name="judgement_decides_or_withdraws",
            ),
            models.CheckConstraint(condition=Q(revision__gte=1), name="judgement_revision_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.relation or 'withdrawn'} (revision {self.revision})"
