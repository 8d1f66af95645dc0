"""The comparison page: a column an outlet, a row an aligned claim; and judging what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from framing.actions.judgements import judge, withdraw
from framing.models import ArticleVersion, Judgement, Run, Story
from framing.policies import can_judge, can_read_full_text, can_read_story, check_can_judge
from framing.queries.comparison import Comparison
from framing.queries.comparison_loading import load_comparison
from framing.queries.judgements import decisions_on
from framing.queries.layers import library_layer
from framing.queries.outlets import names_of
from framing.queries.stories import finished_runs_of, story_and_runs
from framing.tasks import queue_words
from framing.web.forms.judgement import JudgementForm
from framing.web.presenters.columns import Column, columns
from framing.web.presenters.linked import pair_key
from framing.web.presenters.page import ComparisonPage, build_page
from framing.web.presenters.standing import standing_of
from framing.web.presenters.state import PageState


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request", "HX-Target")
def comparison(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest comparison of a story as the library's judgements leave it now."""
    story, runs = story_and_runs(slug)
    if story is None or not can_read_story(request.user, story):
        raise Http404("no such story")
    if runs.finished is None:
        return redirect("story", slug)
    evidence = "row" in request.GET
    loaded = load_comparison(runs.finished, library_layer(), evidence=evidence, spans=False)
    if request.method == "POST":
        return _judge(request, loaded)
    return _render(request, story, build(request, story, loaded), newer=runs.open, before=runs.before)


@require_safe
@vary_on_headers("HX-Request", "HX-Target")
def pinned(request: HttpRequest, slug: str, run_id: UUID, revision: int) -> HttpResponse:
    """A comparison as it stood: one run, and the judgements up to one revision.

    The address names the last judgement that it shows, so that no later one can join.
    """
    run = get_object_or_404(finished_runs_of(slug), pk=run_id)
    story = run.story
    if not can_read_story(request.user, story):
        raise Http404("no such story")
    evidence = "row" in request.GET
    loaded = load_comparison(run, library_layer(), revision=revision, evidence=evidence, spans=False)
    if revision != loaded.revision:
        exact = reverse("pinned_comparison", args=[slug, run_id, loaded.revision])
        query = request.GET.urlencode()
        return redirect(f"{exact}?{query}" if query else exact)
    page = build(request, story, loaded, pinned=True)
    return _render(request, story, page, changed=run.newest != run.pk)  # type: ignore[attr-defined]


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
    permalink, machine = (
        reverse("pinned_comparison", args=[story.slug, loaded.run.pk, revision])
        for revision in (loaded.revision, 0)
    )
    return build_page(
        loaded,
        every,
        state,
        permalink=permalink,
        machine=machine,
        pinned=pinned,
        may_judge=can_judge(request.user) and not pinned,
    )


def columns_of(request: HttpRequest, versions: Sequence[ArticleVersion], *, hide: bool) -> list[Column]:
    """A column for each version, as far as this person may read it."""
    outlets = [version.article.outlet for version in versions if version.article.outlet]
    return columns(
        versions,
        names_of(outlets) if hide else {},
        hide=hide,
        readable={version.pk: can_read_full_text(request.user, version.article) for version in versions},
    )


def title_of(story: Story, every: Sequence[Column]) -> str:
    """The story's title, which is often a report's headline, without what is hidden in the columns."""
    return every[0].hide(story.title)


def _render(
    request: HttpRequest,
    story: Story,
    page: ComparisonPage,
    *,
    newer: Run | None = None,
    before: Run | None = None,
    changed: bool = False,
) -> HttpResponse:
    context: dict[str, object] = {"story": story, "title": title_of(story, page.every), "page": page}
    context |= {"tab": "compare", "standing": standing_of(page.comparison.run), "changed": changed}
    context["before"] = before
    context["newer"] = newer if newer and newer.is_active else None
    if request.htmx and request.htmx.target == "detail":  # type: ignore[attr-defined]
        return render(request, "comparison/_detail.html", context)
    return render(request, "comparison/page.html", context)


def _judge(request: HttpRequest, loaded: Comparison) -> HttpResponse:
    check_can_judge(request.user)
    form = JudgementForm(request.POST, claims=loaded.claims)
    if not form.is_valid():
        messages.error(request, "That could not be judged: " + " ".join(form.problems()))
        return redirect(request.get_full_path())
    if form.cleaned_data["withdraw"]:
        judgement = _withdraw(request, loaded, form.cleaned_data["withdraw"])
    else:
        judgement = judge(
            by=request.user,  # type: ignore[arg-type]
            layer=loaded.layer,
            run=loaded.run,
            one=form.cleaned_data["one"],
            other=form.cleaned_data["other"],
            relation=form.cleaned_data["relation"],
            queue=queue_words,
        )
        messages.success(request, "Your judgement is kept, and the rows follow it.")
    return redirect(_where_it_went(request, loaded, judgement, _place(form)))


def _place(form: JudgementForm) -> str:
    """Where on the page to go on: at the pair that was judged; one taken back may be gone from it."""
    if form.cleaned_data["withdraw"]:
        return "#detail"
    return f"#pair-{pair_key(form.cleaned_data['one'], form.cleaned_data['other'])}"


def _withdraw(request: HttpRequest, loaded: Comparison, judgement_id: int) -> Judgement:
    judgement = get_object_or_404(
        decisions_on(loaded.layer, [version.pk for version in loaded.versions]), pk=judgement_id
    )
    taken_back = withdraw(
        by=request.user,  # type: ignore[arg-type]
        judgement=judgement,
        run=loaded.run,
        queue=queue_words,
    )
    messages.success(request, "The judgement is taken back. What stood before it stands again.")
    return taken_back


def _where_it_went(request: HttpRequest, before: Comparison, judgement: Judgement, place: str) -> str:
    """The address of the row in which the judged claims stand now, and the place: rows follow judgements."""
    now = load_comparison(before.run, before.layer, evidence=False, spans=False)
    state = PageState.read(request.path, request.GET, [version.pk for version in now.versions])
    versions = {version.pk: version for version in now.versions}
    lines = now.lines(versions[state.order], [versions[pk] for pk in state.reports])
    line = now.line_of(lines, judgement.pair)
    return state.url(row=line.key) + place if line else request.get_full_path()
