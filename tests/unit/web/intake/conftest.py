"""A member who hands in, and what is queued to be fetched."""

from __future__ import annotations

import pytest
from django.test import Client

from framing.adapters.reading import read_all
from framing.models import User
from framing.web.views import intake


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
