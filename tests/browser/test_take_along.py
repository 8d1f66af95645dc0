"""A comparison taken along: files by one click, and a handout that prints on the chosen paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import COMPARISON, TWO_REPORTS, follow, resize
from tests.browser.sites import Site

pytestmark = pytest.mark.browser
A4, LETTER = {595, 842}, {612, 792}  # points


def sheets(document: bytes) -> list[tuple[int, int]]:
    """Width and height of each page of a PDF, in points."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", document)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def open_handout(page: Page, comparison: str) -> None:
    page.goto(comparison)
    follow(page.get_by_role("navigation", name="Take it along").get_by_role("link", name="Handout"))
    expect(page.locator("table.rows")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "begins"),
    [("Spreadsheet (CSV)", b"\xef\xbb\xbf"), ("Data (JSON)", b"{"), ("Web page (HTML file)", b"<!doct")],
)
def test_a_file_is_one_click_away(name: str, begins: bytes, demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(COMPARISON)
    with as_visitor.expect_download() as download:
        as_visitor.get_by_role("link", name=name, exact=True).click()
    assert Path(download.value.path()).read_bytes().startswith(begins)
    assert download.value.suggested_filename.startswith("halvern-dam-release-")


@pytest.mark.parametrize(("paper", "size"), [("A4", A4), ("Letter", LETTER)])
@pytest.mark.parametrize("comparison", [TWO_REPORTS, COMPARISON], ids=["two reports", "five reports"])
def test_a_handout_prints_on_its_paper(
    comparison: str, paper: str, size: set[int], demo: Site, as_visitor: Page
) -> None:
    open_handout(as_visitor, comparison)
    follow(as_visitor.get_by_role("link", name=paper, exact=True))
    expect(as_visitor.get_by_role("link", name=paper, exact=True)).to_have_attribute("aria-current", "true")
    found = sheets(as_visitor.pdf(prefer_css_page_size=True))
    assert len(found) >= 2
    assert {frozenset(of) for of in found} == {frozenset(size)}
    upright = all(width < height for width, height in found)
    assert upright is (comparison == TWO_REPORTS)


def test_a_handout_needs_no_colour_and_shows_no_controls(demo: Site, as_visitor: Page) -> None:
    open_handout(as_visitor, TWO_REPORTS)
    as_visitor.emulate_media(media="print", color_scheme="dark")
    for control in as_visitor.locator(".choices, .top, .foot, button").all():
        assert not control.is_visible()
    expect(as_visitor.locator(".key")).to_be_visible()
    lines = {
        as_visitor.locator(f"table.rows mark.{kind}").first.evaluate(
            "mark => { const is = getComputedStyle(mark);"
            " return [is.textDecorationStyle, is.outlineStyle, is.color].join(' '); }"
        )
        for kind in ("w", "e", "n")
    }
    assert lines == {"solid none rgb(0, 0, 0)", "dotted none rgb(0, 0, 0)", "double solid rgb(0, 0, 0)"}


def test_the_rail_prints_in_one_piece(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(COMPARISON.replace("compare", "first"))
    as_visitor.emulate_media(media="print")
    resize(as_visitor, 700, 990)
    drawn = as_visitor.locator("figure.rail svg").bounding_box()
    assert drawn is not None
    assert drawn["width"] <= 700


def test_a_place_of_a_source_is_one_click_away(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(COMPARISON.replace("compare", "voices"))
    link = as_visitor.locator(".places a").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    follow(link)
    expect(as_visitor.locator(f'[id="{anchor}"]')).to_be_in_viewport()
