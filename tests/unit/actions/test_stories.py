from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from framing.actions import stories
from framing.actions.articles import add_version, store_version
from framing.models import ArticleVersion, Story, User
from framing.pipeline.types import Details
from tests.running import FERRY, MakeStory

pytestmark = pytest.mark.usefixtures("tiny_pipeline")


def report(text: str, title: str = "") -> ArticleVersion:
    version, _ = store_version(by=None, text=text, details=Details(title=title), source="pasted")
    return version


@pytest.mark.parametrize(
    ("given", "headline", "title", "slug"),
    [
        ("  The ferry ", "Ferry sinks", "The ferry", "the-ferry"),
        ("", "Ferry sinks", "Ferry sinks", "ferry-sinks"),
        ("", "", "Untitled story", "untitled-story"),
        ("הסכר נפתח", "", "הסכר נפתח", "הסכר-נפתח"),
        ("Паром №3 (НАТО)", "", "Паром №3 (НАТО)", "паром-no3-нато"),
        ("NATO и паром", "", "NATO и паром", "nato-и-паром"),
        ("Fähre über den Øresund", "", "Fähre über den Øresund", "fahre-uber-den-resund"),
        ("…", "", "…", "story"),
    ],
)
def test_a_story_is_called_after_its_first_report_where_no_title_is_given(
    member: User, given: str, headline: str, title: str, slug: str
) -> None:
    story = stories.make_story(by=member, title=given, articles=[report("Text.", headline).article])
    assert (story.title, story.slug, story.published_at) == (title, slug, None)


def test_two_stories_of_one_title_have_two_addresses(member: User) -> None:
    slugs = {stories.make_story(by=member, title="The ferry", articles=[]).slug for _ in range(3)}
    assert slugs == {"the-ferry", "the-ferry-2", "the-ferry-3"}


def test_a_report_is_added_in_its_newest_version_and_once(member: User) -> None:
    version = report("Old.")
    newer, _ = add_version(by=None, article=version.article, text="New.", details=Details(), source="x")
    story = stories.make_story(by=member, title="S", articles=[])
    assert stories.add_reports(by=member, story=story, articles=[version.article]) == 1
    assert stories.add_reports(by=member, story=story, articles=[version.article]) == 0
    assert [of.version for of in story.members.all()] == [newer]


def test_publishing_again_keeps_the_first_day(editor: User, make_story: MakeStory) -> None:
    story = make_story(FERRY)
    stories.publish(by=editor, story=story)
    first = story.published_at
    stories.publish(by=editor, story=story)
    assert story.published_at == first


WRITES: list[Callable[..., object]] = [
    lambda by, story: stories.make_story(by=by, title="S", articles=[]),
    lambda by, story: stories.add_reports(by=by, story=story, articles=[]),
    lambda by, story: stories.remove_report(by=by, story=story, article_id=story.members.get().article_id),
    lambda by, story: stories.pin_newest(by=by, member=story.members.get()),
    lambda by, story: stories.describe(by=by, story=story, title="New", summary=""),
    lambda by, story: stories.publish(by=by, story=story),
    lambda by, story: stories.unpublish(by=by, story=story),
]


@pytest.mark.parametrize("write", WRITES)
def test_a_visitor_writes_nothing(
    visitor: AnonymousUser, make_story: MakeStory, write: Callable[..., object]
) -> None:
    story = make_story(FERRY)
    with pytest.raises(PermissionDenied):
        write(visitor, story)
    assert Story.objects.get().title == "A story"
    assert story.members.count() == 1


@pytest.mark.parametrize("write", WRITES[-2:])
def test_a_member_publishes_nothing(
    member: User, make_story: MakeStory, write: Callable[..., object]
) -> None:
    with pytest.raises(PermissionDenied):
        write(member, make_story(FERRY))
