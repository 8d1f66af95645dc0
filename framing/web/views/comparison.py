"""The comparison page: a column an outlet, a row an aligned claim; and judging what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from framing.actions.judgements import judge, withdraw
from framing.models import ArticleVersion, Judgement, Run, Story
from framing.policies import can_judge, can_read_full_text, can_read_story, check_can_judge
from framing.queries.comparison import Comparison, load_comparison
from framing.queries.layers import library_layer
from framing.queries.outlets import names_of
from framing.queries.stories import runs_of
from framing.web.forms.judgement import JudgementForm
from framing.web.presenters.columns import Column, columns
from framing.web.presenters.page import ComparisonPage, build_page
from framing.web.presenters.state import PageState


@require_http_methods(["GET", "HEAD", "POST"])
def comparison(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest comparison of a story as the library's judgements leave it now."""
    story = get_story(request, slug)
    runs = runs_of(story)
    if runs.finished is None:
        return redirect("story", slug)
    loaded = load_comparison(runs.finished, library_layer())
    if request.method == "POST":
        return _judge(request, loaded)
    page = build(request, story, loaded)
    context = {"story": story, "page": page, "open_run": runs.open, "tab": "compare"}
    return _render(request, context)


@require_safe
def pinned(request: HttpRequest, slug: str, run_id: UUID, revision: int) -> HttpResponse:
    """A comparison as it stood: one run, and the judgements up to one revision."""
    story = get_story(request, slug)
    run = get_object_or_404(story.runs.filter(state=Run.State.FINISHED), pk=run_id)
    loaded = load_comparison(run, library_layer(), revision=revision)
    page = build(request, story, loaded, pinned=True)
    return _render(request, {"story": story, "page": page, "tab": "compare"})


def get_story(request: HttpRequest, slug: str) -> Story:
    """The story, or 404 where there is none that this person may read."""
    story = get_object_or_404(Story, slug=slug)
    if not can_read_story(request.user, story):
        raise Http404("no such story")
    return story


def build(request: HttpRequest, story: Story, loaded: Comparison, *, pinned: bool = False) -> ComparisonPage:
    """The page as the address asks for it."""
    state = PageState.read(request.path, request.GET, [version.pk for version in loaded.versions])
    every = columns_of(request, loaded.versions, hide=state.hide)
    permalink = reverse("pinned_comparison", args=[story.slug, loaded.run.pk, loaded.revision])
    return build_page(
        loaded,
        every,
        state,
        permalink=permalink,
        pinned=pinned,
        may_judge=can_judge(request.user) and not pinned,
    )


def columns_of(request: HttpRequest, versions: Sequence[ArticleVersion], *, hide: bool) -> list[Column]:
    outlets = {version.article.outlet_id for version in versions if version.article.outlet_id}
    return columns(
        versions,
        names_of(outlets) if hide else {},
        hide=hide,
        readable={version.pk: can_read_full_text(request.user, version.article) for version in versions},
    )


def _render(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    if request.htmx and request.htmx.target == "detail":  # type: ignore[attr-defined]
        return render(request, "comparison/_detail.html", context)
    return render(request, "comparison/page.html", context)


def _judge(request: HttpRequest, loaded: Comparison) -> HttpResponse:
    check_can_judge(request.user)
    form = JudgementForm(request.POST, claims=loaded.claims)
    if not form.is_valid():
        messages.error(request, "That could not be judged: " + " ".join(form.problems()))
    elif form.cleaned_data["withdraw"]:
        _withdraw(request, loaded, form.cleaned_data["withdraw"])
    else:
        judge(
            by=request.user,  # type: ignore[arg-type]
            layer=loaded.layer,
            run=loaded.run,
            one=form.cleaned_data["one"],
            other=form.cleaned_data["other"],
            relation=form.cleaned_data["relation"],
        )
        messages.success(request, "Your judgement is kept, and the rows follow it.")
    return redirect(request.get_full_path())


def _withdraw(request: HttpRequest, loaded: Comparison, judgement_id: int) -> None:
    judgement = get_object_or_404(Judgement, pk=judgement_id, layer=loaded.layer)
    withdraw(by=request.user, judgement=judgement, run=loaded.run)  # type: ignore[arg-type]
    messages.success(request, "The judgement is taken back. What stood before it stands again.")
