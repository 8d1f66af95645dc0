"""Put stories together, and say who may read them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from framing.actions.slugs import free_slug
from framing.models import Article, ArticleVersion, Story, StoryMember, User
from framing.policies import check_can_edit_story, check_can_publish


@transaction.atomic
def make_story(*, by: User, title: str, articles: Sequence[Article]) -> Story:
    """A new story of these articles, for members only until somebody publishes it.

    Without a title it takes the headline of its first report. Raises PermissionDenied.
    """
    check_can_edit_story(by)
    title = title.strip()
    if not title and articles:
        title = _newest(articles[0]).title
    title = title or "Untitled story"
    story = Story.objects.create(title=title[:300], slug=free_slug(Story, title, "story"), created_by=by)
    add_reports(by=by, story=story, articles=articles)
    return story


@transaction.atomic
def add_reports(*, by: User, story: Story, articles: Sequence[Article]) -> int:
    """Add articles, each in its newest version; returns how many were not in the story before.

    Raises PermissionDenied.
    """
    check_can_edit_story(by)
    added = 0
    for article in articles:
        _, is_new = StoryMember.objects.get_or_create(
            story=story, article=article, defaults={"version": _newest(article), "added_by": by}
        )
        added += is_new
    return added


def remove_report(*, by: User, story: Story, article_id: int) -> bool:
    """Take an article out of the story; the article stays in the library. Raises PermissionDenied."""
    check_can_edit_story(by)
    gone, _ = story.members.filter(article=article_id).delete()
    return bool(gone)


def pin_newest(*, by: User, member: StoryMember) -> ArticleVersion:
    """Compare a report in its newest version from now on. Raises PermissionDenied."""
    check_can_edit_story(by)
    member.version = _newest(member.article)
    member.save(update_fields=["version"])
    return member.version


def describe(*, by: User, story: Story, title: str, summary: str) -> None:
    """Give the story another title and summary; its address stays. Raises PermissionDenied."""
    check_can_edit_story(by)
    story.title, story.summary = title, summary
    story.save(update_fields=["title", "summary"])


def publish(*, by: User, story: Story) -> None:
    """Let everyone read it. Raises PermissionDenied."""
    check_can_publish(by)
    if story.published_at is None:
        story.published_at = timezone.now()
        story.save(update_fields=["published_at"])


def unpublish(*, by: User, story: Story) -> None:
    """Keep it for members. Raises PermissionDenied."""
    check_can_publish(by)
    story.published_at = None
    story.save(update_fields=["published_at"])


def _newest(article: Article) -> ArticleVersion:
    newest: ArticleVersion = article.versions.order_by("-pk")[0]
    return newest
