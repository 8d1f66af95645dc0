"""Reports and stories for page tests."""

from __future__ import annotations

from datetime import UTC, datetime

from django.utils import timezone

from framing.actions.articles import store_version
from framing.models import Article, ArticleVersion, Story
from framing.pipeline.types import Details

MARKUP = "<script>alert(1)</script>"


def report(text: str, *, title: str = "", url: str = "", licence: str = "publisher") -> ArticleVersion:
    """A stored report of no known outlet."""
    details = Details(title=title, language="en", published=datetime(2031, 5, 4, 9, 30, tzinfo=UTC))
    version, _ = store_version(by=None, text=text, details=details, source="pasted", url=url, licence=licence)
    return version


def publish(story: Story) -> Story:
    story.published_at = timezone.now()
    story.save()
    return story


def article_of(story: Story) -> Article:
    return story.members.order_by("pk")[0].article
