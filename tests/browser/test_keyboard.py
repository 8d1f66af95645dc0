"""By keyboard alone, and always seeing where one is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.pages import COMPARISON, STORY, TWO_REPORTS, open_context
from tests.browser.sites import ANSWER, Site, wait_for

pytestmark = pytest.mark.browser

# The element in focus: drawn with an outline, inside the window, and nothing lies over its middle.
_SEEN = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  if (!box || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) return false;
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return Boolean(over) && (element.contains(over) || over.contains(element));
}"""
_FOCUS = "document.activeElement.outerHTML"


def check_seen(page: Page) -> None:
    """What has the focus is seen, at the latest when the scrolling to it has ended."""
    problem = f"the focus is not seen on {page.evaluate(_FOCUS)}"
    wait_for(lambda: bool(page.evaluate(_SEEN)), problem, ANSWER / 1000)


def tab_to(page: Page, name: str, *, at_most: int = 60) -> None:
    """Press Tab until the element with this text has the focus, which can be seen at each step."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        check_seen(page)
        if page.evaluate("document.activeElement.innerText").strip().startswith(name):
            return
    raise AssertionError(f"Tab does not come to {name!r}")


def test_the_skip_link_leads_past_the_top(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(COMPARISON)
    tab_to(as_visitor, "To the content", at_most=1)
    as_visitor.keyboard.press("Enter")
    expect(as_visitor.locator("main")).to_be_focused()
    as_visitor.keyboard.press("Tab")
    assert as_visitor.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_row_is_found_opened_and_closed(demo: Site, as_owner: Page) -> None:
    page = as_owner
    page.goto(TWO_REPORTS)
    tab_to(page, "Same claim, other words")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("show=reworded"))

    links = page.locator("#comparison tbody th a")
    for key, place in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        expect(links.nth(place)).to_be_focused()
        check_seen(page)
    page.keyboard.press("Enter")
    expect(page.locator("#detail .detail")).to_be_focused()
    expect(links.nth(1)).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile("row="))

    tab_to(page, "Close", at_most=1)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    check_closed(page, links.nth(1))

    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#detail .detail")).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press("Escape")
    check_closed(page, links.nth(2))


def check_closed(page: Page, row: Locator) -> None:
    """No detail is open, and one goes on from the row whose detail it was."""
    expect(page.locator("#detail h2")).to_have_count(0)
    assert "row=" not in page.url.partition("#")[0]
    expect(row).to_be_focused()
    check_seen(page)


def test_a_row_that_an_address_opens_is_seen_among_the_others(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(COMPARISON)
    last = as_visitor.locator("#comparison tbody th a").last
    as_visitor.goto(last.get_attribute("href") or "")
    expect(as_visitor.locator("#comparison tr.chosen th a")).to_be_in_viewport()


def test_every_row_is_seen_when_it_has_the_focus(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto(COMPARISON)
    for key in "j" * 25 + "k" * 12:
        as_visitor.keyboard.press(key)
        check_seen(as_visitor)


def test_keys_typed_into_a_field_move_nothing(demo: Site, as_visitor: Page) -> None:
    as_visitor.goto("/")
    search = as_visitor.get_by_role("searchbox")
    search.press_sequentially("jkj")
    expect(search).to_have_value("jkj")
    expect(search).to_be_focused()


def test_the_reading_view_lights_partners_and_opens_a_row(demo: Site, as_visitor: Page) -> None:
    page = as_visitor
    page.goto(f"{STORY}read/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    focused = page.locator("a.tied").first
    expect(focused).to_be_focused()
    check_seen(page)
    rows = set((focused.get_attribute("data-rows") or "").split())
    lit = page.locator("a.tied.lit")
    expect(lit.nth(1)).to_be_attached()
    for claim in lit.all():
        assert rows & set((claim.get_attribute("data-rows") or "").split())
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_be_visible()
    assert page.url.partition("row=")[2].partition("#")[0] in rows


def test_who_is_signed_in_signs_out(site: Site, browser: Browser, demo: Site) -> None:
    """With a session of its own: signing out ends it."""
    context = open_context(browser, site)
    page = context.new_page()
    page.goto(site.new_sign_in_link())
    tab_to(page, "Sign in as owner")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#messages")).to_contain_text("You are signed in as owner")
    tab_to(page, "Sign out")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    context.close()
