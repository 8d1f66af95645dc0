"""A report as it stands in a list: who published it, when, under which headline."""

from __future__ import annotations

from dataclasses import dataclass

from framing.models import Article, ArticleVersion
from framing.web.presenters.columns import UNKNOWN, date_of, outlet_note
from framing.web.presenters.language import direction
from framing.web.presenters.names import language_name


@dataclass(frozen=True, slots=True)
class Report:
    """One version of an article, in words."""

    article: Article
    version: ArticleVersion

    @property
    def outlet(self) -> str:
        return self.article.outlet.name if self.article.outlet else UNKNOWN

    @property
    def note(self) -> str:
        return outlet_note(self.article.outlet)

    @property
    def title(self) -> str:
        return self.version.title or "Without a headline"

    @property
    def date(self) -> str:
        return date_of(self.version) or "date not known"

    @property
    def language(self) -> str:
        return language_name(self.version.language)

    @property
    def direction(self) -> str:
        return direction(self.version.language)


def newest(article: Article) -> Report:
    """An article in its newest version; ``article.versions`` are prefetched, newest first."""
    return Report(article, article.versions.all()[0])
