"""A running site, and Chromium to walk through it."""

from __future__ import annotations

import os
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.install_chromium import find_chromium
from tests.browser.pages import open_context, sign_in
from tests.browser.sites import ANSWER, Site, start_site, stop_site, wait_for
from tests.browser.worker import HeldWorker
from tests.ports import free_port

DEMONSTRATION = (
    "halvern-dam-release",
    "halvern-dam-two-languages",
    "ostery-line-fire",
    "putin-netanyahu-call-2018-12-08",
)
expect.set_options(timeout=ANSWER)
_WITHOUT = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "TcpPortRandomizationWin",
    "ThirdPartyStoragePartitioning",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Chromium loads two pages for its address bar with each window, which no test looks at; of several
    # lists of features only the last one counts, so this one names what Playwright turns off as well.
    "--disable-features=" + ",".join(_WITHOUT),
)
_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) => {
  window.hearViolation(event.violatedDirective + " " + event.blockedURI);
});
"""


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
    context = open_context(browser, site)
    sign_in(context.new_page(), site.sign_in)
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
        context.expose_binding("hearViolation", lambda source, what: self.problems.append(what))
        context.add_init_script(_VIOLATIONS)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("weberror", lambda error: self.problems.append(str(error.error)))
        context.on("console", lambda message: self._hear(message.type, message.text))
        self.site = site

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error" and "status of 4" not in text:
            self.problems.append(text)

    def check(self) -> None:
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


def _watched(site: Site, browser: Browser, **options: Any) -> Iterator[Page]:
    context = open_context(browser, site, **options)
    watched = Watched()
    watched.watch(context, site)
    page = context.new_page()
    yield page
    page.wait_for_load_state()
    context.close()
    watched.check()
