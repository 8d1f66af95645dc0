"""A report: what is known of it, its captured text, and what of that counts as report."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from framing.actions.cleaning import drop, put_back
from framing.models import Article
from framing.policies import can_clean, can_read_full_text, check_can_clean
from framing.queries.articles import ArticleView, view_of
from framing.queries.reports import readable_article
from framing.web.keys import key_in, keys_in
from framing.web.presenters.article import stretches
from framing.web.presenters.reports import Report
from framing.web.presenters.story import words_in

_ACTIONS = {"put_back": put_back, "drop": drop}


@require_http_methods(["GET", "HEAD", "POST"])
def article(request: HttpRequest, article_id: int) -> HttpResponse:
    """The article in its newest version, or in the one that ``version`` names."""
    chosen = readable_article(request.user, article_id)
    if chosen is None:
        raise Http404("no such article")
    if request.method == "POST":
        return _change(request, chosen)
    asked = request.GET.get("version")
    version = None if asked is None else key_in(asked)
    if asked is not None and version is None:
        raise Http404("no such version")
    view = view_of(request.user, chosen, version)
    if view is None:
        raise Http404("no such version")
    return render(request, "article/page.html", _context(request, view))


def _context(request: HttpRequest, view: ArticleView) -> dict[str, object]:
    may_read = can_read_full_text(request.user, view.article)
    return {
        "section": "stories",
        "view": view,
        "report": Report(view.article, view.shown),
        "stretches": stretches(view.shown.text, view.pieces, view.by_hand) if may_read else [],
        "words": words_in(view.shown.text, view.pieces),
        "may_read": may_read,
        "may_clean": can_clean(request.user),
    }


def _change(request: HttpRequest, chosen: Article) -> HttpResponse:
    check_can_clean(request.user)
    act = _ACTIONS.get(request.POST.get("action", ""))
    place = keys_in(request.POST.get(name, "") for name in ("version", "start", "end"))
    if act is None or len(place) < 3:
        raise BadRequest("the form names no piece of the text")
    version_id, start, end = place
    version = get_object_or_404(chosen.versions, pk=version_id)
    try:
        act(by=request.user, version=version, start=start, end=end)  # type: ignore[arg-type]
    except ValueError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _DONE[act] + " Comparisons follow when they are run again.")
    return redirect(f"{request.get_full_path()}#piece-{start}")


_DONE = {put_back: "The piece counts as report now.", drop: "The piece is dropped again."}
