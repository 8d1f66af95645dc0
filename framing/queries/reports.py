"""The reports of a story as its page lists them, and whether its comparison still holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Max, OuterRef, Subquery

from framing.models import (
    Article,
    ArticleVersion,
    CleaningLayer,
    CleaningSpan,
    Run,
    RunInput,
    Story,
    StoryMember,
)
from framing.pipeline.types import Piece
from framing.policies import Person
from framing.queries.texts import laid


def pieces_of_each(versions: Iterable[int]) -> dict[int, tuple[Piece, ...]]:
    """The pieces of several versions as their newest layers leave them, in one query."""
    return laid(CleaningSpan.objects.filter(layer__version__in=list(versions)))


def pieces_read_by(run: Run) -> dict[int, tuple[Piece, ...]]:
    """The pieces of a run's versions as it read them, whatever was cleaned since, in one query."""
    read = RunInput.objects.filter(run=run, version=OuterRef("layer__version"))
    spans = CleaningSpan.objects.filter(layer__version__in=run.inputs.values("version"))
    return laid(spans.filter(layer__number__lte=Subquery(read.values("cleaning_layer")[:1])))


def newest_versions(articles: Iterable[int]) -> dict[int, int]:
    """The newest version of each article, by their primary keys."""
    rows = ArticleVersion.objects.filter(article__in=list(articles)).values("article")
    return dict(rows.annotate(newest=Max("pk")).order_by().values_list("article", "newest"))


def is_outdated(run: Run, members: Sequence[StoryMember]) -> bool:
    """Whether the story's reports, or what counts as report in them, changed since the run."""
    read = set(run.inputs.values_list("version", "cleaning_layer"))
    layers = CleaningLayer.objects.filter(version__in=[member.version_id for member in members])
    newest = dict(
        layers.values("version").annotate(newest=Max("number")).order_by().values_list("version", "newest")
    )
    return read != {(member.version_id, newest.get(member.version_id, 0)) for member in members}


def readable_article(person: Person, article_id: int) -> Article | None:
    """The article, where there is one that this person may know of; None otherwise."""
    articles = Article.objects.select_related("outlet")
    if not person.is_authenticated:
        articles = articles.filter(memberships__story__published_at__isnull=False).distinct()
    return articles.filter(pk=article_id).first()


def stories_with(person: Person, article: Article) -> list[Story]:
    """The stories with this article that a person may read."""
    stories = Story.objects.filter(members__article=article)
    if not person.is_authenticated:
        stories = stories.filter(published_at__isnull=False)
    return list(stories)
