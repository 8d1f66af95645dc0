"""What answers a request by a method that its address does not take."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render


def explain_methods(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that puts a page into Django's bare refusal: people come there by an address of a button."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        allowed = response.headers["Allow"]
        page = render(request, "405.html", {"readable": "GET" in allowed.split(", ")}, status=405)
        page.headers["Allow"] = allowed
        return page

    return answer
