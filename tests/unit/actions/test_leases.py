"""Who works on a run."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from framing.actions.leases import (
    MAX_ATTEMPTS,
    LeaseLostError,
    StopAskedError,
    acquire,
    give_back_lost,
    renew,
)
from framing.models import Run, Story

PAST = timedelta(seconds=-1)
FUTURE = timedelta(seconds=30)


@pytest.fixture
def make_run(db: None) -> Any:
    def make(*, lease: timedelta | None = None, **fields: Any) -> Run:
        story = Story.objects.create(slug=f"story-{Story.objects.count()}", title="A story")
        until = None if lease is None else timezone.now() + lease
        return Run.objects.create(story=story, fingerprint="f", lease_until=until, **fields)

    return make


def running(make_run: Any, lease: timedelta = FUTURE, holder: str = "one", **fields: Any) -> Run:
    run: Run = make_run(state=Run.State.RUNNING, lease=lease, lease_holder=holder, **fields)
    return run


def test_a_waiting_run_is_taken_once(make_run: Any) -> None:
    run = make_run()
    taken = acquire(run_id=run.pk, holder="one")
    assert taken is not None
    assert (taken.state, taken.lease_holder, taken.attempts) == (Run.State.RUNNING, "one", 1)
    assert acquire(run_id=run.pk, holder="two") is None


def test_a_held_run_is_not_taken(make_run: Any) -> None:
    assert acquire(run_id=running(make_run).pk, holder="two") is None


def test_a_run_whose_lease_ran_out_is_taken_over(make_run: Any) -> None:
    taken = acquire(run_id=running(make_run, PAST).pk, holder="two")
    assert taken is not None
    assert taken.lease_holder == "two"


def test_a_run_given_back_is_taken_before_its_lease_runs_out(make_run: Any) -> None:
    assert acquire(run_id=running(make_run, holder="").pk, holder="two") is not None


@pytest.mark.parametrize("state", ["finished", "failed", "stopped"])
def test_an_ended_run_is_not_taken(make_run: Any, state: str) -> None:
    run = make_run(state=state, finished_at=timezone.now(), error="why")
    assert acquire(run_id=run.pk, holder="two") is None


def test_a_run_is_taken_up_so_many_times_only(make_run: Any) -> None:
    assert acquire(run_id=make_run(attempts=MAX_ATTEMPTS).pk, holder="two") is None


def test_renewing_says_how_far_the_work_is(make_run: Any) -> None:
    run = running(make_run, timedelta(seconds=1))
    renew(run=run, holder="one", stage=Run.Stage.ALIGN, done=2, total=3)
    stored = Run.objects.get(pk=run.pk)
    assert (stored.stage, stored.done, stored.total) == ("align", 2, 3)
    assert stored.lease_until > run.lease_until


@pytest.mark.parametrize(
    ("stage", "done", "expected"),
    [
        ("embed", 3, ("embed", 3, 1)),
        ("align", 0, ("align", 0, 1)),
        ("embed", 2, ("embed", 2, 2)),
        ("embed", 1, ("embed", 2, 2)),
        ("read", 5, ("embed", 2, 2)),
    ],
)
def test_attempts_are_counted_anew_where_the_run_got_further(
    make_run: Any, stage: str, done: int, expected: tuple[str, int, int]
) -> None:
    run = running(make_run, stage="embed", done=2, total=9, attempts=2)
    renew(run=run, holder="one", stage=stage, done=done, total=9)
    run.refresh_from_db()
    assert (run.stage, run.done, run.attempts) == expected


def test_a_run_that_gets_on_is_taken_up_any_number_of_times(make_run: Any) -> None:
    run = make_run()
    for done in range(1, 2 * MAX_ATTEMPTS):
        assert acquire(run_id=run.pk, holder="one") is not None
        renew(run=run, holder="one", stage=Run.Stage.READ, done=done, total=9)
        Run.objects.filter(pk=run.pk).update(lease_until=timezone.now() + PAST)
        assert give_back_lost(queue_is_empty=True) == [run.pk]


def test_the_total_is_told_before_the_first_piece_is_done(make_run: Any) -> None:
    run = running(make_run)
    renew(run=run, holder="one", stage=Run.Stage.READ, done=0, total=4)
    run.refresh_from_db()
    assert (run.stage, run.done, run.total) == ("read", 0, 4)


def test_renewing_what_another_one_holds_is_refused(make_run: Any) -> None:
    run = running(make_run, holder="two")
    with pytest.raises(LeaseLostError):
        renew(run=run, holder="one", stage=Run.Stage.ALIGN, done=0, total=1)
    assert Run.objects.get(pk=run.pk).stage == "read"


def test_renewing_hears_that_it_is_to_stop(make_run: Any) -> None:
    run = running(make_run, stop_asked=True)
    with pytest.raises(StopAskedError):
        renew(run=run, holder="one", stage=Run.Stage.ALIGN, done=0, total=1)


def test_a_lost_run_is_given_back_once(make_run: Any) -> None:
    lost = running(make_run, PAST)
    running(make_run)
    assert give_back_lost(queue_is_empty=False) == [lost.pk]
    assert give_back_lost(queue_is_empty=False) == []


def test_a_run_whose_task_was_lost_is_given_back(make_run: Any) -> None:
    forgotten = make_run()
    Run.objects.filter(pk=forgotten.pk).update(created_at=timezone.now() - timedelta(hours=1))
    assert give_back_lost(queue_is_empty=False) == []
    assert give_back_lost(queue_is_empty=True) == [forgotten.pk]


def test_a_run_that_was_just_queued_is_left_to_its_task(make_run: Any) -> None:
    make_run()
    assert give_back_lost(queue_is_empty=True) == []


def test_a_run_that_never_finishes_ends_as_failed(make_run: Any) -> None:
    run = running(make_run, PAST, attempts=MAX_ATTEMPTS)
    assert give_back_lost(queue_is_empty=True) == []
    run.refresh_from_db()
    assert run.state == Run.State.FAILED
    assert "memory" in run.error
    assert run.finished_at is not None
