"""From two pasted pages to a judged comparison."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import follow, hand_in
from tests.browser.sites import PATIENCE, ROOT
from tests.browser.worker import HeldWorker

pytestmark = pytest.mark.browser

PAGES = ROOT / "fixtures" / "demo" / "pages"


def read(name: str) -> str:
    return Path(PAGES / f"{name}.txt").read_text(encoding="utf-8")


def save_into_new_story(page: Page, title: str) -> None:
    page.get_by_label("… or a new story, called").fill(title)
    follow(page.get_by_role("button", name="Save the reports"))
    expect(page.locator("#messages")).to_contain_text("2 reports were saved.")


def compare(page: Page, worker: HeldWorker) -> None:
    """Press Compare, see how far it is, and come to the comparison. Two short reports are compared at once:
    the worker stands still as long as something is looked at.
    """
    worker.hold()
    follow(page.get_by_role("button", name="Compare now"))
    expect(page.locator("#run .stage")).to_have_text("Waiting for its turn")
    expect(page.get_by_role("progressbar")).to_be_visible()
    worker.let_go()
    page.wait_for_url(re.compile("/compare/$"), timeout=PATIENCE)


def one_to_one(page: Page) -> Locator:
    """A row of two claims: judging it moves these two and nothing else."""
    for row in page.locator("#comparison tbody tr").all():
        if all(cell.locator(".said").count() == 1 for cell in row.locator("td").all()):
            return row
    raise AssertionError("no row holds exactly two claims")


def test_it_goes_from_two_pages_to_a_judged_row(as_owner: Page, worker: HeldWorker) -> None:
    page = as_owner
    hand_in(page, read("sarn-valley-courier"), read("meridian-business-daily"))

    first, second = page.locator("fieldset.draft").all()
    expect(first.get_by_label("Headline")).to_have_value(re.compile("forty farms under water"))
    expect(first.get_by_label("Date")).to_have_value("2023-05-10")
    expect(first.get_by_label("Byline")).to_have_value(re.compile("Ines Hallberg"))
    expect(second.get_by_label("Headline")).to_have_value(re.compile("Controlled release averts failure"))
    expect(second.get_by_label("Language")).to_have_value("en")
    first.get_by_label("outlet that is not in the list").fill("Sarn Valley Courier")
    second.get_by_label("outlet that is not in the list").fill("Meridian Business Daily")
    save_into_new_story(page, "Lake Sarn")

    follow(page.get_by_role("link", name="To the story"))
    expect(page.get_by_role("heading", name="Lake Sarn", exact=True)).to_be_visible()
    compare(page, worker)
    heads = page.locator("#comparison thead .outlet")
    expect(heads).to_have_text(["Sarn Valley Courier", "Meridian Business Daily"])
    for chrome in ("Skip to content", "Share on Facebook", "Listen to this article", "cookies"):
        expect(page.locator("#comparison")).not_to_contain_text(chrome)

    judge_and_take_back(page)


def judge_and_take_back(page: Page) -> None:
    follow(page.get_by_role("link", name=re.compile("^Same claim, other words")))
    row = one_to_one(page)
    first, second = row.locator(".said").all_inner_texts()
    together = page.locator("#comparison tbody tr").filter(has_text=first).filter(has_text=second)
    row.get_by_role("rowheader").get_by_role("link").click()
    detail = page.locator("#detail")
    expect(detail.get_by_role("heading", name="In its place")).to_be_visible()
    expect(detail.locator(".claim")).to_have_text([first, second])
    expect(detail.get_by_text("Proposed:")).to_be_visible()

    follow(detail.get_by_role("button", name="Not the same").first)
    expect(page.locator("#messages")).to_contain_text("Your judgement is kept")
    expect(detail).to_contain_text("Judged: not the same by owner")
    expect(together).to_have_count(0)

    follow(page.get_by_role("button", name="Take back"))
    expect(page.locator("#messages")).to_contain_text("What stood before it stands again")
    expect(together).to_have_count(1)

    follow(detail.get_by_role("button", name="Same", exact=True).first)
    expect(detail).to_contain_text("Judged: says the same by owner")
    expect(page.locator("tr.chosen")).to_contain_text("by a person")
    expect(together).to_have_count(1)
