"""What is said when a request fails."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import defaults
from django.views.decorators.csrf import requires_csrf_token

from framing.web.busy import is_busy

_SECONDS = 5


@requires_csrf_token
def server_error(request: HttpRequest) -> HttpResponse:
    """The error page; where the database was merely busy, one that offers the same request again.

    Every action is atomic, so what failed changed nothing.
    """
    if not is_busy(sys.exception()):
        return defaults.server_error(request)
    # What is secret, a password above all, is not written into a page.
    secret = hasattr(request, "sensitive_post_parameters")
    context = {
        "sent": [] if secret else _sent(request),
        "files": [file.name for files in request.FILES.lists() for file in files[1]],
        "secret": secret,
    }
    response = render(request, "503.html", context, status=503)
    response.headers["Retry-After"] = str(_SECONDS)
    return response


def _sent(request: HttpRequest) -> list[tuple[str, str]]:
    """The fields of the form, to be sent once more."""
    every = ((name, value) for name, values in request.POST.lists() for value in values)
    return [(name, str(value)) for name, value in every if name != "csrfmiddlewaretoken"]
