from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects, assertTemplateUsed

from framing.models import Draft, IntakeBatch, Outlet, Run, Story, Suggestion, User
from framing.tasks import Look
from framing.web.views import library, story, suggestions
from tests.running import FERRY, SHIP, MakeStory, finish, start
from tests.unit.web.reports import MARKUP, article_of, publish, report


def test_an_empty_library_tells_a_visitor_to_sign_in(db: None, client: Client) -> None:
    response = client.get("/")
    assertTemplateUsed(response, "library/page.html")
    assertContains(response, "No story is published yet.")
    assertContains(response, "/sign-in/")
    assertNotContains(response, "Reports in no story")


def test_an_empty_library_tells_a_member_to_add_reports(as_member: Client) -> None:
    response = as_member.get("/")
    assertContains(response, "There is no story yet.")
    assertNotContains(response, "Every report stands in a story")


def test_the_admin_is_a_link_for_its_staff_alone(as_member: Client, member: User) -> None:
    assertNotContains(as_member.get("/"), "/admin/")
    User.objects.filter(pk=member.pk).update(is_staff=True)
    assertContains(as_member.get("/"), '<a href="/admin/">Admin</a>', html=True)


def test_a_visitor_sees_published_stories_only(client: Client, make_story: MakeStory) -> None:
    publish(make_story(FERRY, slug="open"))
    make_story(SHIP, slug="kept")
    response = client.get("/")
    assertContains(response, "/stories/open/")
    assertNotContains(response, "/stories/kept/")


def test_a_member_sees_all_stories_and_which_are_not_published(
    as_member: Client, make_story: MakeStory
) -> None:
    make_story(FERRY, slug="kept")
    response = as_member.get("/")
    assertContains(response, "/stories/kept/")
    assertContains(response, "members only")


def test_a_story_says_what_its_last_run_found_and_leads_to_the_comparison(
    client: Client, make_story: MakeStory
) -> None:
    run = finish(start(publish(make_story(FERRY, SHIP))))
    response = client.get("/")
    assertContains(response, f"{run.counts['claims']} claims, {run.counts['rows']} row")
    assertContains(response, "/stories/a-story/compare/")


def test_a_story_says_that_it_is_being_compared(as_member: Client, make_story: MakeStory) -> None:
    start(make_story(FERRY, SHIP))
    assertContains(as_member.get("/"), "being compared")


def test_a_story_of_demonstration_outlets_says_so(client: Client, make_story: MakeStory) -> None:
    publish(make_story(FERRY))
    assertNotContains(client.get("/"), "written for demonstration")
    Outlet.objects.update(kind=Outlet.Kind.INVENTED)
    assertContains(client.get("/"), "written for demonstration")


@pytest.mark.parametrize(("words", "found"), [("bridge", True), ("OUTLET 1", True), ("castle", False)])
def test_it_finds_stories_by_title_and_outlet(
    client: Client, make_story: MakeStory, words: str, *, found: bool
) -> None:
    story = make_story(FERRY)
    story.title = "The old bridge"
    publish(story)
    response = client.get("/", {"q": words})
    assertContains(response, "The old bridge" if found else f"No story matches “{words}”.")


def test_markup_in_titles_is_shown_and_not_run(client: Client, make_story: MakeStory) -> None:
    story = make_story(FERRY)
    story.title = story.summary = MARKUP
    publish(story)
    response = client.get("/", {"q": "<script"})
    assertNotContains(response, MARKUP)
    assertContains(response, "&lt;script&gt;")


def test_long_lists_are_cut_into_pages(as_member: Client) -> None:
    Story.objects.bulk_create(Story(slug=f"s{n}", title=f"Story {n}") for n in range(25))
    assertContains(as_member.get("/"), "Page 1 of 2")
    assertContains(as_member.get("/", {"page": "2", "q": "story"}), "?page=1&amp;q=story")


@pytest.mark.parametrize("signed_in", [True, False])
def test_more_stories_need_no_more_queries(
    client: Client,
    as_member: Client,
    make_story: MakeStory,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    *,
    signed_in: bool,
) -> None:
    browser = as_member if signed_in else client
    for number in range(6):
        finish(start(publish(make_story(f"{FERRY} {number}", f"{SHIP} {number}", slug=f"s{number}"))))
        report(f"Alone {number}.", title="Alone")
        suggestion = Suggestion.objects.create(pipeline_version="tiny/1")
        suggestion.articles.set([report(f"A {n}.").article for n in (2 * number, 2 * number + 1)])
    with django_assert_max_num_queries(12 if signed_in else 4):
        assertContains(browser.get("/"), "/stories/s5/")


def test_a_member_sees_own_drafts_that_wait(as_member: Client, member: User, editor: User) -> None:
    for person in (member, editor):
        batch = IntakeBatch.objects.create(token=uuid4(), created_by=person)
        Draft.objects.create(batch=batch, position=1, state="ready", source="pasted", text="A.")
        Draft.objects.create(batch=batch, position=2, state="saved", source="pasted", text="B.")
    response = as_member.get("/")
    assertContains(response, "1 report to check and save", count=1)


def test_chosen_reports_make_a_story(as_member: Client, tiny_pipeline: object, member: User) -> None:
    one, two = report("One.", title="Bridge opens"), report("Two.")
    articles = [one.article_id, two.article_id]
    response = as_member.post("/stories/new/", {"article": articles, "title": ""})
    story = Story.objects.get()
    assertRedirects(response, "/stories/bridge-opens/")
    assert story.title == "Bridge opens"
    assert story.created_by == member
    assert {of.version_id for of in story.members.all()} == {one.pk, two.pk}


def test_a_new_story_needs_reports(as_member: Client) -> None:
    response = as_member.post("/stories/new/", {"title": "None"}, follow=True)
    assertContains(response, "Choose the reports of the new story.")
    assert not Story.objects.exists()


def test_a_report_that_is_in_a_story_makes_no_other(as_member: Client, make_story: MakeStory) -> None:
    article = article_of(make_story(FERRY))
    response = as_member.post("/stories/new/", {"article": [article.pk]}, follow=True)
    assertContains(response, "Load the page again.")
    assert Story.objects.count() == 1


@pytest.mark.parametrize("article", ["x", "9" * 30, "9" * 5000])
def test_a_report_that_cannot_be_makes_no_story(as_member: Client, article: str) -> None:
    response = as_member.post("/stories/new/", {"article": [article]}, follow=True)
    assertContains(response, "A chosen report is in a story by now, or gone. Load the page again.")
    assert not Story.objects.exists()


@pytest.mark.parametrize("address", ["/stories/new/", "/suggestions/", "/suggestions/1/"])
def test_what_changes_something_is_never_a_get(as_member: Client, address: str) -> None:
    assert as_member.get(address).status_code == 405


@pytest.mark.parametrize("address", ["/stories/new/", "/suggestions/", "/suggestions/1/"])
def test_a_visitor_changes_nothing(db: None, client: Client, address: str) -> None:
    assert client.post(address, {"title": "Mine"}).status_code == 403
    assert not Story.objects.exists()


def test_a_post_to_the_library_is_refused(as_member: Client) -> None:
    assert as_member.post("/").status_code == 405


def test_a_suggestion_is_shown_and_accepted(as_member: Client, tiny_pipeline: object) -> None:
    articles = [report("One.", title="Bridge opens").article, report("Two.").article]
    suggestion = Suggestion.objects.create(pipeline_version="tiny/1")
    suggestion.articles.set(articles)
    assertContains(as_member.get("/"), "These may report one event")
    response = as_member.post(f"/suggestions/{suggestion.pk}/", {"decision": "accept", "back": "/"})
    assertRedirects(response, Story.objects.get().get_absolute_url())
    assertNotContains(as_member.get("/"), "These may report one event")
    again = as_member.post(f"/suggestions/{suggestion.pk}/", {"decision": "accept"}, follow=True)
    assertContains(again, "decided already")
    assert Story.objects.count() == 1


def test_a_suggestion_is_dismissed(as_member: Client, member: User, tiny_pipeline: object) -> None:
    suggestion = Suggestion.objects.create(pipeline_version="tiny/1")
    suggestion.articles.set([report("One.").article, report("Two.").article])
    response = as_member.post(f"/suggestions/{suggestion.pk}/", {"decision": "dismiss"}, follow=True)
    assertNotContains(response, "These may report one event")
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.decided_by) == (Suggestion.State.DISMISSED, member)


def test_a_suggestion_of_reports_that_are_placed_since_is_not_shown(
    as_member: Client, make_story: MakeStory
) -> None:
    suggestion = Suggestion.objects.create(pipeline_version="tiny/1")
    suggestion.articles.set([report("One.").article, article_of(make_story(FERRY))])
    assertNotContains(as_member.get("/"), "These may report one event")


def test_looking_is_queued_and_leads_back(as_member: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    queued: list[bool] = []
    monkeypatch.setattr(suggestions, "queue_suggestions", lambda: queued.append(True))
    response = as_member.post("/suggestions/", {"back": "/outlets/"})
    assertRedirects(response, "/outlets/")
    assert queued == [True]


@pytest.mark.parametrize(
    ("ended", "failed", "told"),
    [
        (None, False, "The machine is looking for reports of the same event."),
        (
            datetime(2031, 3, 14, 9, 30, tzinfo=UTC),
            False,
            "14 March 2031, 09:30, and has nothing to suggest.",
        ),
        (datetime(2031, 3, 14, 9, 30, tzinfo=UTC), True, "14 March 2031, 09:30 and failed."),
    ],
)
def test_what_became_of_the_last_look_is_said(
    as_member: Client,
    make_story: MakeStory,
    monkeypatch: pytest.MonkeyPatch,
    *,
    ended: datetime | None,
    failed: bool,
    told: str,
) -> None:
    look = Look(goes_on=ended is None, ended=ended, failed=failed)
    for view in (library, story):
        monkeypatch.setattr(view, "last_look", lambda: look)
    report("Alone.")
    for address in ("/", make_story(FERRY).get_absolute_url()):
        assertContains(as_member.get(address), told)


@pytest.mark.parametrize(
    "back",
    ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", "", "story", "a.b", "\n/x"],
)
def test_it_leads_nowhere_outside(as_member: Client, monkeypatch: pytest.MonkeyPatch, back: str) -> None:
    monkeypatch.setattr(suggestions, "queue_suggestions", lambda: None)
    assertRedirects(as_member.post("/suggestions/", {"back": back}), "/")


def test_a_stopped_run_counts_as_not_compared(as_member: Client, make_story: MakeStory) -> None:
    run = start(make_story(FERRY, SHIP))
    Run.objects.filter(pk=run.pk).update(state=Run.State.STOPPED)
    assertContains(as_member.get("/"), "not compared yet")
