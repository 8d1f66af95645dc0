"""The library's first page: its stories, and for members what waits for a story."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from framing.policies import can_edit_story
from framing.queries.library import listed_stories, open_batches, unplaced_articles
from framing.queries.suggestions import open_suggestions
from framing.tasks import last_look
from framing.web.presenters.library import StoryEntry, SuggestionEntry
from framing.web.presenters.reports import newest

_PAGE = 20
_WAITING = 50


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """The stories that this person may read, newest first."""
    search = request.GET.get("q", "").strip()[:100]
    page = Paginator(listed_stories(request.user, search=search), _PAGE).get_page(request.GET.get("page"))
    stories = [StoryEntry(story) for story in page]
    context = {
        "section": "stories",
        "search": search,
        "page": page,
        "stories": stories,
        "may_edit": can_edit_story(request.user),
    }
    if can_edit_story(request.user):
        waiting = _waiting(request)
        # In an empty library nothing waits, and what to do is said where the stories will stand.
        context |= waiting | {"aside": bool(search or stories) or any(waiting.values())}
    return render(request, "library/page.html", context)


def _waiting(request: HttpRequest) -> dict[str, object]:
    """What is in no story yet."""
    unplaced = list(unplaced_articles()[: _WAITING + 1])
    return {
        "batches": list(open_batches(request.user)),
        "suggestions": [SuggestionEntry(suggestion) for suggestion in open_suggestions()],
        "look": last_look(),
        "unplaced": [newest(article) for article in unplaced[:_WAITING]],
        "more_unplaced": len(unplaced) > _WAITING,
    }
