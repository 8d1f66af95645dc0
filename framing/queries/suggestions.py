"""Suggestions that still wait for somebody to decide."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch

from framing.models import Article, ArticleVersion, Story, Suggestion


@dataclass(frozen=True, slots=True)
class OpenSuggestion:
    """Articles that may make a new story, or belong in ``story``."""

    pk: int
    story: Story | None
    articles: tuple[Article, ...]


def open_suggestions(*, story: Story | None = None) -> list[OpenSuggestion]:
    """Those that can still be followed: of one story, or all; in at most four queries.

    Articles that somebody has put into a story since are left out.
    """
    rows = Suggestion.objects.filter(state=Suggestion.State.OPEN).select_related("story")
    if story is not None:
        rows = rows.filter(story=story)
    versions = ArticleVersion.objects.defer("text").order_by("-pk")
    articles = Article.objects.select_related("outlet").prefetch_related(Prefetch("versions", versions))
    free = articles.filter(memberships=None).order_by("pk")
    found = []
    for row in rows.prefetch_related(Prefetch("articles", free)):
        still = tuple(row.articles.all())
        if len(still) >= (1 if row.story_id else 2):
            found.append(OpenSuggestion(row.pk, row.story, still))
    return found
