"""Stories and their runs."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from framing.models import Run, Story, StoryMember
from framing.policies import Person


@dataclass(frozen=True, slots=True)
class StoryRuns:
    """A story's finished run that was asked for last, and the one asked for since that is not finished.

    ``before`` is the finished one that was asked for before the last.
    """

    finished: Run | None
    open: Run | None
    before: Run | None = field(default=None, compare=False)


def readable_stories(person: Person) -> QuerySet[Story]:
    """What a person may read, newest first, with the number of reports."""
    stories = Story.objects.annotate(reports=Count("members"))
    if not person.is_authenticated:
        stories = stories.filter(~Q(published_at=None))
    return stories


def members_of(story: Story) -> list[StoryMember]:
    return list(story.members.select_related("version", "article__outlet").order_by("pk"))


def runs_of(story: Story) -> StoryRuns:
    """In one query: what can be read of a story, and what is going on."""
    return _finished_and_open(story.runs.order_by("-chosen_at"))


def story_and_runs(slug: str) -> tuple[Story | None, StoryRuns]:
    """The story of that name and its runs, in one query where it was ever compared."""
    runs = Run.objects.filter(story__slug=slug).select_related("story").order_by("-chosen_at")
    both = _finished_and_open(runs)
    of = both.finished or both.open
    return (of.story if of else Story.objects.filter(slug=slug).first()), both


def finished_runs_of(slug: str) -> QuerySet[Run]:
    """A story's runs that can be read, with it and, as ``newest``, the key of the one asked for last."""
    finished = Run.objects.filter(state=Run.State.FINISHED)
    newest = finished.filter(story=OuterRef("story")).order_by("-chosen_at").values("pk")[:1]
    return finished.filter(story__slug=slug).select_related("story").annotate(newest=Subquery(newest))


def _finished_and_open(newest_first: QuerySet[Run]) -> StoryRuns:
    newest = list(newest_first[:20])
    done = [run for run in newest if run.state == Run.State.FINISHED]
    finished, before = (*done[:2], None, None)[:2]
    later = [run for run in newest if finished is None or run.chosen_at > finished.chosen_at]
    return StoryRuns(finished, later[0] if later else None, before)
