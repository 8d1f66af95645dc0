"""Pages as somebody's browser asks for them."""

from __future__ import annotations

import pytest
from django.test import Client

from framing.models import User


@pytest.fixture
def as_member(member: User) -> Client:
    return _signed_in(member)


@pytest.fixture
def as_editor(editor: User) -> Client:
    return _signed_in(editor)


def _signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client
