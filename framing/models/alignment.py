"""The machine's proposals."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .base import WriteOnce, is_one_of, is_probability
from .claim import Claim, Pair
from .run import Run


class AlignmentRelation(models.TextChoices):
    SAME = "same", "says the same"
    A_ADDS = "a_adds", "one adds detail"
    B_ADDS = "b_adds", "the other adds detail"
    OVERLAP = "overlap", "they share a claim"
    CONFLICT = "conflict", "they conflict"


class Alignment(WriteOnce):
    """A run's proposal on a pair: relation, calibrated probability and the evidence for it.

    ``a`` and ``b`` are the claims of the run's segmentation that the pair's anchors name, in the pair's
    order.
    """

    Relation = AlignmentRelation

    run = models.ForeignKey(Run, models.CASCADE, related_name="alignments")
    pair = models.ForeignKey(Pair, models.PROTECT, related_name="alignments")
    a = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    b = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    relation = models.CharField(max_length=10, choices=Relation)
    probability = models.FloatField()
    evidence = models.JSONField(default=dict)

    class Meta:
        ordering = ("run", "pk")
        constraints = (
            models.UniqueConstraint(fields=("run", "pair"), name="alignment_once_in_run"),
            is_probability("probability", "alignment_probability_between_0_and_1"),
            is_one_of("relation", AlignmentRelation, "alignment_relation_known"),
            models.CheckConstraint(condition=~Q(a=models.F("b")), name="alignment_of_two_claims"),
        )

    def __str__(self) -> str:
        return f"{self.relation} ({self.probability:.0%})"


class Wording(WriteOnce):
    """How two aligned claims differ in words: written by a run's last stage.

    ``spans`` is a list of objects with ``side``, ``start``, ``end``, ``kind``, ``slot``, ``partner``,
    ``elsewhere`` (the primary key of a claim, or null), ``cues``, ``relation`` (to the partner, or null)
    and ``also`` (further slots); runs from before these two were told have them not.
    """

    alignment = models.OneToOneField(Alignment, models.CASCADE, related_name="wording")
    word_for_word = models.BooleanField()
    spans = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"wording of {self.alignment_id}"


class JudgedWording(WriteOnce):
    """How two claims differ in words that a person judged to share a claim.

    It is there where the run's own wording does not tell: of a pair that the run did not propose, and of
    one where the run or the person saw a conflict. ``conflict`` says whether it was compared as one;
    ``spans`` are as in ``Wording``. ``a`` and ``b`` stand in the order of their versions.
    """

    run = models.ForeignKey(Run, models.CASCADE, related_name="judged_wordings")
    a = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    b = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    conflict = models.BooleanField()
    spans = models.JSONField(default=list)

    class Meta:
        ordering = ("run", "pk")
        constraints = (
            models.UniqueConstraint(fields=("run", "a", "b", "conflict"), name="judged_wording_once_in_run"),
            models.CheckConstraint(condition=~Q(a=models.F("b")), name="judged_wording_of_two_claims"),
        )

    def __str__(self) -> str:
        return f"wording of {self.a_id} and {self.b_id}"
