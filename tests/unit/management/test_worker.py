from __future__ import annotations

import logging
import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker
from django_tasks_db.models import DBTaskResult

from framing.actions.leases import MAX_ATTEMPTS, acquire
from framing.management.commands import worker
from framing.models import Run
from framing.tasks import queue_run
from tests.running import FERRY, SHIP, MakeStory, Rounds, lose_worker, start


@pytest.fixture
def run(make_story: MakeStory) -> Run:
    run = start(make_story(FERRY, SHIP))
    acquire(run_id=run.pk, holder="worker 1")
    return run


def queued() -> list[Any]:
    return [row.args_kwargs["args"][0] for row in DBTaskResult.objects.ready()]


def test_a_run_whose_worker_is_gone_is_queued_again_once(run: Run) -> None:
    assert worker.queue_lost_runs() == 0
    lose_worker(run)
    assert worker.queue_lost_runs() == 1
    assert worker.queue_lost_runs() == 0
    assert queued() == [str(run.pk)]


def test_a_run_whose_task_was_lost_is_queued_again(make_story: MakeStory) -> None:
    run = start(make_story(FERRY, SHIP))
    assert worker.queue_lost_runs() == 0
    Run.objects.filter(pk=run.pk).update(created_at=timezone.now() - timedelta(hours=1))
    assert worker.queue_lost_runs() == 1


def test_a_run_that_waits_its_turn_is_let_be(make_story: MakeStory) -> None:
    run = start(make_story(FERRY, SHIP))
    queue_run(run.pk)
    Run.objects.filter(pk=run.pk).update(created_at=timezone.now() - timedelta(hours=1))
    assert worker.queue_lost_runs() == 0
    assert queued() == [str(run.pk)]


def test_a_run_that_kills_every_worker_is_given_up(run: Run) -> None:
    lose_worker(run)
    Run.objects.filter(pk=run.pk).update(attempts=MAX_ATTEMPTS)
    assert worker.queue_lost_runs() == 0
    run.refresh_from_db()
    assert run.state == Run.State.FAILED
    assert "memory" in run.error


def test_the_watch_goes_on_after_the_database_was_busy(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    looked: list[str] = []

    def busy() -> int:
        looked.append("looked")
        if len(looked) == 1:
            raise DatabaseError("locked")
        return 0

    monkeypatch.setattr(worker, "queue_lost", busy)
    monkeypatch.setattr(connection, "close", lambda: looked.append("closed"))
    with caplog.at_level(logging.ERROR):
        worker._watch(Rounds(2))
    assert looked == ["looked", "closed", "looked", "closed"]
    assert "could not look for lost work" in caplog.text


def test_it_looks_before_it_works_and_ends_its_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    watches: list[threading.Event] = []
    watching = threading.Event()

    def watch(stopped: threading.Event) -> None:
        watches.append(stopped)
        watching.set()

    monkeypatch.setattr(worker, "_watch", watch)
    monkeypatch.setattr(worker, "queue_lost", lambda: steps.append("looked"))
    monkeypatch.setattr(worker, "queue_words_left", lambda: steps.append("asked for what is left"))

    def work(self: DatabaseWorker, **options: Any) -> None:
        steps.append(options["queue_name"])
        raise KeyboardInterrupt

    monkeypatch.setattr(DatabaseWorker, "handle", work)
    with pytest.raises(KeyboardInterrupt):
        worker.Command().handle(queue_name="default")
    watching.wait()
    assert steps == ["looked", "asked for what is left", "default"]
    assert watches[0].is_set()


def test_a_lost_run_is_told(run: Run, caplog: pytest.LogCaptureFixture) -> None:
    lose_worker(run)
    with caplog.at_level(logging.WARNING):
        worker.queue_lost_runs()
    assert f"run {run.pk} lost its worker" in caplog.text
