"""Print a one-time sign-in link."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser
from django.urls import reverse
from sesame.utils import get_query_string

from framing.management.library import LibraryCommand
from framing.models import User


def sign_in_link(user: User, site: str) -> str:
    """An address that signs this person in once, within a day. ``site`` has no slash at its end."""
    return f"{site}{reverse('sign_in_link')}{get_query_string(user)}"


class Command(LibraryCommand):
    help = "Print a link that signs a person in once. It holds for a day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username", nargs="?", help="Whom to sign in (default: the library's owner)")
        parser.add_argument(
            "--site",
            default=f"http://127.0.0.1:{settings.PORT}",
            help="Where the library is reached (default: %(default)s)",
        )

    def handle(self, *, username: str | None, site: str, **options: Any) -> None:
        people = User.objects.filter(is_active=True)
        chosen = people.filter(username=username) if username else people.filter(is_superuser=True)
        user = chosen.order_by("pk").first()
        if user is None:
            raise CommandError(
                f"There is no active member called {username!r}."
                if username
                else "Nobody owns this library yet. Start it once with: make run"
            )
        self.stdout.write(sign_in_link(user, site.rstrip("/")))
