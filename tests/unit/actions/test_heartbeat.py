from __future__ import annotations

import logging
import threading

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from framing.actions import heartbeat
from framing.actions.heartbeat import beat, beating
from framing.actions.leases import acquire
from framing.models import Run
from tests.running import FERRY, SHIP, MakeStory, Rounds, lose_worker, start


@pytest.fixture
def run(make_story: MakeStory) -> Run:
    run = start(make_story(FERRY, SHIP))
    acquire(run_id=run.pk, holder="worker 1")
    lose_worker(run)
    return run


def is_held(run: Run) -> bool:
    run.refresh_from_db()
    assert run.lease_until is not None
    return run.lease_until > timezone.now()


def test_a_beat_moves_the_end_of_the_lease_on(run: Run) -> None:
    beat(run_id=run.pk, holder="worker 1")
    assert is_held(run)


def test_nobody_beats_for_another_worker(run: Run) -> None:
    beat(run_id=run.pk, holder="worker 2")
    assert not is_held(run)


def test_a_run_that_ended_is_held_by_nobody(run: Run) -> None:
    Run.objects.filter(pk=run.pk).update(state=Run.State.FINISHED, finished_at=timezone.now())
    beat(run_id=run.pk, holder="worker 1")
    assert not is_held(run)


def test_a_beat_that_fails_is_told_and_the_next_one_comes(
    run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    beats: list[str] = []

    def failing(*, run_id: object, holder: str) -> None:
        beats.append(holder)
        if len(beats) == 1:
            raise DatabaseError("the database is locked")

    monkeypatch.setattr(heartbeat, "beat", failing)
    monkeypatch.setattr(connection, "close", lambda: beats.append("closed"))
    with caplog.at_level(logging.ERROR):
        heartbeat._beat_until(Rounds(2), run.pk, "worker 1")
    assert beats == ["worker 1", "worker 1", "closed"]
    assert "a heartbeat failed" in caplog.text


def test_it_beats_from_its_own_thread_until_the_work_ends(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = threading.Event()
    ends: list[threading.Event] = []

    def until(ended: threading.Event, run_id: object, holder: str) -> None:
        ends.append(ended)
        assert (run_id, holder) == (run.pk, "worker 1")
        assert threading.current_thread().daemon
        heard.set()
        ended.wait()

    monkeypatch.setattr(heartbeat, "_beat_until", until)

    def work_that_fails() -> None:
        with beating(run_id=run.pk, holder="worker 1"):
            heard.wait()
            assert not ends[0].is_set()
            raise KeyError

    with pytest.raises(KeyError):
        work_that_fails()
    assert ends[0].is_set()
    assert "heartbeat" not in {thread.name for thread in threading.enumerate()}
