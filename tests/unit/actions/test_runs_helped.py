"""A run whose wording several processes compare."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from framing.actions import stages
from framing.actions.runs import stop_run, work_on
from framing.adapters.comparer import Asked
from framing.adapters.comparing import Comparing
from framing.models import Run, User, Wording
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, lose_worker, snapshot, start


class Killed(BaseException):
    """As a process that is killed: nothing may catch it."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """For how many pairs of claims help was asked, which even the smallest run is given here."""
    pairs: list[int] = []
    monkeypatch.setattr(stages, "helpers_for", lambda open_, processes: pairs.append(open_) or 1)
    return pairs


def test_it_finds_what_it_finds_alone(make_story: MakeStory, monkeypatch: pytest.MonkeyPatch) -> None:
    run = start(make_story(FERRY, SHIP, BOAT))
    begin = transaction.savepoint()
    finish(run)
    alone = snapshot(Run.objects.get(pk=run.pk))
    transaction.savepoint_rollback(begin)
    assert len(alone["wordings"]) > 3

    monkeypatch.setattr(stages, "helpers_for", lambda open_, processes: 1)
    assert snapshot(finish(run)) == alone
    assert not multiprocessing.active_children()


def test_what_was_aligned_is_compared_ahead_as_it_is_asked_later(
    make_story: MakeStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead: list[Asked] = []
    asked: list[Asked] = []
    to_compare = stages._to_compare

    def noted(work: stages.Work) -> Iterator[Any]:
        for alignments, task in to_compare(work):
            asked.append(task)
            yield alignments, task

    monkeypatch.setattr(Comparing, "ahead", lambda comparing, task: ahead.append(task))
    monkeypatch.setattr(stages, "_to_compare", noted)
    finish(start(make_story(FERRY, SHIP, BOAT)))
    assert any(task.proposals for task in ahead)
    assert asked == ahead


def test_killed_it_goes_on_with_what_is_left(make_story: MakeStory, asked: list[int]) -> None:
    run = start(make_story(FERRY, SHIP, BOAT))
    written: list[str] = []

    def kill_at_the_second(execute: Callable[..., Any], sql: str, *args: Any) -> Any:
        if sql.startswith('INSERT INTO "framing_wording"'):
            written.append(sql)
            if len(written) == 2:
                raise Killed
        return execute(sql, *args)

    with pytest.raises(Killed), connection.execute_wrapper(kill_at_the_second):
        work_on(run_id=run.pk, holder="worker 1")
    # Nothing but the test's own transaction is left to undo.
    transaction.set_rollback(False)
    kept = Wording.objects.count()
    assert not multiprocessing.active_children()

    lose_worker(run)
    finish(run, "worker 2")
    assert 0 < kept < run.alignments.count()
    all_ = run.alignments.count()
    one, other, _ = sorted(run.inputs.values_list("version", flat=True))
    of_first = run.alignments.filter(a__version=one, b__version=other).count()
    after_one, _, after_three, *comparing = asked
    assert (after_one, after_three) == (3 * of_first, all_), "what is expected while claims are aligned"
    assert comparing == [all_, all_ - kept]
    assert not run.alignments.filter(wording__isnull=True).exists()


def test_a_stop_ends_its_helpers(
    make_story: MakeStory, member: User, asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = start(make_story(FERRY, SHIP, BOAT))
    to_compare = stages._to_compare

    def and_meanwhile(work: stages.Work) -> Iterator[Any]:
        assert len(multiprocessing.active_children()) == 1
        stop_run(run=run, by=member)
        yield from to_compare(work)

    monkeypatch.setattr(stages, "_to_compare", and_meanwhile)
    stopped = work_on(run_id=run.pk, holder="worker 1")
    assert stopped is not None
    assert (stopped.state, stopped.stage, stopped.error) == (Run.State.STOPPED, Run.Stage.COMPARE, "")
    assert not Wording.objects.exists()
    assert not multiprocessing.active_children()
