"""Filters on the comparison page: who may, how many queries, which rows, why, and what keeps them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.attribute import attribute
from framing.pipeline.types import Document, PhraseRelation, Proposal, Span, WordingKind, WordingSpan
from tests.tiny import TinyPipeline
from tests.unit.web.compared import PAGE, Told, compared, page_of, rows_of, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder", "worded")]
AtMost = Callable[[int], AbstractContextManager[object]]
SHARED = "The old quay by the harbour will close to ferries for good in the spring"
FIRST = Told(
    f"Quay closes\n{SHARED}, Mayor Orla Lind said.\nThe terror group took the whole of the town hall today.\n"
    "Rain fell all night.",
    "The Kestrel",
)
SECOND = Told(
    f"Quay to shut\n{SHARED}, Lind claimed.\nThe resistance took the whole of the town hall today.\n"
    "The Kestrel said that it had asked everybody there.",
    "Harbour Post",
)
LABELS = (("terror group", "resistance"),)
NARROWER = PhraseRelation.MORE_SPECIFIC


@pytest.fixture
def worded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small pipeline reads sources, and files two phrases as labels, one of them loaded."""
    plain = TinyPipeline.read

    def read(self: TinyPipeline, text: str, **options: Any) -> Document:
        document = plain(self, text, **options)
        return replace(document, claims=attribute(document.claims, text))

    def compare_two(a: Document, b: Document, proposal: Proposal) -> tuple[WordingSpan, ...]:
        spans = []
        places: dict[str, Span] = {}
        for side, claim in (("a", a.claims[proposal.a]), ("b", b.claims[proposal.b])):
            for words in LABELS[0]:
                if words in claim.text:
                    start = claim.start + claim.text.index(words)
                    places[side] = Span(start, start + len(words))
        if len(places) == 2:
            for side, other in (("a", "b"), ("b", "a")):
                cues = (("loaded_label", "a heavy word"),) if "terror" in (a, b)[side == "b"].text else ()
                own = places[side]
                spans.append(
                    WordingSpan(
                        side,
                        own.start,
                        own.end,
                        WordingKind.REWORDED,
                        "label",
                        (places[other],),
                        cues=cues,
                        relation=NARROWER if side == "a" else NARROWER.mirrored(),
                    )
                )
        return tuple(spans)

    def compare(
        self: TinyPipeline, a: Document, b: Document, proposals: Sequence[Proposal], *vectors: ClaimVectors
    ) -> list[tuple[WordingSpan, ...]]:
        return [compare_two(a, b, proposal) for proposal in proposals]

    monkeypatch.setattr(TinyPipeline, "read", read)
    monkeypatch.setattr(TinyPipeline, "compare", compare)


def said(page: str) -> str:
    return words_of(" ".join(rows_of(page).values()))


def option(page: str, label: str) -> tuple[str, str, int]:
    """Name, value and number of an option of the form."""
    found = re.search(
        rf'name="(\w+)" value="([^"]*)"[^>]*> <bdi>{re.escape(label)}'
        r'(?: <span class="soft">[^<]*</span>)?</bdi> <span class="count">(\d+)<',
        page,
    )
    assert found, label
    return found[1], found[2], int(found[3])


ASKED = [{}, {"slot": "label"}, {"cue": "loaded_label", "hide": "1"}, {"attribution": "differs", "row": "x"}]


@pytest.mark.parametrize("query", ASKED, ids=["none", "slot", "cue", "attribution"])
def test_it_needs_at_most_twelve_queries(
    as_member: Client, django_assert_max_num_queries: AtMost, query: dict[str, str]
) -> None:
    compared(FIRST, SECOND)
    with django_assert_max_num_queries(12):
        page_of(as_member, **query)


def test_a_visitor_filters_what_is_published_and_nothing_else(client: Client) -> None:
    compared(FIRST, SECOND, published=False)
    assert client.get(PAGE, {"slot": "label"}).status_code == 404


def test_rows_are_filtered_by_what_the_difference_is_about_and_show_it(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, slot="label")
    assert len(rows_of(page)) == 1
    assert '<mark class="w hit">terror group</mark>' in page
    assert '<mark class="w hit">resistance</mark>' in page
    assert "asked for: label" in said(page)
    assert "hit" not in said(page_of(client))


def test_numbers_beside_the_options_are_those_of_the_rows_they_give(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client)
    related = "more specific in one of them"
    for label in (
        "label",
        "label often taken as loaded",
        related,
        "only where it differs",
        "Orla Lind",
        "90% or more",
    ):
        name, value, count = option(page, label)
        assert len(rows_of(page_of(client, **{name: value}))) == count > 0, label


def test_rows_are_filtered_by_how_the_other_words_are_related(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, phrase="specific")
    assert len(rows_of(page)) == 1
    assert '<mark class="w hit">resistance</mark>' in page
    assert "asked for: more specific in one of them" in said(page)
    assert not rows_of(page_of(client, phrase="opposite"))


def test_filters_combine(client: Client) -> None:
    compared(FIRST, SECOND)
    lind = option(page_of(client), "Orla Lind")[1]
    page = page_of(client, slot="label", source=lind)
    assert not rows_of(page)
    assert "No row answers all of these filters." in words_of(page)
    assert option(page_of(client, slot="label"), "Orla Lind")[2] == 0


def test_only_rows_in_which_the_attribution_differs(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, attribution="differs")
    (row,) = rows_of(page).values()
    assert "asked for: according to Mayor Orla Lind (“said”)" in words_of(row)
    assert "asked for: according to Lind (“claimed”)" in words_of(row)


def test_one_source_under_two_names_is_one_answer(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client)
    assert "<bdi>Lind</bdi>" not in page
    name, value, _ = option(page, "Orla Lind")
    assert SHARED in said(page_of(client, **{name: value}))


def test_the_form_keeps_the_other_choices_and_they_keep_the_filters(client: Client) -> None:
    run = compared(FIRST, SECOND)
    second = run.inputs.order_by("pk")[1].version_id
    page = page_of(client, slot="label", order=second, show="reworded", hide="1")
    (form,) = re.findall(r'<details class="questions".*?</details>', page, re.DOTALL)
    assert "Filtered by what the difference is about: label." in words_of(page)
    hidden = re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', form)
    assert hidden == [("order", str(second)), ("show", "reworded"), ("hide", "1")]
    for chip in re.findall(r'<a class="chip" href="([^"]*)"', page):
        assert "slot=label" in chip


def test_a_permalink_and_the_exports_keep_the_filters(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, slot="label")
    links = {
        name: address.replace("&amp;", "&")
        for address, name in re.findall(r'href="([^"]*/at/[^"]*)"[^>]*>([^<]*)<', page)
    }
    assert len(rows_of(page_of(client, links["Permalink"]))) == 1
    (number,) = re.findall(r"<b>(\d+)</b>", "".join(rows_of(page).values()))
    data = client.get(links["Spreadsheet (CSV)"]).content.decode("utf-8-sig")
    assert {line["row"] for line in csv.DictReader(io.StringIO(data))} == {number}
    for name in ("Handout", "Web page (HTML file)"):
        sheet = words_of(client.get(links[name]).content.decode())
        assert "Filtered by what the difference is about: label." in sheet
        assert "terror group" in sheet
        assert SHARED not in sheet


def test_the_json_holds_the_whole_comparison(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, slot="label")
    address = re.search(r'href="([^"]*comparison\.json[^"]*)"', page)
    assert address
    data = client.get(address[1].replace("&amp;", "&")).json()
    assert len(data["aligned_claims"]) > 1


def test_hidden_outlets_are_not_named_among_the_sources(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, hide="1")
    assert "Kestrel" not in page
    name, value, count = option(page, "[outlet]")
    assert (name, count) == ("source", 1)
    assert "Kestrel" not in page_of(client, hide="1", source=value)


def test_with_the_reports_exchanged_the_same_rows_answer(client: Client) -> None:
    compared(FIRST, SECOND)
    compared(SECOND, FIRST, slug="mirror")
    for query in ({"slot": "label"}, {"attribution": "differs"}, {"likely": "80"}):
        here = page_of(client, **query)
        there = page_of(client, "/stories/mirror/compare/", **query)
        assert len(rows_of(here)) == len(rows_of(there)) > 0


def test_without_rows_of_a_kind_the_way_back_is_named(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, slot="place", show="conflict")
    assert f'href="{PAGE}?show=conflict">Without filters</a>' in page
