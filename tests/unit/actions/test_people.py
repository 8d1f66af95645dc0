"""The library's owner, and the authors of its demonstration."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from framing.actions.people import NameTakenError, ensure_authors, ensure_owner
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


def test_the_authors_of_the_demonstration_are_one_account_that_nobody_signs_in_with() -> None:
    made = ensure_authors()
    assert ensure_authors() == made
    assert (made.is_active, made.is_staff, made.has_usable_password()) == (False, False, False)
    with pytest.raises(ValidationError):
        made.full_clean()  # so that no form makes a member of this name
