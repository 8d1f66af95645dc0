"""Reports as outlets published them, and the texts captured of each."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from .base import WriteOnce, is_one_of
from .outlet import Outlet


class ArticleLicence(models.TextChoices):
    PUBLISHER = "publisher", "belongs to its publisher"
    OPEN = "open", "may be read in full by everyone"


class Article(models.Model):
    """What one outlet published of an event, known by its address or by having been pasted."""

    Licence = ArticleLicence

    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="articles", null=True, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    licence = models.CharField(max_length=10, choices=Licence, default=Licence.PUBLISHER)
    source_note = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-created_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("url",), condition=~Q(url=""), name="article_url_once"),
            is_one_of("licence", ArticleLicence, "article_licence_known"),
        )

    def __str__(self) -> str:
        return self.url or f"pasted report {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])


class ArticleVersion(WriteOnce):
    """One captured text of an article, in NFC; every offset counts its code points."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="versions")
    sha256 = models.CharField(max_length=64, editable=False)
    text = models.TextField()
    title = models.CharField(max_length=500, blank=True)
    standfirst = models.TextField(blank=True)
    byline = models.CharField(max_length=300, blank=True)
    agency = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=10, blank=True)
    published = models.DateTimeField(null=True, blank=True)
    published_has_time = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("article", "pk")
        constraints = (
            models.UniqueConstraint(fields=("article", "sha256"), name="version_text_once_in_article"),
            models.CheckConstraint(condition=~Q(text=""), name="version_text_not_empty"),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="version_hash_is_sha256"
            ),
        )

    def __str__(self) -> str:
        return self.title or f"version {self.pk}"

    @property
    def hash(self) -> str:
        return f"sha256:{self.sha256}"


class Capture(WriteOnce):
    """That a version's text was seen: a text that comes back after an edit is another capture."""

    version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="captures")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=2000, help_text="An address, a file's name, or 'pasted'")

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.source} at {self.at:%Y-%m-%d %H:%M}"
