"""Wording compared by several processes at once.

This process compares too, and others help it: what it would not come to soon, they are sent. So nobody
waits while they start, which takes half a second or more, and without any all is as it is with them.
While this process does other work, they compare ahead what it knows already that it will ask.
Each helper is sent once what is compared, then one task after another. One that is killed, or fails at
a task, is lost; what it had not answered is compared here, and what is wrong shows itself here.
"""

from __future__ import annotations

import gc
import logging
import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, TypeVar

from framing.adapters.comparer import Asked, Comparer, Shown, Spans
from framing.adapters.helping import Helper
from framing.pipeline import versions

logger = logging.getLogger(__name__)
Of = TypeVar("Of")

# A helper takes half a second or more to start, and some more to read the reports once again: meanwhile this
# process compares some 300 pairs of claims.
_WORTH_A_PROCESS = 400
# With a second task waiting, a helper goes on while this process is busy with its own.
_TASKS_OF_HELPER = 2
# How many tasks may be under way or wait for an earlier one: what a kill loses, and memory holds.
_AHEAD = 16
# How many pairs of claims may be compared before they are asked for, some 5 KB each.
_KEPT = 4000


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Nothing is looked through for garbage: what comparing makes holds no circles and ends once written.

    To look takes a tenth of its time.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def helpers_for(pairs: int, *, processes: int) -> int:
    """How many helpers so many pairs of claims are worth, of so many processes, this one included."""
    return max(0, min(processes, pairs // _WORTH_A_PROCESS) - 1)


@contextmanager
def helped(comparer: Comparer, helpers: int = 0) -> Iterator[Comparing]:
    """Helpers, so many at first, which end when this does, or this process, in whatever way."""
    comparing = Comparing(comparer)
    try:
        comparing.call(helpers)
        yield comparing
    finally:
        comparing.dismiss()


class Comparing:
    """This process and its helpers, to compare what all of them are shown."""

    def __init__(self, comparer: Comparer) -> None:
        self._comparer = comparer
        self._helpers: list[Helper] = []
        self._refused = False
        self._kept: dict[tuple[int, int], _Job] = {}
        self._waiting: deque[_Job] = deque()

    def call(self, helpers: int) -> None:
        """Have at least so many helpers; where the machine allows no more, do without."""
        try:
            while len(self._helpers) < helpers and not self._refused:
                helper = Helper(needs=versions.__name__)
                helper.tell(pickle.dumps(self._comparer))
                self._helpers.append(helper)
        except OSError as error:
            self._refused = True
            logger.warning("no further process can be started to help comparing: %s", error)

    def show(self, shown: Shown) -> None:
        """Documents may be asked about from when they are shown on."""
        self._comparer.hear(shown)
        told = pickle.dumps(shown) if self._helpers else b""
        for helper in self._helpers:
            helper.tell(told)

    def was_shown(self, name: int) -> bool:
        return name in self._comparer.shown

    def ahead(self, asked: Asked) -> None:
        """Helpers compare this as soon as they have room, while other work is done here.

        ``in_order`` takes what they have by then, where it is asked the same. Of more than memory should
        hold nothing is done ahead.
        """
        kept = sum(len(job.asked.proposals) for job in self._kept.values())
        if kept + len(asked.proposals) <= _KEPT:
            self._kept[asked.a, asked.b] = job = _Job(asked)
            self._waiting.append(job)
        self._take_answers()
        while self._waiting and (helper := self._free()):
            self._send(helper, self._waiting.popleft())

    def dismiss(self) -> None:
        """End the helpers, whatever they are doing."""
        while self._helpers:
            self._helpers.pop().end()

    def in_order(self, asked: Iterable[tuple[Of, Asked]]) -> Iterator[tuple[Of, Spans]]:
        """The spans of each task, with what came with it; ``asked`` is read some tasks ahead.

        Raises what comparing raises.
        """
        with _no_garbage():
            yield from self._in_order(asked)

    def _in_order(self, asked: Iterable[tuple[Of, Asked]]) -> Iterator[tuple[Of, Spans]]:
        self._waiting.clear()
        jobs: deque[tuple[Of, _Job]] = deque()
        for name, task in asked:
            jobs.append((name, self._begun(task)))
            while jobs and (jobs[0][1].spans is not None or len(jobs) == _AHEAD):
                of, job = jobs.popleft()
                yield of, self._finished(job)
        for of, job in jobs:
            yield of, self._finished(job)

    def _begun(self, asked: Asked) -> _Job:
        """The job, where a helper did or does it; or else a new one, for one that has room or done here."""
        self._take_answers()
        job = self._kept.pop((asked.a, asked.b), None)
        if job and job.asked == asked and (job.spans is not None or self._is_under_way(job)):
            return job
        job = _Job(asked)
        if asked.proposals and (helper := self._free()):
            self._send(helper, job)
        else:
            job.spans = self._comparer.compare(asked)
        return job

    def _free(self) -> Helper | None:
        """The helper that has most room, if any has."""
        helper = min(self._helpers, key=lambda helper: len(helper.jobs), default=None)
        return helper if helper and len(helper.jobs) < _TASKS_OF_HELPER else None

    def _send(self, helper: Helper, job: _Job) -> None:
        helper.jobs.append(job)
        helper.tell(pickle.dumps(job.asked))

    def _is_under_way(self, job: _Job) -> bool:
        return any(job in helper.jobs for helper in self._helpers)

    def _finished(self, job: _Job) -> Spans:
        """Once a helper has answered; what was lost with one is done here."""
        while job.spans is None and self._is_under_way(job):
            if not self._receive(seconds=0) and not self._overtake():
                self._receive(seconds=None)
        return self._comparer.compare(job.asked) if job.spans is None else job.spans

    def _overtake(self) -> bool:
        """Rather than wait, do a job that waits itself, behind another of a helper's; whether any does."""
        late = [helper.jobs[-1] for helper in self._helpers if len(helper.jobs) > 1]
        job = next((job for job in late if job.spans is None), None)
        if job is not None:
            job.spans = self._comparer.compare(job.asked)
        return job is not None

    def _take_answers(self) -> None:
        """All that are there."""
        while self._receive(seconds=0):
            pass

    def _receive(self, *, seconds: float | None) -> bool:
        """Take an answer of each helper that has one; whether any had. None waits for as long as it takes."""
        asked: dict[Any, Helper] = {helper.connection: helper for helper in self._helpers if helper.jobs}
        ready = wait(list(asked), seconds) if asked else []
        for helper in (asked[connection] for connection in ready):
            try:
                helper.jobs[0].spans = helper.connection.recv()
                helper.jobs.popleft()
            except (EOFError, OSError):
                self._lose(helper)
        return bool(ready)

    def _lose(self, helper: Helper) -> None:
        logger.warning("a process that helped comparing has ended; the others compare what it has left")
        self._helpers.remove(helper)
        helper.end()


@dataclass(eq=False)
class _Job:
    """A task, and its spans as soon as they are there."""

    asked: Asked
    spans: Spans | None = None
