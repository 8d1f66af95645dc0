"""A database that is busy: said as that, and what was sent can be sent again."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import OperationalError
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from framing.models import Run, User
from framing.web.busy import is_busy
from tests.running import FERRY, SHIP, MakeStory, start


@pytest.fixture
def locked(tmp_path: Path) -> OperationalError:
    """What Django raises where somebody else is writing, with SQLite's own error behind it."""
    path = tmp_path / "held.sqlite3"
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, timeout=0)) as other:
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as refused:
            other.execute("BEGIN IMMEDIATE")
    error = OperationalError(str(refused.value))
    error.__cause__ = refused.value
    return error


@pytest.fixture
def run(make_story: MakeStory) -> Run:
    return start(make_story(FERRY, SHIP))


@pytest.fixture
def unharmed(as_member: Client) -> Client:
    """A member's client that gets the error page instead of the error."""
    as_member.raise_request_exception = False
    return as_member


def fail_with(monkeypatch: pytest.MonkeyPatch, where: str, error: Exception) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(where, fail)


def test_only_a_lock_is_busy(locked: OperationalError) -> None:
    assert is_busy(locked)
    assert not is_busy(OperationalError("no such table: framing_run"))
    assert not is_busy(RuntimeError("database is locked"))
    assert not is_busy(None)


@pytest.mark.parametrize(("state", "busy"), [("40P01", True), ("55P03", True), ("42P01", False)])
def test_postgresql_says_it_by_its_code(state: str, busy: bool) -> None:  # noqa: FBT001
    error = OperationalError("refused")
    error.__cause__ = type("Refused", (Exception,), {"sqlstate": state})()
    assert is_busy(error) is busy


def test_stopping_a_run_while_the_database_is_busy_can_be_tried_again(
    unharmed: Client, run: Run, locked: OperationalError, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/runs/{run.pk}/"
    with monkeypatch.context() as while_busy:
        fail_with(while_busy, "framing.web.views.run.stop_run", locked)
        response = unharmed.post(address)
    assertContains(response, "The library is busy", status_code=503)
    assertContains(response, f'<form method="post" action="{address}">', status_code=503)
    assert response.headers["Retry-After"] == "5"
    run.refresh_from_db()
    assert not run.stop_asked

    assert unharmed.post(address).status_code == 302
    run.refresh_from_db()
    assert run.state == Run.State.STOPPED


def test_what_was_typed_is_kept_to_be_sent_again(
    unharmed: Client, run: Run, locked: OperationalError, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(monkeypatch, "framing.actions.stories.describe", locked)
    sent = {"action": "describe", "title": 'A "new" <title>', "summary": "Two\nlines", "report": ["1", "2"]}
    page = unharmed.post("/stories/a-story/", sent).content.decode()
    kept = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    assert ("title", "A &quot;new&quot; &lt;title&gt;") in kept
    assert ("summary", "Two\nlines") in kept
    assert [value for name, value in kept if name == "report"] == ["1", "2"]


def test_a_page_that_could_not_be_read_can_be_asked_for_again(
    unharmed: Client, locked: OperationalError, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(monkeypatch, "framing.web.views.library.listed_stories", locked)
    response = unharmed.get("/?q=dam")
    assertContains(response, 'href="/?q=dam">Try again', status_code=503)
    assertNotContains(response, "<form", status_code=503)


def test_a_password_is_not_written_into_the_page(
    client: Client, member: User, locked: OperationalError, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    fail_with(monkeypatch, "django.contrib.auth.views.auth_login", locked)
    member.set_password("correct-horse")
    member.save()
    response = client.post("/sign-in/", {"username": member.username, "password": "correct-horse"})
    assertContains(response, "The library is busy", status_code=503)
    assertNotContains(response, "correct-horse", status_code=503)


def test_files_have_to_be_chosen_again(
    unharmed: Client, locked: OperationalError, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fail_with(monkeypatch, "framing.web.views.intake.hand_in", locked)
    path = tmp_path / "harbour.txt"
    path.write_text("Ferry stuck\n\nThe ferry ran aground at noon, the harbour office said on Monday.")
    with path.open("rb") as file:
        response = unharmed.post("/add/", {"token": "", "uploads": [file]})
    if response.status_code == 422:  # the form wants its own token
        token = re.search(r'name="token" value="([^"]+)"', unharmed.get("/add/").content.decode())
        assert token
        with path.open("rb") as file:
            response = unharmed.post("/add/", {"token": token[1], "uploads": [file]})
    assertContains(response, "Only files cannot be kept. To send harbour.txt again", status_code=503)
