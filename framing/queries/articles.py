"""An article with its versions, captures and pieces, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch

from framing.models import Article, ArticleVersion, Capture, CleaningSpan, Story
from framing.pipeline.types import Piece
from framing.policies import Person
from framing.queries.reports import pieces_of_each, stories_with


@dataclass(frozen=True, slots=True)
class ArticleView:
    """``shown`` is one of ``versions``, which come newest first and, but for it, without their text.

    ``by_hand`` are the spans that people changed.
    """

    article: Article
    versions: tuple[ArticleVersion, ...]
    shown: ArticleVersion
    pieces: tuple[Piece, ...]
    by_hand: frozenset[tuple[int, int]]
    stories: tuple[Story, ...]


def view_of(person: Person, article: Article, version_id: int | None) -> ArticleView | None:
    """The article in this version, or its newest; None where it has no such version."""
    captures = Capture.objects.select_related("by").order_by("at")
    versions = list(
        article.versions.defer("text").prefetch_related(Prefetch("captures", captures)).order_by("-pk")
    )
    wanted = [version for version in versions if version_id in {None, version.pk}]
    if not wanted:
        return None
    shown: ArticleVersion = article.versions.get(pk=wanted[0].pk)
    changed = CleaningSpan.objects.filter(layer__version=shown, layer__number__gt=1)
    return ArticleView(
        article=article,
        versions=tuple(versions),
        shown=shown,
        pieces=pieces_of_each([shown.pk]).get(shown.pk, ()),
        by_hand=frozenset(changed.values_list("start", "end")),
        stories=tuple(stories_with(person, article)),
    )
