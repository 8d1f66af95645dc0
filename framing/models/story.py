"""Reports that are compared because they report one event."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from .article import Article, ArticleVersion


class Story(models.Model):
    """A set of articles about one event, to be compared with each other."""

    slug = models.SlugField(unique=True, max_length=120, allow_unicode=True)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True, blank=True, help_text="Empty: members only")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("story", args=[self.slug])


class StoryMember(models.Model):
    """An article in a story, pinned to one of its versions."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="members")
    article = models.ForeignKey(Article, models.CASCADE, related_name="memberships")
    version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="memberships")
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("story", "pk")
        constraints = (models.UniqueConstraint(fields=("story", "article"), name="article_once_in_story"),)

    def __str__(self) -> str:
        return f"{self.article} in {self.story}"
