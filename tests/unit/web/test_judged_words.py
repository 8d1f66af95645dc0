"""What a person judged to share a claim is marked as anywhere; until it is compared the page says so."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult

from framing.actions.judgements import judge
from framing.actions.wordings import word_finished
from framing.models import Claim, Run, User
from framing.queries.layers import library_layer
from framing.tasks import compare_judged_words
from tests.unit.web.compared import (
    BOAT,
    CAPTAIN,
    FERRY,
    HURT,
    NOON,
    PAGE,
    SHIP,
    TUG,
    compared,
    page_of,
    row_with,
    rows_of,
    words_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
AtMost = Callable[[int], AbstractContextManager[object]]
WAITS = "words not compared yet"


@pytest.fixture
def run(db: None) -> Run:
    return compared(FERRY, SHIP, BOAT)


def pair(one: str = CAPTAIN, other: str = TUG) -> tuple[Claim, Claim]:
    """The first claim of the one text, and the first of the other that another report says."""
    claims = list(Claim.objects.select_related("version").order_by("version_id"))
    first = next(claim for claim in claims if claim.text == one)
    return first, next(
        claim for claim in claims if claim.text == other and claim.version_id != first.version_id
    )


def decide(run: Run, by: User, relation: str = "overlap", texts: tuple[str, str] = (CAPTAIN, TUG)) -> None:
    one, other = pair(*texts)
    judge(by=by, layer=library_layer(), run=run, one=one, other=other, relation=relation)


def row(client: Client, text: str = CAPTAIN) -> str:
    page = page_of(client)
    return rows_of(page)[row_with(page, text)]


def test_a_row_says_that_its_words_are_not_compared_yet(as_member: Client, run: Run, member: User) -> None:
    decide(run, member)
    assert WAITS in words_of(row(as_member))
    assert "<mark" not in row(as_member)
    detail = page_of(as_member, row=row_with(page_of(as_member), CAPTAIN))
    assert "Their words are not compared yet" in detail
    assert "Not proposed by the machine" in detail


@pytest.mark.parametrize("relation", ["overlap", "conflict"])
def test_its_words_are_marked_once_they_are_compared(
    as_member: Client, run: Run, member: User, relation: str
) -> None:
    decide(run, member, relation)
    word_finished(run_id=run.pk)
    assert WAITS not in words_of(row(as_member))
    assert '<mark class="w">' in row(as_member)
    detail = page_of(as_member, row=row_with(page_of(as_member), CAPTAIN))
    assert "Their words are not compared yet" not in detail
    assert "How the words differ" in detail


def test_what_was_compared_is_filtered_by(as_member: Client, run: Run, member: User) -> None:
    before = page_of(as_member, slot="other")
    assert CAPTAIN not in words_of(before)
    decide(run, member)
    word_finished(run_id=run.pk)
    assert CAPTAIN in words_of(page_of(as_member, slot="other"))


def test_judging_asks_the_worker(as_member: Client, run: Run) -> None:
    one, other = pair()
    for relation in ("same", "topic"):
        as_member.post(PAGE, {"one": one.pk, "other": other.pk, "relation": relation})
    (task,) = DBTaskResult.objects.ready().filter(task_path=compare_judged_words.module_path)
    assert task.args_kwargs["args"] == [str(run.pk)]


@pytest.mark.parametrize("query", [{}, {"slot": "other"}, {"relation": "conflict", "hide": "1"}])
def test_judged_words_need_no_more_than_twelve_queries(
    as_member: Client,
    run: Run,
    member: User,
    django_assert_max_num_queries: AtMost,
    query: dict[str, str],
) -> None:
    decide(run, member, "conflict")
    decide(run, member, "same", (NOON, HURT))
    decide(run, member, "same", (NOON, NOON))
    word_finished(run_id=run.pk)
    key = row_with(page_of(as_member), CAPTAIN)
    with django_assert_max_num_queries(12):
        page_of(as_member, row=key, **query)
    pinned = f"/stories/compared/at/{run.pk}/{library_layer().judgements.count()}/"
    with django_assert_max_num_queries(12):
        page_of(as_member, pinned, row=key, **query)


def test_the_facets_that_are_not_kept_need_no_more_either(
    as_member: Client,
    run: Run,
    member: User,
    django_assert_max_num_queries: AtMost,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decide(run, member)
    word_finished(run_id=run.pk)
    key = row_with(page_of(as_member), CAPTAIN)
    monkeypatch.setattr("framing.queries.facets._kept", {})
    with django_assert_max_num_queries(12):
        page_of(as_member, row=key, slot="other")


def test_an_empty_cell_says_what_a_person_put_into_another_row(
    as_member: Client, run: Run, member: User
) -> None:
    decide(run, member)
    decide(run, member, texts=(TUG, "It had been mended twice in spring."))
    told = words_of(row(as_member))
    assert "In another row, with a part of this one: “It had been mended twice in spring.”" in told
    detail = words_of(page_of(as_member, row=row_with(page_of(as_member), CAPTAIN)))
    assert "In another row, with a part of this one: " not in detail.partition("Not found in this row")[2]
    rail = words_of(page_of(as_member, "/stories/compared/first/"))
    assert "in another row, a part of this:" in rail


@pytest.mark.parametrize("page", ["first", "names", "voices", "read"])
def test_no_other_page_of_a_judged_story_needs_more(
    as_member: Client, run: Run, member: User, django_assert_max_num_queries: AtMost, page: str
) -> None:
    decide(run, member)
    word_finished(run_id=run.pk)
    with django_assert_max_num_queries(12):
        page_of(as_member, f"/stories/compared/{page}/")
