"""The library's owner."""

from __future__ import annotations

import pytest

from framing.actions.people import NameTakenError, ensure_owner
from framing.models import User

pytestmark = pytest.mark.django_db


def test_an_owner_without_a_password_is_made_once() -> None:
    made = ensure_owner()
    assert (made.username, made.is_superuser, made.is_staff) == ("owner", True, True)
    assert not made.has_usable_password()
    assert ensure_owner() == made
    assert User.objects.count() == 1


def test_an_owner_who_is_there_stays_the_owner(owner: User) -> None:
    assert ensure_owner() == owner
    assert User.objects.count() == 1


def test_a_member_called_owner_does_not_become_one() -> None:
    member = User.objects.create_user("owner")
    with pytest.raises(NameTakenError, match="createsuperuser"):
        ensure_owner()
    member.refresh_from_db()
    assert not member.is_superuser


def test_an_owner_who_may_no_longer_sign_in_is_none(owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert ensure_owner() != owner
