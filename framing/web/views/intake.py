"""Add reports: paste, upload or link them; look at what was detected; then save."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from framing.actions.articles import Outcome
from framing.actions.intake import (
    Address,
    Given,
    TooManyReportsError,
    fetch_again,
    hand_in,
    outlet_named,
    save_batch,
)
from framing.adapters.captured import Refused
from framing.adapters.reading import MAX_REPORTS, read_all_apart
from framing.models import Draft, IntakeBatch, Story, User
from framing.policies import check_can_add_reports
from framing.queries.intake import drafts_of
from framing.queries.stories import readable_stories
from framing.tasks import queue_fetch, queue_suggestions
from framing.web.forms.drafts import DraftForm, StoryChoice, outlet_choices
from framing.web.forms.intake import HandInForm
from framing.web.keys import key_in
from framing.web.presenters.intake import cards
from framing.web.typed import forget_typed, keep_typed, typed_of

_SAVED = {
    Outcome.NEW: ("{} report was saved.", "{} reports were saved."),
    Outcome.REVISED: ("{} is a new version of a report.", "{} are new versions of reports."),
    Outcome.KNOWN: ("{} was in the library already.", "{} were in the library already."),
}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def intake(request: HttpRequest) -> HttpResponse:
    """Hand in texts, files and addresses."""
    check_can_add_reports(request.user)
    if request.method != "POST":
        return _hand_in_page(request, HandInForm())
    form = HandInForm.sent(request)
    if "more" in request.POST:
        kept = _keep_files(request, form) if form.files else None
        return _hand_in_page(request, form.with_one_more(), kept)
    if not form.is_valid():
        # What can be read of the files is kept as drafts: a browser never sends chosen files again.
        return _hand_in_page(request, form, _keep_files(request, form) if form.files else None)
    addresses = [Address(url) for url in form.cleaned_data["addresses"]]
    read = read_all_apart(form.captured(), form.named_files(), MAX_REPORTS - len(addresses))
    refused = [one for one in read if isinstance(one, Refused)]
    if len(refused) == len(read) and not addresses:
        for one in refused:
            form.add_error("uploads", f"{one.name}: {one.reason}")
        return _hand_in_page(request, form)
    batch = _hand_in(request, form, [*read, *addresses])
    return redirect(batch) if batch else _hand_in_page(request, form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def intake_batch(request: HttpRequest, batch_id: UUID) -> HttpResponse:
    """The drafts of one batch with what was detected, to be edited and saved."""
    batch = _own_batch(request, batch_id)
    saving = "save" in request.POST
    if request.method == "POST" and not saving:
        return _look_again(request, batch)
    data = request.POST if saving else typed_of(request, batch)
    drafts, outlets = drafts_of(batch), outlet_choices()
    forms = {
        draft.pk: DraftForm(data, draft=draft, outlets=outlets)
        for draft in drafts
        if draft.state == Draft.State.READY
    }
    choice = StoryChoice(data, batch=batch, stories=readable_stories(request.user).order_by("title"))
    if saving and _save(request, batch, forms, choice):
        forget_typed(request, batch)
        return redirect(batch)
    fetching = any(draft.state == Draft.State.FETCHING for draft in drafts)
    context = {
        "batch": batch,
        "cards": cards(batch, drafts, forms),
        "choice": choice,
        "fetching": fetching,
        "open": fetching or bool(forms),
        "section": "intake",
    }
    return render(request, "intake/batch.html", context, status=422 if saving else 200)


@login_required
@require_safe
def intake_draft(request: HttpRequest, batch_id: UUID, draft_id: int) -> HttpResponse:
    """One draft that was being fetched, as it is now; without htmx, the whole page."""
    batch = _own_batch(request, batch_id)
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(batch)
    draft = get_object_or_404(batch.drafts.select_related("outlet", "version__article"), pk=draft_id)
    forms = {}
    if draft.state == Draft.State.READY:
        forms[draft.pk] = DraftForm(None, draft=draft, outlets=outlet_choices())
    (card,) = cards(batch, [draft], forms)
    return render(request, "intake/_draft.html", {"batch": batch, "card": card})


def _look_again(request: HttpRequest, batch: IntakeBatch) -> HttpResponse:
    """Every button but saving: the page again, with what was typed and what has come in since."""
    if again := request.POST.get("again", ""):
        draft = get_object_or_404(batch.drafts, pk=key_in(again))
        fetch_again(draft=draft, by=request.user, queue=queue_fetch)  # type: ignore[arg-type]
    keep_typed(request, batch)
    return redirect(batch)


def _own_batch(request: HttpRequest, batch_id: UUID) -> IntakeBatch:
    check_can_add_reports(request.user)
    batch = get_object_or_404(IntakeBatch.objects.select_related("story"), pk=batch_id)
    if batch.created_by_id != request.user.pk:
        raise Http404("no such batch")
    return batch


def _hand_in_page(request: HttpRequest, form: HandInForm, kept: IntakeBatch | None = None) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "kept": kept, "section": "intake"}
    return render(request, "intake/page.html", context, status=422 if form.errors else 200)


def _keep_files(request: HttpRequest, form: HandInForm) -> IntakeBatch | None:
    form.is_valid()
    read = read_all_apart([], form.named_files())
    return _hand_in(request, form, read) if read else None


def _hand_in(request: HttpRequest, form: HandInForm, given: Sequence[Given]) -> IntakeBatch | None:
    """The batch with what is given; None where that would be too much, which the form then tells."""
    try:
        return hand_in(
            by=request.user,  # type: ignore[arg-type]
            token=form.batch_token(),
            given=given,
            queue=queue_fetch,
            story=Story.objects.filter(slug=request.GET.get("story", "")).first(),
        )
    except TooManyReportsError as error:
        form.add_error(None, str(error))
        return None


def _save(request: HttpRequest, batch: IntakeBatch, forms: dict[int, DraftForm], choice: StoryChoice) -> bool:
    """Store the reports that are kept, all or none; False where something has to be put right."""
    sent = [form for form in forms.values() if form.is_bound]
    if not all([choice.is_valid(), *(form.is_valid() for form in sent)]):
        return False
    kept = [form for form in sent if form.cleaned_data["keep"]]
    if not kept and forms:
        choice.add_error(None, "No report is chosen to be saved.")
        return False
    outcomes = _store(request.user, batch, kept, choice)  # type: ignore[arg-type]
    if set(outcomes.values()) - {Outcome.KNOWN}:
        queue_suggestions()
    for outcome, (one, several) in _SAVED.items():
        if number := list(outcomes.values()).count(outcome):
            messages.success(request, (one if number == 1 else several).format(number))
    return True


@transaction.atomic
def _store(user: User, batch: IntakeBatch, kept: list[DraftForm], choice: StoryChoice) -> dict[int, Outcome]:
    drafts = []
    for form in kept:
        draft = form.edited()
        if form.cleaned_data["new_outlet"]:
            draft.outlet = outlet_named(name=form.cleaned_data["new_outlet"], by=user)
        drafts.append(draft)
    chosen = choice.cleaned_data
    return save_batch(
        batch=batch, by=user, drafts=drafts, story=chosen["story"], new_story=chosen["new_story"]
    )
