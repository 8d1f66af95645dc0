"""The reading view: the full reports in parallel, their shared claims tied together."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from framing.queries.comparison_loading import load_comparison
from framing.queries.layers import library_layer
from framing.queries.stories import runs_of
from framing.web.presenters.reading import build_reading
from framing.web.presenters.state import PageState
from framing.web.views.comparison import columns_of, get_story, title_of


@require_safe
def reading(request: HttpRequest, slug: str) -> HttpResponse:
    """The reports of a story's newest comparison, side by side."""
    story = get_story(request, slug)
    runs = runs_of(story)
    if runs.finished is None:
        return redirect("story", slug)
    loaded = load_comparison(runs.finished, library_layer(), evidence=False, spans=False)
    state = PageState.read(request.path, request.GET, [version.pk for version in loaded.versions])
    every = columns_of(request, loaded.versions, hide=state.hide)
    page = build_reading(loaded, every, state, reverse("comparison", args=[slug]))
    context = {"story": story, "title": title_of(story, every), "tab": "read", "page": page}
    return render(request, "reading/page.html", context)
