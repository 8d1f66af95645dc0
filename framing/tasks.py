"""What runs in the background worker: an id in, one action."""

from __future__ import annotations

import os
import socket
from uuid import UUID

from django_tasks import task

from framing.actions.runs import work_on


@task()
def work_on_run(run_id: str) -> None:
    """Bring a run to its end, or leave it to the worker that holds it."""
    work_on(run_id=UUID(run_id), holder=f"{socket.gethostname()}:{os.getpid()}")


def queue_run(run_id: UUID) -> None:
    work_on_run.enqueue(str(run_id))
