"""Reports that may be of one event, for a person to decide on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .article import Article
from .base import is_one_of
from .story import Story


class SuggestionState(models.TextChoices):
    OPEN = "open", "to be decided"
    ACCEPTED = "accepted", "accepted"
    DISMISSED = "dismissed", "dismissed"


class Suggestion(models.Model):
    """The machine's proposal that these articles make a story, or belong in one that is there.

    One that a person dismissed is kept, so that it is not made again.
    """

    State = SuggestionState

    story = models.ForeignKey(
        Story,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="suggestions",
        help_text="Empty: the articles would make a new story",
    )
    articles = models.ManyToManyField(Article, related_name="suggestions")
    pipeline_version = models.CharField(max_length=40)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = (
            is_one_of("state", SuggestionState, "suggestion_state_known"),
            models.CheckConstraint(
                condition=(Q(state="open") & Q(decided_at__isnull=True))
                | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="suggestion_decided_has_a_time",
            ),
        )

    def __str__(self) -> str:
        return f"suggestion {self.pk} for {self.story or 'a new story'}"
