from __future__ import annotations

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertRedirects
from sesame.utils import get_query_string, get_token

from framing.models import User

LINK = "/sign-in/link/"


@pytest.fixture
def ann(db: None) -> User:
    return User.objects.create_user("ann", password="by the old bridge")


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_member_signs_in_with_a_password(client: Client, ann: User) -> None:
    response = client.post("/sign-in/", {"username": "ann", "password": "by the old bridge"})
    assertRedirects(response, "/")
    assert signed_in(client)


@pytest.mark.parametrize(("name", "password"), [("ann", "wrong"), ("bob", "by the old bridge"), ("", "")])
def test_a_wrong_name_or_password_says_so(client: Client, ann: User, name: str, password: str) -> None:
    response = client.post("/sign-in/", {"username": name, "password": password})
    assertContains(response, 'class="errorlist"')
    assertContains(response, 'aria-invalid="true"')
    assert not signed_in(client)


def test_a_wrong_password_is_told_in_plain_words(client: Client, ann: User) -> None:
    response = client.post("/sign-in/", {"username": "ann", "password": "wrong"})
    assertContains(response, "Nobody here has this name with this password.")


def test_it_leads_to_where_one_wanted_to_be(client: Client, ann: User) -> None:
    assertContains(client.get("/sign-in/", {"next": "/outlets/"}), 'value="/outlets/"')
    sent = {"username": "ann", "password": "by the old bridge", "next": "/outlets/"}
    assertRedirects(client.post("/sign-in/", sent), "/outlets/")


@pytest.mark.parametrize("away", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_it_leads_nowhere_outside(client: Client, ann: User, away: str) -> None:
    sent = {"username": "ann", "password": "by the old bridge", "next": away}
    assertRedirects(client.post("/sign-in/", sent), "/")


def test_signing_out_is_a_post(as_member: Client) -> None:
    assert as_member.get("/sign-out/").status_code == 405
    assert signed_in(as_member)
    assertContains(as_member.post("/sign-out/", follow=True), "You are signed out.")
    assert not signed_in(as_member)


def test_looking_at_a_link_uses_nothing_up(client: Client, ann: User) -> None:
    address = LINK + get_query_string(ann)
    for _ in range(3):
        assertContains(client.get(address), "Sign in as ann")
    assert not signed_in(client)


def test_a_link_signs_in_once(client: Client, ann: User) -> None:
    token = get_token(ann)
    assertRedirects(client.post(LINK, {"sesame": token}), "/")
    assert signed_in(client)
    assert client.session["_auth_user_id"] == str(ann.pk)
    second = Client()
    assertContains(second.post(LINK, {"sesame": token}), "no longer signs anybody in", status_code=403)
    assertContains(second.get(LINK, {"sesame": token}), "no longer signs anybody in", status_code=403)
    assert not signed_in(second)


@pytest.mark.parametrize("token", ["", "broken", "<script>alert(1)</script>"])
def test_a_link_that_is_no_link_says_what_to_do(client: Client, ann: User, token: str) -> None:
    response = client.get(LINK, {"sesame": token})
    assertContains(response, "Ask for another one.", status_code=403)
    assert client.post(LINK, {"sesame": token}).status_code == 403


def test_a_link_is_not_kept_by_caches(client: Client, ann: User) -> None:
    assert "no-store" in client.get(LINK + get_query_string(ann))["Cache-Control"]


def test_a_link_of_somebody_who_left_does_not_sign_in(client: Client, ann: User) -> None:
    token = get_token(ann)
    User.objects.filter(pk=ann.pk).update(is_active=False)
    assert client.post(LINK, {"sesame": token}).status_code == 403
    assert not signed_in(client)


def test_a_form_without_its_token_is_refused_with_a_word(ann: User) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/sign-in/", {"username": "ann", "password": "by the old bridge"})
    assertContains(response, "Please send that again", status_code=403)
