"""The library's people."""

from __future__ import annotations

from django.db import transaction

from framing.models import User

OWNER = "owner"
# No form takes a name with spaces, so nobody can be called so.
AUTHORS = "the authors of the demonstration"


class NameTakenError(Exception):
    """An owner cannot be made because a member has the name."""


@transaction.atomic
def ensure_owner() -> User:
    """Somebody who owns the library; made where nobody does, without a password.

    Raises NameTakenError where a member who does not own the library is called ``owner``.
    """
    if owner := User.objects.filter(is_superuser=True, is_active=True).order_by("pk").first():
        return owner
    if User.objects.filter(username=OWNER).exists():
        raise NameTakenError(
            f"Nobody owns this library, and the name '{OWNER}' is taken. "
            "Make an owner of another name: manage.py createsuperuser"
        )
    return User.objects.create_superuser(OWNER)


@transaction.atomic
def ensure_authors() -> User:
    """The account that the demonstration's own judgements are by; nobody can sign in with it."""
    known = User.objects.filter(username=AUTHORS).first()
    return known or User.objects.create_user(AUTHORS, is_active=False)
