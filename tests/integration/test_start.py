"""``manage.py start`` for real: two processes, from an empty folder and again."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.ports import free_port

ROOT = Path(__file__).parents[2]
PATIENCE = 120


def start(folder: Path, port: int, log: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "FRAMING_DATA_DIR": str(folder), "OMP_NUM_THREADS": "1"}
    environment.pop("FRAMING_SECRET_KEY", None)
    command = [sys.executable, "manage.py", "start", "--port", str(port)]
    with log.open("wb") as output:
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)


@contextmanager
def running(folder: Path, port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    process = start(folder, port, log)
    try:
        wait_for(lambda: answers(port), process, log)
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)


def wait_for(done: Callable[[], object], process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not done():
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < until, log.read_text()
        time.sleep(0.2)


def answers(port: int) -> bool:
    """Whether the web server serves pages; an answer of any kind but a server's error counts."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/admin/login/", timeout=5) as page:
            return bool(page.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def made_by_it(folder: Path) -> set[str]:
    """The files that setting up makes: SQLite has its own beside the database whenever one writes to it."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}


def child(parent: int, name: str) -> int:
    """The process id of the web server or the worker, two generations down."""
    found = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True)
    rows = [line.split(None, 2) for line in found.stdout.splitlines()[1:]]
    middle = {pid for pid, above, _ in rows if int(above) == parent}
    (pid,) = [int(pid) for pid, above, args in rows if above in middle and name in args]
    return pid


def test_it_sets_up_runs_and_stops(tmp_path: Path) -> None:
    folder, log, port = tmp_path / "var", tmp_path / "log", free_port()
    with running(folder, port, log) as process:
        said = log.read_text()
        assert f"Framing runs at http://127.0.0.1:{port}/" in said
        assert re.search(rf"http://127\.0\.0\.1:{port}/\S+\?sesame=\S+", said)
        before = made_by_it(folder)

        second = start(folder, port, tmp_path / "second")
        assert second.wait(PATIENCE) == 1
        assert f"Port {port} on 127.0.0.1 is taken" in (tmp_path / "second").read_text()
        assert made_by_it(folder) == before
        assert answers(port)
    assert process.returncode == 0
    assert log.read_text().endswith("Stopped.\n")
    secret = (folder / "secret-key").read_text()

    with running(folder, port, log) as process:
        assert "0 new, 0 changed, 15 as they were" in log.read_text()
        assert (folder / "secret-key").read_text() == secret
        os.kill(child(process.pid, "worker"), signal.SIGKILL)
        assert process.wait(PATIENCE) == 1
        assert "A process ended by itself" in log.read_text()
        with suppress(ConnectionError):
            assert not answers(port)
