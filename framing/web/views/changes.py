"""What changed between two runs of a story: another pipeline version, threshold or set of reports."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from framing.models import Run
from framing.queries.changes import KINDS, changes_between, finished_runs
from framing.queries.layers import library_layer
from framing.web.keys import key_in
from framing.web.presenters.changes import Asked, build_changes
from framing.web.views.comparison import columns_of, get_story, title_of


@require_safe
def changes(request: HttpRequest, slug: str) -> HttpResponse:
    """The run ``from`` beside the run ``to``; of these two the newest there are, where none is named."""
    story = get_story(request, slug)
    runs = finished_runs(story)
    context: dict[str, object] = {"section": "stories", "tab": "", "story": story, "title": story.title}
    later = _chosen(request, "to", runs) or (runs[0] if runs else None)
    earlier = _chosen(request, "from", runs) or next((run for run in runs if run != later), None)
    if later is None or earlier is None:
        return render(request, "changes/page.html", context)
    found = changes_between(earlier, later, library_layer())
    asked = _asked(request, earlier, later)
    columns = columns_of(request, [*found.versions, *found.joined, *found.left], hide=asked.hide)
    context["page"] = build_changes(found, columns, runs, asked)
    context["title"] = title_of(story, columns)
    return render(request, "changes/page.html", context)


def _chosen(request: HttpRequest, name: str, runs: Sequence[Run]) -> Run | None:
    """The run that the address names; None where it names none. Raises Http404 for one not of these."""
    wanted = request.GET.get(name, "")
    if not wanted:
        return None
    for run in runs:
        if str(run.pk) == wanted.lower():
            return run
    raise Http404("no such finished run of this story")


def _asked(request: HttpRequest, earlier: Run, later: Run) -> Asked:
    show = request.GET.get("show", "all")
    return Asked(
        path=request.path,
        earlier=str(earlier.pk),
        later=str(later.pk),
        show=show if show in KINDS else "all",
        page=key_in(request.GET.get("page", "")) or 1,
        hide=request.GET.get("hide") == "1",
    )
