from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from framing.actions.articles import add_version
from framing.actions.cleaning import put_back
from framing.models import Run, Story, Suggestion, User
from framing.pipeline.types import Details
from framing.queries.library import listed_stories
from framing.queries.reports import is_outdated
from framing.queries.stories import StoryRuns, members_of, runs_of
from framing.web.views import story as view
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, start
from tests.unit.web.reports import MARKUP, article_of, publish, report

PAGE = "/stories/a-story/"


@pytest.fixture(autouse=True)
def queued(monkeypatch: pytest.MonkeyPatch) -> list[UUID]:
    runs: list[UUID] = []
    monkeypatch.setattr(view, "queue_run", runs.append)
    return runs


def test_its_reports_are_listed(as_member: Client, make_story: MakeStory) -> None:
    make_story(FERRY + "\nShare this page", SHIP)
    response = as_member.get(PAGE)
    assertContains(response, "Outlet 1")
    assertContains(response, "Outlet 2")
    # What was dropped is no part of the report and is not counted.
    assertContains(response, f"{len(FERRY.split())} words")


def test_a_visitor_reads_a_published_story_and_gets_no_buttons(client: Client, make_story: MakeStory) -> None:
    publish(make_story(FERRY, SHIP))
    response = client.get(PAGE)
    assertContains(response, "Outlet 1")
    assertNotContains(response, "Compare now")
    assertNotContains(response, 'name="action"')


def test_a_visitor_finds_no_story_that_is_not_published(client: Client, make_story: MakeStory) -> None:
    make_story(FERRY)
    assert client.get(PAGE).status_code == 404
    assert client.post(PAGE, {"action": "compare"}).status_code == 404


@pytest.mark.parametrize("action", sorted(view._ACTIONS))
def test_a_visitor_changes_nothing(client: Client, make_story: MakeStory, action: str) -> None:
    story = publish(make_story(FERRY, SHIP))
    before = (story.members.count(), story.title, story.published_at)
    assert client.post(PAGE, {"action": action, "article": "1", "title": "New"}).status_code == 403
    story.refresh_from_db()
    assert (story.members.count(), story.title, story.published_at) == before
    assert not Run.objects.exists()


def test_an_action_that_is_not_known_is_refused(as_member: Client, make_story: MakeStory) -> None:
    make_story(FERRY)
    assert as_member.post(PAGE, {"action": "burn"}).status_code == 400
    assert as_member.delete(PAGE).status_code == 405


def test_compare_now_starts_a_run_and_shows_it(
    as_member: Client, make_story: MakeStory, queued: list[UUID], member: User
) -> None:
    make_story(FERRY, SHIP)
    assertContains(as_member.get(PAGE), "Compare now")
    response = as_member.post(PAGE, {"action": "compare"})
    run = Run.objects.get()
    assert (queued, run.created_by) == ([run.pk], member)
    assertRedirects(response, f"/runs/{run.pk}/")
    assertContains(as_member.get(PAGE), "Waiting for its turn")


def test_sent_twice_it_is_one_run(as_member: Client, make_story: MakeStory) -> None:
    make_story(FERRY, SHIP)
    for _ in range(2):
        as_member.post(PAGE, {"action": "compare"})
    assert Run.objects.count() == 1


def test_texts_that_are_compared_lead_to_the_comparison(as_member: Client, make_story: MakeStory) -> None:
    finish(start(make_story(FERRY, SHIP)))
    response = as_member.post(PAGE, {"action": "compare"})
    assertRedirects(response, f"{PAGE}compare/", fetch_redirect_response=False)


def test_a_report_taken_out_and_added_again_is_compared_again(
    as_member: Client, make_story: MakeStory, member: User
) -> None:
    story = make_story(FERRY, SHIP, BOAT)
    of_three = finish(start(story))
    boat = story.members.get(version__text=BOAT).article_id
    as_member.post(PAGE, {"action": "remove", "article": boat})
    of_two = finish(start(story))
    assert runs_of(story).finished == of_two
    as_member.post(PAGE, {"action": "add", "article": boat})
    assert is_outdated(of_two, members_of(story))

    as_member.post(PAGE, {"action": "compare"})

    assert runs_of(story) == StoryRuns(of_three, None)
    assert not is_outdated(of_three, members_of(story))
    assert f"/{of_three.pk}/" in as_member.get(f"{PAGE}compare/").context["page"].permalink
    assert listed_stories(member).get().found == of_three.counts


def test_one_report_alone_asks_for_another(as_member: Client, make_story: MakeStory) -> None:
    make_story(FERRY)
    page = as_member.get(PAGE)
    assertContains(page, "One report alone cannot be compared.")
    assertContains(page, "/add/?story=a-story")
    sent = as_member.post(PAGE, {"action": "compare"}, follow=True)
    assertContains(sent, "A comparison needs two reports.")


def test_a_report_is_added_and_taken_out(as_member: Client, make_story: MakeStory, member: User) -> None:
    story = make_story(FERRY)
    version = report("Another.", title="Another one")
    assertContains(as_member.get(PAGE), "Another one")
    as_member.post(PAGE, {"action": "add", "article": [version.article_id]})
    assert story.members.get(version=version).added_by == member
    as_member.post(PAGE, {"action": "remove", "article": version.article_id})
    assert not story.members.filter(version=version).exists()
    assert as_member.get(f"/articles/{version.article_id}/").status_code == 200


@pytest.mark.parametrize("article", ["", "x", "999999", "9" * 30, "9" * 5000])
def test_adding_nothing_says_so(as_member: Client, make_story: MakeStory, article: str) -> None:
    make_story(FERRY)
    response = as_member.post(PAGE, {"action": "add", "article": article}, follow=True)
    assertContains(response, "Choose the reports to add.")


@pytest.mark.parametrize("action", ["remove", "pin"])
def test_only_its_own_reports_are_changed(as_member: Client, make_story: MakeStory, action: str) -> None:
    make_story(FERRY)
    other = report("Another.")
    for article in (other.article_id, "9" * 30, "9" * 5000):
        assert as_member.post(PAGE, {"action": action, "article": article}).status_code == 404


def test_a_newer_version_is_offered_and_used(as_member: Client, make_story: MakeStory) -> None:
    story = make_story(FERRY, SHIP)
    finish(start(story))
    article = article_of(story)
    newer, _ = add_version(by=None, article=article, text=BOAT, details=Details(), source="pasted")
    page = as_member.get(PAGE)
    assertContains(page, "A newer version of this report exists.", count=1)
    assertNotContains(page, "changed since this comparison")
    as_member.post(PAGE, {"action": "pin", "article": article.pk})
    assert story.members.get(article=article).version == newer
    page = as_member.get(PAGE)
    assertNotContains(page, "A newer version of this report exists.")
    assertContains(page, "changed since this comparison")
    assertContains(page, "Compare again")


def test_a_piece_put_back_makes_the_comparison_outdated(
    as_member: Client, make_story: MakeStory, member: User
) -> None:
    text = FERRY + "\nShare this page"
    story = make_story(text, SHIP)
    finish(start(story))
    assertNotContains(as_member.get(PAGE), "changed since this comparison")
    version = story.members.order_by("pk")[0].version
    put_back(by=member, version=version, start=len(FERRY) + 1, end=len(text))
    assertContains(as_member.get(PAGE), "changed since this comparison")


def test_title_and_summary_are_changed(as_member: Client, make_story: MakeStory) -> None:
    make_story(FERRY)
    as_member.post(PAGE, {"action": "describe", "title": "The ferry", "summary": "At noon."})
    story = Story.objects.get(slug="a-story")
    assert (story.title, story.summary) == ("The ferry", "At noon.")


def test_a_story_keeps_its_title_when_none_is_given(as_member: Client, make_story: MakeStory) -> None:
    make_story(FERRY)
    response = as_member.post(PAGE, {"action": "describe", "title": " ", "summary": "Kept in the form."})
    assertContains(response, "This field is required.", status_code=422)
    assertContains(response, "Kept in the form.", status_code=422)
    assert Story.objects.get(slug="a-story").title == "A story"


def test_publishing_is_for_editors(as_member: Client, as_editor: Client, make_story: MakeStory) -> None:
    story = make_story(FERRY, SHIP)
    assertNotContains(as_member.get(PAGE), 'value="publish"')
    assert as_member.post(PAGE, {"action": "publish"}).status_code == 403
    as_editor.post(PAGE, {"action": "publish"})
    story.refresh_from_db()
    assert story.published_at is not None
    as_editor.post(PAGE, {"action": "unpublish"})
    story.refresh_from_db()
    assert story.published_at is None


def test_suggestions_for_it_are_shown_and_accepted(as_member: Client, make_story: MakeStory) -> None:
    story = make_story(FERRY)
    version = report("It may be this one.", title="May be")
    suggestion = Suggestion.objects.create(story=story, pipeline_version="tiny/1")
    suggestion.articles.add(version.article)
    assertContains(as_member.get(PAGE), "May report this event too")
    as_member.post(f"/suggestions/{suggestion.pk}/", {"decision": "accept"})
    assert story.members.filter(version=version).exists()


def test_markup_is_shown_and_not_run(as_member: Client, make_story: MakeStory) -> None:
    story = make_story(FERRY)
    story.title = story.summary = MARKUP
    story.save()
    version = report("Text.", title=MARKUP)
    story.members.create(article=version.article, version=version)
    report("Offered.", title=MARKUP)
    response = as_member.get(PAGE)
    assertNotContains(response, MARKUP)
    assertContains(response, "&lt;script&gt;alert(1)")


def test_more_reports_need_no_more_queries(
    as_member: Client, make_story: MakeStory, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    finish(start(make_story(*(f"{FERRY} {number}" for number in range(8)))))
    report("Offered one.")
    with django_assert_max_num_queries(14):
        assertContains(as_member.get(PAGE), "Outlet 8")


def test_a_story_in_another_script_has_an_address_in_it(as_member: Client) -> None:
    chosen = {"title": "הסכר נפתח בלילה", "article": report(FERRY).article_id}
    address = as_member.post("/stories/new/", chosen).url  # type: ignore[attr-defined]
    assert Story.objects.get().slug == "הסכר-נפתח-בלילה"
    assert address.isascii()
    assertContains(as_member.get(address), "הסכר נפתח בלילה")
    assertRedirects(as_member.post(address, {"action": "describe", "title": "The dam"}), address)


def test_a_story_keeps_the_address_that_it_has(as_member: Client) -> None:
    story = Story.objects.create(slug="story-2", title="הסכר")
    as_member.post("/stories/story-2/", {"action": "describe", "title": "הסכר נפתח"})
    story.refresh_from_db()
    assert (story.title, story.get_absolute_url()) == ("הסכר נפתח", "/stories/story-2/")
