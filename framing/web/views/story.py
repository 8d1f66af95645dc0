"""A story: its reports, the state of its comparison, and what members do with both."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from framing.actions import stories
from framing.actions.runs import NothingToCompareError, start_run
from framing.models import Article, Run, Story, StoryMember
from framing.pipeline import versions
from framing.policies import can_edit_story, can_publish, check_can_edit_story
from framing.queries.library import unplaced_articles
from framing.queries.reports import is_outdated
from framing.queries.stories import StoryRuns, members_of, runs_of
from framing.queries.suggestions import open_suggestions
from framing.tasks import last_look, queue_run
from framing.web.forms.story import NewStoryForm, StoryForm
from framing.web.keys import key_in, keys_in
from framing.web.presenters.library import SuggestionEntry, in_words, span_of_days
from framing.web.presenters.reports import newest
from framing.web.presenters.standing import standing_of, threshold_choices, threshold_of
from framing.web.presenters.story import member_entries
from framing.web.views.comparison import get_story

_OFFERED = 50


@require_http_methods(["GET", "HEAD", "POST"])
def story(request: HttpRequest, slug: str) -> HttpResponse:
    """The story's reports; a POST says in ``action`` what is to be done with it."""
    chosen = get_story(request, slug)
    if request.method != "POST":
        return _page(request, chosen, StoryForm(instance=chosen))
    act = _ACTIONS.get(request.POST.get("action", ""))
    if act is None:
        raise BadRequest("the form names no action of a story")
    check_can_edit_story(request.user)
    return act(request, chosen)


@require_POST
def new_story(request: HttpRequest) -> HttpResponse:
    """Make a story of chosen articles that are in none."""
    check_can_edit_story(request.user)
    form = NewStoryForm(request.POST)
    if not form.is_valid():
        for problems in form.errors.values():
            messages.error(request, " ".join(map(str, problems)))
        return redirect("library")
    made = stories.make_story(
        by=request.user,  # type: ignore[arg-type]
        title=form.cleaned_data["title"],
        articles=list(form.cleaned_data["article"].order_by("pk")),
    )
    messages.success(request, "The story is made. Compare its reports when they are complete.")
    return redirect(made)


def _page(request: HttpRequest, chosen: Story, form: StoryForm) -> HttpResponse:
    members, runs = members_of(chosen), runs_of(chosen)
    context: dict[str, object] = {
        "section": "stories",
        "tab": "reports",
        "story": chosen,
        "form": form,
        "members": member_entries(members),
        "dates": span_of_days([member.version.published for member in members]),
        "demonstration": any(of.article.outlet and of.article.outlet.is_demonstration for of in members),
        "may_edit": can_edit_story(request.user),
        "may_publish": can_publish(request.user),
        **_comparison(runs, members),
        **_standing(runs),
    }
    if can_edit_story(request.user):
        context["look"] = last_look()
        context["suggestions"] = [SuggestionEntry(one) for one in open_suggestions(story=chosen)]
        context["offered"] = [newest(article) for article in unplaced_articles()[:_OFFERED]]
    return render(request, "story/page.html", context, status=422 if form.errors else 200)


def _comparison(runs: StoryRuns, members: list[StoryMember]) -> dict[str, object]:
    finished = runs.finished
    return {
        "finished": finished,
        "found": in_words(finished.counts) if finished else "",
        "outdated": bool(finished and is_outdated(finished, members)),
        "run": runs.open,
    }


def _standing(runs: StoryRuns) -> dict[str, object]:
    """What the comparison stands on, and what it could stand on instead."""
    if runs.finished is None:
        return {}
    return {
        "standing": standing_of(runs.finished),
        "before": runs.before,
        "newest": versions.latest().name,
        "thresholds": threshold_choices(versions.latest(), _asked_before(runs)),
    }


def _asked_before(runs: StoryRuns) -> float | None:
    """The threshold that was asked for last; None where another version made that run."""
    last = runs.open or runs.finished
    return threshold_of(last) if last and last.pipeline_version == versions.latest().name else None


def _compare(request: HttpRequest, chosen: Story) -> HttpResponse:
    offered = {str(row.threshold): row.threshold for row in versions.latest().expected}
    given = request.POST.get("threshold")
    if given is not None and given not in offered:
        messages.error(request, "Choose one of the thresholds that are offered.")
        return redirect(chosen)
    threshold = _asked_before(runs_of(chosen)) if given is None else offered[given]
    try:
        run = start_run(story=chosen, by=request.user, queue=queue_run, threshold=threshold)  # type: ignore[arg-type]
    except NothingToCompareError as error:
        messages.error(request, str(error))
        return redirect(chosen)
    if run.state == Run.State.FINISHED:
        messages.success(request, "These texts are compared already: nothing changed since.")
        return redirect("comparison", chosen.slug)
    return redirect("run", run.pk)


def _add(request: HttpRequest, chosen: Story) -> HttpResponse:
    wanted = keys_in(request.POST.getlist("article"))
    articles = list(Article.objects.filter(pk__in=wanted).order_by("pk"))
    if not articles:
        messages.error(request, "Choose the reports to add.")
        return redirect(chosen)
    added = stories.add_reports(by=request.user, story=chosen, articles=articles)  # type: ignore[arg-type]
    messages.success(request, f"{added} report{'' if added == 1 else 's'} added.")
    return redirect(chosen)


def _remove(request: HttpRequest, chosen: Story) -> HttpResponse:
    member = _member(request, chosen)
    stories.remove_report(by=request.user, story=chosen, article_id=member.article_id)  # type: ignore[arg-type]
    messages.success(request, "Taken out of the story. The report itself stays in the library.")
    return redirect(chosen)


def _pin(request: HttpRequest, chosen: Story) -> HttpResponse:
    stories.pin_newest(by=request.user, member=_member(request, chosen))  # type: ignore[arg-type]
    messages.success(request, "The newer version is used from now on.")
    return redirect(chosen)


def _describe(request: HttpRequest, chosen: Story) -> HttpResponse:
    form = StoryForm(request.POST, instance=Story(pk=chosen.pk, slug=chosen.slug))
    if not form.is_valid():
        return _page(request, chosen, form)
    stories.describe(by=request.user, story=chosen, **form.cleaned_data)  # type: ignore[arg-type]
    messages.success(request, "Saved.")
    return redirect(chosen)


def _publish(request: HttpRequest, chosen: Story) -> HttpResponse:
    stories.publish(by=request.user, story=chosen)  # type: ignore[arg-type]
    messages.success(request, "Published: everyone can read the comparison now.")
    return redirect(chosen)


def _unpublish(request: HttpRequest, chosen: Story) -> HttpResponse:
    stories.unpublish(by=request.user, story=chosen)  # type: ignore[arg-type]
    messages.success(request, "No longer published: members only.")
    return redirect(chosen)


def _member(request: HttpRequest, chosen: Story) -> StoryMember:
    article = key_in(request.POST.get("article", ""))
    members = chosen.members.select_related("article")
    return get_object_or_404(members, article=article)


_ACTIONS: dict[str, Callable[[HttpRequest, Story], HttpResponse]] = {
    "compare": _compare,
    "add": _add,
    "remove": _remove,
    "pin": _pin,
    "describe": _describe,
    "publish": _publish,
    "unpublish": _unpublish,
}
