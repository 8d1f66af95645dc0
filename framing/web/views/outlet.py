"""Outlets: the registry, and what is known of each."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from framing.queries.habits import habits_of
from framing.queries.outlet_pages import listed_outlets, reports_of
from framing.web.presenters.habits import build_habits
from framing.web.presenters.names import countries_called
from framing.web.presenters.outlets import OutletEntry
from framing.web.presenters.reports import newest

_PAGE = 30


@require_safe
def outlets(request: HttpRequest) -> HttpResponse:
    """Every outlet by name; those for demonstration apart."""
    search = request.GET.get("q", "").strip()[:100]
    found = listed_outlets(request.user, search=search, countries=countries_called(search))
    entries = [OutletEntry(outlet) for outlet in found]
    context = {
        "section": "outlets",
        "search": search,
        "real": [entry for entry in entries if not entry.outlet.is_demonstration],
        "demonstration": [entry for entry in entries if entry.outlet.is_demonstration],
    }
    return render(request, "outlet/list.html", context)


@require_safe
def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    """One outlet: names, domains, country, languages, ownership, its reports and its habits."""
    chosen = get_object_or_404(listed_outlets(request.user).select_related("after"), slug=slug)
    paginator = Paginator(reports_of(request.user, chosen), _PAGE)
    paginator.count = chosen.reports  # type: ignore[attr-defined]  # counted along with the outlet
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "section": "outlets",
        "entry": OutletEntry(chosen),
        "page": page,
        "reports": [newest(article) for article in page],
        "habits": build_habits(habits_of(chosen)),
    }
    return render(request, "outlet/page.html", context)
