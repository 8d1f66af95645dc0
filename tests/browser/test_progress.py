"""The progress of a comparison, stopping it, and a worker that is killed in the middle of it."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.pages import follow, look_at_them, open_context, sign_in
from tests.browser.sites import PATIENCE, Site, start_site, stop_site
from tests.browser.test_every_page import NARROW, WIDE, check
from tests.browser.worker import HeldWorker
from tests.ports import free_port

pytestmark = pytest.mark.browser

REPORTS = 4
SYLLABLES = (
    "ba",
    "den",
    "fi",
    "gor",
    "hul",
    "ki",
    "lam",
    "mer",
    "no",
    "pral",
    "ri",
    "su",
    "tev",
    "vo",
    "zin",
)


def long_report(number: int) -> str:
    """A report of invented words, always the same, and long enough that comparing some takes a while."""
    chance = random.Random(number)  # noqa: S311 - no secret
    lines = []
    for _ in range(24):
        words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(9)]
        lines.append(f"{words[0].capitalize()} {' '.join(words[1:])}.")
    return f"District {number} reports on its year\n\n" + "\n\n".join(lines)


def ask(data: Path, query: str) -> list[tuple[Any, ...]]:
    """What the library's database holds, read only."""
    address = f"file:{data / 'framing.sqlite3'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return connection.execute(query).fetchall()


def start_long_run(page: Page, title: str) -> None:
    """A new story of long reports, and its comparison on the way."""
    page.goto("/add/")
    files: list[FilePayload] = []
    for number in range(REPORTS):
        content = f"{title}: {long_report(number)}".encode()
        files.append({"name": f"{number}.txt", "mimeType": "text/plain", "buffer": content})
    page.get_by_label("Files").set_input_files(files)
    look_at_them(page)
    page.get_by_label("… or a new story, called").fill(title)
    follow(page.get_by_role("button", name="Save the reports"))
    follow(page.get_by_role("link", name="To the story"))
    follow(page.get_by_role("button", name="Compare now"))
    expect(page).to_have_url(re.compile("/runs/"))


def run_of(page: Page) -> str:
    """The run that a page shows, as the database writes it."""
    return page.url.rstrip("/").rpartition("/")[2].replace("-", "")


def hold_in_the_middle(worker: HeldWorker, run: str, *stages: str) -> None:
    """Let a run come on until something of one of these stages is done, and no further."""
    query = f"SELECT stage FROM framing_run WHERE id = '{run}' AND state = 'running' AND done > 0"  # noqa: S608

    def in_the_middle() -> bool:
        return any(stage in stages for (stage,) in ask(worker.data, query))

    worker.hold_once(in_the_middle, "the run does not come on")


def test_a_run_shows_its_stage_is_stopped_and_started_again(
    demo: Site, as_owner: Page, worker: HeldWorker
) -> None:
    page = as_owner
    worker.hold()
    start_long_run(page, "A year in four districts")
    hold_in_the_middle(worker, run_of(page), "read", "embed", "align", "compare")
    stage = re.compile(r"(Cutting|Reading|Looking|Comparing).*\d of \d", re.DOTALL)
    expect(page.locator("#run .stage")).to_have_text(stage)
    progress = page.get_by_role("progressbar")
    expect(progress).to_have_accessible_name(re.compile("Cutting|Reading|Looking|Comparing"))
    value, most = progress.evaluate("bar => ['value', 'max'].map(name => Number(bar.getAttribute(name)))")
    # A stage that has just begun stands at none of its steps, so only their number is sure.
    assert 0 <= value <= most
    assert most > 0
    check(page, "dark", NARROW)

    follow(page.get_by_role("button", name="Stop"))
    expect(page.get_by_role("status")).to_have_text("Stopping")
    worker.let_go()
    expect(page.get_by_role("status")).to_contain_text("This comparison was stopped.", timeout=PATIENCE)
    check(page, "light", WIDE)

    follow(page.get_by_role("button", name="Start again"))
    page.wait_for_url(re.compile("/compare/$"), timeout=PATIENCE)
    expect(page.locator("#comparison thead .headline")).to_have_count(REPORTS)


@pytest.fixture
def own_site(demo: Site, tmp_path: Path) -> Iterator[Site]:
    """Another site with the same library, so that nothing of the demonstration is left to compare first."""
    shutil.copy(demo.data / "secret-key", tmp_path)
    library = "framing.sqlite3"
    with (
        closing(sqlite3.connect(demo.data / library)) as there,
        closing(sqlite3.connect(tmp_path / library)) as here,
    ):
        there.backup(here)
    own = start_site(tmp_path, free_port())
    yield own
    stop_site(own)


def page_of_owner(browser: Browser, site: Site) -> Page:
    page = open_context(browser, site).new_page()
    sign_in(page, site.sign_in)
    return page


def test_a_killed_worker_loses_and_doubles_nothing(own_site: Site, browser: Browser) -> None:
    page = page_of_owner(browser, own_site)
    worker = HeldWorker(own_site)
    worker.hold()
    start_long_run(page, "A killed run")
    run = run_of(page)
    hold_in_the_middle(worker, run, "align", "compare")
    worker.let_go()
    os.kill(worker.pid, signal.SIGKILL)
    assert own_site.process.wait(PATIENCE / 1000) == 1
    page.context.close()
    ((taken_up,),) = ask(own_site.data, f"SELECT started_at FROM framing_run WHERE id = '{run}'")  # noqa: S608

    again = start_site(own_site.data, free_port())
    try:
        page = page_of_owner(browser, again)
        page.goto(f"/runs/{uuid.UUID(run)}/")
        page.wait_for_url(re.compile("/compare/$"), timeout=PATIENCE)
        page.context.close()
        check_once(again.data, run, taken_up)
    finally:
        stop_site(again)


def check_once(data: Path, run: str, first_taken_up: str) -> None:
    """The run was taken up again, finished once, and holds each thing once."""
    of_run = f"WHERE run_id = '{run}'"
    ((state, taken_up),) = ask(data, f"SELECT state, started_at FROM framing_run WHERE id = '{run}'")  # noqa: S608
    assert state == "finished"
    assert taken_up > first_taken_up
    for what, table in (
        ("a_id, b_id", f"framing_versionpairresult {of_run}"),
        ("a_id, b_id", f"framing_alignment {of_run}"),
        ("version_id, segmentation, start, end", "framing_claim"),
    ):
        (every,), *_ = ask(data, f"SELECT count(*) FROM {table}")  # noqa: S608
        (once,), *_ = ask(data, f"SELECT count(*) FROM (SELECT DISTINCT {what} FROM {table})")  # noqa: S608
        assert every == once, table
    pairs = ask(data, f"SELECT count(*) FROM framing_versionpairresult {of_run}")  # noqa: S608
    assert pairs == [(REPORTS * (REPORTS - 1) // 2,)]
    without = "LEFT JOIN framing_wording w ON w.alignment_id = a.id"
    unworded = ask(data, f"SELECT count(*) FROM framing_alignment a {without} {of_run} AND w.id IS NULL")  # noqa: S608
    assert unworded == [(0,)]
