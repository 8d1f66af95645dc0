"""The comparison page: who sees what of it, what it shows, and what a permalink holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from framing.actions.judgements import judge
from framing.adapters.encoder.weights import PACKAGED
from framing.models import Run, User
from framing.queries.comparison_loading import load_comparison
from framing.queries.layers import library_layer
from tests.running import finish, start
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
    claims,
    compared,
    judge_forms,
    page_of,
    row_with,
    rows_of,
    words_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
HTMX = {"HX-Request": "true", "HX-Target": "detail"}
AtMost = Callable[[int], AbstractContextManager[object]]


def pinned(run: Run, revision: int = 0) -> str:
    return f"/stories/compared/at/{run.pk}/{revision}/"


# Who, and what they may


def test_a_visitor_finds_nothing_of_a_story_that_is_not_published(client: Client) -> None:
    run = compared(FERRY, SHIP, published=False)
    assert client.get(PAGE).status_code == 404
    assert client.post(PAGE, {"one": 1, "other": 2, "relation": "same"}).status_code == 404
    assert client.get(pinned(run)).status_code == 404


def test_a_member_reads_it_before_it_is_published(as_member: Client) -> None:
    compared(FERRY, SHIP, published=False)
    assert NOON in page_of(as_member)


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_it_answers_no_other_method(as_member: Client, method: str) -> None:
    run = compared(FERRY, SHIP)
    assert getattr(as_member, method)(PAGE).status_code == 405
    assert getattr(as_member, method)(pinned(run)).status_code == 405


def test_what_is_pinned_is_only_read(as_member: Client) -> None:
    run = compared(FERRY, SHIP)
    assert as_member.post(pinned(run)).status_code == 405
    page = page_of(as_member, pinned(run), row=row_with(page_of(as_member), NOON))
    assert "Why these stand together" in page
    assert judge_forms(page) == []


def test_a_story_that_was_never_compared_sends_to_its_reports(as_member: Client) -> None:
    run = compared(FERRY, SHIP)
    Run.objects.filter(pk=run.pk).update(state=Run.State.STOPPED)
    assert as_member.get(PAGE).headers["Location"] == "/stories/compared/"


def test_another_storys_run_is_not_found_here(client: Client) -> None:
    compared(FERRY, SHIP)
    other = compared(FERRY, BOAT, slug="another")
    assert client.get(pinned(other)).status_code == 404
    assert client.get(f"/stories/compared/at/{uuid4()}/0/").status_code == 404


# How much


@pytest.mark.parametrize("query", [{}, {"hide": "1"}])
def test_it_needs_at_most_twelve_queries(
    as_member: Client, django_assert_max_num_queries: AtMost, query: dict[str, str]
) -> None:
    run = compared(FERRY, SHIP, BOAT)
    key = row_with(page_of(as_member), NOON)
    with django_assert_max_num_queries(12):
        page_of(as_member, row=key, **query)
    with django_assert_max_num_queries(12):
        page_of(as_member, pinned(run), row=key, **query)


def test_the_queries_do_not_grow_with_the_claims(as_member: Client) -> None:
    def long(start: int, outlet: str) -> Told:
        return Told(
            "\n".join(f"Claim {n} says that item {n * n} weighs {n + 7}." for n in range(start, 60)), outlet
        )

    compared(FERRY, SHIP)
    compared(long(0, "Long One"), long(5, "Another Long"), slug="long")
    with CaptureQueriesContext(
        connection,
    ) as few:
        page_of(as_member)
    with CaptureQueriesContext(connection) as many:
        page_of(as_member, "/stories/long/compare/")
    assert len(few) == len(many)


# What of the texts


def test_a_visitor_never_gets_a_publishers_full_text(client: Client, as_member: Client) -> None:
    compared(
        Told(FERRY.text, FERRY.outlet, licence="publisher"), Told(SHIP.text, SHIP.outlet, licence="publisher")
    )
    first = page_of(client)
    for key in rows_of(first):
        words = words_of(page_of(client, row=key))
        assert NOON in words
        assert CAPTAIN not in words
        assert TUG not in words
    assert CAPTAIN in words_of(page_of(as_member, row=row_with(first, "Its captain")))


def test_the_detail_quotes_whole_paragraphs_to_members_and_short_context_to_visitors(
    client: Client, as_member: Client
) -> None:
    long = " ".join(f"Sentence number {n} tells of something else entirely {n * 7}." for n in range(30))
    told = [Told(f"One\n{NOON} {long}", "The Kestrel", licence="publisher"), SHIP]
    compared(*told)
    key = row_with(page_of(client), NOON)
    detail = client.get(PAGE, {"row": key}, headers=HTMX).content.decode()
    assert "Sentence number 1 " in words_of(detail)
    assert "Sentence number 9 " not in words_of(detail)
    assert "Sentence number 29 " in words_of(as_member.get(PAGE, {"row": key}, headers=HTMX).content.decode())


MARKUP = "<b onclick=alert(1)>&amp;\"'</b>"


@pytest.mark.parametrize("path", [PAGE, READING])
def test_markup_in_texts_titles_bylines_and_names_is_shown_as_text(as_member: Client, path: str) -> None:
    texts = f"Line {MARKUP}\nThe ferry {MARKUP} ran aground at noon {MARKUP}"
    compared(
        Told(texts, f"Kestrel {MARKUP}", title=f"Title {MARKUP}", byline=f"Ada {MARKUP}"),
        Told(texts + "\n" + TUG, "Harbour Post"),
        title=f"Story {MARKUP}",
    )
    for key in ["", *rows_of(page_of(as_member))]:
        page = page_of(as_member, path, row=key)
        assert "<b onclick" not in page
        assert "Story &lt;b onclick" in page
        assert "Kestrel &lt;b onclick" in page


def test_signs_of_direction_turn_nothing_beyond_the_words_they_stand_in(as_member: Client) -> None:
    turned = "\u202eThe ferry ran aground at noon near the old breakwater\u2066 again"
    compared(
        Told(f"One\n{turned} and sank. {HURT}", "The Kestrel"), Told(f"Two\n{turned} today", "Harbour Post")
    )
    page = page_of(as_member)
    for block in re.findall(r"[^<>]*\u202e[^<>]*", page):
        before = page[: page.index(block)]
        assert re.search(r"<(p|bdi|mark|blockquote)[^<>]*>$|<p class=\"said\"[^>]*>[^\n]*$", before), block


# What is shown


def test_each_filter_counts_what_it_shows(client: Client) -> None:
    compared(FERRY, SHIP, BOAT)
    page = page_of(client)
    counts = dict(re.findall(r'href="[^"]*show=(\w+)[^"]*"[^>]*>[^<]*<span class="count">(\d+)', page))
    assert counts == {"reworded": "0", "verbatim": "3", "only": "5", "conflict": "0"} or sum(
        map(int, counts.values())
    ) == len(rows_of(page))
    for show, count in counts.items():
        assert len(rows_of(page_of(client, show=show))) == int(count), show


def test_a_filter_with_nothing_says_so(client: Client) -> None:
    compared(FERRY, SHIP)
    assert "No claim of this kind" in page_of(client, show="conflict")


@pytest.mark.parametrize(
    "query",
    [
        {"show": "<script>"},
        {"order": "999999999999999999999999"},
        {"order": "-1", "report": "\u0663"},
        {"report": ["nothing", "1' or 1=1 --"]},
        {"row": "\x00" * 500},
        {"row": "\ud800"},
        {"hide": "yes"},
    ],
)
def test_what_the_address_says_wrongly_is_the_default(client: Client, query: dict[str, str]) -> None:
    compared(FERRY, SHIP)
    query = {
        key: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for key, value in query.items()
    }
    page = page_of(client, **query)
    assert rows_of(page) == rows_of(page_of(client))
    assert "<script>" not in page.replace("<script src", "")


def test_it_is_ordered_by_the_report_that_was_chosen(client: Client) -> None:
    run = compared(FERRY, SHIP)
    first, second = (of.version_id for of in run.inputs.order_by("pk"))

    def places(page: str) -> tuple[int, int]:
        keys = list(rows_of(page))
        return keys.index(row_with(page, NOON)), keys.index(row_with(page, HURT))

    noon, hurt = places(page_of(client, order=first))
    assert noon < hurt
    other = page_of(client, order=second)
    noon, hurt = places(other)
    assert hurt < noon
    heads = re.search(r"<thead>(.*?)</thead>", other, re.DOTALL)
    assert heads
    assert words_of(heads[1]).index("Harbour Post") < words_of(heads[1]).index("The Kestrel")


def test_it_is_narrowed_to_the_reports_that_were_chosen(client: Client) -> None:
    run = compared(FERRY, SHIP, BOAT)
    versions = [of.version_id for of in run.inputs.order_by("pk")]
    page = page_of(client, report=versions[:2])
    heads = re.search(r"<thead>(.*?)</thead>", page, re.DOTALL)
    assert heads
    assert "Third Tide" not in words_of(heads[1])
    # Without the third report nobody else speaks of the tug.
    assert "found in one only" in words_of(rows_of(page)[row_with(page, TUG)])
    assert "Boat on rocks" not in words_of("".join(rows_of(page).values()))


def test_narrowing_keeps_the_filter_and_the_order(client: Client) -> None:
    run = compared(FERRY, SHIP, BOAT)
    second = run.inputs.order_by("pk")[1].version_id
    page = page_of(client, show="only", order=second, hide="1")
    (form,) = re.findall(r'<details class="narrow".*?</form>', page, re.DOTALL)
    kept = dict(re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', form))
    assert kept == {"show": "only", "order": str(second), "hide": "1"}


def test_reports_with_nothing_in_common_are_said_to_have_nothing(client: Client) -> None:
    compared(Told("Quince harvest", "The Kestrel"), Told("Zebra xylophone", "Harbour Post"))
    assert "nothing in common" in page_of(client)


def test_reports_in_two_languages_are_said_to_be_hard_to_bridge(client: Client) -> None:
    compared(FERRY, Told("כותרת\nהמעבורת עלתה על שרטון", "Third Tide", language="he"))
    assert "in different languages" not in page_of(client)  # of another model it is not known
    Run.objects.update(model_id=PACKAGED)
    page = page_of(client)
    assert "in different languages" in page
    assert 'lang="he" dir="rtl"' in page


def test_reports_in_one_other_language_are_said_to_need_a_look(client: Client) -> None:
    compared(
        *(
            Told(f"{name}\nהמעבורת עלתה על שרטון", name, language="he")
            for name in ("Third Tide", "Harbour Post")
        )
    )
    assert "not in English" not in page_of(client)
    Run.objects.update(model_id=PACKAGED)
    assert "These reports are not in English" in page_of(client)


def test_a_row_opens_its_detail_without_javascript(client: Client) -> None:
    compared(FERRY, SHIP)
    page = page_of(client)
    assert 'class="detail"' not in page
    key = row_with(page, NOON)
    chosen = page_of(client, row=key)
    assert f'data-row="{key}"' in chosen
    assert "<html" in chosen


def test_htmx_gets_the_detail_alone_and_no_cache_takes_it_for_the_page(client: Client) -> None:
    compared(FERRY, SHIP)
    page = client.get(PAGE)
    key = row_with(page.content.decode(), NOON)
    response = client.get(PAGE, {"row": key}, headers=HTMX)
    part = response.content.decode()
    assert part.strip().startswith('<div class="detail"')
    assert "<html" not in part
    for answer in (page, response):
        assert {"HX-Request", "HX-Target"} <= set(answer.headers["Vary"].split(", "))
    assert client.get(PAGE, {"row": "gone"}, headers=HTMX).content.decode().strip() == ""


# Citing


def table(page: str) -> dict[str, str]:
    """The rows without the links that open them."""
    return {key: re.sub(r"<a [^>]*>", "", row) for key, row in rows_of(page).items()}


def test_a_permalink_shows_what_it_showed_whatever_is_judged_later(as_member: Client, member: User) -> None:
    run = compared(FERRY, SHIP)
    key = row_with(page_of(as_member), NOON)
    page = page_of(as_member, row=key)
    (permalink,) = set(re.findall(r'<p class="permalink"><a href="([^"]+)"', page))
    assert permalink == f"{pinned(run)}?row={key}#detail"
    before = page_of(as_member, permalink)
    assert f'data-row="{key}"' in before

    one, other = claims(run, NOON, NOON)
    judge(by=member, layer=library_layer(), run=run, one=one, other=other, relation="topic")
    story = run.story
    compared_again = Run.objects.filter(pk=run.pk)
    compared_again.update(fingerprint="0" * 64)
    again = finish(start(story))
    assert again.pk != run.pk

    after = page_of(as_member, permalink)
    assert table(after) == table(before)
    assert f'data-row="{key}"' in after
    assert table(page_of(as_member)) != table(before)


def test_a_permalink_names_the_last_judgement_it_shows(as_member: Client, member: User) -> None:
    run = compared(FERRY, SHIP)
    one, other = claims(run, NOON, NOON)
    early = as_member.get(pinned(run, 40), {"row": "abc"})
    assert early.headers["Location"] == f"{pinned(run, 0)}?row=abc"
    judge(by=member, layer=library_layer(), run=run, one=one, other=other, relation="topic")
    assert as_member.get(pinned(run, 40)).headers["Location"] == pinned(run, 1)
    assert as_member.get(pinned(run, 1)).status_code == 200
    assert load_comparison(run, library_layer()).revision == 1
