"""Work through the background queue, and take over what a killed worker left."""

from __future__ import annotations

import logging
import threading
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker
from django_tasks_db.models import DBTaskResult

from framing.actions.intake import give_back_lost_fetches
from framing.actions.leases import give_back_lost
from framing.tasks import fetches_by_draft, queue_fetch, queue_run, queue_words_left

logger = logging.getLogger(__name__)


def queue_lost_runs() -> int:
    """Queue runs again whose worker is gone; returns how many."""
    lost = give_back_lost(queue_is_empty=not DBTaskResult.objects.ready().exists())
    for run_id in lost:
        logger.warning("run %s lost its worker and is queued again", run_id)
        queue_run(run_id)
    return len(lost)


def queue_lost_fetches() -> int:
    """Queue addresses again whose worker is gone; returns how many."""
    under_way, lost = fetches_by_draft()
    again = give_back_lost_fetches(under_way=under_way, lost=lost)
    for draft_id in again:
        logger.warning("draft %s lost its worker and is queued again", draft_id)
        queue_fetch(draft_id)
    return len(again)


def queue_lost() -> None:
    queue_lost_runs()
    queue_lost_fetches()


def _watch(stopped: threading.Event) -> None:
    """Look for lost work until stopped; the queue itself leaves a killed task marked as running."""
    while not stopped.wait(settings.LEASE_SECONDS / 3):
        try:
            queue_lost()
        except DatabaseError:
            logger.exception("could not look for lost work; trying again")
        finally:
            connection.close()


class Command(DatabaseWorker):
    help = "Work through the background queue, and take over what a killed worker left."

    def handle(self, **options: Any) -> None:
        stopped = threading.Event()
        threading.Thread(target=_watch, args=(stopped,), name="lost work", daemon=True).start()
        queue_lost()
        queue_words_left()
        try:
            super().handle(**options)
        finally:
            stopped.set()
