"""No page is wider than the window; what is wide scrolls inside it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.pages import MEMBERS, VISITORS, resize
from tests.browser.sites import Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


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
