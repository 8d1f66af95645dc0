"""Store a text with its details as detected, where nobody looks at them first."""

from __future__ import annotations

from django.db import transaction

from framing.actions.articles import Outcome, store_version
from framing.actions.drafting import details_of, drafted
from framing.actions.members import add_member
from framing.adapters.captured import Captured
from framing.adapters.reading import with_language
from framing.models import ArticleVersion, Outlet, Story, User
from framing.queries.intake import Registry


@transaction.atomic
def ingest_text(
    *, captured: Captured, by: User | None = None, outlet: Outlet | None = None, story: Story | None = None
) -> tuple[ArticleVersion, Outcome]:
    """Store one captured text; ``outlet`` goes before what is detected. Raises PermissionDenied."""
    draft = drafted(with_language(captured), Registry.load())
    version, outcome = store_version(
        by=by,
        text=draft.text,
        details=details_of(draft),
        source=draft.source,
        outlet=outlet or draft.outlet,
        url=draft.url,
    )
    if story is not None:
        add_member(story=story, version=version, by=by)
    return version, outcome


def story_with_slug(*, slug: str) -> Story:
    """The story with this slug; made, under a title read off the slug, where there is none."""
    title = slug.replace("-", " ").capitalize()
    story, _ = Story.objects.get_or_create(slug=slug, defaults={"title": title})
    return story
