"""A worker that is killed in the middle of a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from framing.actions.leases import MAX_ATTEMPTS, give_back_lost
from framing.actions.runs import work_on
from framing.models import Run
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, lose_worker, snapshot, start


class Killed(BaseException):
    """As a process that is killed: nothing may catch it."""


def count_statements(work: Callable[[], object]) -> int:
    seen = 0

    def watch(execute: Callable[..., Any], *args: Any) -> Any:
        nonlocal seen
        seen += 1
        return execute(*args)

    with connection.execute_wrapper(watch):
        work()
    return seen


def kill_at(statement: int, work: Callable[[], object]) -> None:
    """Kill the work instead of its n-th statement."""
    seen = 0

    def watch(execute: Callable[..., Any], *args: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen == statement:
            raise Killed
        return execute(*args)

    with pytest.raises(Killed), connection.execute_wrapper(watch):
        work()
    # Nothing but the test's own transaction is left to undo.
    transaction.set_rollback(False)


def test_killed_at_any_statement_it_loses_and_doubles_nothing(make_story: MakeStory) -> None:
    run = start(make_story(FERRY, SHIP, BOAT))
    begin = transaction.savepoint()
    statements = count_statements(lambda: finish(run))
    whole = snapshot(Run.objects.get(pk=run.pk))
    transaction.savepoint_rollback(begin)
    assert statements > 50

    for statement in range(1, statements + 1):
        begin = transaction.savepoint()
        kill_at(statement, lambda: work_on(run_id=run.pk, holder="worker 1"))
        lose_worker(run)
        # The last statements only read what is finished.
        if Run.objects.get(pk=run.pk).state != Run.State.FINISHED:
            finish(run, "worker 2")
        assert snapshot(Run.objects.get(pk=run.pk)) == whole, f"killed at statement {statement}"
        transaction.savepoint_rollback(begin)


def test_a_run_that_kills_its_worker_each_time_ends_as_failed(make_story: MakeStory) -> None:
    run = start(make_story(FERRY, SHIP))
    for attempt in range(MAX_ATTEMPTS):
        kill_at(20, lambda: work_on(run_id=run.pk, holder="worker"))
        lose_worker(run)
        again = give_back_lost(queue_is_empty=True)
        assert again == ([run.pk] if attempt < MAX_ATTEMPTS - 1 else [])
    run.refresh_from_db()
    assert run.state == Run.State.FAILED
    assert "The worker ended 3 times" in run.error
