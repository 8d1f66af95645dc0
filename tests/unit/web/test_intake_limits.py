"""As much is taken at once as can be checked and saved at once."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.asserts import assertContains

from framing.adapters import reading
from framing.adapters.reading import MAX_REPORTS, read_all
from framing.models import Draft, User
from framing.web.forms.drafts import DraftForm, StoryChoice
from framing.web.views import intake

pytestmark = pytest.mark.django_db

PAGE = "/add/"


@pytest.fixture
def client(client: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Signed in; languages are not told, and reading happens here."""
    monkeypatch.setattr(intake, "read_all_apart", read_all)
    monkeypatch.setattr(intake, "queue_fetch", lambda _: None)
    monkeypatch.setattr(reading, "detect_language", lambda _: "en")
    client.force_login(User.objects.create_user("ann"))
    return client


def records(count: int, name: str = "all.jsonl") -> SimpleUploadedFile:
    lines = [
        json.dumps({"text": f"Gate {n} of {name} was shut.", "title": f"Gate {n}"}) for n in range(count)
    ]
    return SimpleUploadedFile(name, "\n".join(lines).encode())


def sent(*files: SimpleUploadedFile, text: str = "", token: str = "") -> dict[str, object]:
    return {"token": token or str(uuid4()), "text_1": text, "text_2": "", "addresses": "", "uploads": files}


def states() -> list[str]:
    return list(Draft.objects.order_by("position").values_list("state", flat=True))


def test_a_full_batch_fits_into_the_form_that_saves_it() -> None:
    each = len(DraftForm.base_fields)
    around = len(StoryChoice.base_fields) + len(["csrfmiddlewaretoken", "save"])
    assert MAX_REPORTS * each + around <= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS


def test_as_many_as_may_be_are_taken(client: Client) -> None:
    assert client.post(PAGE, sent(records(MAX_REPORTS))).status_code == 302
    assert states() == ["ready"] * MAX_REPORTS


def test_a_file_of_more_is_refused_with_the_limit_and_what_to_do(client: Client) -> None:
    response = client.post(PAGE, sent(records(MAX_REPORTS + 1)))
    assertContains(response, "all.jsonl: This file holds 201 reports; at most 200", status_code=422)
    assertContains(response, "Split it", status_code=422)
    assert states() == []


def test_what_came_with_it_is_kept(client: Client) -> None:
    files = [records(3, "few.jsonl"), records(MAX_REPORTS - 3, "many.jsonl")]
    assert client.post(PAGE, sent(*files, text="The gate was shut.")).status_code == 302
    assert states() == ["ready"] * 4 + ["refused"]
    assert "Hand this file in by itself." in Draft.objects.get(state="refused").problem


def test_a_batch_is_not_overfilled_later_and_nothing_typed_is_lost(client: Client) -> None:
    form = sent(records(MAX_REPORTS))
    client.post(PAGE, form)
    response = client.post(PAGE, sent(text="The other gate was shut.", token=str(form["token"])))
    assertContains(response, "there would be 201 reports; at most 200", status_code=422)
    assertContains(response, "The other gate was shut.", status_code=422)
    assert states() == ["ready"] * MAX_REPORTS


def test_a_full_form_that_is_sent_twice_does_nothing_twice(client: Client) -> None:
    token = str(uuid4())
    for _ in range(2):
        assert client.post(PAGE, sent(records(MAX_REPORTS), token=token)).status_code == 302
    assert states() == ["ready"] * MAX_REPORTS
