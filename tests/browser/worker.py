"""The worker of a running site: who it is, and a way to make it stand still."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.browser.sites import Site, wait_for

STEP = 0.1  # seconds


def worker_of(site: Site) -> int:
    """The process id of the worker on a site's data folder, once there is one."""
    wait_for(lambda: _find_worker(site) is not None, "the site has no worker")
    found = _find_worker(site)
    assert found is not None, "the site's worker ended by itself"
    return found


def _find_worker(site: Site) -> int | None:
    mine = f"FRAMING_DATA_DIR={site.data}".encode()
    for folder in Path("/proc").iterdir():
        try:
            command = (folder / "cmdline").read_bytes().split(b"\0")
            if b"worker" in command and mine in (folder / "environ").read_bytes().split(b"\0"):
                return int(folder.name)
        except (NotADirectoryError, FileNotFoundError, ProcessLookupError, PermissionError):
            continue
    return None


def is_locked(data: Path) -> bool:
    """Whether somebody is writing to the library's database just now."""
    with closing(sqlite3.connect(data / "framing.sqlite3", timeout=0.1, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        connection.execute("ROLLBACK")
        return False


class HeldWorker:
    """A worker that can be made to stand still, so that what it does is seen in the middle."""

    def __init__(self, site: Site) -> None:
        self.data, self.pid = site.data, worker_of(site)

    def hold(self) -> None:
        """Not in the middle of a write, in which nobody else could write."""
        self._stop()
        while is_locked(self.data):
            self.let_go()
            is_locked(self.data)  # waits a moment for the write to end
            self._stop()

    def _stop(self) -> None:
        os.kill(self.pid, signal.SIGSTOP)
        wait_for(self._stands, "the worker does not stand still", every=0.002)

    def _stands(self) -> bool:
        """Whether every thread has heard the signal: one that has not could still begin to write."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/stat")
        try:
            return all(thread.read_text().rpartition(")")[2].split()[0] == "T" for thread in threads)
        except (FileNotFoundError, ProcessLookupError):  # a thread has ended meanwhile
            return False

    def hold_once(self, done: Callable[[], bool], problem: str) -> None:
        """Let it work in short steps until something is done, and leave it standing there."""
        self.hold()

        def step() -> bool:
            if done():
                return True
            self.let_go()
            time.sleep(STEP)
            self.hold()
            return False

        wait_for(step, problem, every=0)

    def let_go(self) -> None:
        os.kill(self.pid, signal.SIGCONT)
