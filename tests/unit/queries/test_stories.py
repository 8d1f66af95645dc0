from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from framing.models import Run, Story, User
from framing.queries.stories import members_of, readable_stories, runs_of
from tests.running import BOAT, FERRY, SHIP, MakeStory


def add(story: Story, name: str, state: str, minutes: int) -> Run:
    done = timezone.now() if state == Run.State.FINISHED else None
    return Run.objects.create(
        story=story,
        fingerprint=name,
        state=state,
        error="It broke." if state == Run.State.FAILED else "",
        finished_at=done,
        chosen_at=timezone.now() + timedelta(minutes=minutes),
    )


def test_visitors_read_what_is_published_and_members_all(
    make_story: MakeStory, visitor: AnonymousUser, member: User
) -> None:
    published = make_story(FERRY, SHIP, slug="published")
    published.published_at = timezone.now()
    published.save()
    make_story(BOAT, slug="kept")
    assert {(story.slug, story.reports) for story in readable_stories(visitor)} == {("published", 2)}
    assert {story.slug for story in readable_stories(member)} == {"published", "kept"}


def test_members_come_in_the_order_they_joined(
    make_story: MakeStory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    story = make_story(FERRY, SHIP, BOAT)
    with django_assert_num_queries(1):
        told = [(of.version.text, of.article.outlet.name) for of in members_of(story) if of.article.outlet]
    assert told == [(FERRY, "Outlet 1"), (SHIP, "Outlet 2"), (BOAT, "Outlet 3")]


@pytest.mark.parametrize("state", ["queued", "running", "failed", "stopped"])
def test_what_can_be_read_and_what_goes_on(
    make_story: MakeStory, django_assert_num_queries: DjangoAssertNumQueries, state: str
) -> None:
    story = make_story(FERRY, SHIP)
    assert (runs_of(story).finished, runs_of(story).open) == (None, None)
    add(story, "first", "finished", 1)
    second = add(story, "second", "finished", 3)
    add(story, "between", state, 2)
    assert (runs_of(story).finished, runs_of(story).open) == (second, None)
    later = add(story, "later", state, 4)
    with django_assert_num_queries(1):
        runs = runs_of(story)
    assert (runs.finished, runs.open) == (second, later)
