"""Who is called what: things down, reports across."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from framing.web.presenters.naming import build_naming
from framing.web.views.newest import read_newest


@require_safe
def naming(request: HttpRequest, slug: str) -> HttpResponse:
    """The things that the reports of a story name, as its newest comparison linked them."""
    newest = read_newest(request, slug)
    if newest is None:
        return redirect("story", slug)
    paths = reverse("reading", args=[slug]), reverse("comparison", args=[slug])
    page = build_naming(newest.comparison, newest.every, newest.state, *paths)
    context = {"story": newest.story, "title": newest.title, "tab": "naming", "page": page}
    return render(request, "naming/page.html", context)
