"""What runs in the background worker: an id in, one action."""

from __future__ import annotations

import os
import socket
from uuid import UUID, uuid4

from django_tasks import task
from django_tasks_db.models import DBTaskResult

from framing.actions.embeddings import evict
from framing.actions.heartbeat import beating
from framing.actions.intake import fetch_draft
from framing.actions.runs import work_on
from framing.actions.suggestions import suggest
from framing.adapters.encoder import default_encoder
from framing.pipeline import versions


@task()
def work_on_run(run_id: str) -> None:
    """Bring a run to its end, or leave it to the worker that holds it."""
    holder = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"
    with beating(run_id=UUID(run_id), holder=holder):
        work_on(run_id=UUID(run_id), holder=holder)
    evict()


def queue_run(run_id: UUID) -> None:
    work_on_run.enqueue(str(run_id))


@task()
def fetch_address(draft_id: int) -> None:
    """Fetch the address of a draft and detect what its report tells of itself."""
    fetch_draft(draft_id=draft_id)


def queue_fetch(draft_id: int) -> None:
    fetch_address.enqueue(draft_id)


@task()
def look_for_events() -> None:
    """Suggest which reports are of one event."""
    suggest(encoder=default_encoder(), pipeline=versions.latest())


def queue_suggestions() -> None:
    """Look for reports of one event, unless that waits to be done already."""
    if not suggestions_are_queued():
        look_for_events.enqueue()


def suggestions_are_queued() -> bool:
    return DBTaskResult.objects.ready().filter(task_path=look_for_events.module_path).exists()
