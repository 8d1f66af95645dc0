"""The reading view: the reports in parallel, for whoever may read them."""

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
    PAGE,
    READING,
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


def test_a_visitor_finds_no_story_that_is_not_published(client: Client) -> None:
    compared(FERRY, SHIP, published=False)
    assert client.get(READING).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(as_member: Client, method: str) -> None:
    compared(FERRY, SHIP)
    assert getattr(as_member, method)(READING).status_code == 405


def test_a_story_that_was_never_compared_sends_to_its_reports(as_member: Client) -> None:
    run = compared(FERRY, SHIP)
    Run.objects.filter(pk=run.pk).update(state=Run.State.STOPPED)
    assert as_member.get(READING).headers["Location"] == "/stories/compared/"


@pytest.mark.parametrize("query", [{}, {"hide": "1"}])
def test_it_needs_at_most_twelve_queries(
    as_member: Client, django_assert_max_num_queries: AtMost, query: dict[str, str]
) -> None:
    compared(FERRY, SHIP, BOAT)
    with django_assert_max_num_queries(12):
        page_of(as_member, READING, **query)


def test_the_reports_stand_in_full_in_their_own_order(client: Client) -> None:
    compared(FERRY, SHIP)
    first, second = (
        words_of(report)
        for report in re.findall(r"<article.*?</article>", page_of(client, READING), re.DOTALL)
    )
    assert first.index("Ferry stuck") < first.index(NOON) < first.index(CAPTAIN) < first.index(HURT)
    assert second.index(HURT) < second.index(NOON) < second.index(TUG)


def test_a_shared_claim_leads_to_its_row_and_knows_its_partners(client: Client) -> None:
    compared(FERRY, SHIP)
    key = row_with(page_of(client), NOON)
    page = page_of(client, READING)
    ties = re.findall(rf'<a class="tied" href="([^"]+)" data-rows="{key}"[^>]*>(.*?)<sup>', page)
    assert [words_of(words) for _, words in ties] == [NOON, NOON]
    assert {address for address, _ in ties} == {f"{PAGE}?row={key}#detail"}
    assert f'data-row="{key}"' in page_of(client, ties[0][0])
    assert f">{CAPTAIN}</span>" in page


def test_a_visitor_reads_of_a_publishers_text_what_another_report_states_too(
    client: Client, as_member: Client
) -> None:
    compared(Told(FERRY.text, FERRY.outlet, licence="publisher"), SHIP)
    words = words_of(page_of(client, READING))
    assert "The full text is for members" in words
    assert "Its captain" not in words
    assert words.count(NOON) == words.count(HURT) == 2
    assert TUG in words
    assert CAPTAIN in words_of(page_of(as_member, READING))


def test_a_report_that_shares_nothing_says_so_to_a_visitor(client: Client) -> None:
    told = [Told(f"{word} {word}", word, licence="publisher") for word in ("Quince", "Zebra")]
    compared(*told)
    assert page_of(client, READING).count("Nothing of this report was found in another one.") == 2


def test_it_is_narrowed_to_the_reports_that_were_chosen(client: Client) -> None:
    run = compared(FERRY, SHIP, BOAT)
    versions = [of.version_id for of in run.inputs.order_by("pk")]
    page = page_of(client, READING, report=versions[1:])
    assert len(re.findall("<article", page)) == 2
    assert "2 of 3 reports shown" in page
    # The tug stands in two of these reports, the noon in one of them only.
    assert f'">{NOON}</span>' in page
    assert f'">{TUG}</span>' not in page


def test_lines_written_from_right_to_left_say_so(client: Client) -> None:
    compared(FERRY, Told("כותרת\nהמעבורת עלתה על שרטון", "Third Tide", language="he"))
    assert 'lang="he" dir="rtl"' in page_of(client, READING)
