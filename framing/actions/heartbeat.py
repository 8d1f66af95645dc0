"""Keep a run's lease alive while a long step, such as loading the model, says nothing of itself."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from framing.models import Run

logger = logging.getLogger(__name__)


def beat(*, run_id: UUID, holder: str) -> None:
    """Move the end of the lease on, if ``holder`` still has it."""
    Run.objects.filter(pk=run_id, lease_holder=holder, state=Run.State.RUNNING).update(
        lease_until=timezone.now() + timedelta(seconds=settings.LEASE_SECONDS)
    )


@contextmanager
def beating(*, run_id: UUID, holder: str) -> Iterator[None]:
    """Beat from a thread of its own three times a lease; a killed process beats no more."""
    ended = threading.Event()
    thread = threading.Thread(target=_beat_until, args=(ended, run_id, holder), name="heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _beat_until(ended: threading.Event, run_id: UUID, holder: str) -> None:
    try:
        while not ended.wait(settings.LEASE_SECONDS / 3):
            try:
                beat(run_id=run_id, holder=holder)
            except DatabaseError:
                logger.exception("a heartbeat failed; the next one may not")
    finally:
        connection.close()
