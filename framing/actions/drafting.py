"""What a captured text becomes before anybody has looked at it: a draft with its details detected."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime

from framing.actions.articles import moment_of
from framing.adapters.captured import Captured, Refused
from framing.models import Draft
from framing.pipeline import versions
from framing.pipeline.details import detect
from framing.pipeline.types import Details
from framing.queries.intake import Registry

PASTED = "pasted"
FIELDS = ("title", "standfirst", "byline", "agency", "language")


def refused(given: Refused) -> Draft:
    """An unsaved draft that says why there is no text."""
    return Draft(state=Draft.State.REFUSED, source=given.name[:2000], problem=given.reason)


def drafted(given: Captured, registry: Registry) -> Draft:
    """An unsaved draft; what the page declares of itself goes before what is detected in its text."""
    declared = given.details
    found = detect(given.text, versions.latest().clean(given.text), registry.names, url=given.url)
    details = Details(
        **{field: getattr(declared, field) or getattr(found, field) for field in (*FIELDS, "outlet")},
        published=declared.published or found.published,
    )
    return Draft(
        state=Draft.State.READY,
        source=(given.name or given.url or PASTED)[:2000],
        url=given.url if len(given.url) <= 2000 else "",
        text=given.text,
        outlet=registry.find(details.outlet),
        title=details.title[:500],
        standfirst=details.standfirst,
        byline=details.byline[:300],
        agency=details.agency[:300],
        language=details.language[:10],
        published=moment_of(details.published),
        published_has_time=isinstance(details.published, datetime),
        detected={
            **asdict(details),
            "published": details.published.isoformat() if details.published else "",
            "notes": list(given.notes),
        },
    )


def details_of(draft: Draft) -> Details:
    """The details of a draft as a person let them stand; the outlet is a row, not a name."""
    published: date | datetime | None = draft.published
    if draft.published is not None and not draft.published_has_time:
        published = draft.published.date()
    return Details(**{field: getattr(draft, field) for field in FIELDS}, published=published)
