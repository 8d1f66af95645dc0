"""Outlets as their pages show them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Count, Prefetch, Q, QuerySet
from django.db.models.functions import Lower

from framing.models import Article, ArticleVersion, Outlet
from framing.policies import Person


def listed_outlets(person: Person, *, search: str = "", countries: Sequence[str] = ()) -> QuerySet[Outlet]:
    """Outlets by name, each with ``reports``: how many of its reports this person may know of.

    ``search`` is looked for in names, aliases and domains; outlets of ``countries`` (codes) are found
    too.
    """
    outlets = Outlet.objects.prefetch_related("aliases", "domains")
    if search:
        outlets = outlets.filter(
            Q(name__icontains=search)
            | Q(aliases__name__icontains=search)
            | Q(domains__domain__icontains=search)
            | Q(country__in=countries)
        )
    mine = Q() if person.is_authenticated else Q(articles__memberships__story__published_at__isnull=False)
    return outlets.annotate(reports=Count("articles", filter=mine, distinct=True)).order_by(Lower("name"))


def reports_of(person: Person, outlet: Outlet) -> QuerySet[Article]:
    """The outlet's reports that this person may know of, newest first, with versions and stories."""
    articles = Article.objects.filter(outlet=outlet).select_related("outlet")
    if not person.is_authenticated:
        articles = articles.filter(memberships__story__published_at__isnull=False).distinct()
    versions = ArticleVersion.objects.defer("text").order_by("-pk")
    return articles.prefetch_related(Prefetch("versions", versions)).order_by("-pk")
