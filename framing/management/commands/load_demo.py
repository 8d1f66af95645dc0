"""Load the demonstration."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError

from framing.actions.articles import Outcome
from framing.actions.demo import load_demonstration
from framing.actions.outlets import OutletTakenError
from framing.adapters.fixtures import demonstration
from framing.management.library import LibraryCommand
from framing.tasks import queue_run, queue_words


class Command(LibraryCommand):
    help = (
        "Load the demonstration: retellings and an invented event, published, with a comparison of each "
        "queued for the worker. Can be done again."
    )

    def handle(self, **options: Any) -> None:
        try:
            counts = load_demonstration(
                demonstration=demonstration(), queue=queue_run, queue_words=queue_words
            )
        except OutletTakenError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Demonstration: {counts[Outcome.NEW]} new, {counts[Outcome.REVISED]} changed, "
            f"{counts[Outcome.KNOWN]} as they were."
        )
