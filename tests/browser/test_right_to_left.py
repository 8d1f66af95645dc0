"""A Hebrew report beside an English one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import TWO_LANGUAGES, follow
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def test_each_cell_reads_in_its_own_direction(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(TWO_LANGUAGES)
    hebrew = as_visitor.locator("#comparison .said[lang=he]")
    english = as_visitor.locator("#comparison .said[lang=en]")
    assert hebrew.count() > 5
    assert english.count() > 5
    for said, direction, edge in ((hebrew, "rtl", "right"), (english, "ltr", "left")):
        expect(said.first).to_have_attribute("dir", direction)
        first = said.first.evaluate(
            "cell => { const range = document.createRange(); range.selectNodeContents(cell);"
            " const words = range.getBoundingClientRect(), box = cell.getBoundingClientRect();"
            " return {left: words.left - box.left, right: box.right - words.right}; }"
        )
        assert first[edge] < 2, f"{direction} text does not begin at the {edge}"


def test_the_page_says_that_the_languages_differ(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(TWO_LANGUAGES)
    expect(as_visitor.get_by_text("These reports are in different languages.")).to_be_visible()


def test_the_article_itself_reads_from_the_right(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(TWO_LANGUAGES)
    follow(as_visitor.locator("#comparison thead th").nth(1).get_by_role("link", name="article"))
    expect(as_visitor.locator("article.text")).to_have_attribute("dir", "rtl")
    expect(as_visitor.locator("article.text")).to_have_attribute("lang", "he")
    body = as_visitor.locator("article.text .piece").last
    assert body.evaluate("piece => getComputedStyle(piece).direction") == "rtl"
