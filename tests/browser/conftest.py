"""A whole site as `make run` starts it, on a data folder of its own, and Chromium to walk through it."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.install_chromium import find_chromium
from tests.browser.worker import HeldWorker

DEMONSTRATION = (
    "halvern-dam-release",
    "halvern-dam-two-languages",
    "ostery-line-fire",
    "putin-netanyahu-call-2018-12-08",
)
# Milliseconds. How fast it goes is measured elsewhere: a busy machine may take its time to answer, and
# the one worker may have other reports to compare first.
ANSWER, PATIENCE = 60_000, 300_000
expect.set_options(timeout=ANSWER)
ROOT = Path(__file__).resolve().parents[2]
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_VIOLATIONS = """
window.cspViolations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.cspViolations.push(event.violatedDirective + " " + event.blockedURI);
});
"""


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


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_site(data: Path, port: int) -> Site:
    """Start a site and wait until it says where to sign in and answers."""
    with (data / "stderr.log").open("w") as errors:
        process = _start(data, port, errors)
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if found := re.search(r"http://\S+sign-in/link/\S+", line):
            url = f"http://127.0.0.1:{port}"
            wait_for(partial(_answers, url), "the site does not answer")
            return Site(url, found[0], data, process)
    raise AssertionError(f"the site did not start: {''.join(said)}{(data / 'stderr.log').read_text()}")


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


def wait_for(done: Callable[[], bool], problem: str, seconds: float = PATIENCE / 1000) -> None:
    """Come back once something is done; fail where it is not in time."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, problem
        time.sleep(0.1)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=ANSWER / 1000) as answer:  # noqa: S310 - loopback only
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError):
        return False


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    started = start_site(tmp_path_factory.mktemp("site"), free_port())
    yield started
    stop_site(started)


@pytest.fixture(scope="session")
def demo(site: Site) -> Site:
    """The site, once the worker has compared every story of the demonstration."""
    for slug in DEMONSTRATION:
        address = site.path(f"/stories/{slug}/compare/")
        wait_for(partial(_stays_at, address), f"{slug} is not compared")
    return site


# Playwright keeps an event loop running in this process, where Django would then refuse every query of
# the tests that come after; no test here queries anything concurrently.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def owner_state(site: Site, browser: Browser) -> dict[str, object]:
    """Cookies of the owner, signed in by the link that the start prints: it works once."""
    context = browser.new_context()
    context.set_default_timeout(ANSWER)
    page = context.new_page()
    page.goto(site.sign_in)
    page.get_by_role("button", name=re.compile("sign in", re.IGNORECASE)).click()
    page.get_by_role("button", name=re.compile("sign out", re.IGNORECASE)).wait_for()
    state = context.storage_state()
    context.close()
    return dict(state)


def _stays_at(url: str) -> bool:
    """Whether a page is there: a story that is not compared yet sends on to its reports."""
    with urllib.request.urlopen(url, timeout=ANSWER / 1000) as answer:  # noqa: S310 - loopback only
        return bool(answer.url == url)


@dataclass
class Watched:
    """What must not happen on any page."""

    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext, site: Site) -> None:
        context.add_init_script(_VIOLATIONS)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("weberror", lambda error: self.problems.append(str(error.error)))
        context.on("console", lambda message: self._hear(message.type, message.text))
        self.site = site

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error" and "status of 4" not in text:
            self.problems.append(text)

    def check(self, context: BrowserContext) -> None:
        for page in context.pages:
            page.wait_for_load_state()  # what is still on its way somewhere else cannot be asked
            self.problems += page.evaluate("window.cspViolations || []")
        outside = [url for url in self.requests if not url.startswith((self.site.url, "data:", "about:"))]
        assert not outside, f"requests left the host: {outside}"
        assert not self.problems, self.problems


@pytest.fixture
def worker(demo: Site) -> Iterator[HeldWorker]:
    """The site's worker, which goes on at the end of the test at the latest."""
    held = HeldWorker(demo)
    yield held
    held.let_go()


@pytest.fixture
def as_owner(site: Site, browser: Browser, owner_state: dict[str, object]) -> Iterator[Page]:
    """A page signed in as the library's owner; no request may leave the host, nothing may break the CSP."""
    yield from _watched(site, browser, storage_state=owner_state)


@pytest.fixture
def as_visitor(site: Site, browser: Browser) -> Iterator[Page]:
    yield from _watched(site, browser)


@pytest.fixture
def without_javascript(site: Site, browser: Browser, owner_state: dict[str, object]) -> Iterator[Page]:
    yield from _watched(site, browser, storage_state=owner_state, java_script_enabled=False)


def _watched(site: Site, browser: Browser, **options: object) -> Iterator[Page]:
    context = browser.new_context(base_url=site.url, **options)  # type: ignore[arg-type]
    context.set_default_timeout(ANSWER)
    watched = Watched()
    watched.watch(context, site)
    yield context.new_page()
    if options.get("java_script_enabled", True):
        watched.check(context)
    context.close()
