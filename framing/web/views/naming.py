"""Who is called what: things down, reports across."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from framing.queries.comparison import load_comparison
from framing.queries.layers import library_layer
from framing.queries.stories import runs_of
from framing.web.presenters.naming import build_naming
from framing.web.presenters.state import PageState
from framing.web.views.comparison import columns_of, get_story, title_of


@require_safe
def naming(request: HttpRequest, slug: str) -> HttpResponse:
    """The things that the reports of a story name, as its newest comparison linked them."""
    story = get_story(request, slug)
    runs = runs_of(story)
    if runs.finished is None:
        return redirect("story", slug)
    loaded = load_comparison(runs.finished, library_layer(), evidence=False)
    state = PageState.read(request.path, request.GET, [version.pk for version in loaded.versions])
    every = columns_of(request, loaded.versions, hide=state.hide)
    paths = reverse("reading", args=[slug]), reverse("comparison", args=[slug])
    context = {
        "story": story,
        "title": title_of(story, every),
        "tab": "naming",
        "page": build_naming(loaded, every, state, *paths),
    }
    return render(request, "naming/page.html", context)
