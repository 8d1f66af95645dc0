"""No page is wider than the window; what is wide scrolls inside it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.pages import MEMBERS, VISITORS, resize
from tests.browser.sites import Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


# Whether what a list shows while it is closed has room beside its arrow.
_HAS_ROOM = """select => {
  const style = getComputedStyle(select), paper = document.createElement("canvas").getContext("2d");
  paper.font = style.font;
  const around = parseFloat(style.paddingInlineStart) + parseFloat(style.paddingInlineEnd) + 16;
  return paper.measureText(select.selectedOptions[0].label).width + around <= select.clientWidth;
}"""


def check(page: Page) -> None:
    for width in (1440, 820, 390, 320):
        resize(page, width, 900)
        needed = page.evaluate("document.documentElement.scrollWidth")
        assert needed <= width, f"{page.url} needs {needed} of {width} pixels"


@pytest.mark.parametrize("name", MEMBERS)
def test_it_fits_for_a_member(name: str, demo: Site, as_owner: Page) -> None:
    MEMBERS[name](as_owner)
    check(as_owner)


@pytest.mark.parametrize("name", sorted(VISITORS.keys() - MEMBERS.keys()))
def test_it_fits_for_a_visitor(name: str, demo: Site, as_visitor: Page) -> None:
    VISITORS[name](as_visitor)
    check(as_visitor)


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
