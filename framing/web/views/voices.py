"""Who speaks: sources down, reports across."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from framing.web.presenters.voices import build_voices
from framing.web.views.newest import read_newest


@require_safe
def voices(request: HttpRequest, slug: str) -> HttpResponse:
    """The sources of a story's reports, as its newest comparison read them."""
    newest = read_newest(request, slug)
    if newest is None:
        return redirect("story", slug)
    paths = reverse("reading", args=[slug]), reverse("comparison", args=[slug])
    page = build_voices(newest.comparison, newest.every, newest.state, *paths)
    context = {"story": newest.story, "title": newest.title, "tab": "voices", "page": page}
    return render(request, "voices/page.html", context)
