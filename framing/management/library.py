"""What the commands on the library share: an error in words where its database cannot be used."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, ProgrammingError

from framing.management.errors import one_line


class LibraryCommand(BaseCommand):
    """A command on a library that was set up before."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """As Django's. Raises CommandError where there are no tables, or no database to ask."""
        try:
            return super().execute(*args, **options)
        except (OperationalError, ProgrammingError) as error:
            raise CommandError(
                f"the library cannot be used ({one_line(error)}); start it once to set it up: make run"
            ) from error
