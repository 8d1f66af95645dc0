"""Look for reports of the same event, and decide on what was found."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from framing.actions.suggestions import accept, dismiss
from framing.models import Suggestion
from framing.policies import check_can_edit_story
from framing.tasks import queue_suggestions


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Have the worker look; its suggestions stand on the library's page when it is done."""
    check_can_edit_story(request.user)
    queue_suggestions()
    messages.success(request, "Looking for reports of the same event. Load this page again in a moment.")
    return redirect(_back(request))


@require_POST
def decide(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """Accept or dismiss one suggestion."""
    check_can_edit_story(request.user)
    suggestion = get_object_or_404(Suggestion.objects.select_related("story"), pk=suggestion_id)
    if request.POST.get("decision") != "accept":
        dismiss(by=request.user, suggestion=suggestion)  # type: ignore[arg-type]
        messages.success(request, "Dismissed. These are not suggested together again.")
        return redirect(_back(request))
    try:
        story = accept(
            by=request.user,  # type: ignore[arg-type]
            suggestion=suggestion,
            title=request.POST.get("title", ""),
        )
    except ValueError as error:
        messages.error(request, str(error))
        return redirect(_back(request))
    messages.success(request, "They stand in one story now. Compare them when you are ready.")
    return redirect(story)


def _back(request: HttpRequest) -> str:
    """The page the form stood on; the library where none is named."""
    back = request.POST.get("back", "")
    here = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return back if here else "library"
