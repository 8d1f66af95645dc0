"""Work through the background queue, and take over what a killed worker left."""

from __future__ import annotations

import logging
import threading
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker
from django_tasks_db.models import DBTaskResult

from framing.actions.leases import give_back_lost
from framing.tasks import queue_run

logger = logging.getLogger(__name__)


def queue_lost_runs() -> int:
    """Queue runs again whose worker is gone; returns how many."""
    lost = give_back_lost(queue_is_empty=not DBTaskResult.objects.ready().exists())
    for run_id in lost:
        logger.warning("run %s lost its worker and is queued again", run_id)
        queue_run(run_id)
    return len(lost)


def _watch(stopped: threading.Event) -> None:
    """Look for lost runs until stopped; the queue itself leaves a killed task marked as running."""
    while not stopped.wait(settings.LEASE_SECONDS / 3):
        try:
            queue_lost_runs()
        except DatabaseError:
            logger.exception("could not look for lost runs; trying again")
        finally:
            connection.close()


class Command(DatabaseWorker):
    help = "Work through the background queue, and take over what a killed worker left."

    def handle(self, **options: Any) -> None:
        stopped = threading.Event()
        threading.Thread(target=_watch, args=(stopped,), name="lost runs", daemon=True).start()
        queue_lost_runs()
        try:
            super().handle(**options)
        finally:
            stopped.set()
