"""A whole site as `make run` starts it, on a data folder of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

# Milliseconds. How fast it goes is measured elsewhere: a busy machine may take its time to answer, and
# the one worker may have other reports to compare first.
ANSWER, PATIENCE = 60_000, 600_000
ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Site:
    """A running site: where it is, how the owner signs in, and where its data lie."""

    url: str
    sign_in: str
    data: Path
    process: subprocess.Popen[str]

    def path(self, path: str) -> str:
        return f"{self.url}{path}"

    def new_sign_in_link(self) -> str:
        """Another one-time link for the owner."""
        command = [sys.executable, "manage.py", "sign_in_link", "--site", self.url]
        made = subprocess.run(
            command, cwd=ROOT, env=_environment(self.data), capture_output=True, text=True, check=True
        )
        return made.stdout.strip()


def start_site(data: Path, port: int) -> Site:
    """Start a site and wait until it says where to sign in and answers."""
    with (data / "stderr.log").open("w") as errors:
        process = _start(data, port, errors)
    site = Site(f"http://127.0.0.1:{port}", "", data, process)
    try:
        site.sign_in = _sign_in_link(process)
        wait_for(partial(_answers, site), "the site does not answer")
    except BaseException as error:
        stop_site(site)
        error.add_note((data / "stderr.log").read_text())
        raise
    return site


def _sign_in_link(process: subprocess.Popen[str]) -> str:
    """The link that a start prints once all is set up."""
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if found := re.search(r"http://\S+sign-in/link/\S+", line):
            return found[0]
    raise AssertionError(f"the site did not start: {''.join(said)}")


def _start(data: Path, port: int, errors: IO[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "start", "--port", str(port)],
        cwd=ROOT,
        env=_environment(data),
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        start_new_session=True,
    )


def _environment(data: Path) -> dict[str, str]:
    here = {"FRAMING_DATA_DIR": str(data), "FRAMING_LEASE_SECONDS": "3", "PYTHONUNBUFFERED": "1"}
    return {**os.environ, **here}


def stop_site(site: Site) -> None:
    """Stop a site, unless it ended by itself."""
    if site.process.poll() is None:
        os.killpg(site.process.pid, signal.SIGTERM)
    try:
        site.process.wait(15)
    except subprocess.TimeoutExpired:
        os.killpg(site.process.pid, signal.SIGKILL)
        site.process.wait()
    if site.process.stdout is not None:
        site.process.stdout.close()


def wait_for(
    done: Callable[[], bool], problem: str, seconds: float = PATIENCE / 1000, *, every: float = 0.1
) -> None:
    """Come back once something is done, looking ``every`` so many seconds; fail after ``seconds``."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, problem
        time.sleep(every)


def _answers(site: Site) -> bool:
    assert site.process.poll() is None, "the site ended by itself"
    try:
        with urllib.request.urlopen(site.url, timeout=ANSWER / 1000) as answer:  # noqa: S310 - loopback only
            return bool(answer.status == 200)
    except OSError:  # nobody listens yet
        return False
