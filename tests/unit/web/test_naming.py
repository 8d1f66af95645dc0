"""Who is called what: who may read it, how much it asks of the database, and what is called what."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from django.test import Client

from framing.models import Run
from tests.unit.web.compared import FERRY, PAGE, READING, Told, cells_by_head, compared, page_of, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
AtMost = Callable[[int], AbstractContextManager[object]]
NAMES = "/stories/compared/names/"
SHARED = "The council of Arden will shut the quay, and it was all said to Orla Lind."
LONE = "On the quay nobody at all had heard a word of it, or not from Lind."
FIRST = Told(f"Quay closes\n{SHARED}\n{LONE}", "The Kestrel")
SECOND = Told(f"Quay to shut\n{SHARED}\nRain fell on all of Arden.", "Harbour Post")


def test_a_visitor_finds_no_story_that_is_not_published(client: Client, as_member: Client) -> None:
    compared(FIRST, SECOND, published=False)
    assert client.get(NAMES).status_code == 404
    assert as_member.get(NAMES).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(as_member: Client, method: str) -> None:
    compared(FIRST, SECOND)
    assert getattr(as_member, method)(NAMES).status_code == 405


def test_a_story_that_was_never_compared_sends_to_its_reports(as_member: Client) -> None:
    run = compared(FIRST, SECOND)
    Run.objects.filter(pk=run.pk).update(state=Run.State.STOPPED)
    assert as_member.get(NAMES).headers["Location"] == "/stories/compared/"


@pytest.mark.parametrize("query", [{}, {"hide": "1"}], ids=["shown", "hidden"])
def test_it_needs_at_most_twelve_queries(
    as_member: Client, django_assert_max_num_queries: AtMost, query: dict[str, str]
) -> None:
    compared(FIRST, SECOND, FERRY)
    with django_assert_max_num_queries(12):
        page_of(as_member, NAMES, **query)


def test_each_report_is_told_what_it_calls_a_thing_and_how_often(client: Client) -> None:
    compared(FIRST, SECOND)
    found = cells_by_head(page_of(client, NAMES))
    assert re.match(r"Lind 1 only here .*Orla Lind 1 ", found["Orla Lind"][0])
    assert re.match(r"Orla Lind 1 ", found["Orla Lind"][1])
    assert re.match(r"Arden 1 ", found["Arden"][0])
    assert re.match(r"Arden 2 ", found["Arden"][1])


def test_what_all_call_the_same_stands_apart(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, NAMES)
    heads = [words_of(head) for head in re.findall(r'<th scope="rowgroup".*?</th>', page)]
    assert heads == ["A name in longer and shorter forms", "Called the same by all that name it"]
    assert page.index("Orla Lind</b>") < page.index(heads[1]) < page.index("Arden</b>")


def test_a_place_leads_to_its_sentence_as_far_as_the_reader_may_see_it(
    client: Client, as_member: Client
) -> None:
    compared(replace(FIRST, licence="publisher"), SECOND)
    page = page_of(client, NAMES)
    shared, lone = FIRST.text.index(SHARED), FIRST.text.index(LONE)
    assert f'href="{READING}#A-{shared}"' in page
    assert f"#A-{lone}" not in page
    address = re.search(rf'href="({re.escape(PAGE)}\?row=\w+#detail)"', page)
    assert address
    assert LONE not in page_of(client, address[1].partition("#")[0])
    assert f"#A-{lone}" in page_of(as_member, NAMES)


def test_with_the_reports_exchanged_the_page_is_mirrored(client: Client) -> None:
    compared(FIRST, SECOND)
    compared(SECOND, FIRST, slug="mirror")
    here, there = (
        cells_by_head(page_of(client, NAMES)),
        cells_by_head(page_of(client, "/stories/mirror/names/")),
    )

    def told(cells: list[str]) -> list[str]:
        return [cell.replace("Report A", "").replace("Report B", "") for cell in cells]

    assert {name: told(cells[::-1]) for name, cells in there.items()} == {
        name: told(cells) for name, cells in here.items()
    }


def test_hidden_outlets_are_not_named(client: Client) -> None:
    said = "It was all read in print by the mayor in The Kestrel, who was very much amused."
    compared(Told(f"One\n{said}", "The Kestrel"), Told(f"Two\n{said}", "Harbour Post"))
    assert "Kestrel" in cells_by_head(page_of(client, NAMES))
    page = page_of(client, NAMES, hide="1")
    assert "Kestrel" not in page
    assert "[outlet]" in cells_by_head(page)


def test_reports_that_share_no_name_say_so(client: Client) -> None:
    compared(Told("Quay shut\nIt rained", "One"), Told("Quay shut\nIt rained", "Two"))
    assert "Nothing was found that two of these reports name" in words_of(page_of(client, NAMES))


def test_markup_in_a_name_is_shown_and_does_nothing(client: Client) -> None:
    said = "It was sold to Orla <script>alert(1)</script> Lind & Sons<b onclick=x> of Arden."
    compared(Told(f"One\n{said}", "One"), Told(f"Two\n{said}", "Two"))
    page = page_of(client, NAMES)
    assert "<script>alert" not in page
    assert "<b onclick" not in page
