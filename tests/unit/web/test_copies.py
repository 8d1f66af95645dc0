"""Copies of one agency text on the comparison page: one column, one source, nothing lost."""

from __future__ import annotations

import json
import re
from itertools import combinations

import pytest
from django.test import Client

from framing.models import ArticleVersion, Run
from framing.pipeline.types import Relation
from framing.queries.comparison_loading import load_comparison
from framing.queries.layers import library_layer
from framing.web.presenters.copies import split
from tests.unit.web.compared import PAGE, Told, compared, page_of, row_with, rows_of, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
STOOD = "Trains between Kelm and Ostery stood still for six hours on Tuesday after a signal box burned out."
BUILT = "The box was built in 1931 and was to be replaced by the railway in the coming spring at last."
FOUND = "Engineers from both towns worked at the broken points until the evening and found no other fault."
BUSES = "Some 4,000 passengers were taken on by forty yellow buses, the railway said in a statement."
EDITED = "Some 4,000 passengers were taken on by forty yellow buses, the railway said in a brief statement."
CHANGED = "Some 9,000 passengers were taken on by forty yellow buses, the railway said in a statement."
RAIN = "Readers of this paper waited in the rain without a word from anybody."
AGENCY = Told(f"Signal fire\n{STOOD} {BUILT} {FOUND} {BUSES}", "Wire Agency")
PAPER = Told(f"Trains stop\n{STOOD} {BUILT} {FOUND} {EDITED} {RAIN}", "Morning Paper")
LEDGER = Told(f"Six hours lost\n{STOOD} {BUILT} {FOUND} {CHANGED}", "The Ledger")
OWN = Told(f"No train\nFor most of the day no train reached Ostery. {BUILT}", "Town Radio")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Claims that are not the same word for word conflict."""
    monkeypatch.setattr(
        "tests.tiny._relation",
        lambda a, b, row, column: (
            Relation.CONFLICT
            if {"4,000", "9,000"} <= set((a.claims[row].text + " " + b.claims[column].text).split())
            else Relation.SAME
        ),
    )
    return compared(AGENCY, PAPER, LEDGER, OWN)


def versions(run: Run) -> list[ArticleVersion]:
    return [of.version for of in run.inputs.select_related("version").order_by("pk")]


def heads(page: str) -> list[str]:
    return [words_of(head) for head in re.findall(r'<th scope="col">(.*?)</th>', page, re.DOTALL)[1:]]


def test_copies_share_a_column_with_a_word_on_it(client: Client, run: Run) -> None:
    page = page_of(client)
    first, second = heads(page)
    assert "Wire Agency" in first
    assert "Also in Morning Paper and The Ledger, nearly word for word: one source, not three." in first
    assert "Town Radio" in second
    told = "Wire Agency, Morning Paper and The Ledger print one text, nearly word for word"
    assert f"{told}: one source, not three." in words_of(page)


def test_three_copies_do_not_read_as_three_confirmations(client: Client, run: Run) -> None:
    page = page_of(client)
    row = words_of(rows_of(page)[row_with(page, STOOD)])
    assert row.count(STOOD) == 1
    assert "found in one source only" in row
    assert "also in Morning Paper and The Ledger" in row
    shared = words_of(rows_of(page)[row_with(page, BUILT)])
    assert "word for word" in shared
    assert shared.count(BUILT) == 2


def test_what_a_copy_edited_into_a_conflict_stands_under_its_name(client: Client, run: Run) -> None:
    page = page_of(client)
    key = row_with(page, CHANGED)
    row = words_of(rows_of(page)[key])
    assert "same claim, in conflict" in row
    assert BUSES in row
    assert re.search(
        r'<p class="by"><bdi>The Ledger</bdi>, edited:</p><p class="said".*?9,000', rows_of(page)[key]
    )


def test_what_a_copy_edited_by_a_word_stands_under_its_name(client: Client, run: Run) -> None:
    row = words_of(rows_of(page_of(client))[row_with(page_of(client), EDITED)])
    assert f"Morning Paper, edited:{EDITED}" in row


def test_what_a_copy_added_is_not_lost(client: Client, run: Run) -> None:
    page = page_of(client)
    row = rows_of(page)[row_with(page, RAIN)]
    assert '<p class="by"><bdi>Morning Paper</bdi>:</p>' in row


def test_they_are_opened_again_by_the_address(client: Client, run: Run) -> None:
    folded = page_of(client)
    (link,) = set(re.findall(r'<a href="([^"]*)">Show them apart</a>', folded))
    assert "apart=1" in link
    opened = page_of(client, link)
    assert len(heads(opened)) == 4
    assert "word for word" in words_of(rows_of(opened)[row_with(opened, STOOD)])
    assert list(rows_of(opened)) == list(rows_of(folded))
    assert "Show them as one" in opened
    assert 'name="apart" value="1"' in opened
    assert all("apart=1" in url for url in re.findall(r'<a class="chip" href="([^"]*)"', opened))


def test_reports_that_share_a_column_count_as_compared(client: Client, run: Run) -> None:
    assert "4 reports compared" in words_of(page_of(client))
    assert "of 4 reports" not in words_of(page_of(client))


def test_the_report_that_is_ordered_by_gives_the_column(client: Client, run: Run) -> None:
    ledger = run.inputs.order_by("pk")[2].version_id
    first, _ = heads(page_of(client, order=ledger))
    assert "The Ledger" in first
    assert "Also in Wire Agency and Morning Paper" in first


def test_the_detail_names_every_copy(client: Client, run: Run) -> None:
    key = row_with(page_of(client), STOOD)
    detail = page_of(client, row=key).partition('class="detail"')[2]
    assert [name in detail for name in ("Wire Agency", "Morning Paper", "The Ledger")] == [True] * 3


def test_hidden_outlets_stay_hidden(client: Client, run: Run) -> None:
    page = page_of(client, hide="1")
    assert "Also in Report B and Report C" in page
    for told in (AGENCY, PAPER, LEDGER):
        assert told.outlet not in page


def test_copies_alone_stand_side_by_side(client: Client) -> None:
    compared(AGENCY, PAPER)
    page = page_of(client)
    assert len(heads(page)) == 2
    assert "one source, not two" in words_of(page)
    assert "Show them" not in page
    assert "nothing in common" not in page


def test_reports_of_their_own_are_not_spoken_of(client: Client) -> None:
    compared(AGENCY, OWN)
    assert "one source" not in page_of(client)


def test_a_pinned_comparison_is_folded_too(client: Client, run: Run) -> None:
    assert len(heads(page_of(client, f"/stories/compared/at/{run.pk}/0/"))) == 2
    assert len(heads(page_of(client, f"/stories/compared/at/{run.pk}/0/", apart="1"))) == 4


def test_the_json_file_says_how_much_of_each_stands_in_the_other(client: Client, run: Run) -> None:
    address = f"/stories/compared/at/{run.pk}/0/comparison.json"
    found = json.loads(client.get(address).content)
    outlets = {of["id"]: of["outlet"] for of in found["articles"]}
    shares = {(outlets[of["a"]], outlets[of["b"]]): of["share"] for of in found["independence"]}
    assert all(shares[pair] > 0.5 for pair in combinations(["Wire Agency", "Morning Paper", "The Ledger"], 2))
    narrowed = json.loads(client.get(address, {"report": [of.pk for of in versions(run)[2:]]}).content)
    assert len(narrowed["independence"]) == 1


def test_filters_count_a_claim_of_copies_as_found_in_one(client: Client, run: Run) -> None:
    for path in (PAGE, f"{PAGE}?apart=1"):
        page = page_of(client, path)
        counts = dict(re.findall(r'show=(\w+)[^"]*"[^>]*>[^<]*<span class="count">(\d+)', page))
        verbatim = {PAGE: 1}.get(path, 3)
        assert int(counts["verbatim"]) == verbatim
        assert sum(map(int, counts.values())) == len(rows_of(page))


def test_every_claim_of_a_copy_is_shown_or_stands_there_word_for_word(run: Run) -> None:

    loaded = load_comparison(run, library_layer())
    first, *others = loaded.versions[:3]
    for line in loaded.lines(first, loaded.versions):
        for other in others:
            theirs = line.of(other)
            same, others = split(line.of(first), theirs)
            assert sorted([*same, *others], key=lambda claim: claim.pk) == sorted(
                theirs, key=lambda claim: claim.pk
            )


@pytest.mark.parametrize("name", ["first", "voices", "names", "read", "handout", "comparison.html"])
def test_where_copies_stand_apart_it_is_said_that_they_are_one_source(
    client: Client, run: Run, name: str
) -> None:
    names = "Wire Agency, Morning Paper and The Ledger"
    told = f"{names} print one text, nearly word for word: one source, not three."
    path = f"at/{run.pk}/0/{name}" if name in {"handout", "comparison.html"} else name
    address = PAGE.replace("compare/", path if "." in path else f"{path}/")
    assert told in words_of(page_of(client, address))
    lone = compared(AGENCY, OWN, slug="lone")
    other = address.replace("/compared/", "/lone/").replace(str(run.pk), str(lone.pk))
    assert "one source, not" not in words_of(page_of(client, other))
