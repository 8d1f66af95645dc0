"""A row in detail: of many claims the first lie open and the others are folded; what is far is folded too."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from framing.actions.judgements import judge
from framing.models import Claim, User
from framing.queries.layers import library_layer
from framing.web.presenters import linked
from tests.unit.web.compared import (
    CAPTAIN,
    FERRY,
    HURT,
    PAGE,
    SHIP,
    TUG,
    Told,
    compared,
    page_of,
    row_with,
    words_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
OUTLETS = ("The Kestrel", "Harbour Post", "Third Tide", "Evening Gull")
ABOUT = [Told(f"{name} on the ferry\n{HURT}", name) for name in OUTLETS]


def detail_of(client: Client, said: str, **query: int) -> str:
    page = page_of(client, row=row_with(page_of(client), said), **query)
    return page.partition('class="detail"')[2].partition("</aside>")[0]


def folded(detail: str) -> list[str]:
    return [words_of(summary) for summary in re.findall(r"<summary[^>]*>(.*?)</summary>", detail, re.DOTALL)]


def without_folds(detail: str) -> str:
    """What is read of a detail while all is closed; a fold may hold others."""
    innermost = re.compile(r"<details(?:(?!<details).)*?</details>", re.DOTALL)
    while innermost.search(detail):
        detail = innermost.sub("", detail)
    return words_of(detail)


def test_two_reports_lie_open(client: Client) -> None:
    compared(FERRY, SHIP)
    detail = detail_of(client, HURT)
    assert folded(detail) == []
    assert detail.count("<blockquote") == 2
    assert "Proposed: says the same" in words_of(detail)


def test_it_leads_to_the_rows_beside_it(client: Client) -> None:
    compared(FERRY, SHIP)
    keys = re.findall(r'id="row-(\w+)"', page_of(client))
    beside = [
        re.findall(
            rf'hx-get="{re.escape(PAGE)}\?row=(\w+)"', page_of(client, row=key).partition('"detail"')[2]
        )
        for key in keys
    ]
    assert beside == [
        keys[1:2],
        *([keys[at - 1], keys[at + 1]] for at in range(1, len(keys) - 1)),
        keys[-2:-1],
    ]


def test_a_row_that_is_filtered_away_leads_to_none(client: Client) -> None:
    compared(FERRY, SHIP)
    detail = detail_of(client, HURT)
    assert "Next row" in detail or "Row before" in detail
    assert "Rows beside this one" not in page_of(client, row=row_with(page_of(client), HURT), show="conflict")


def test_of_four_reports_the_first_lies_open_and_the_others_are_named(client: Client) -> None:
    compared(*ABOUT)
    detail = detail_of(client, HURT)
    assert folded(detail)[:3] == [
        "Harbour Post at the start",
        "Third Tide at the start",
        "Evening Gull at the start",
    ]
    assert "The Kestrel" in without_folds(detail).partition("Why these stand together")[0]
    assert "Evidence: The Kestrel and Harbour Post" in folded(detail)
    assert HURT in without_folds(detail)


def test_the_report_that_the_others_are_read_against_lies_open(client: Client) -> None:
    run = compared(*ABOUT)
    tide = run.inputs.order_by("pk")[2].version_id
    detail = detail_of(client, HURT, against=tide)
    (first,) = re.findall(r"</h3>\s*<figure>\s*<figcaption>(.*?)</figcaption>", detail, re.DOTALL)
    assert words_of(first) == "Third Tide"
    assert "The Kestrel at the start" in folded(detail)


def test_evidence_is_folded_and_what_decides_is_not(client: Client, member: User) -> None:
    compared(*ABOUT)
    client.force_login(member)
    seen = without_folds(detail_of(client, HURT))
    assert seen.count("Proposed:") == seen.count("Not the same") == 3


def test_a_pair_that_was_judged_is_folded_with_what_was_decided(client: Client, member: User) -> None:
    run = compared(*ABOUT)
    told = Claim.objects.select_related("version").order_by("version_id")
    one, other = [claim for claim in told if claim.text == HURT][:2]
    judge(by=member, layer=library_layer(), run=run, one=one, other=other, relation="overlap")
    client.force_login(member)
    detail = detail_of(client, HURT)
    assert "The Kestrel at the start and Harbour Post at the start · judged: shares a claim" in folded(detail)
    assert without_folds(detail).count("Not the same") == 2
    assert "Take back" in words_of(detail)


def test_after_a_judgement_the_page_goes_on_at_the_pair(client: Client, member: User) -> None:
    compared(FERRY, SHIP)
    client.force_login(member)
    key = row_with(page_of(client), HURT)
    form = re.search(
        r'name="one" value="(\d+)"><input type="hidden" name="other" value="(\d+)"', detail_of(client, HURT)
    )
    assert form
    for relation in ("overlap", "topic"):
        sent = {"one": form[1], "other": form[2], "relation": relation}
        address, _, place = client.post(f"{PAGE}?row={key}", sent).url.partition("#")  # type: ignore[attr-defined]
        assert place.startswith("pair-")
        assert f'id="{place}"' in client.get(address).content.decode()


def test_pairs_without_the_first_report_are_folded_together(client: Client) -> None:
    compared(*ABOUT)
    assert "3 more pairs of this row" in folded(detail_of(client, HURT))


def test_what_comes_near_lies_open_and_what_does_not_is_folded(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linked, "NOTHING_NEAR", 0.2)
    compared(FERRY, SHIP, Told("Weather\nIt will rain all over the hills tomorrow.", "Third Tide"))
    detail = detail_of(client, CAPTAIN)
    assert "Not found in this row Nearest in Harbour Post" in without_folds(detail)
    assert "Nearest in Third Tide" not in without_folds(detail)
    assert folded(detail) == ["Nothing comes near in Third Tide"]


def test_each_button_says_of_which_pair_it_is(client: Client, member: User) -> None:
    compared(FERRY, SHIP)
    client.force_login(member)
    detail = detail_of(client, TUG)
    pairs = set(re.findall(r'id="(pair-[^"]+)"', detail))
    assert pairs == set(re.findall(r'aria-describedby="([^"]+)"', detail)) != set()
