"""What comes first: who may read it, how much it asks of the database, and what it says of whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client

from framing.models import Run
from tests.unit.web.compared import (
    BOAT,
    CAPTAIN,
    FERRY,
    HURT,
    NOON,
    SHIP,
    TUG,
    Told,
    compared,
    page_of,
    row_with,
    words_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
AtMost = Callable[[int], AbstractContextManager[object]]
PAGE = "/stories/compared/first/"


def table(page: str, caption: str) -> str:
    tables = re.findall(r"<table.*?</table>", page, re.DOTALL)
    return next(one for one in tables if caption in words_of(re.search(r"<caption.*?</caption>", one)[0]))  # type: ignore[index]


def rows(of: str) -> list[list[str]]:
    """The body of a table as the words of its cells."""
    body = of.partition("<tbody>")[2]
    return [
        [words_of(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr>.*?</tr>", body, re.DOTALL)
    ]


def test_a_visitor_finds_no_story_that_is_not_published(client: Client, as_member: Client) -> None:
    compared(FERRY, SHIP, published=False)
    assert client.get(PAGE).status_code == 404
    assert as_member.get(PAGE).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(as_member: Client, method: str) -> None:
    compared(FERRY, SHIP)
    assert getattr(as_member, method)(PAGE).status_code == 405


def test_a_story_that_was_never_compared_sends_to_its_reports(as_member: Client) -> None:
    run = compared(FERRY, SHIP)
    Run.objects.filter(pk=run.pk).update(state=Run.State.STOPPED)
    assert as_member.get(PAGE).headers["Location"] == "/stories/compared/"


@pytest.mark.parametrize("query", [{}, {"hide": "1"}])
def test_it_needs_at_most_twelve_queries(
    as_member: Client, django_assert_max_num_queries: AtMost, query: dict[str, str]
) -> None:
    compared(FERRY, SHIP, BOAT)
    with django_assert_max_num_queries(12):
        page_of(as_member, PAGE, **query)


def test_headlines_and_leads_stand_side_by_side(client: Client) -> None:
    compared(FERRY, SHIP)
    found = rows(table(page_of(client, PAGE), "Headlines and leads"))
    assert found == [["Headline", "Ferry stuck", "Ship ashore"], ["Lead", NOON, HURT]]


def test_it_says_where_the_others_say_what_opens_a_report(client: Client) -> None:
    compared(FERRY, SHIP)
    found = rows(table(page_of(client, PAGE), "Where the others say"))
    assert [row[0].split(":")[0] for row in found] == [
        "The Kestrel, headline",
        "The Kestrel, lead",
        "Harbour Post, headline",
        "Harbour Post, lead",
    ]
    assert found[1][1] == "here"
    assert found[1][2] == "at the start, in full, 100%"
    assert found[0][2].startswith("not found")


def test_each_claim_has_a_row_and_each_report_a_cell_that_says_what_it_has(client: Client) -> None:
    compared(FERRY, SHIP, BOAT)
    page = page_of(client, PAGE)
    shared = rows(table(page, "Claims that reports share"))
    alone = rows(table(page, "Found in one report only"))
    assert all(len(row) == 4 for row in shared + alone)
    tug = next(row for row in shared if TUG[:40] in row[0])
    assert "not found" in tug[1]
    assert tug[2].endswith("in full, 100%")
    captain = next(row for row in alone if CAPTAIN[:40] in row[0])
    assert captain[1].endswith("found here only")


def test_a_row_leads_to_its_place_in_the_comparison(client: Client) -> None:
    compared(FERRY, SHIP)
    key = row_with(page_of(client), NOON)
    assert f'href="/stories/compared/compare/?row={key}#detail"' in page_of(client, PAGE)


def test_the_rail_draws_every_claim_once_and_joins_what_is_shared(client: Client) -> None:
    compared(FERRY, SHIP)
    [svg] = re.findall(r'<svg viewBox="0 0 \d+ \d+" width.*?</svg>', page_of(client, PAGE), re.DOTALL)
    assert len(re.findall(r'<rect class="bar shared', svg)) == 4
    assert len(re.findall(r'<rect class="bar alone', svg)) == 4
    assert len(re.findall(r'<path class="tie said', svg)) == 2
    assert "<title id=" in svg
    assert "<desc id=" in svg
    assert "style=" not in svg


def test_a_visitor_sees_of_a_publishers_text_no_more_than_in_the_comparison(
    client: Client, as_member: Client
) -> None:
    compared(Told(FERRY.text, FERRY.outlet, licence="publisher"), SHIP)
    assert CAPTAIN[: len(CAPTAIN) // 2 + 8] not in page_of(client, PAGE)
    assert NOON in page_of(client, PAGE)
    assert CAPTAIN[:80] in page_of(as_member, PAGE)


def test_a_visitor_reads_every_headline_whole(client: Client) -> None:
    headline = "Quince market opens on the eastern quay"
    compared(Told(f"{headline}\n{NOON}", "One", title=headline, licence="publisher"), SHIP)
    found = rows(table(page_of(client, PAGE), "Headlines and leads"))
    assert found[0][1] == headline


def test_hidden_outlets_are_not_named(client: Client) -> None:
    compared(FERRY, SHIP)
    page = page_of(client, PAGE, hide="1")
    assert "Kestrel" not in page
    assert "Report A" in page


def test_markup_in_a_report_is_shown_and_does_nothing(client: Client) -> None:
    hostile = "Head <script>alert(1)</script>\nA <b onclick=x>tug</b> & </title> came."
    compared(Told(hostile, 'The "Kes<i>trel'), Told(hostile, "Harbour Post"))
    page = page_of(client, PAGE)
    assert "<script>alert" not in page
    assert "<b onclick" not in page
    assert "</title> came" not in page


def test_lines_written_from_right_to_left_say_so(client: Client) -> None:
    compared(FERRY, Told("כותרת\nהמעבורת עלתה על שרטון", "Third Tide", language="he"))
    assert 'lang="he" dir="rtl"' in page_of(client, PAGE)


def test_with_the_reports_exchanged_the_page_is_mirrored(client: Client) -> None:
    compared(FERRY, SHIP)
    compared(SHIP, FERRY, slug="mirror")
    here, there = page_of(client, PAGE), page_of(client, "/stories/mirror/first/")
    for caption in ("Headlines and leads", "Claims that reports share"):
        mirrored = [[row[0], *row[:0:-1]] for row in rows(table(there, caption))]
        assert sorted(row[1:] for row in mirrored) == sorted(row[1:] for row in rows(table(here, caption)))
