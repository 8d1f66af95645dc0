from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, RequestFactory
from django.views.defaults import bad_request, server_error
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateUsed

from tests.running import FERRY, MakeStory
from tests.unit.web.reports import publish


def test_a_page_that_is_not_there_tells_visitors_that_some_are_for_members(db: None, client: Client) -> None:
    response = client.get("/stories/kept/?a=1&b=<b>")
    assertTemplateUsed(response, "404.html")
    assertContains(response, "There is no such page here", status_code=404)
    assertContains(response, "/sign-in/?next=/stories/kept/%3Fa%3D1%26b%3D%253Cb%253E", status_code=404)


def test_a_member_is_not_told_to_sign_in(as_member: Client) -> None:
    response = as_member.get("/nowhere/")
    assertContains(response, "There is no such page here", status_code=404)
    assertNotContains(response, "for members", status_code=404)


def test_what_is_not_allowed_says_why(client: Client, make_story: MakeStory) -> None:
    publish(make_story(FERRY))
    response = client.post("/stories/a-story/", {"action": "compare"})
    assertTemplateUsed(response, "403.html")
    assertContains(response, "Sign in to change a story.", status_code=403)


def test_the_error_pages_need_nothing_that_may_be_broken(rf: RequestFactory) -> None:
    """Neither the database, which this test may not touch, nor the request."""
    broken = server_error(rf.get("/"))
    assertContains(broken, "Something went wrong here", status_code=500)
    unread = bad_request(rf.get("/"), SuspiciousOperation())
    assertContains(unread, "That request could not be read", status_code=400)


def test_a_fault_shows_the_page_and_no_detail(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr("framing.web.views.library.listed_stories", fail)
    client.raise_request_exception = False
    response = client.get("/")
    assertContains(response, "Something went wrong here", status_code=500)
    assertNotContains(response, "secret", status_code=500)


def test_the_words_of_a_refusal_are_escaped(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionDenied("<script>alert(1)</script>")

    monkeypatch.setattr("framing.web.views.library.listed_stories", refuse)
    assertContains(client.get("/"), "&lt;script&gt;alert(1)", status_code=403)


@pytest.mark.parametrize(
    ("method", "address", "allowed", "told"),
    [
        ("get", "/suggestions/", "POST", "There is nothing to read at this address"),
        ("get", "/sign-out/", "POST, OPTIONS", "There is nothing to read at this address"),
        ("post", "/guide/", "GET, HEAD", "This page can only be read"),
    ],
)
def test_an_address_asked_by_another_method_says_what_it_takes(
    as_member: Client, method: str, address: str, allowed: str, told: str
) -> None:
    response = getattr(as_member, method)(address)
    assertTemplateUsed(response, "405.html")
    assertContains(response, f"<h1>{told}</h1>", status_code=405)
    assert response.headers["Allow"] == allowed
    assertContains(response, "Sign out", status_code=405)


def test_the_guide_is_open_to_everyone_and_linked_from_every_page(db: None, client: Client) -> None:
    assertContains(client.get("/"), 'href="/guide/"')
    assertContains(client.get("/guide/"), "Not found here")
    assert client.post("/guide/").status_code == 405
