"""Every page of the site, by name, and how to come to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from framing.pipeline import versions
from tests.browser.sites import ANSWER, PATIENCE, Site, wait_for

STORY = "/stories/halvern-dam-release/"
COMPARISON = f"{STORY}compare/"
TWO_REPORTS = "/stories/putin-netanyahu-call-2018-12-08/compare/"
TWO_LANGUAGES = "/stories/halvern-dam-two-languages/compare/"
NAMES = f"{STORY}names/"
COPIED = "/stories/ostery-line-fire/compare/"
A_TEXT = (
    "Ferry line to Osk closes for the winter\n\n"
    "The ferry between Lund quay and Osk will not sail from November to March, the harbour office said.\n\n"
    "About sixty people use the first crossing of the day, most of them on their way to the cannery."
)


def follow(control: Locator) -> None:
    """Press a link or a button that leads to another page, and come back when that one is there whole.

    Without this wait whatever is read next may still be the old page, or half of the new one.
    """
    with control.page.expect_navigation():
        control.click()


def resize(page: Page, width: int, height: int) -> None:
    """Make the window of another size, and come back when the page has taken it on."""
    page.set_viewport_size({"width": width, "height": height})
    wait_for(lambda: bool(page.evaluate("innerWidth") == width), f"the window is not {width} pixels wide")


def open_context(browser: Browser, site: Site, **options: Any) -> BrowserContext:
    """A browser of nobody's, with the patience that a busy machine needs."""
    context = browser.new_context(base_url=site.url, **options)
    context.set_default_timeout(ANSWER)
    return context


def sign_in(page: Page, link: str) -> None:
    """Sign in by a one-time link."""
    page.goto(link)
    follow(page.get_by_role("button", name="Sign in as"))
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def _narrowed(page: Page) -> None:
    page.goto(COMPARISON)
    choose = page.locator("details.narrow")
    choose.locator("summary").click()
    for box in choose.get_by_role("checkbox").all()[2:]:
        box.uncheck()
    follow(choose.get_by_role("button"))
    expect(page).to_have_url(re.compile("report="))


def _filtered(page: Page) -> None:
    """Filtered, with the filters open."""
    page.goto(f"{COMPARISON}?attribution=differs&likely=50")
    page.get_by_text("Change the filters").click()


def _detail(page: Page) -> None:
    page.goto(TWO_REPORTS)
    address = page.locator("#comparison tbody th a").first.get_attribute("href")
    page.goto(address or "")


def _linked(selector: str) -> Callable[[Page], None]:
    """The page behind the first link of the smaller comparison that a selector finds."""

    def go(page: Page) -> None:
        page.goto(TWO_REPORTS)
        page.goto(page.locator(selector).first.get_attribute("href") or "")

    return go


def _at(address: str) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        page.goto(address)

    return go


def look_at_them(page: Page) -> None:
    """Send the form of reports that is filled in, and come to the drafts."""
    follow(page.get_by_role("button", name="Look at them"))
    expect(page).to_have_url(re.compile(r"/add/[0-9a-f-]{36}/$"))


def hand_in(page: Page, *texts: str) -> None:
    """Paste reports and come to their drafts."""
    page.goto("/add/")
    for number, text in enumerate(texts, 1):
        page.get_by_label(f"Report {number}", exact=True).fill(text)
    look_at_them(page)


def _drafts(page: Page) -> None:
    hand_in(page, A_TEXT)


def _refused_form(page: Page) -> None:
    page.goto("/add/")
    follow(page.get_by_role("button", name="Look at them"))
    expect(page.get_by_text("Nothing was handed in.")).to_be_visible()


def _refused_report(page: Page) -> None:
    """A batch with a draft and an address that is not fetched."""
    give_address(page, "http://127.0.0.1/private")
    expect(page.locator(".problem")).to_be_visible(timeout=PATIENCE)


def give_address(page: Page, address: str) -> None:
    """Hand in a report and an address, and come to the drafts."""
    page.goto("/add/")
    page.get_by_label("Report 1", exact=True).fill(A_TEXT)
    page.get_by_label("Addresses").fill(address)
    look_at_them(page)


def compare_at(page: Page, threshold: str) -> None:
    """Compare the story of the copied reports at a threshold, and come to its comparison."""
    page.goto(COPIED.replace("compare/", ""))
    page.get_by_text("Choose another threshold").click()
    page.get_by_label("Propose links from this probability on").select_option(threshold)
    page.get_by_role("button", name="Compare at this threshold").click()
    page.wait_for_url(f"**{COPIED}", timeout=PATIENCE)


def _changed(page: Page) -> None:
    for threshold in (str(versions.latest().threshold), "0.9"):
        compare_at(page, threshold)
    page.goto(COPIED.replace("compare/", "changes/"))
    expect(page.locator(".change").first).to_be_visible()


def _posted(address: str, heading: str) -> Callable[[Page], None]:
    """What answers a form that no page offers, so it is made here."""

    def go(page: Page) -> None:
        page.goto(address)
        with page.expect_navigation():
            page.evaluate(
                """() => {
                    const form = document.createElement("form");
                    const token = JSON.parse(document.body.getAttribute("hx-headers"))["x-csrftoken"];
                    const field = {name: "csrfmiddlewaretoken", value: token};
                    form.method = "post";
                    form.append(Object.assign(document.createElement("input"), field));
                    document.body.append(form);
                    form.submit();
                }"""
            )
        expect(page.get_by_role("heading", name=heading)).to_be_visible()

    return go


def _send_sign_in(page: Page) -> None:
    page.get_by_label("Name").fill("nobody")
    page.get_by_label("Password").fill("not this one")
    follow(page.get_by_role("button", name="Sign in"))


def _refused_sign_in(page: Page) -> None:
    page.goto("/sign-in/")
    _send_sign_in(page)
    expect(page.get_by_role("alert")).to_contain_text("Nobody here has this name with this password.")


def _form_too_old(page: Page) -> None:
    page.goto("/sign-in/")
    page.context.clear_cookies()
    _send_sign_in(page)
    expect(page.get_by_role("heading", name="Please send that again")).to_be_visible()


EVERYONES: dict[str, Callable[[Page], None]] = {
    "library": _at("/"),
    "nothing found": _at("/?q=no+such+story"),
    "story": _at(STORY),
    "comparison": _at(COMPARISON),
    "comparison of two": _at(TWO_REPORTS),
    "two languages": _at(TWO_LANGUAGES),
    "row": _detail,
    "narrowed": _narrowed,
    "filtered": _filtered,
    "no row by these filters": _at(f"{TWO_REPORTS}?slot=place&relation=conflict&likely=95"),
    "names": _at(NAMES),
    "outlet with habits": _at("/outlets/lantern/"),
    "hidden outlets": _at(f"{TWO_REPORTS}?hide=1"),
    "no such claims": _at(f"{TWO_LANGUAGES}?show=verbatim"),
    "pinned": _linked(".actions a[href*='/at/']"),
    "copies in one column": _at(COPIED),
    "copies apart": _at(f"{COPIED}?apart=1"),
    "compared once": _at(f"{STORY}changes/"),
    "reading": _at(f"{STORY}read/"),
    "what comes first": _at(f"{STORY}first/"),
    "what comes first, two languages": _at(TWO_LANGUAGES.replace("compare", "first")),
    "who speaks": _at(f"{STORY}voices/"),
    "handout": _linked(".take a[href*='/handout/']"),
    "citation": _linked(".take a[href*='/cite/']"),
    "reading, outlets hidden": _at(f"{STORY}read/?hide=1"),
    "one report alone": _at(f"{COMPARISON}?narrow=1"),
    "article": _linked("thead a[href^='/articles/']"),
    "outlets": _at("/outlets/"),
    "outlet": _linked("thead a[href^='/outlets/']"),
    "guide": _at("/guide/"),
    "not found": _at("/no-such-page/"),
    "nothing to read": _at("/suggestions/"),
}
VISITORS = EVERYONES | {
    "sign-in": _at("/sign-in/"),
    "refused sign-in": _refused_sign_in,
    "form too old": _form_too_old,
    "refused link": _at("/sign-in/link/?sesame=wrong"),
    "forbidden": _posted(COMPARISON, "That is not yours to do"),
}
MEMBERS = EVERYONES | {
    "what changed": _changed,
    "add": _at("/add/"),
    "drafts": _drafts,
    "refused form": _refused_form,
    "refused report": _refused_report,
    "bad request": _posted(STORY, "That request could not be read"),
}
