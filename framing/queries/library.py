"""What the library's first page shows, in a number of queries that does not grow with its stories."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from framing.models import Article, ArticleVersion, Draft, IntakeBatch, Run, Story, StoryMember
from framing.policies import Person
from framing.queries.stories import readable_stories


def listed_stories(person: Person, *, search: str = "") -> QuerySet[Story]:
    """Readable stories with their members and, as ``found`` and ``busy``, what their runs came to.

    ``search`` is looked for in titles, summaries and the names of outlets.
    """
    stories = readable_stories(person)
    if search:
        named = StoryMember.objects.filter(story=OuterRef("pk"), article__outlet__name__icontains=search)
        stories = stories.filter(Q(title__icontains=search) | Q(summary__icontains=search) | Exists(named))
    runs = Run.objects.filter(story=OuterRef("pk")).order_by("-chosen_at")
    members = StoryMember.objects.select_related("article__outlet", "version").defer("version__text")
    return (
        stories.annotate(
            found=Subquery(runs.filter(state=Run.State.FINISHED).values("counts")[:1]),
            busy=Exists(runs.filter(state__in=(Run.State.QUEUED, Run.State.RUNNING))),
        )
        .prefetch_related(Prefetch("members", members.order_by("pk")))
        .order_by("-created_at", "-pk")
    )


def unplaced_articles() -> QuerySet[Article]:
    """Articles in no story, newest first, each with its versions but not their texts."""
    versions = ArticleVersion.objects.defer("text").order_by("-pk")
    return (
        Article.objects.filter(memberships=None)
        .select_related("outlet")
        .prefetch_related(Prefetch("versions", versions))
    )


def open_batches(person: Person) -> QuerySet[IntakeBatch]:
    """A member's own batches with drafts that still wait to be saved, as ``waiting``."""
    if not person.is_authenticated:
        return IntakeBatch.objects.none()
    waiting = Q(drafts__state__in=(Draft.State.READY, Draft.State.FETCHING))
    return (
        IntakeBatch.objects.filter(created_by=person.pk)
        .annotate(waiting=Count("drafts", filter=waiting))
        .filter(waiting__gt=0)
    )
