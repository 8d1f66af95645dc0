"""The page of what changed between two comparisons: who sees it, what it says, what it costs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from framing.actions.judgements import judge
from framing.actions.runs import start_run
from framing.models import Run, Story, User
from framing.queries.layers import library_layer
from framing.web.presenters import changes as presenter
from tests.running import finish
from tests.unit.web.compared import BOAT, FERRY, SHIP, Told, compared, page_of, words_of
from tests.unit.web.reports import MARKUP

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
PAGE = "/stories/compared/changes/"
AtMost = Callable[[int], AbstractContextManager[object]]


def at(story: Story, threshold: float) -> Run:
    return finish(start_run(story=story, by=None, queue=lambda run_id: None, threshold=threshold))


@pytest.fixture
def runs() -> tuple[Run, Run]:
    """At the usual threshold, and then at a high one."""
    first = compared(FERRY, SHIP, BOAT)
    low = at(first.story, 0.3)
    return low, at(first.story, 0.9)


def test_counts_come_first_and_then_each_pair(client: Client, runs: tuple[Run, Run]) -> None:
    low, high = runs
    went = low.alignments.count() - high.alignments.count()
    words = words_of(page_of(client, PAGE, **{"from": low.pk, "to": high.pk}))
    assert f"Links between claims: 0 new, {went} gone, 0 with another relation" in words
    assert words.count("not proposed at 0.90 or above") == went
    back = words_of(page_of(client, PAGE, **{"from": high.pk, "to": low.pk}))
    assert f"{went} new, 0 gone" in back


def test_without_a_choice_the_newest_stands_beside_the_one_before(
    client: Client, runs: tuple[Run, Run]
) -> None:
    low, high = runs
    page = page_of(client, PAGE)
    assert page.count(f'<option value="{low.pk}" selected>') == 1
    assert page.index(f'<option value="{low.pk}" selected>') < page.index(
        f'<option value="{high.pk}" selected>'
    )


def test_one_comparison_alone_has_nothing_beside_it(client: Client) -> None:
    compared(FERRY, SHIP)
    assertContains(client.get(PAGE), "nothing to set side by side")


def test_a_run_beside_itself_says_so(client: Client, runs: tuple[Run, Run]) -> None:
    low, _ = runs
    assert "This is one comparison, twice" in page_of(client, PAGE, **{"from": low.pk, "to": low.pk})


def test_two_comparisons_that_propose_the_same_say_so_without_filters(client: Client) -> None:
    first = compared(FERRY, SHIP)
    second = at(first.story, 0.61)
    page = page_of(client, PAGE, **{"from": first.pk, "to": second.pk})
    assert "Nothing changed: both comparisons propose the same links." in page
    assert "Surer or less sure" not in page


def test_what_went_and_was_judged_is_said_to_stand(
    client: Client, member: User, runs: tuple[Run, Run]
) -> None:
    low, high = runs
    weak = low.alignments.filter(probability__lt=0.9)[0]
    judge(by=member, layer=library_layer(), run=low, one=weak.a, other=weak.b, relation="same")
    words = words_of(page_of(client, PAGE, **{"from": low.pk, "to": high.pk}))
    assert "Of the links that are gone, 1 had been judged by people" in words
    assert "says the same by mina" in words
    assert "it still stands" in words


def test_a_kind_is_chosen(client: Client, runs: tuple[Run, Run]) -> None:
    low, high = runs
    query = {"from": low.pk, "to": high.pk}
    assert "Nothing of this kind changed." in page_of(client, PAGE, **query, show="came")
    went = page_of(client, PAGE, **query, show="went")
    assert went.count('class="card change"') == page_of(client, PAGE, **query).count('class="card change"')


def test_many_changes_are_paged(
    client: Client, runs: tuple[Run, Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenter, "PER_PAGE", 1)
    low, high = runs
    query = {"from": low.pk, "to": high.pk}
    first, second = page_of(client, PAGE, **query), page_of(client, PAGE, **query, page=2)
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert first.count('class="card change"') == second.count('class="card change"') == 1
    assert page_of(client, PAGE, **query, page="9" * 5000).count('class="card change"') == 1


def test_hidden_outlets_stay_hidden(client: Client, runs: tuple[Run, Run]) -> None:
    page = page_of(client, PAGE, hide="1")
    assert "Report A" in page
    for told in (FERRY, SHIP, BOAT):
        assert told.outlet not in page


def test_a_report_that_was_taken_out_is_named(client: Client, runs: tuple[Run, Run]) -> None:
    low, _ = runs
    low.story.members.order_by("pk")[2].delete()
    two = at(low.story, 0.3)
    words = words_of(page_of(client, PAGE, **{"from": low.pk, "to": two.pk}))
    assert "Only the first one read Third Tide." in words


def test_nobody_finds_it_of_a_story_that_is_not_published(client: Client, as_member: Client) -> None:
    compared(FERRY, SHIP, published=False)
    assert client.get(PAGE).status_code == 404
    assert as_member.get(PAGE).status_code == 200
    assert as_member.get("/stories/none/changes/").status_code == 404


@pytest.mark.parametrize("run", ["x", str(UUID(int=7)), "\x00", "9" * 5000])
def test_a_run_that_is_none_of_these_is_not_found(client: Client, runs: tuple[Run, Run], run: str) -> None:
    assert client.get(PAGE, {"from": run}).status_code == 404
    assert client.get(PAGE, {"to": run}).status_code == 404


def test_another_storys_run_is_not_found(client: Client, runs: tuple[Run, Run]) -> None:
    other = compared(Told("One\nA crane fell."), Told("Two\nA crane fell."), slug="other")
    assert client.get(PAGE, {"from": other.pk}).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(as_member: Client, runs: tuple[Run, Run], method: str) -> None:
    assert getattr(as_member, method)(PAGE).status_code == 405


def test_markup_is_shown_and_not_run(client: Client) -> None:
    first = compared(
        Told(f"One\nThe ferry {MARKUP} ran aground at noon today", f"Kestrel {MARKUP}"),
        Told(f"Two\nThe ferry {MARKUP} ran aground at noon", "Post"),
        title=f"Story {MARKUP}",
    )
    at(first.story, 1)
    response = client.get(PAGE)
    assertNotContains(response, MARKUP)
    assertContains(response, "&lt;script&gt;alert(1)")


def test_the_queries_do_not_grow(
    as_member: Client, runs: tuple[Run, Run], django_assert_max_num_queries: AtMost
) -> None:
    for query in ({}, {"hide": "1"}):
        with django_assert_max_num_queries(10):
            page_of(as_member, PAGE, **query)
