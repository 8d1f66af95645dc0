"""The page on which texts, files and addresses are handed in."""

from __future__ import annotations

import io
import json
import zipfile
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from framing.adapters.captured import capture
from framing.models import ArticleVersion, IntakeBatch, User
from tests.unit.web.intake.forms import (
    OTHER,
    PAGE,
    TEXT,
    UNKNOWN,
    batch_of,
    drafts,
    file,
    sent,
)

pytestmark = pytest.mark.django_db


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
