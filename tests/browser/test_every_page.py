"""On every page the rules of accessibility hold, light and dark, wide and narrow, and it fits the window.

Both are looked at in one visit: coming to a page takes about as long as looking at it.
"""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string
from django.test import RequestFactory
from playwright.sync_api import Page, expect

from tests.browser.pages import MEMBERS, VISITORS, follow, give_address, hand_in, resize
from tests.browser.sites import Site, wait_for
from tests.browser.worker import HeldWorker

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
WIDE, NARROW = (1440, 900), (390, 844)


def check(page: Page, scheme: Any, size: tuple[int, int]) -> None:
    # Colours that are still on their way from light to dark are nobody's to read.
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    resize(page, *size)
    results = Axe().run(page, options=OPTIONS)
    assert results.violations_count == 0, f"{page.url} {scheme} {size}: {results.generate_report()}"


def check_fits(page: Page) -> None:
    """No page is wider than the window; what is wide scrolls inside it."""
    for width in (1440, 820, 390, 320):
        resize(page, width, 900)
        needed = page.evaluate("document.documentElement.scrollWidth")
        assert needed <= width, f"{page.url} needs {needed} of {width} pixels"


@pytest.mark.parametrize("name", MEMBERS)
def test_a_page_for_a_member(name: str, demo: Site, as_owner: Page, subtests: pytest.Subtests) -> None:
    MEMBERS[name](as_owner)
    with subtests.test("it fits"):
        check_fits(as_owner)
    with subtests.test("nothing is violated"):
        check(as_owner, "light", WIDE)
        if name not in VISITORS:
            check(as_owner, "dark", NARROW)


@pytest.mark.parametrize("name", VISITORS)
def test_a_page_for_a_visitor(name: str, demo: Site, as_visitor: Page, subtests: pytest.Subtests) -> None:
    VISITORS[name](as_visitor)
    if name not in MEMBERS:
        with subtests.test("it fits"):
            check_fits(as_visitor)
    with subtests.test("nothing is violated"):
        check(as_visitor, "dark", NARROW)
        if name not in MEMBERS:
            check(as_visitor, "light", WIDE)


def check_both(page: Page) -> None:
    check(page, "light", WIDE)
    check(page, "dark", NARROW)


def test_a_report_that_is_being_fetched(demo: Site, as_owner: Page, worker: HeldWorker) -> None:
    worker.hold()
    give_address(as_owner, "http://example.invalid/report")
    expect(as_owner.get_by_role("progressbar")).to_be_visible()
    check_both(as_owner)


def test_a_sign_in_link_that_was_not_used(site: Site, as_visitor: Page) -> None:
    as_visitor.goto(site.new_sign_in_link())
    expect(as_visitor.get_by_role("button", name="Sign in as owner")).to_be_visible()
    check_both(as_visitor)


@pytest.mark.parametrize("page", ["500.html", "503.html"])
def test_the_pages_of_a_failure(page: str, site: Site, as_visitor: Page) -> None:
    """Shown as the site would: nothing there fails that could be made to."""
    request = RequestFactory().post("/runs/", {"title": "A ferry"})
    html = render_to_string(page, {"sent": request.POST.items(), "files": ["a.txt"]}, request)
    as_visitor.route("**/failed/", lambda route: route.fulfill(body=html, content_type="text/html"))
    as_visitor.goto("/failed/")
    check_both(as_visitor)


FIRE = (
    "Lighthouse on Skerry Point burns down\n\n"
    "The lighthouse on Skerry Point burned down on Tuesday night, the fire service said. Nobody was hurt.\n\n"
    "The keeper saw smoke at ten in the evening and rang the harbour. The lamp went out before midnight."
)
THE_SAME_FIRE = (
    "Fire destroys Skerry Point lighthouse\n\n"
    "A fire destroyed the lighthouse on Skerry Point on Tuesday night. No one was injured.\n\n"
    "Its keeper, who noticed smoke at ten, called the harbour. Before midnight the lamp was dark."
)


def test_a_story_with_a_suggestion(demo: Site, as_owner: Page) -> None:
    page = as_owner
    hand_in(page, FIRE)
    page.get_by_label("… or a new story, called").fill("Skerry Point")
    follow(page.get_by_role("button", name="Save the reports"))
    follow(page.get_by_role("link", name="To the story"))
    expect(page.get_by_role("heading", name="Skerry Point", exact=True)).to_be_visible()
    story = page.url
    hand_in(page, THE_SAME_FIRE)
    follow(page.get_by_role("button", name="Save the reports"))
    expect(page.locator(".draft.saved")).to_have_count(1)

    def is_suggested() -> bool:
        page.goto(story)
        return page.get_by_role("heading", name="May report this event too").is_visible()

    wait_for(is_suggested, "the second report of the fire is not suggested")
    check_both(page)
