"""Another process that does some of this one's work.

It imports this module and what it needs for its work: so no import here may bring in more.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, Protocol

# A forked process would hold locks and threads of torch's; one that is spawned begins anew.
_PROCESSES = multiprocessing.get_context("spawn")


class Hearing(Protocol):
    """What a helper is told first: it hears what it is told from then on, and answers what is no None."""

    def hear(self, told: Any) -> object: ...


class Helper:
    """Another process; ``jobs`` are those it was sent and has not answered, in its order.

    It loads the module of the name ``needs`` before it is told anything. Raises OSError where the machine
    allows no further process.
    """

    def __init__(self, needs: str) -> None:
        self.jobs: deque[Any] = deque()
        self.connection, theirs = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(target=_serve, args=(theirs, needs), name="comparing", daemon=True)
        try:
            self._process.start()
        except OSError:
            self.connection.close()
            raise
        finally:
            theirs.close()
        self._to_tell: SimpleQueue[bytes] = SimpleQueue()
        self._teller = threading.Thread(target=self._tell_on, daemon=True)
        self._teller.start()

    def tell(self, what: bytes) -> None:
        """Send it without waiting until the helper hears, which it does not while it starts."""
        self._to_tell.put(what)

    def _tell_on(self) -> None:
        with suppress(OSError):  # that it has ended shows itself where its answer is awaited
            while what := self._to_tell.get():
                self.connection.send_bytes(what)

    def end(self) -> None:
        self._process.kill()  # it holds nothing that could be left half done
        self._process.join()
        self._process.close()
        self._to_tell.put(b"")
        self._teller.join()
        self.connection.close()


def _serve(connection: Connection, needs: str) -> None:
    """What a helper does until it is ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that is helped
    told: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=(connection, told), daemon=True).start()
    import_module(needs)
    gc.disable()  # what it makes is sent and gone, or ends with it: see ``comparing``
    of: Hearing = _next(told)
    while True:
        if (answer := of.hear(_next(told))) is not None:
            connection.send(answer)


def _listen(connection: Connection, told: SimpleQueue[bytes]) -> None:
    """Hear at any time, so that who asks need never wait, and so that the helper ends with it at once."""
    try:
        while True:
            told.put(connection.recv_bytes())
    finally:
        os._exit(1)


def _next(told: SimpleQueue[bytes]) -> Any:
    return pickle.loads(told.get())  # noqa: S301 - by the process that started this one
