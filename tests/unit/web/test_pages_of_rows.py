"""A comparison too long for one page: its pages, and that nothing of an address is lost between them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from framing.models import Run
from framing.web.presenters import paging
from tests.unit.web.compared import BOAT, FERRY, PAGE, SHIP, Told, compared, page_of, rows_of, words_of

AtMost = Callable[[int], AbstractContextManager[object]]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]


def told(start: int, outlet: str) -> Told:
    text = "\n".join(f"Claim {n} says that item {n * n} weighs {n + 7}." for n in range(start, start + 40))
    return Told(text, outlet)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """39 rows of two reports, in pages of 15."""
    monkeypatch.setattr(paging, "_MOST", 1)
    monkeypatch.setattr(paging, "_ROWS", 15)
    return compared(told(0, "The Kestrel"), told(5, "Harbour Post"))


def numbers(page: str) -> list[int]:
    return [int(number) for number in re.findall(r"<b>(\d+)</b><span class=\"label\">", page)]


def link(page: str, rel: str) -> str:
    found = re.search(rf'<a href="([^"]+)#comparison" rel="{rel}">', page)
    return html.unescape(found[1]) if found else ""


def test_a_comparison_of_usual_length_is_one_page(client: Client) -> None:
    compared(FERRY, SHIP)
    assert 'rel="next"' not in page_of(client)
    assert "Rows 1" not in words_of(page_of(client, page=7))


def test_each_row_stands_on_one_page_under_its_number(client: Client, run: Run) -> None:
    first = page_of(client)
    assert "Rows 1–15 of 39" in words_of(first)
    assert numbers(first) == list(range(1, 16))
    assert link(first, "prev") == ""
    second = page_of(client, link(first, "next"))
    assert numbers(second) == list(range(16, 31))
    last = page_of(client, link(second, "next"))
    assert "Rows 31–39 of 39" in words_of(last)
    assert numbers(last) == list(range(31, 40))
    assert link(last, "next") == ""
    assert link(second, "prev") == PAGE


@pytest.mark.parametrize(("asked", "first"), [("0", 1), ("-3", 1), ("x", 1), ("99", 31), ("9" * 40, 1)])
def test_a_page_there_is_not_gives_the_nearest(client: Client, run: Run, asked: str, first: int) -> None:
    assert numbers(page_of(client, page=asked))[0] == first


def test_a_row_is_shown_on_its_own_page_whichever_was_asked_for(client: Client, run: Run) -> None:
    key = list(rows_of(page_of(client, page=3)))[2]
    page = page_of(client, row=key, page=1)
    assert "Rows 31–39 of 39" in words_of(page)
    assert f'<tr id="row-{key}" class="chosen">' in page
    assert "In its place" in page
    closing = re.search(r'class="button close" href="([^"]+)"', page)
    assert closing
    assert html.unescape(closing[1]) == f"{PAGE}?page=3#open-{key}"


def test_what_was_chosen_is_kept_from_page_to_page(client: Client, run: Run) -> None:
    order = run.inputs.order_by("pk")[1].version_id
    following = link(page_of(client, hide="1", order=order, show="reworded"), "next")
    assert following == f"{PAGE}?order={order}&show=reworded&hide=1&page=2"
    # Another filter or order begins at its own first page.
    others = re.findall(r'<a class="chip" href="([^"]+)"', page_of(client, following))
    assert others
    assert not any("page=" in other for other in others)


def test_a_permalink_leads_to_the_page_it_was_taken_from(client: Client, run: Run) -> None:
    page = page_of(client, page=2)
    permalink = re.search(r'<a class="button" href="([^"]+/at/[^"]+)">Permalink', page)
    assert permalink
    assert numbers(page_of(client, html.unescape(permalink[1]))) == list(range(16, 31))


def test_pages_ask_for_no_more_queries(
    client: Client, run: Run, django_assert_max_num_queries: AtMost
) -> None:
    key = next(iter(rows_of(page_of(client, page=2))))
    with django_assert_max_num_queries(12):
        page_of(client, page=2, hide="1", row=key)


@pytest.mark.parametrize("query", ["narrow=1", "narrow=1&report={}", "report={}"])
def test_fewer_than_two_chosen_reports_are_said_to_be_too_few(client: Client, query: str) -> None:
    run = compared(FERRY, SHIP, BOAT)
    one = run.inputs.order_by("pk")[0].version_id
    response = client.get(f"{PAGE}?{query.format(one)}")
    assertContains(response, "A comparison needs at least two of them")
    assertContains(response, '<details class="narrow" open>')
    assertContains(client.get(f"/stories/compared/read/?{query.format(one)}"), "needs at least two of them")


def test_two_chosen_reports_are_not_too_few(client: Client) -> None:
    run = compared(FERRY, SHIP, BOAT)
    two = "&".join(f"report={of.version_id}" for of in run.inputs.order_by("pk")[:2])
    response = client.get(f"{PAGE}?{two}&narrow=1")
    assertNotContains(response, "needs at least two")
    assertContains(response, "2 of 3 reports shown")
