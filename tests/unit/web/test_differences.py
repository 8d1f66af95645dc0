"""A row's wording in detail: what stands for what, who else has it, and against which report it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest
from django.test import Client

from framing.models import Run
from framing.pipeline.types import Document, PhraseRelation, Proposal, WordingKind, WordingSpan
from framing.pipeline.versions import get
from tests.tiny import TinyPipeline
from tests.unit.web.compared import PAGE, Told, compared, page_of, row_with, rows_of, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder", "worded")]
QUAY = "The old quay by the harbour closes to ferries on"
FIRST = Told(f"Quay closes\n{QUAY} Monday without any delay.", "The Kestrel")
SECOND = Told(f"Quay shut\n{QUAY} Monday.", "Harbour Post")
THIRD = Told(f"Quay to close\n{QUAY} Tuesday without any delay.", "Third Tide")


@pytest.fixture
def worded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small pipeline compares words as the first version does; a day is related to another."""
    first = get("1")

    def compare(
        self: TinyPipeline, a: Document, b: Document, proposals: Sequence[Proposal], *rest: Any
    ) -> list[tuple[WordingSpan, ...]]:
        return [tuple(map(_related, spans)) for spans in first.compare(a, b, proposals, *rest)]

    monkeypatch.setattr(TinyPipeline, "compare", compare)


def _related(span: WordingSpan) -> WordingSpan:
    if span.kind is not WordingKind.REWORDED:
        return span
    own = PhraseRelation.MORE_SPECIFIC
    relation, cues = (own, (("loaded", "a heavy day"),)) if span.side == "a" else (own.mirrored(), ())
    return WordingSpan(
        span.side, span.start, span.end, span.kind, span.slot, span.partner, cues=cues, relation=relation
    )


def versions_of(run: Run) -> list[int]:
    return list(run.inputs.order_by("pk").values_list("version_id", flat=True))


def differences(page: str) -> list[str]:
    found = re.search(r"How the words differ</h3>(.*?)<h3>", page, re.DOTALL)
    assert found
    return [words_of(item) for item in re.findall(r"<li>(.*?)</li>", found[1], re.DOTALL)]


def detail_of(client: Client, **query: Any) -> str:
    return page_of(client, row=row_with(page_of(client), QUAY), **query)


def marks(page: str, report: str) -> list[str]:
    (cell,) = re.findall(rf'<td data-outlet="{report}">(?:(?!</td>).)*{QUAY}.*?</td>', page, re.DOTALL)
    return [words_of(mark) for mark in re.findall(r"<mark.*?</mark>", cell)]


def test_each_report_is_set_beside_the_first_and_who_else_has_the_words_is_said(client: Client) -> None:
    compared(FIRST, SECOND, THIRD)
    assert differences(detail_of(client)) == [
        "without any delay also in Third Tide",
        "Tuesday Third Tide, in other words in Harbour Post Monday The Kestrel, also in Harbour Post "
        "more specific in The Kestrel · time a heavy day",
    ]


def test_two_claims_of_one_report_are_told_apart_by_their_places(client: Client) -> None:
    compared(FIRST, Told(f"{QUAY} Tuesday\n{QUAY} Monday.", "Harbour Post"))
    pairs = re.findall(r"(?:<p class=\"pair\">|<summary>)(.*?)(?:</p>|</summary>)", detail_of(client))
    beside = [words_of(pair) for pair in pairs if " beside " in words_of(pair)]
    assert beside == [
        "Harbour Post headline beside The Kestrel",
        "Harbour Post at the start beside The Kestrel",
    ]


def test_what_one_report_has_alone_stands_under_its_name_once(client: Client) -> None:
    compared(FIRST, SECOND, THIRD)
    detail = detail_of(client)
    heads = [words_of(head) for head in re.findall(r'<p class="alone">.*?</p>', detail)]
    assert heads == ["In The Kestrel, and nothing like it found in Harbour Post"]
    assert words_of(detail).count("nothing like it found") == 1


def test_the_words_can_be_read_against_another_report(client: Client) -> None:
    third = versions_of(compared(FIRST, SECOND, THIRD))[2]
    plain, against = page_of(client), page_of(client, against=third)
    assert marks(plain, "Harbour Post") == []
    assert marks(against, "The Kestrel") == marks(against, "Harbour Post")[:1] == ["Monday"]
    assert differences(detail_of(client, against=third))[0] == (
        "Monday The Kestrel, also in Harbour Post Tuesday Third Tide, in other words in Harbour Post "
        "more specific in The Kestrel · time a heavy day"
    )


def test_the_choice_is_a_link_in_each_head_and_stays_in_every_other(client: Client) -> None:
    third = versions_of(compared(FIRST, SECOND, THIRD))[2]
    page = page_of(client, against=third)
    heads = re.findall(r'<th scope="col">.*?</th>', page, re.DOTALL)
    assert "the others are read against this" in heads[-1]
    assert f'href="{PAGE}">read the others against this' in heads[1]
    for address in re.findall(r'<tr id="row.*?<a href="([^"]*)"', page, re.DOTALL):
        assert f"against={third}" in address
    assert f"against={third}" in re.search(r'href="([^"]*comparison\.csv[^"]*)"', page)[1]  # type: ignore[index]


def test_two_reports_are_read_against_each_other(client: Client) -> None:
    compared(FIRST, SECOND)
    assert "read the others" not in page_of(client)


@pytest.mark.parametrize("against", ["0", "-1", "x", "99999999", ""])
def test_a_report_that_is_not_there_is_not_read_against(client: Client, against: str) -> None:
    compared(FIRST, SECOND, THIRD)
    assert rows_of(page_of(client, against=against)) == rows_of(page_of(client))


def test_a_detail_needs_no_more_queries_for_what_three_reports_share(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    third = versions_of(compared(FIRST, SECOND, THIRD))[2]
    key = row_with(page_of(client), QUAY)
    with django_assert_max_num_queries(12):
        page_of(client, row=key, against=third)


def test_hidden_outlets_are_not_named_among_the_differences(client: Client) -> None:
    compared(FIRST, SECOND, THIRD)
    page = detail_of(client, hide="1")
    assert "also in Report C" in words_of(page)
    assert "Kestrel" not in page


def test_exports_hold_the_relation(client: Client) -> None:
    compared(FIRST, THIRD)
    page = page_of(client)
    csv, data = (
        client.get(re.search(rf'href="([^"]*comparison\.{ending}[^"]*)"', page)[1].replace("&amp;", "&"))  # type: ignore[index]
        for ending in ("csv", "json")
    )
    assert "“Monday” for “Tuesday”: more specific here" in csv.content.decode()
    spans = [span for link in data.json()["alignments"] for span in link["wording"]]
    assert {span["relation"] for span in spans} == {None, "more_specific", "less_specific"}
