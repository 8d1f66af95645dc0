"""Wording compared by several processes at once.

This process compares too, and others help it: what it would not come to soon, they are sent. So nobody
waits while they start, which takes half a second or more, and without any all is as it is with them.
Each helper is sent once what is compared, then one task after another. One that is killed, or fails at
a task, is lost; what it had not answered is compared here, and what is wrong shows itself here.

A helper imports this module too, so no import here may bring in Django or the encoder.
"""

from __future__ import annotations

import gc
import logging
import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, Generic, NamedTuple, TypeVar

from framing.adapters.helping import Helper
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document, Proposal, WordingSpan
from framing.pipeline.versions.base import PipelineVersion
from framing.pipeline.versions.lexicons import Lexicons

Spans = list[tuple[WordingSpan, ...]]
logger = logging.getLogger(__name__)
Of = TypeVar("Of")

# A helper takes half a second or more to start, and some more to read the reports once again: meanwhile this
# process compares some 300 pairs of claims.
_WORTH_A_PROCESS = 400
# With a second task waiting, a helper goes on while this process is busy with its own.
_TASKS_OF_HELPER = 2
# How many tasks may be under way or wait for an earlier one: what a kill loses, and memory holds.
_AHEAD = 16


class Asked(NamedTuple):
    """Two documents, by the names that the comparer has for them, and what is proposed between them."""

    a: int
    b: int
    proposals: Sequence[Proposal]


@dataclass(frozen=True, slots=True)
class Comparer:
    """A pipeline with all documents it may be asked to compare, the vectors of their claims and its words."""

    pipeline: PipelineVersion
    documents: Mapping[int, Document]
    vectors: Mapping[int, ClaimVectors]
    lexicons: Lexicons

    def compare(self, asked: Asked) -> Spans:
        """The spans of each proposal."""
        a, b, proposals = asked
        if not proposals:
            return []
        return self.pipeline.compare(
            self.documents[a], self.documents[b], proposals, self.vectors[a], self.vectors[b], self.lexicons
        )


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
def helped(helpers: int = 0) -> Iterator[Comparing]:
    """Helpers, so many at first, which end when this does, or this process, in whatever way."""
    comparing = Comparing()
    try:
        comparing.call(helpers)
        yield comparing
    finally:
        comparing.dismiss()


class Comparing:
    """This process and its helpers, to compare one set of documents."""

    _comparer: Comparer

    def __init__(self) -> None:
        self._helpers: list[Helper] = []
        self._refused = False

    def call(self, helpers: int) -> None:
        """Have at least so many helpers; where the machine allows no more, do without."""
        try:
            while len(self._helpers) < helpers and not self._refused:
                self._helpers.append(Helper(needs=versions.__name__))
        except OSError as error:
            self._refused = True
            logger.warning("no further process can be started to help comparing: %s", error)

    def dismiss(self) -> None:
        """End the helpers, whatever they are doing."""
        while self._helpers:
            self._helpers.pop().end()

    def in_order(self, comparer: Comparer, asked: Iterable[tuple[Of, Asked]]) -> Iterator[tuple[Of, Spans]]:
        """The spans of each task, with what came with it; ``asked`` is read some tasks ahead.

        Raises what comparing raises.
        """
        with _no_garbage():
            yield from self._in_order(comparer, asked)

    def _in_order(self, comparer: Comparer, asked: Iterable[tuple[Of, Asked]]) -> Iterator[tuple[Of, Spans]]:
        self._comparer = comparer
        told = pickle.dumps(comparer) if self._helpers else b""
        for helper in self._helpers:
            helper.tell(told)
        jobs: deque[_Job[Of]] = deque()
        for of, task in asked:
            jobs.append(job := _Job(of, task))
            self._begin(job)
            while jobs and (jobs[0].spans is not None or len(jobs) == _AHEAD):
                yield self._finished(jobs.popleft())
        while jobs:
            yield self._finished(jobs.popleft())

    def _begin(self, job: _Job[Of]) -> None:
        """Give the job to a helper that has room for it, or else do it here."""
        while self._receive(seconds=0):
            pass
        free = [helper for helper in self._helpers if len(helper.jobs) < _TASKS_OF_HELPER]
        if not free or not job.asked.proposals:
            job.spans = self._comparer.compare(job.asked)
            return
        helper = min(free, key=lambda helper: len(helper.jobs))
        helper.jobs.append(job)
        helper.tell(pickle.dumps(job.asked))

    def _finished(self, job: _Job[Of]) -> tuple[Of, Spans]:
        """Once a helper has answered; what was lost with one is done here."""
        while job.spans is None and any(job in helper.jobs for helper in self._helpers):
            if not self._receive(seconds=0) and not self._overtake():
                self._receive(seconds=None)
        return job.of, self._comparer.compare(job.asked) if job.spans is None else job.spans

    def _overtake(self) -> bool:
        """Rather than wait, do a job that waits itself, behind another of a helper's; whether any does."""
        late = [helper.jobs[-1] for helper in self._helpers if len(helper.jobs) > 1]
        job = next((job for job in late if job.spans is None), None)
        if job is not None:
            job.spans = self._comparer.compare(job.asked)
        return job is not None

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
class _Job(Generic[Of]):
    """A task, what came with it, and its spans as soon as they are there."""

    of: Of
    asked: Asked
    spans: Spans | None = None
