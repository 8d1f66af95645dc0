"""The differences of wording in the demonstration, found, filtered, selected and printed as a person does."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from framing.pipeline.wording.tokens import Token, tokens
from tests.browser.pages import COMPARISON, follow, open_context
from tests.browser.sites import ROOT, Site

pytestmark = pytest.mark.browser

Difference = dict[str, Any]
GOLD = ROOT / "fixtures" / "gold" / "differences.json"
DIFFERENCES: list[Difference] = json.loads(GOLD.read_text(encoding="utf-8"))["differences"]
SIDES = ("a", "b")
# Each stretch of a claim's words with the classes of the mark that it stands in.
_PIECES = """said => {
  const pieces = [], walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const mark = walker.currentNode.parentElement.closest("mark");
    pieces.push([walker.currentNode.data, mark ? mark.className : ""]);
  }
  return pieces;
}"""

# Of each mark whether it is seen, and how it is underlined.
_AS_PRINTED = "marks => marks.map(of => [of.checkVisibility(), getComputedStyle(of).textDecorationLine])"


def in_words(difference: Difference) -> str:
    return "{filter}: {a[phrase]} | {b[phrase]}".format_map(difference)


def outlets() -> dict[str, str]:
    """By a report's name the outlet's, as the page writes it."""
    folder = ROOT / "fixtures" / "demo" / "invented"
    reports = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    return {report["slug"]: report["outlet"]["name"] for report in reports if "outlet" in report}


@pytest.fixture(scope="module")
def choices(demo: Site, browser: Browser) -> dict[str, str]:
    """By an outlet's name what the comparison calls its report where one chooses some of them."""
    context = open_context(browser, demo)
    page = context.new_page()
    page.goto(COMPARISON)
    choose = page.locator("details.narrow")
    choose.locator("summary").click()
    found = {
        label.inner_text().strip(): label.get_by_role("checkbox").get_attribute("value") or ""
        for label in choose.locator("label").all()
    }
    context.close()
    return found


def compare_two(page: Page, reports: set[str], choices: dict[str, str]) -> None:
    """Open the comparison of two of its reports, where choosing them leads to."""
    every = outlets()
    names = {every[report] for report in reports}
    asked = urlencode([("report", choices[name]) for name in sorted(names)])
    page.goto(f"{COMPARISON}?{asked}&narrow=1")
    heads = page.locator("#comparison thead .outlet")
    expect(heads).to_have_count(2)
    assert {head.strip() for head in heads.all_inner_texts()} == names


def said(place: Page | Locator, side: dict[str, str]) -> Locator:
    """A claim as a report's words, and not as what comes nearest to another report's."""
    return place.locator(".said").and_(place.get_by_text(side["text"], exact=True))


def rows_of(page: Page, difference: Difference) -> Locator:
    """The rows in which both claims stand."""
    rows = page.locator("#comparison tbody tr[id]")
    for side in SIDES:
        rows = rows.filter(has=said(page, difference[side]))
    return rows


def telling(phrase: str) -> list[Token]:
    """The words of a phrase that say something: those that only bind others are never marked alone."""
    return [word for word in tokens(phrase, "en") if word.content]


def marks_of_own_words(row: Locator, difference: Difference, side: str) -> list[set[str]]:
    """For each word of one phrase that the other one lacks the classes of its mark."""
    one, other = difference[side], difference["b" if side == "a" else "a"]
    pieces = said(row, one).first.evaluate(_PIECES)
    text = "".join(piece for piece, _ in pieces)
    marks = [kind for piece, kind in pieces for _ in piece]
    start = text.index(one["phrase"])
    shared = {word.norm for word in telling(other["phrase"])}
    own = [word for word in telling(one["phrase"]) if word.norm not in shared]
    return [set(marks[start + word.start].split()) for word in own]


def are_marked(row: Locator, difference: Difference) -> bool:
    """Whether both phrases are, in at least half of the words that the other one lacks."""
    for side in SIDES:
        marks = marks_of_own_words(row, difference, side)
        if 2 * sum(bool(kinds) for kinds in marks) < len(marks):
            return False
    return True


def are_asked_for(row: Locator, difference: Difference) -> bool:
    """Whether the filter shows both phrases as what it was asked for; only a slot is of single words."""
    if not difference["filter"].startswith("slot="):
        return True
    every = [marks_of_own_words(row, difference, side) for side in SIDES]
    return all(not marks or any("hit" in kinds for kinds in marks) for marks in every)


def filter_rows(page: Page, answer: str) -> bool:
    """Tick an answer and filter by it; false where it is not offered: then no row has it."""
    name, _, value = answer.partition("=")
    asked = page.locator("details.questions")
    box = asked.locator(f"input[name='{name}'][value='{value}']")
    if not box.count():
        return False
    asked.locator("summary").click()
    box.check()
    follow(asked.get_by_role("button", name="Filter the rows"))
    expect(page.locator(".asked")).to_be_visible()
    return True


def lacks(page: Page, difference: Difference) -> str | None:
    """What a person who looks for a difference misses first: its row, its marks, its filter or nothing."""
    rows = rows_of(page, difference)
    if not rows.count():
        return "row"
    if not are_marked(rows.first, difference):
        return "marks"
    if not filter_rows(page, difference["filter"]) or not rows.count():
        return "filter"
    return None if are_asked_for(rows.first, difference) else "filter"


@pytest.mark.parametrize("difference", DIFFERENCES, ids=in_words)
def test_a_difference_is_found_selected_and_printed(
    difference: Difference, demo: Site, as_visitor: Page, choices: dict[str, str]
) -> None:
    page = as_visitor
    compare_two(page, {difference[side]["article"] for side in SIDES}, choices)
    assert lacks(page, difference) is None

    row = rows_of(page, difference).first
    row.get_by_role("rowheader").get_by_role("link").click()
    claims = page.locator("#detail .claim")
    for side in SIDES:
        expect(claims.filter(has_text=difference[side]["text"])).to_have_count(1)

    page.emulate_media(media="print")
    for side in SIDES:
        printed = said(row, difference[side]).first.locator("mark").evaluate_all(_AS_PRINTED)
        assert printed == [[True, "underline"]] * len(printed)
    assert re.search(rb"/Type\s*/Page\b", page.pdf(format="A4"))


def test_the_page_says_who_judged_it_and_leads_to_what_the_machine_proposed(
    demo: Site, as_visitor: Page
) -> None:
    page = as_visitor
    page.goto(COMPARISON)
    told = page.locator("#reviewed")
    expect(told).to_contain_text("Judged by the authors of the demonstration.")
    proposed, confirmed, corrected, rejected, left, added = map(int, re.findall(r"\d+", told.inner_text()))
    assert proposed == confirmed + corrected + rejected + left
    assert 10 * left < proposed, "of what is proposed now, the gold decides on less than nine in ten"
    assert added > 0
    follow(told.get_by_role("link"))
    expect(page.locator(".kicker")).to_contain_text("before any judgement")
    expect(told).to_have_count(0)
    assert "by a person" not in page.locator("#comparison tbody").inner_text()
