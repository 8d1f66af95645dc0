"""What comes first: headlines and leads, the prominence rail, and which report has which claim."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from framing.web.presenters.prominence import build_prominence
from framing.web.views.newest import read_newest


@require_safe
def prominence(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest comparison of a story by what its reports put where."""
    newest = read_newest(request, slug)
    if newest is None:
        return redirect("story", slug)
    page = build_prominence(newest.comparison, newest.every, newest.state, reverse("comparison", args=[slug]))
    context = {"story": newest.story, "title": newest.title, "tab": "first", "page": page}
    return render(request, "prominence/page.html", context)
