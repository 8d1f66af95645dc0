"""What runs in the background worker: an id in, one action."""

from __future__ import annotations

import os
import socket
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from framing.actions.embeddings import evict
from framing.actions.heartbeat import beating
from framing.actions.intake import fetch_draft
from framing.actions.runs import work_on
from framing.actions.suggestions import suggest
from framing.actions.wordings import word_finished
from framing.adapters import fetch, reading
from framing.adapters.encoder import default_encoder
from framing.pipeline import versions
from framing.queries.judgements import runs_with_judgements

_LONGEST_LOOK = timedelta(minutes=10)
_LONGEST_FETCH = timedelta(seconds=fetch.SECONDS + reading.SECONDS + settings.LEASE_SECONDS)


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
def compare_judged_words(run_id: str) -> None:
    """Compare in a finished run what people judged since to share a claim."""
    word_finished(run_id=UUID(run_id))
    evict()


def queue_words(run_id: UUID) -> None:
    compare_judged_words.enqueue(str(run_id))


@task()
def compare_words_left() -> None:
    """Compare what a killed worker left uncompared, or what was judged before words were compared for it."""
    for run_id in runs_with_judgements():
        word_finished(run_id=run_id)
    evict()


def queue_words_left() -> None:
    """Look for words that are left to compare, unless that waits to be done already."""
    if not DBTaskResult.objects.ready().filter(task_path=compare_words_left.module_path).exists():
        compare_words_left.enqueue()


@task()
def fetch_address(draft_id: int) -> None:
    """Fetch the address of a draft and detect what its report tells of itself."""
    fetch_draft(draft_id=draft_id)


def queue_fetch(draft_id: int) -> None:
    fetch_address.enqueue(draft_id)


def fetches_by_draft() -> tuple[set[int], Counter[int]]:
    """The drafts whose fetching waits or goes on, and how often a worker ended fetching each.

    The queue leaves a killed task marked as running: one that runs for longer than fetching and
    reading may take is lost.
    """
    under_way, lost = set(), Counter[int]()
    oldest = timezone.now() - _LONGEST_FETCH
    unfinished = DBTaskResult.objects.ready() | DBTaskResult.objects.running()
    for task_ in unfinished.filter(task_path=fetch_address.module_path):
        (draft_id,) = task_.args_kwargs["args"]
        if task_.started_at is None or task_.started_at >= oldest:
            under_way.add(draft_id)
        else:
            lost[draft_id] += 1
    return under_way, lost


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


@dataclass(frozen=True, slots=True)
class Look:
    """The last search for reports of one event: whether it waits or goes on, when it ended, if it failed."""

    goes_on: bool
    ended: datetime | None
    failed: bool


def last_look() -> Look | None:
    """The search that was asked for last; None where none was, or where its worker was killed."""
    asked = DBTaskResult.objects.filter(task_path=look_for_events.module_path)
    last = asked.order_by("-enqueued_at").values("status", "started_at", "finished_at").first()
    if last is None:
        return None
    status, started, ended = last["status"], last["started_at"], last["finished_at"]
    if ended is None and started is not None and started < timezone.now() - _LONGEST_LOOK:
        return None
    return Look(goes_on=ended is None, ended=ended, failed=status == TaskResultStatus.FAILED)
