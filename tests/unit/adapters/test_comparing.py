"""Comparing with helpers. Each helper is a process that takes half a second to start: they are few here."""

from __future__ import annotations

import logging
import multiprocessing
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from framing.adapters import comparing as adapter
from framing.adapters.comparer import Asked, Comparer
from framing.adapters.comparing import helped, helpers_for
from framing.adapters.helping import Helper
from framing.adapters.lexicons import lexicons
from framing.pipeline.types import WordingSpan
from framing.pipeline.versions.v4 import V4
from tests.helped import Doing, comparer, die, fail, tasks, wait_forever

ROOT = Path(__file__).parents[3]
PATIENCE = 120


def compared(of: Comparer, *, helpers: int) -> list[tuple[str, list[tuple[WordingSpan, ...]]]]:
    with helped(of, helpers) as comparing:
        return list(comparing.in_order(tasks(of)))


@pytest.fixture
def compared_here(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """What this process compares itself."""
    here: list[Asked] = []
    compare = Comparer.compare
    monkeypatch.setattr(Comparer, "compare", lambda of, asked: here.append(asked) or compare(of, asked))
    return here


@pytest.mark.parametrize(
    ("pairs", "processes", "helpers"),
    [
        pytest.param(0, 4, 0, id="nothing"),
        pytest.param(799, 4, 0, id="sooner done than helped"),
        pytest.param(800, 4, 1, id="for two"),
        pytest.param(2400, 2, 1, id="two cores"),
        pytest.param(2400, 4, 3, id="four cores"),
        pytest.param(2400, 1, 0, id="one core"),
    ],
)
def test_as_many_helpers_as_are_worth_their_start(pairs: int, processes: int, helpers: int) -> None:
    assert helpers_for(pairs, processes=processes) == helpers


def test_helpers_change_no_span(compared_here: list[Asked], caplog: pytest.LogCaptureFixture) -> None:
    of = comparer(V4(), lexicons())
    alone = compared(of, helpers=0)
    assert [name for name, _ in alone] == ["0 and 1", "0 and 2", "0 and 3", "1 and 2", "1 and 3", "2 and 3"]
    assert all(any(spans) for _, spans in alone[:-1])
    assert alone[-1] == ("2 and 3", [])

    compared_here.clear()
    with caplog.at_level(logging.WARNING):
        assert compared(of, helpers=2) == alone
    assert 0 < len(compared_here) < len(alone), "some are compared here, others by the helpers"
    assert not caplog.records
    assert not multiprocessing.active_children()


def test_a_helper_compares_ahead_what_will_be_asked(compared_here: list[Asked]) -> None:
    of = comparer(V4(), lexicons())
    alone = compared(of, helpers=0)[:1]
    compared_here.clear()
    first, second, *_ = tasks(of)
    with helped(of, 1) as comparing:
        comparing.ahead(first[1])
        comparing.ahead(second[1])
        assert list(comparing.in_order([first])) == alone
    assert first[1] not in compared_here


def test_what_is_asked_otherwise_than_ahead_is_compared_anew() -> None:
    of = comparer(V4(), lexicons())
    (name, asked), *_ = tasks(of)
    with helped(of, 1) as comparing:
        comparing.ahead(asked._replace(proposals=asked.proposals[:1]))
        assert list(comparing.in_order([(name, asked)])) == compared(of, helpers=0)[:1]


def test_no_more_is_compared_ahead_than_memory_should_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bytes] = []
    monkeypatch.setattr(Helper, "tell", lambda helper, what: told.append(what))
    of = comparer(V4())
    (_, first), (_, second), *_ = tasks(of)
    monkeypatch.setattr(adapter, "_KEPT", len(first.proposals))
    with helped(of, 1) as comparing:
        comparing.ahead(first)
        comparing.ahead(second)
    assert told == [pickle.dumps(of), pickle.dumps(first)]


def test_helpers_are_shown_what_is_shown_later() -> None:
    of = comparer(V4(), lexicons())
    alone = compared(of, helpers=0)
    with helped(Comparer(of.pipeline, of.lexicons), 1) as comparing:
        for shown in of.shown.values():
            assert not comparing.was_shown(shown.name)
            comparing.show(shown)
            assert comparing.was_shown(shown.name)
        assert list(comparing.in_order(tasks(of))) == alone


def test_what_a_killed_helper_leaves_is_compared_here(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        found = compared(comparer(Doing(die)), helpers=1)
    assert found == compared(comparer(Doing(die)), helpers=0)
    assert [record.getMessage() for record in caplog.records] == [
        "a process that helped comparing has ended; the others compare what it has left"
    ]
    assert not multiprocessing.active_children()


def test_what_goes_wrong_with_a_helper_shows_itself_here() -> None:
    of = comparer(Doing(fail, by_all=True))
    with helped(of, 1) as comparing, pytest.raises(ValueError, match="a word is missing"):
        next(comparing.in_order(tasks(of)[:1]))
    assert not multiprocessing.active_children()


def test_helpers_end_where_the_work_is_cut_short() -> None:
    of = comparer(Doing(wait_forever))

    def asked() -> Iterator[tuple[str, Asked]]:
        yield from tasks(of)[:2]
        assert len(multiprocessing.active_children()) == 1
        raise InterruptedError

    with pytest.raises(InterruptedError), helped(of, 1) as comparing:
        list(comparing.in_order(asked()))
    assert not multiprocessing.active_children()


def test_helpers_end_with_a_process_that_is_killed() -> None:
    code = (
        "from tests.helped import *; from framing.adapters.comparing import helped; "
        "of = comparer(Doing(wait_forever)); comparing = helped(of, 1); "
        "list(comparing.__enter__().in_order(tasks(of)))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.send_signal(signal.SIGKILL)
        # The helper holds the pipe too: that it ends says that both have ended.
        assert process.communicate(timeout=PATIENCE) == ("", None)


def test_where_no_process_can_be_started_it_is_compared_here(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def start(process: Any) -> None:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", start)
    of = comparer(V4(), lexicons())
    with caplog.at_level(logging.WARNING):
        found = compared(of, helpers=2)
    assert found == compared(of, helpers=0)
    assert "Resource temporarily unavailable" in caplog.text
