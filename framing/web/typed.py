"""What was typed into the drafts of a batch and not saved, kept while its page is asked for anew."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest

from framing.models import IntakeBatch


def keep_typed(request: HttpRequest, batch: IntakeBatch) -> None:
    """Remember the form as it was sent, right or wrong; one without the story's fields has nothing typed."""
    if "story" in request.POST:
        typed = {name: value for name, value in request.POST.items() if name != "csrfmiddlewaretoken"}
        request.session[_key(batch)] = typed


def typed_of(request: HttpRequest, batch: IntakeBatch) -> Mapping[str, str] | None:
    """The form as it was last sent without saving; None where it never was."""
    typed: Mapping[str, str] | None = request.session.get(_key(batch))
    return typed


def forget_typed(request: HttpRequest, batch: IntakeBatch) -> None:
    request.session.pop(_key(batch), None)


def _key(batch: IntakeBatch) -> str:
    return f"typed-{batch.pk}"
