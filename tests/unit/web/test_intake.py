from __future__ import annotations

import io
import json
import zipfile
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from framing.actions.intake import Address, hand_in
from framing.adapters.captured import Captured, Refused, capture
from framing.adapters.reading import read_all
from framing.models import ArticleVersion, Draft, IntakeBatch, Outlet, Story, User
from framing.tasks import suggestions_are_queued
from framing.web.views import intake

pytestmark = pytest.mark.django_db

TEXT = "Old bridge reopens\n\nThe mayor opened the old bridge on Friday after two years of costly repairs."
OTHER = (
    "Bridge open again\n\nAfter two years the old bridge was opened by the mayor on Friday, to loud applause."
)
PAGE = "/add/"
UNKNOWN = "11111111-2222-4333-8444-555555555555"


@pytest.fixture(autouse=True)
def queued(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Reading happens here and nothing is fetched; gives the drafts that were queued."""
    pks: list[int] = []
    monkeypatch.setattr(intake, "read_all_apart", read_all)
    monkeypatch.setattr(intake, "queue_fetch", pks.append)
    return pks


@pytest.fixture
def ann() -> User:
    return User.objects.create_user("ann")


@pytest.fixture
def member(ann: User, client: Client) -> Client:
    client.force_login(ann)
    return client


def sent(**values: Any) -> dict[str, Any]:
    return {"token": str(uuid4()), "text_1": "", "text_2": "", "addresses": "", **values}


def file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def drafts() -> list[Draft]:
    return list(Draft.objects.order_by("position"))


def batch_of(ann: User, *given: Captured | Refused | Address) -> IntakeBatch:
    return hand_in(by=ann, token=uuid4(), given=given, queue=lambda _: None)


def fields(draft: Draft, **values: str) -> dict[str, str]:
    shown = {
        "title": draft.title,
        "keep": "on",
        "standfirst": "",
        "byline": "",
        "outlet": "",
        "new_outlet": "",
        "agency": "",
        "language": draft.language,
        "url": draft.url,
        "day": "",
        "at": "",
    } | values
    return {f"draft-{draft.pk}-{name}": value for name, value in shown.items() if value is not None}


def saving(*parts: dict[str, str], **values: str) -> dict[str, str]:
    whole = {"story": "", "new_story": "", "save": "1", **values}
    for part in parts:
        whole |= part
    return whole


@pytest.mark.parametrize("path", [PAGE, f"/add/{UNKNOWN}/", f"/add/{UNKNOWN}/1/"])
def test_visitors_are_sent_to_sign_in(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 302
    assert "next=/add/" in response["Location"]


@pytest.mark.parametrize("path", [PAGE, f"/add/{UNKNOWN}/"])
@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_it_rejects_other_methods(member: Client, path: str, method: str) -> None:
    assert getattr(member, method)(path).status_code == 405


def test_a_draft_is_only_read(member: Client) -> None:
    assert member.post(f"/add/{uuid4()}/1/").status_code == 405


def test_nobody_sees_somebody_elses_drafts(member: Client) -> None:
    batch = batch_of(User.objects.create_user("bob"), capture(TEXT))
    assert member.get(batch.get_absolute_url()).status_code == 404
    assert member.get(f"/add/{batch.pk}/{batch.drafts.get().pk}/").status_code == 404


def test_the_page_has_room_for_texts_files_and_addresses(member: Client) -> None:
    response = member.get(PAGE)
    for part in ('name="text_1"', 'name="text_2"', 'name="uploads"', "multiple", 'name="addresses"'):
        assertContains(response, part)


def test_texts_files_and_addresses_become_drafts(member: Client, queued: list[int]) -> None:
    record = json.dumps({"text": OTHER, "title": "Declared"}).encode()
    response = member.post(
        PAGE,
        sent(
            text_1=TEXT,
            addresses="https://a.example/1\n\nhttps://b.example/2",
            uploads=[file("a.json", record), file("scan.pdf", b"%PDF-1.4")],
        ),
    )
    assertRedirects(response, IntakeBatch.objects.get().get_absolute_url(), fetch_redirect_response=False)
    assert [(draft.source, draft.state) for draft in drafts()] == [
        ("pasted", "ready"),
        ("a.json", "ready"),
        ("scan.pdf", "refused"),
        ("https://a.example/1", "fetching"),
        ("https://b.example/2", "fetching"),
    ]
    assert queued == [draft.pk for draft in drafts()[3:]]
    assert not ArticleVersion.objects.exists()


def test_sent_twice_it_counts_once(member: Client) -> None:
    form = sent(text_1=TEXT)
    assert member.post(PAGE, form)["Location"] == member.post(PAGE, form)["Location"]
    assert len(drafts()) == 1


def test_room_for_another_text_works_without_scripts_and_keeps_what_was_typed(member: Client) -> None:
    form = sent(text_1="<b>One</b>", text_2="Two", text_3="Three", addresses="not an address", more="1")
    response = member.post(PAGE, form)
    assertContains(response, 'name="text_4"')
    for typed in ("&lt;b&gt;One&lt;/b&gt;", "Two", "Three", "not an address", form["token"]):
        assertContains(response, typed)
    assert drafts() == []


def test_files_chosen_before_another_text_are_kept(member: Client) -> None:
    form = sent(text_1=OTHER)
    files = {"uploads": [file("a.txt", TEXT.encode())]}
    assertContains(member.post(PAGE, form | files | {"more": "1"}), "No need to choose the files again")
    member.post(PAGE, form)
    assert [draft.source for draft in drafts()] == ["a.txt", "pasted"]
    assert IntakeBatch.objects.count() == 1


@pytest.mark.parametrize("number", ["0", "x", "51", "9" * 30])
def test_a_field_that_the_page_never_has_is_passed_over(member: Client, number: str) -> None:
    response = member.post(PAGE, sent() | {f"text_{number}": TEXT})
    assertContains(response, "Nothing was handed in.", status_code=422)


def test_nothing_handed_in_says_what_to_do(member: Client) -> None:
    assertContains(member.post(PAGE, sent()), "Nothing was handed in.", status_code=422)


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("text_1", "12 34 %", "There are no words in it"),
        ("text_1", "word " * 400_000, "a report may have 100,000"),
        ("addresses", "ftp://a.example/", "Line 1: “ftp://a.example/” does not begin with http"),
        ("addresses", "https://a.example/\njust words", "Line 2: “just words” does not begin"),
        ("addresses", "http://ann:pw@a.example/", "holds a user name or password"),
        ("addresses", "\n".join(f"https://a.example/{n}" for n in range(51)), "at most 50"),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(
    member: Client, field: str, value: str, why: str
) -> None:
    response = member.post(PAGE, sent(text_2="Kept & typed") | {field: value})
    assertContains(response, why, status_code=422)
    assertContains(response, "Kept &amp; typed", status_code=422)
    assertContains(response, 'aria-invalid="true"', count=1, status_code=422)
    assert drafts() == []


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"%PDF-1.4", "This is a PDF."),
        ("a.txt", b"", "This file is empty."),
        ("a.txt", bytes(range(256)) * 4, "This is not a text but a binary file."),
        ("a.html", b"<html><body><p>Sign in</p></body></html>", "No report was found in this page."),
        ("a.html", b"<?xml version='1.0'?><rss><channel/></rss>", "This is a feed"),
        ("a.xyz", b"words", "are not read"),
        ("a.txt", b"a" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
)
def test_bad_files_alone_are_errors_beside_the_field(
    member: Client, name: str, content: bytes, why: str
) -> None:
    response = member.post(PAGE, sent(uploads=[file(name, content)]))
    assertContains(response, why, status_code=422)
    assert drafts() == []


def test_good_files_are_kept_when_a_text_is_wrong(member: Client) -> None:
    form = sent(text_1="12 34", uploads=[file("a.txt", TEXT.encode())])
    assertContains(member.post(PAGE, form), "1 part of the files you chose is kept as", status_code=422)
    assert [draft.source for draft in drafts()] == ["a.txt"]


def test_a_zip_gives_a_draft_a_file(member: Client) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("one.txt", TEXT)
        archive.writestr("two.md", OTHER)
        archive.writestr("three.pdf", b"%PDF-1.4")
    member.post(PAGE, sent(uploads=[file("all.zip", buffer.getvalue())]))
    assert [draft.source for draft in drafts()] == ["one.txt", "two.md", "three.pdf"]


def test_one_sentence_and_odd_characters_are_taken(member: Client) -> None:
    member.post(
        PAGE, sent(text_1="Rain\x00 fell \u202eon Friday.", text_2="<script>alert(1)</script> it said.")
    )
    first, second = drafts()
    assert first.text == "Rain\ufffd fell \u202eon Friday."
    page = member.get(first.batch.get_absolute_url())
    assertContains(page, "1 character that no text can hold")
    assertContains(page, "&lt;script&gt;alert(1)&lt;/script&gt; it said.")
    assertNotContains(page, "<script>alert(1)")
    assert second.state == "ready"


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
