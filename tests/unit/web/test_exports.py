"""Taking a comparison along: who may, what stays frozen, and how many queries it takes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.test import Client

from framing.actions.judgements import judge
from framing.models import Claim, Run, User
from framing.queries.layers import library_layer
from tests.unit.web.compared import (
    BOAT,
    CAPTAIN,
    FERRY,
    NOON,
    PAGE,
    SHIP,
    Told,
    compared,
    page_of,
    rows_of,
    words_of,
)
from tests.unit.web.exports.test_sheet_files import read_csv

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
AtMost = Callable[[int], AbstractContextManager[object]]
FILES = {
    "comparison.csv": "text/csv; charset=utf-8",
    "comparison.json": "application/json; charset=utf-8",
    "comparison.html": "text/html; charset=utf-8",
    "citation.bib": "application/x-bibtex; charset=utf-8",
    "citation.ris": "application/x-research-info-systems; charset=utf-8",
}
EVERY = [*FILES, "handout/", "cite/"]


def at(run: Run, name: str, revision: int = 0) -> str:
    return f"/stories/compared/at/{run.pk}/{revision}/{name}"


def reject(run: Run, by: User) -> None:
    """Judge the two claims about noon not the same."""
    claims = Claim.objects.filter(version__in=run.inputs.values("version")).select_related("version")
    one, other = [claim for claim in claims.order_by("version_id") if claim.text == NOON]
    judge(by=by, layer=library_layer(), run=run, one=one, other=other, relation="topic")


# Who, and what they may


@pytest.mark.parametrize("name", EVERY)
def test_a_visitor_finds_nothing_of_a_story_that_is_not_published(
    client: Client, as_member: Client, name: str
) -> None:
    run = compared(FERRY, SHIP, published=False)
    assert client.get(at(run, name)).status_code == 404
    assert as_member.get(at(run, name)).status_code == 200


@pytest.mark.parametrize("name", EVERY)
def test_it_is_only_read(as_member: Client, name: str) -> None:
    run = compared(FERRY, SHIP)
    for method in ("post", "put", "patch", "delete"):
        assert getattr(as_member, method)(at(run, name)).status_code == 405


@pytest.mark.parametrize("name", EVERY)
def test_another_storys_run_and_one_that_is_not_finished_are_not_found(client: Client, name: str) -> None:
    run = compared(FERRY, SHIP)
    other = compared(FERRY, BOAT, slug="another")
    assert client.get(at(other, name)).status_code == 404
    assert client.get(f"/stories/compared/at/{uuid4()}/0/{name}").status_code == 404
    Run.objects.filter(pk=run.pk).update(state=Run.State.STOPPED)
    assert client.get(at(run, name)).status_code == 404


@pytest.mark.parametrize("name", ["comparison.csv", "comparison.json", "comparison.html", "handout/"])
def test_a_visitor_gets_of_a_publishers_text_what_the_page_shows(
    client: Client, as_member: Client, name: str
) -> None:
    run = compared(Told(FERRY.text, FERRY.outlet, licence="publisher"), SHIP)
    assert CAPTAIN in as_member.get(at(run, name)).content.decode()
    told = client.get(at(run, name)).content.decode()
    assert CAPTAIN not in told
    assert CAPTAIN[len(CAPTAIN) // 2 :] not in told
    assert NOON in told


# How much


@pytest.mark.parametrize("name", EVERY)
def test_it_needs_at_most_twelve_queries(
    as_member: Client, member: User, django_assert_max_num_queries: AtMost, name: str
) -> None:
    run = compared(FERRY, SHIP, BOAT)
    reject(run, member)
    for hide in ("", "?hide=1"):
        with django_assert_max_num_queries(12):
            assert as_member.get(at(run, name, 1) + hide).status_code == 200


# What there is


@pytest.mark.parametrize("path", ["", "at"])
def test_each_is_one_click_away_from_the_page_and_from_its_permalink(client: Client, path: str) -> None:
    run = compared(FERRY, SHIP)
    page = page_of(client, at(run, "") if path else PAGE)
    for name in ("comparison.csv", "comparison.json", "comparison.html", "handout/", "cite/"):
        assert f'href="{at(run, name)}' in page


def test_the_choices_of_the_page_go_along_but_not_its_row(client: Client) -> None:
    run = compared(FERRY, SHIP, BOAT)
    page = page_of(client, show="only", row="0" * 16)
    assert f'href="{at(run, "comparison.csv")}?show=only"' in page
    lines = read_csv(client.get(at(run, "comparison.csv"), {"show": "only"}).content.decode())
    assert {line["row_kind"] for line in lines} == {"only"}


def test_rows_have_the_numbers_and_keys_of_the_page(client: Client) -> None:
    run = compared(FERRY, SHIP, BOAT)
    version = run.inputs.order_by("-pk")[0].version_id
    query = {"order": version}
    lines = read_csv(client.get(at(run, "comparison.csv"), query).content.decode())
    assert list(dict.fromkeys(line["row_key"] for line in lines)) == list(rows_of(page_of(client, **query)))
    words = words_of(page_of(client, **query))
    assert all(" ".join(line["words"].split()) in words for line in lines)


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_what_it_is_and_is_saved_under_a_name(client: Client, name: str) -> None:
    run = compared(FERRY, SHIP)
    answer = client.get(at(run, name))
    assert answer.headers["Content-Type"] == FILES[name]
    ending = name.rpartition(".")[2]
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="compared-{str(run.pk)[:8]}-0.{ending}"'
    )


def test_the_json_file_names_what_it_rests_on(client: Client) -> None:
    run = compared(FERRY, SHIP)
    found = json.loads(client.get(at(run, "comparison.json")).content)
    assert found["schema"] == "framing.comparison/1"
    assert (found["run"]["id"], found["layer"], found["judgement_revision"]) == (str(run.pk), "library", 0)
    assert found["permalink"] == f"http://testserver{at(run, '')}"
    assert [one["outlet"] for one in found["articles"]] == ["The Kestrel", "Harbour Post"]


def test_what_was_dropped_is_named_as_the_run_read_it(client: Client) -> None:
    run = compared(Told(FERRY.text + "\nShare this", FERRY.outlet), SHIP)
    first, second = json.loads(client.get(at(run, "comparison.json")).content)["articles"]
    start = len(FERRY.text) + 1
    assert first["dropped"] == [{"start": start, "end": start + 10, "reason": "share_bar"}]
    assert second["dropped"] == []


def test_what_is_judged_later_changes_no_earlier_file(client: Client, member: User) -> None:
    run = compared(FERRY, SHIP)
    before = {name: client.get(at(run, name)).content for name in FILES}
    reject(run, member)
    assert {name: client.get(at(run, name)).content for name in FILES} == before
    after = json.loads(client.get(at(run, "comparison.json", 1)).content)
    assert [pair["decision"]["status"] for pair in after["rejected"]] == ["rejected"]
    assert client.get(at(run, "comparison.json", 9)).headers["Location"] == at(run, "comparison.json", 1)


def test_a_handout_hides_the_outlets_where_the_page_does(client: Client) -> None:
    run = compared(Told(FERRY.text, FERRY.outlet, url="https://kestrel.example/1"), SHIP)
    for name in ("handout/", "comparison.html"):
        told = client.get(at(run, name), {"hide": "1"}).content.decode()
        assert "Kestrel" not in told
        assert "kestrel.example" not in told
        assert "Report A" in told


def test_a_handout_is_for_the_paper_that_was_chosen(client: Client) -> None:
    run = compared(FERRY, SHIP)
    assert 'class="handout upright a4-upright"' in page_of(client, at(run, "handout/"))
    letter = page_of(client, at(run, "handout/"), paper="letter", show="only")
    assert 'class="handout upright letter-upright"' in letter
    assert "show=all" not in letter
    assert "?show=only&amp;paper=letter" not in page_of(client, at(run, "handout/"), paper="papyrus")


def test_a_handout_lists_what_one_report_alone_says_with_what_comes_nearest(client: Client) -> None:
    run = compared(FERRY, SHIP)
    page = page_of(client, at(run, "handout/"))
    table, alone = page.split("Found in one report only", 1)
    assert NOON in words_of(table)
    assert CAPTAIN not in words_of(table)
    assert CAPTAIN in words_of(alone)
    lines = read_csv(client.get(at(run, "comparison.csv")).content.decode())
    [number] = {line["row"] for line in lines if line["words"] == CAPTAIN}
    assert f"{number} {CAPTAIN}" in words_of(alone)
    assert re.search(r"\[(nothing comes near|Harbour Post \(\d+%\))\]", words_of(alone))


def test_a_row_is_cited_by_its_own_address(client: Client) -> None:
    run = compared(FERRY, SHIP)
    key = next(iter(rows_of(page_of(client))))
    page = page_of(client, at(run, "cite/"), row=key)
    assert f"http://testserver{at(run, '')}?row={key}" in page
    assert "The Kestrel" in page


@pytest.mark.parametrize("name", EVERY)
def test_a_story_in_another_script_is_taken_along_under_its_name(client: Client, name: str) -> None:
    run = compared(FERRY, SHIP, slug="הסכר-נפתח")
    answer = client.get(f"{run.story.get_absolute_url()}at/{run.pk}/0/{name}")
    assert answer.status_code == 200
    if name in FILES:
        assert f"filename*=utf-8''{quote('הסכר-נפתח')}-" in answer["Content-Disposition"]
    if name == "citation.bib":
        assert quote("הסכר-נפתח") in answer.content.decode()


def test_a_title_from_right_to_left_turns_nothing_around_it(client: Client) -> None:
    run = compared(FERRY, Told(f"הסכר\n{NOON}", "Harbour Post", title="הסכר"), title="הסכר נפתח")
    cited = page_of(client, at(run, "cite/"))
    assert "“\u2068הסכר נפתח\u2069”: 2 reports compared" in cited
    assert "- Harbour Post, “\u2068הסכר\u2069”" in cited
    for name in ("citation.bib", "citation.ris"):
        saved = client.get(at(run, name)).content.decode()
        assert "Harbour Post, “הסכר”" in saved
