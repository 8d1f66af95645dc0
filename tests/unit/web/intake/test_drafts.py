"""The page on which drafts are looked at, edited and saved."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from framing.actions.intake import Address
from framing.adapters.captured import Refused, capture
from framing.models import ArticleVersion, Draft, IntakeBatch, Outlet, Story, User
from framing.tasks import suggestions_are_queued
from tests.unit.web.intake.forms import (
    OTHER,
    TEXT,
    batch_of,
    drafts,
    fields,
    saving,
)

pytestmark = pytest.mark.django_db


def test_what_was_detected_is_shown_to_be_edited(member: Client, ann: User) -> None:
    batch = batch_of(
        ann, capture(TEXT), Refused("scan.pdf", "This is a PDF."), Address("https://a.example/1")
    )
    page = member.get(batch.get_absolute_url())
    assertContains(page, 'value="Old bridge reopens"')
    assertContains(page, "Not found in the text: outlet")
    assertContains(page, "This is a PDF.")
    assertContains(page, "Being fetched")
    assertContains(page, f"/add/{batch.pk}/{batch.drafts.last().pk}/")  # type: ignore[union-attr]


def test_a_known_text_says_where_it_is(member: Client, ann: User) -> None:
    story = Story.objects.create(slug="bridge", title="The bridge")
    first = batch_of(ann, capture(TEXT, url="https://a.example/1"))
    member.post(first.get_absolute_url(), saving(fields(first.drafts.get()), story=str(story.pk)))
    assert story.members.count() == 1
    again = batch_of(ann, capture(TEXT), capture(OTHER, url="https://a.example/1"))
    page = member.get(again.get_absolute_url())
    assertContains(page, "This very text is in the library already")
    assertContains(page, "The bridge")
    assertContains(page, "another text from this address")


def test_saving_stores_the_edits_with_a_new_outlet_and_a_new_story(member: Client, ann: User) -> None:
    batch = batch_of(ann, capture(TEXT), capture(OTHER))
    one, two = batch.drafts.all()
    form = saving(
        fields(
            one,
            title="Edited",
            new_outlet="Harbour Post",
            day="2024-05-03",
            at="10:30",
            url="https://a.example/1",
        ),
        fields(two, new_outlet="harbour post", day="2024-05-04"),
        new_story="The bridge",
    )
    assertRedirects(member.post(batch.get_absolute_url(), form), batch.get_absolute_url())
    first, second = ArticleVersion.objects.order_by("pk")
    assert (first.title, str(first.published), first.published_has_time) == (
        "Edited",
        "2024-05-03 10:30:00+00:00",
        True,
    )
    assert second.published_has_time is False
    assert first.article.outlet == second.article.outlet == Outlet.objects.get()
    assert Story.objects.get(slug="the-bridge").members.count() == 2
    assert suggestions_are_queued()
    assertContains(member.get(batch.get_absolute_url()), "Saved.", count=2)


def test_saving_twice_does_nothing_twice(member: Client, ann: User) -> None:
    batch = batch_of(ann, capture(TEXT))
    form = saving(fields(batch.drafts.get()), new_story="The bridge")
    member.post(batch.get_absolute_url(), form)
    assert member.post(batch.get_absolute_url(), form).status_code == 302
    assert Story.objects.count() == ArticleVersion.objects.count() == 1


def test_what_is_not_kept_stays_a_draft(member: Client, ann: User) -> None:
    batch = batch_of(ann, capture(TEXT), capture(OTHER))
    one, two = batch.drafts.all()
    without = fields(two)
    del without[f"draft-{two.pk}-keep"]
    member.post(batch.get_absolute_url(), saving(fields(one), without))
    assert [draft.state for draft in drafts()] == ["saved", "ready"]
    assertContains(
        member.post(batch.get_absolute_url(), saving(without)), "No report is chosen", status_code=422
    )


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("day", "yesterday", "Enter a valid date."),
        ("at", "10:30", "Give the date as well"),
        ("url", "ftp://a.example/", "does not begin with http"),
        ("url", "javascript:alert(1)", "does not begin with http"),
        ("title", "t" * 501, "at most 500 characters"),
    ],
)
def test_a_wrong_detail_is_told_and_nothing_typed_is_lost(
    member: Client, ann: User, field: str, value: str, why: str
) -> None:
    batch = batch_of(ann, capture(TEXT))
    form = saving(
        fields(batch.drafts.get(), byline="Typed by hand") | {f"draft-{batch.drafts.get().pk}-{field}": value}
    )
    page = member.post(batch.get_absolute_url(), {**form, "new_story": "My new story"})
    assertContains(page, why, status_code=422)
    assertContains(page, "Typed by hand", status_code=422)
    assertContains(page, "My new story", status_code=422)
    assert not ArticleVersion.objects.exists()
    assert not Story.objects.exists()


def test_a_draft_that_came_in_after_the_page_was_shown_is_left_alone(member: Client, ann: User) -> None:
    batch = batch_of(ann, capture(TEXT), capture(OTHER))
    one, two = batch.drafts.all()
    member.post(batch.get_absolute_url(), saving(fields(one)))
    two.refresh_from_db()
    assert (two.state, two.title) == ("ready", "Bridge open again")


def test_looking_again_keeps_what_was_typed_and_stores_nothing(member: Client, ann: User) -> None:
    batch = batch_of(ann, capture(TEXT), Address("https://a.example/1"))
    form = saving(fields(batch.drafts.all()[0], byline="Typed by hand", new_outlet="New one"))
    del form["save"]
    response = member.post(batch.get_absolute_url(), {**form, "look": "1"})
    assertRedirects(response, batch.get_absolute_url())
    page = member.get(batch.get_absolute_url())
    assertContains(page, "Typed by hand")
    assertContains(page, "New one")
    assert Draft.objects.all()[0].byline == ""


def test_trying_again_keeps_what_was_typed_right_or_wrong_until_it_is_saved(
    member: Client, ann: User, queued: list[int]
) -> None:
    batch = batch_of(ann, capture(TEXT), Address("https://a.example/1"))
    ready, waiting = batch.drafts.all()
    path, typed = batch.get_absolute_url(), fields(ready, byline="Typed by hand", day="yesterday")
    del typed[f"draft-{ready.pk}-keep"]
    form = saving(typed, new_story="My new story")
    del form["save"]
    assertRedirects(member.post(path, {**form, "again": str(waiting.pk)}), path)
    assert queued == [waiting.pk]
    page = member.get(path)
    for part in ("Typed by hand", "yesterday", "My new story"):
        assertContains(page, part)
    assertNotContains(page, " checked")
    member.post(path, saving(fields(ready, byline="Typed anew")))
    assertNotContains(member.get(path), "My new story")
    assert ArticleVersion.objects.get().byline == "Typed anew"
    assert f"typed-{batch.pk}" not in member.session


def test_a_form_that_had_no_story_yet_leaves_the_chosen_story(member: Client, ann: User) -> None:
    story = Story.objects.create(slug="bridge", title="The bridge")
    batch = batch_of(ann, Address("https://a.example/1"))
    IntakeBatch.objects.update(story=story)
    batch.drafts.update(state="refused", problem="It did not answer.")
    page = member.post(batch.get_absolute_url(), {"again": str(batch.drafts.get().pk)}, follow=True)
    assertContains(page, f'<option value="{story.pk}" selected>')


def test_a_refused_address_is_tried_again(member: Client, ann: User, queued: list[int]) -> None:
    batch = batch_of(ann, Address("https://a.example/1"))
    batch.drafts.update(state="refused", problem="It did not answer.")
    page = member.post(batch.get_absolute_url(), {"again": str(batch.drafts.get().pk)}, follow=True)
    assert page.redirect_chain == [(batch.get_absolute_url(), 302)]
    assertContains(page, "Being fetched")
    assert queued == [batch.drafts.get().pk]
    assert member.post(batch.get_absolute_url(), {"again": "x"}).status_code == 404


def test_a_fetched_draft_replaces_itself(member: Client, ann: User) -> None:
    batch = batch_of(ann, capture(TEXT))
    path = f"/add/{batch.pk}/{batch.drafts.get().pk}/"
    fragment = member.get(path, headers={"hx-request": "true"})
    assertContains(fragment, 'value="Old bridge reopens"')
    assertNotContains(fragment, "<html")
    assertNotContains(fragment, "hx-get")
    assertRedirects(member.get(path), batch.get_absolute_url())


@pytest.mark.parametrize("number", [1, 12])
def test_the_number_of_queries_is_the_same_however_many_drafts(
    member: Client, ann: User, django_assert_max_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    batch = batch_of(ann, *(capture(f"{TEXT} {n}.", url=f"https://a.example/{n}") for n in range(number)))
    with django_assert_max_num_queries(8):
        member.get(batch.get_absolute_url())
