"""Accessibility rules hold on every page, light and dark, wide and narrow."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Site
from tests.browser.pages import MEMBERS, VISITORS

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def check(page: Page, scheme: Any, size: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    results = Axe().run(page, options=OPTIONS)
    assert results.violations_count == 0, f"{page.url} {scheme} {size}: {results.generate_report()}"


@pytest.mark.parametrize("name", MEMBERS)
def test_nothing_is_violated_for_a_member(name: str, demo: Site, as_owner: Page) -> None:
    MEMBERS[name](as_owner)
    check(as_owner, "light", WIDE)
    if name not in VISITORS:
        check(as_owner, "dark", NARROW)


@pytest.mark.parametrize("name", VISITORS)
def test_nothing_is_violated_for_a_visitor(name: str, demo: Site, as_visitor: Page) -> None:
    VISITORS[name](as_visitor)
    check(as_visitor, "dark", NARROW)
    if name not in MEMBERS:
        check(as_visitor, "light", WIDE)
