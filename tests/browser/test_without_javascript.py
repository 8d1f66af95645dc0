"""The main way works without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from framing.pipeline import versions
from tests.browser.pages import A_TEXT, COMPARISON, COPIED, STORY, TWO_REPORTS, compare_at, follow, hand_in
from tests.browser.sites import Site

pytestmark = pytest.mark.browser


def rows(page: Page) -> int:
    return page.locator("#comparison tbody tr[id]").count()


def test_a_row_opens_and_closes(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    page.goto(TWO_REPORTS)
    follow(page.locator("#comparison tbody th a").nth(1))
    expect(page.locator("#detail h2")).to_have_text(re.compile(r"^2 · "))
    expect(page.locator("tr.chosen")).to_have_count(1)
    follow(page.get_by_role("link", name="Close"))
    expect(page.locator("#detail h2")).to_have_count(0)


def test_filters_and_order_change_the_rows(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    page.goto(TWO_REPORTS)
    every = rows(page)
    follow(page.get_by_role("link", name=re.compile("^Found in one only")))
    expect(page).to_have_url(re.compile("show=only"))
    expect(page.locator("#comparison td.empty")).to_have_count(rows(page))
    assert 0 < rows(page) < every
    expect(page.get_by_role("button", name="Print")).to_be_hidden()

    second = page.locator("#comparison thead .outlet").nth(1).inner_text()
    follow(page.get_by_role("link", name="order by this report"))
    expect(page.locator("#comparison thead .outlet").first).to_have_text(second)


def test_rows_are_filtered_by_what_differs_and_who_is_the_source(
    demo: Site, without_javascript: Page
) -> None:
    page = without_javascript
    page.goto(COMPARISON)
    every = rows(page)
    page.get_by_text("More filters").click()
    differs = page.locator("label", has_text="only where it differs")
    promised = int(differs.locator(".count").inner_text())
    differs.get_by_role("checkbox").check()
    follow(page.get_by_role("button", name="Filter the rows"))
    expect(page).to_have_url(re.compile("attribution=differs"))
    assert rows(page) == promised
    assert 0 < promised < every
    expect(page.locator("#comparison .found").first).to_contain_text("asked for:")

    page.get_by_text("Change the filters").click()
    source = page.locator("fieldset", has_text="Who is given as source").locator("label").first
    promised = int(source.locator(".count").inner_text())
    source.get_by_role("checkbox").check()
    follow(page.get_by_role("button", name="Filter the rows"))
    expect(page).to_have_url(re.compile("source="))
    assert rows(page) == promised
    expect(page.locator("#comparison .found").first).to_be_visible()
    follow(page.get_by_role("link", name="Permalink"))
    expect(page).to_have_url(re.compile("/at/.*attribution=differs"))
    assert rows(page) == promised
    follow(page.get_by_role("link", name="Without filters"))
    assert rows(page) == every


def test_a_name_leads_to_where_it_stands(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    page.goto(COMPARISON)
    follow(page.get_by_role("link", name="Who is called what"))
    expect(page).to_have_url(re.compile("/names/"))
    follow(page.locator(".naming .places a").first)
    expect(page).to_have_url(re.compile("/read/.*#"))
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_visible()


def test_reports_are_narrowed_and_outlets_hidden(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    page.goto(COMPARISON)
    narrow = page.locator("details.narrow")
    narrow.locator("summary").click()
    for box in narrow.get_by_role("checkbox").all()[2:]:
        box.uncheck()
    follow(narrow.get_by_role("button", name="Show these"))
    expect(page.locator("#comparison thead .outlet")).to_have_count(2)

    follow(page.get_by_role("link", name="Hide outlets"))
    expect(page.locator("#comparison thead .outlet")).to_have_text(["Report A", "Report B"])
    follow(page.get_by_role("link", name="Read in full"))
    expect(page.locator("h2.outlet").first).to_have_text("Report A")


def test_a_judgement_is_kept_and_taken_back(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    page.goto(f"{COPIED}?show=reworded")  # the other stories come judged
    follow(page.locator("#comparison tbody th a").first)
    follow(page.locator("#detail").get_by_role("button", name="Same", exact=True).first)
    expect(page.locator("#messages")).to_contain_text("Your judgement is kept")
    expect(page.locator("#detail")).to_contain_text("Judged: says the same by owner")
    for folded in page.locator("#detail details > summary").all():
        folded.click()  # in a row of many pairs those that are judged are folded
    follow(page.get_by_role("button", name="Take back"))
    expect(page.locator("#messages")).to_contain_text("taken back")


def test_a_report_is_added(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    page.goto("/add/")
    follow(page.get_by_role("button", name="Room for another report"))
    expect(page.get_by_label("Report 3", exact=True)).to_be_visible()
    hand_in(page, A_TEXT.replace("Osk", "Hamn"))
    expect(page.get_by_label("Headline")).to_have_value("Ferry line to Hamn closes for the winter")
    follow(page.get_by_role("button", name="Save the reports"))
    expect(page.locator("#messages")).to_contain_text("1 report was saved.")


def test_a_claim_of_the_reading_view_opens_its_row(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    page.goto(f"{STORY}read/")
    follow(page.locator("a.tied").first)
    expect(page.locator("#detail h2")).to_be_visible()


def test_copies_are_opened_and_folded_again(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    page.goto(COPIED)
    heads = page.locator("#comparison thead .outlet")
    expect(heads).to_have_count(2)
    expect(page.locator("#sources")).to_contain_text("one source, not three")
    follow(page.get_by_role("link", name="Show them apart"))
    expect(heads).to_have_count(4)
    follow(page.get_by_role("link", name="Show them as one"))
    expect(heads).to_have_count(2)


def test_a_threshold_is_chosen_and_what_changed_is_read(demo: Site, without_javascript: Page) -> None:
    page = without_javascript
    compare_at(page, str(versions.latest().threshold))
    compare_at(page, "0.9")
    expect(page.get_by_text("at threshold 0.90.")).to_be_visible()
    follow(page.get_by_role("link", name="Reports", exact=True))
    follow(page.get_by_role("link", name="What changed since the comparison before"))
    expect(page.locator(".change").first).to_contain_text("not proposed at 0.90 or above")
