"""Bring the registry of outlets into the library."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError

from framing.actions.outlets import OutletTakenError, register_outlets
from framing.adapters.fixtures import outlet_facts
from framing.management.library import LibraryCommand


class Command(LibraryCommand):
    help = "Bring the registry of outlets (fixtures/outlets.json) into the library. Can be done again."

    def handle(self, **options: Any) -> None:
        outlets = outlet_facts()
        try:
            new, changed = register_outlets(outlets=outlets)
        except OutletTakenError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Outlets: {new} new, {changed} changed, {len(outlets) - new - changed} as they were."
        )
