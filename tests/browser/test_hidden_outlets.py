"""With outlets hidden nothing on the page names them: no text, no attribute, no address."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import COMPARISON, STORY, follow
from tests.browser.sites import ROOT, Site

pytestmark = pytest.mark.browser

INVENTED = ROOT / "fixtures" / "demo" / "invented"


def names() -> list[str]:
    """The names of the outlets in the story, as people write them."""
    reports = json.loads((INVENTED / "index.json").read_text(encoding="utf-8"))["articles"]
    return [json.loads((INVENTED / name).read_text(encoding="utf-8"))["outlet"]["name"] for name in reports]


def check(page: Page) -> None:
    page.locator("details").evaluate_all("every => every.forEach(one => { one.open = true; })")
    source = page.content().casefold()
    for name in names():
        assert name.casefold() not in source, f"{name} on {page.url}"
        assert name.casefold().replace(" ", "-") not in source, f"an address with {name} on {page.url}"
    assert not page.locator("main a[href^='/outlets/'], main a[href^='/articles/']").count()


def test_the_comparison_names_no_outlet(demo: Site, as_owner: Page) -> None:
    as_owner.goto(COMPARISON)
    assert all(name in as_owner.content() for name in names())
    follow(as_owner.get_by_role("link", name="Hide outlets"))
    expect(as_owner.locator("#comparison thead .outlet").first).to_have_text("Report A")
    check(as_owner)
    for row in range(0, as_owner.locator("#comparison tbody th a").count(), 12):
        link = as_owner.locator("#comparison tbody th a").nth(row)
        link.click()
        expect(link).to_have_attribute("aria-current", "true")  # once its detail is there
        expect(as_owner.locator("#detail h2")).to_be_visible()
        check(as_owner)


def test_the_reading_view_names_no_outlet(demo: Site, as_owner: Page) -> None:
    as_owner.goto(f"{STORY}read/?hide=1")
    expect(as_owner.locator("h2.outlet").first).to_have_text("Report A")
    check(as_owner)


def test_they_can_be_shown_again(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(f"{COMPARISON}?hide=1")
    follow(as_visitor.get_by_role("link", name="Show outlets"))
    expect(as_visitor.locator("#comparison thead .outlet").first).to_have_text(names()[0])
