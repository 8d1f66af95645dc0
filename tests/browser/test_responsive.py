"""What a narrow window must not cut or crowd; that every page fits is looked at with every page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import COMPARISON, MEMBERS, STORY, TWO_REPORTS, open_context, resize
from tests.browser.sites import Site

pytestmark = pytest.mark.browser

# Whether what a list shows while it is closed has room beside its arrow.
_HAS_ROOM = """select => {
  const style = getComputedStyle(select), paper = document.createElement("canvas").getContext("2d");
  paper.font = style.font;
  const around = parseFloat(style.paddingInlineStart) + parseFloat(style.paddingInlineEnd) + 16;
  return paper.measureText(select.selectedOptions[0].label).width + around <= select.clientWidth;
}"""
# How much of the first column that is not seen whole is in sight, 0..1.
_PART_IN_SIGHT = """([frame, columns]) => {
  const edge = Math.min(innerWidth, document.querySelector(frame).getBoundingClientRect().right);
  const boxes = [...document.querySelectorAll(columns)].map((column) => column.getBoundingClientRect());
  const cut = boxes.find((box) => box.right > edge + 1);
  return cut ? (edge - cut.left) / cut.width : null;
}"""
_SHEETS = {
    "compared": (COMPARISON, ".sheet.wide", ".sheet.wide thead th + th"),
    "read in full": (f"{STORY}read/", ".reports", ".report"),
}


@pytest.mark.parametrize("sheet", _SHEETS)
def test_a_report_out_of_sight_is_not_out_of_mind(demo: Site, as_visitor: Page, sheet: str) -> None:
    """Five reports: where not all have room, the last one in sight is cut, so one sees that they go on."""
    address, frame, columns = _SHEETS[sheet]
    as_visitor.goto(address)
    for width in (1024, 1180, 1280, 1366, 1440, *([820] if sheet == "compared" else [])):
        resize(as_visitor, width, 900)
        part = as_visitor.evaluate(_PART_IN_SIGHT, [frame, columns])
        assert part is not None, f"nothing is cut at {width}, so this proves nothing there"
        assert 0.15 < part < 0.85, f"at {width} {part:.0%} of a column is in sight"


def test_the_top_is_read_in_the_order_of_tab(demo: Site, as_owner: Page) -> None:
    """From above to below, and from the left to the right, on a phone as on a desk."""
    as_owner.goto("/guide/")
    for width in (1440, 820, 390, 320):
        resize(as_owner, width, 844)
        boxes = [of.bounding_box() for of in as_owner.locator(".top :is(a, button)").all()]
        middles = [(box["y"] + box["height"] / 2, box["x"]) for box in boxes if box]
        assert len(middles) == len(boxes) > 4
        lines = [(round(y / 16), x) for y, x in middles]
        assert lines == sorted(lines), f"at {width}: {lines}"


def test_the_lists_of_comparisons_show_theirs_in_full_on_a_phone(demo: Site, as_owner: Page) -> None:
    MEMBERS["what changed"](as_owner)
    for width in (390, 320):
        resize(as_owner, width, 844)
        for name in ("From", "To"):
            assert as_owner.get_by_label(name, exact=True).evaluate(_HAS_ROOM), f"{name} is cut at {width}"


def test_links_in_a_side_column_are_tall_enough_for_a_finger(demo: Site, as_owner: Page) -> None:
    MEMBERS["article"](as_owner)
    resize(as_owner, 390, 844)
    links = as_owner.locator(".aside .reports a").all()
    assert links
    for link in links:
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 24


def test_the_address_of_a_row_leads_to_it_on_a_phone(demo: Site, as_visitor: Page) -> None:
    """With the place in it or without, as an older citation has it."""
    resize(as_visitor, 390, 844)
    as_visitor.goto(TWO_REPORTS)
    row = as_visitor.locator("#comparison tbody th a").last.get_attribute("href") or ""
    as_visitor.goto(row)
    cited = as_visitor.locator(".permalink a").get_attribute("href") or ""
    assert cited.endswith("#detail")
    for address in (cited, cited.partition("#")[0]):
        as_visitor.goto("/")
        as_visitor.goto(address)
        expect(as_visitor.locator(".detail h2")).to_be_in_viewport()


def test_from_a_row_one_goes_on_to_the_next_without_the_table(demo: Site, as_owner: Page) -> None:
    """On a tablet the detail lies below all rows."""
    resize(as_owner, 820, 1180)
    as_owner.goto(TWO_REPORTS)
    as_owner.locator("#comparison tbody th a").first.click()
    for number in (2, 3):
        as_owner.get_by_role("link", name="Next row").click()
        expect(as_owner.locator(".detail h2")).to_contain_text(f"{number} ·")
        expect(as_owner.locator(".detail h2")).to_be_in_viewport()


@pytest.mark.parametrize("touched", [True, False])
def test_one_is_told_how_to_open_a_row(site: Site, demo: Site, browser: Browser, *, touched: bool) -> None:
    context = open_context(browser, site, has_touch=touched, is_mobile=touched)
    page = context.new_page()
    page.goto(TWO_REPORTS)
    expect(page.get_by_text("A row’s number opens its detail")).to_be_visible(visible=touched)
    expect(page.get_by_text("next and previous row")).to_be_visible(visible=not touched)
    context.close()
