"""What runs in the background worker: an id in, one action."""

from __future__ import annotations

import os
import socket
from uuid import UUID, uuid4

from django_tasks import task

from framing.actions.heartbeat import beating
from framing.actions.intake import fetch_draft
from framing.actions.runs import work_on


@task()
def work_on_run(run_id: str) -> None:
    """Bring a run to its end, or leave it to the worker that holds it."""
    holder = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"
    with beating(run_id=UUID(run_id), holder=holder):
        work_on(run_id=UUID(run_id), holder=holder)


def queue_run(run_id: UUID) -> None:
    work_on_run.enqueue(str(run_id))


@task()
def fetch_address(draft_id: int) -> None:
    """Fetch the address of a draft and detect what its report tells of itself."""
    fetch_draft(draft_id=draft_id)


def queue_fetch(draft_id: int) -> None:
    fetch_address.enqueue(draft_id)
