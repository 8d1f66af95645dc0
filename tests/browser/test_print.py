"""A comparison on paper: every row, the legend and the heads, no controls."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import COMPARISON, TWO_REPORTS, resize
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", [TWO_REPORTS, COMPARISON])
def test_every_row_and_the_legend_are_printed(address: str, demo: Site, as_owner: Page) -> None:
    as_owner.goto(address)
    as_owner.emulate_media(media="print", color_scheme="dark")
    resize(as_owner, 700, 990)
    for row in as_owner.locator("#comparison tbody tr").all():
        assert row.is_visible()
    expect(as_owner.locator(".legend")).to_be_visible()
    expect(as_owner.locator("#comparison thead")).to_be_visible()
    expect(as_owner.get_by_text("written for demonstration").first).to_be_visible()
    assert as_owner.evaluate("document.documentElement.scrollWidth") <= 700
    assert as_owner.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    document = as_owner.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", document)) >= 2


def test_controls_are_not_printed(demo: Site, as_owner: Page) -> None:
    as_owner.goto(TWO_REPORTS)
    as_owner.locator("#comparison tbody th a").first.click()
    expect(as_owner.locator("#detail h2")).to_be_visible()
    as_owner.emulate_media(media="print")
    expect(as_owner.locator("#detail h2")).to_be_visible()
    for control in as_owner.locator("button, .filters, .tabs, .top, .foot, .close").all():
        assert not control.is_visible(), control.evaluate("element => element.outerHTML")


def test_what_a_long_row_folds_is_printed(demo: Site, as_owner: Page) -> None:
    as_owner.goto(COMPARISON)
    rows = "[...document.querySelectorAll('#comparison tbody tr')]"
    long = f"{rows}.find(row => row.querySelectorAll('.said').length > 3).querySelector('th a').href"
    as_owner.goto(as_owner.evaluate(long))
    folded = as_owner.locator(".detail details.fold:not([open]) :is(blockquote, q)").first
    expect(folded).not_to_be_visible()
    as_owner.emulate_media(media="print")
    expect(folded).to_be_visible()
