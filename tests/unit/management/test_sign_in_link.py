"""A link that signs a person in once."""

from __future__ import annotations

from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from sesame.utils import get_user

from framing.models import User

pytestmark = pytest.mark.django_db


def link_of(*args: str) -> str:
    said = StringIO()
    call_command("sign_in_link", *args, stdout=said)
    return said.getvalue().strip()


def token_of(link: str) -> str:
    return parse_qs(urlsplit(link).query)["sesame"][0]


def test_it_signs_the_owner_in_once(owner: User, member: User) -> None:
    link = link_of("--site", "http://127.0.0.1:8123/")
    assert link.startswith(f"http://127.0.0.1:8123{reverse('sign_in_link')}?")
    assert get_user(token_of(link)) == owner
    assert get_user(token_of(link)) is None


def test_it_signs_a_member_in(owner: User, member: User) -> None:
    assert get_user(token_of(link_of("mina"))) == member


def test_who_is_not_there_gets_no_link(owner: User) -> None:
    with pytest.raises(CommandError, match="no active member called 'nobody'"):
        link_of("nobody")


def test_who_may_no_longer_sign_in_gets_no_link(member: User) -> None:
    User.objects.update(is_active=False)
    with pytest.raises(CommandError, match="no active member"):
        link_of("mina")


def test_without_an_owner_it_says_how_to_get_one() -> None:
    with pytest.raises(CommandError, match="make run"):
        link_of()
