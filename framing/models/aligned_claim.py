"""The rows of a comparison."""

from __future__ import annotations

from django.db import models

from .alignment import Alignment
from .claim import Claim
from .judgement import Layer
from .run import Run


class AlignedClaim(models.Model):
    """A row of the comparison, derived from a run's proposals and one layer's judgements.

    It is thrown away and made anew, so nobody edits it; a link to it names its anchors.
    """

    run = models.ForeignKey(Run, models.CASCADE, related_name="aligned_claims")
    layer = models.ForeignKey(Layer, models.CASCADE, related_name="+")
    judgement_revision = models.PositiveIntegerField(help_text="The last decision of the layer it reflects")
    number = models.PositiveIntegerField(help_text="Its place in the canonical order, from 1")
    claims = models.ManyToManyField(Claim, related_name="+")
    alignments = models.ManyToManyField(Alignment, related_name="+")

    class Meta:
        ordering = ("run", "layer", "number")
        constraints = (
            models.UniqueConstraint(fields=("run", "layer", "number"), name="row_number_once_in_layer"),
        )

    def __str__(self) -> str:
        return f"row {self.number} of {self.run}"
