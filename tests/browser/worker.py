"""The worker of a running site: who it is, and a way to make it stand still."""

from __future__ import annotations

import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.conftest import Site


def worker_of(site: Site) -> int:
    """The process id of the worker on a site's data folder."""
    mine = f"FRAMING_DATA_DIR={site.data}".encode()
    for folder in Path("/proc").iterdir():
        try:
            command = (folder / "cmdline").read_bytes().split(b"\0")
            if b"worker" in command and mine in (folder / "environ").read_bytes().split(b"\0"):
                return int(folder.name)
        except (NotADirectoryError, FileNotFoundError, ProcessLookupError, PermissionError):
            continue
    raise AssertionError("the site has no worker")


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
        os.kill(self.pid, signal.SIGSTOP)
        while is_locked(self.data):
            self.let_go()
            is_locked(self.data)  # waits a moment for the write to end
            os.kill(self.pid, signal.SIGSTOP)

    def let_go(self) -> None:
        os.kill(self.pid, signal.SIGCONT)
