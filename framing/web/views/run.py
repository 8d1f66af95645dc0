"""A run of the pipeline: how far it is, and a way to stop it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from framing.actions.runs import stop_run
from framing.models import Run
from framing.policies import can_edit_story, can_read_story, check_can_edit_story


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def run(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Where a run stands; once it is finished, the comparison. A POST asks it to stop."""
    chosen = get_object_or_404(Run.objects.select_related("story"), pk=run_id)
    if not can_read_story(request.user, chosen.story):
        raise Http404("no such run")
    if request.method == "POST":
        check_can_edit_story(request.user)
        stop_run(run=chosen, by=request.user)  # type: ignore[arg-type]
        return redirect("run", chosen.pk)
    asked_by_htmx = bool(request.htmx)  # type: ignore[attr-defined]
    if chosen.state == Run.State.FINISHED and not asked_by_htmx:
        return redirect("comparison", chosen.story.slug)
    context = {
        "section": "stories",
        "story": chosen.story,
        "run": chosen,
        "may_edit": can_edit_story(request.user),
    }
    return render(request, "run/_progress.html" if asked_by_htmx else "run/page.html", context)
