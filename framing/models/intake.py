"""Texts on their way in: shown with what was detected, and edited, before anything is stored."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from .article import ArticleVersion
from .base import is_one_of
from .outlet import Outlet
from .story import Story


class IntakeBatch(models.Model):
    """What one person handed in at once. ``token`` makes a form that is sent twice count once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token = models.UUIDField(unique=True)
    story = models.ForeignKey(Story, models.SET_NULL, null=True, blank=True, related_name="+")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    saved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)
        verbose_name_plural = "intake batches"

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        return reverse("intake_batch", args=[self.pk])


class DraftState(models.TextChoices):
    FETCHING = "fetching", "being fetched"
    READY = "ready", "ready to check"
    REFUSED = "refused", "refused"
    SAVED = "saved", "saved"


class Draft(models.Model):
    """One text on its way in, with its details as detected and then as edited."""

    State = DraftState

    batch = models.ForeignKey(IntakeBatch, models.CASCADE, related_name="drafts")
    position = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State)
    source = models.CharField(max_length=2000, help_text="An address, a file's name, or 'pasted'")
    url = models.URLField(max_length=2000, blank=True)
    text = models.TextField(blank=True)
    problem = models.TextField(blank=True, help_text="Why it was refused, and what to do")
    detected = models.JSONField(default=dict, help_text="The details as detected, never edited")
    title = models.CharField(max_length=500, blank=True)
    standfirst = models.TextField(blank=True)
    byline = models.CharField(max_length=300, blank=True)
    outlet = models.ForeignKey(Outlet, models.SET_NULL, null=True, blank=True, related_name="+")
    agency = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=10, blank=True)
    published = models.DateTimeField(null=True, blank=True)
    published_has_time = models.BooleanField(default=False)
    version = models.ForeignKey(
        ArticleVersion, models.SET_NULL, null=True, blank=True, related_name="+", help_text="What it became"
    )

    class Meta:
        ordering = ("batch", "position")
        constraints = (
            models.UniqueConstraint(fields=("batch", "position"), name="draft_position_once"),
            is_one_of("state", DraftState, "draft_state_known"),
            models.CheckConstraint(
                condition=~models.Q(state="refused") | ~models.Q(problem=""), name="draft_refused_says_why"
            ),
        )

    def __str__(self) -> str:
        return self.title or self.source
