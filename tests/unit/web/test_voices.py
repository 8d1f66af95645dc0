"""Who speaks: who may read it, how much it asks of the database, and whom it gives how many words."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from framing.models import Run
from framing.pipeline.attribute import attribute
from framing.pipeline.types import Document
from tests.tiny import TinyPipeline
from tests.unit.web.compared import FERRY, PAGE, READING, Told, cells_by_head, compared, page_of, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder", "attributed")]
AtMost = Callable[[int], AbstractContextManager[object]]
VOICES = "/stories/compared/voices/"
SHARED = "The quay will close for good, Mayor Orla Lind said."
LONE = "“Nobody on this quay was ever asked about it by anybody at all,” Brandt warned on the night itself."
FIRST = Told(f"Quay closes\n{SHARED}\n{LONE}\nHe said it would rain.", "The Kestrel")
SECOND = Told(
    f"Quay to shut\n{SHARED}\nLind claimed that ferries would sail on.\nPolice said so.", "Harbour Post"
)


@pytest.fixture
def attributed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small pipeline reads who is given as a source, as every real one does."""
    plain = TinyPipeline.read

    def read(self: TinyPipeline, text: str, **options: Any) -> Document:
        document = plain(self, text, **options)
        return replace(document, claims=attribute(document.claims, text))

    monkeypatch.setattr(TinyPipeline, "read", read)


def test_a_visitor_finds_no_story_that_is_not_published(client: Client, as_member: Client) -> None:
    compared(FIRST, SECOND, published=False)
    assert client.get(VOICES).status_code == 404
    assert as_member.get(VOICES).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(as_member: Client, method: str) -> None:
    compared(FIRST, SECOND)
    assert getattr(as_member, method)(VOICES).status_code == 405


def test_a_story_that_was_never_compared_sends_to_its_reports(as_member: Client) -> None:
    run = compared(FIRST, SECOND)
    Run.objects.filter(pk=run.pk).update(state=Run.State.STOPPED)
    assert as_member.get(VOICES).headers["Location"] == "/stories/compared/"


@pytest.mark.parametrize("query", [{}, {"hide": "1"}])
def test_it_needs_at_most_twelve_queries(
    as_member: Client, django_assert_max_num_queries: AtMost, query: dict[str, str]
) -> None:
    compared(FIRST, SECOND, FERRY)
    with django_assert_max_num_queries(12):
        page_of(as_member, VOICES, **query)


def test_each_report_is_told_how_many_words_it_gives_a_source_and_by_which_verbs(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, VOICES)
    lind = cells_by_head(page)["Orla Lind"]
    assert re.match(r"6 words .*6 reported · said ", lind[0])
    assert re.match(r"11 words .*11 reported · claimed, said ", lind[1])
    brandt = cells_by_head(page)["Brandt"]
    assert "quoted · warned" in brandt[0]
    assert brandt[1].endswith("no words found")
    assert cells_by_head(page)["he"][0].startswith("3 words")


def test_names_of_one_person_are_joined_and_each_is_shown(client: Client) -> None:
    compared(FIRST, SECOND)
    page = page_of(client, VOICES)
    [called] = [words for words in re.findall(r'<span class="called">.*?</span>', page) if "Lind" in words]
    assert words_of(called) == "Lind, Mayor Orla Lind"


def test_how_a_source_is_named_parts_the_table(client: Client) -> None:
    compared(FIRST, SECOND)
    titles = [words_of(head) for head in re.findall(r'<th scope="rowgroup".*?</th>', page_of(client, VOICES))]
    assert [title.split(" ")[0].rstrip(",") for title in titles] == ["Named", "Described", "Pronouns"]


def test_a_place_leads_to_its_sentence_in_the_report(client: Client) -> None:
    compared(FIRST, SECOND)
    start = FIRST.text.index(LONE)
    assert f'href="{READING}#A-{start}"' in page_of(client, VOICES)
    assert f'id="A-{start}"' in page_of(client, READING)


def test_a_visitor_is_led_to_as_much_of_a_publishers_text_as_the_comparison_shows(
    client: Client, as_member: Client
) -> None:
    compared(replace(FIRST, licence="publisher"), SECOND)
    page = page_of(client, VOICES)
    shared, lone = FIRST.text.index(SHARED), FIRST.text.index(LONE)
    assert f'href="{READING}#A-{shared}"' in page
    assert f'id="A-{shared}"' in page_of(client, READING)
    assert f"#A-{lone}" not in page
    address = re.search(rf'href="({re.escape(PAGE)}\?row=\w+#detail)"', page.partition("Brandt")[2])
    assert address
    assert LONE not in page_of(client, address[1].partition("#")[0])
    assert f"#A-{lone}" in page_of(as_member, VOICES)


def test_the_foot_counts_the_reports_own_words(client: Client) -> None:
    compared(FIRST, SECOND)
    own = cells_by_head(page_of(client, VOICES))["In the report’s own voice"]
    every = [len(told.text.split()) for told in (FIRST, SECOND)]
    totals = [int(n) for n in re.findall(r"(\d+) words to sources", page_of(client, VOICES))]
    assert [int(cell.split()[0]) for cell in own] == [
        all_ - said for all_, said in zip(every, totals, strict=True)
    ]


def test_nothing_is_counted_in_a_language_whose_sources_are_not_looked_for(client: Client) -> None:
    hebrew = Told("שביתה\nהנהגים שובתים היום בכל הקווים.", "הד הנמל", language="he")
    compared(FIRST, hebrew)
    page = page_of(client, VOICES)
    assert re.findall(r'class="meta">(.*?)</span>', page)[1] == "sources not looked for in this language"
    cells = cells_by_head(page)
    assert cells.pop("In the report’s own voice")[1] == "not looked for"
    assert {row[1] for row in cells.values()} == {"not looked for"}


def test_with_the_reports_exchanged_the_page_is_mirrored(client: Client) -> None:
    compared(FIRST, SECOND)
    compared(SECOND, FIRST, slug="mirror")
    here, there = (
        cells_by_head(page_of(client, VOICES)),
        cells_by_head(page_of(client, "/stories/mirror/voices/")),
    )
    assert {name: cells[::-1] for name, cells in there.items()} == here


def test_hidden_outlets_are_not_named(client: Client) -> None:
    told = Told(f"Quay closes\n{SHARED}\nThe Kestrel said that it asked.", "The Kestrel")
    compared(told, SECOND)
    page = page_of(client, VOICES, hide="1")
    assert "Kestrel" not in page
    assert "[outlet]" in cells_by_head(page)
    assert "Kestrel" in cells_by_head(page_of(client, VOICES))


def test_reports_that_give_no_source_say_so(client: Client) -> None:
    compared(Told("Quay shut\nIt rained", "One"), Told("Quay shut\nIt rained", "Two"))
    assert "No sentence of these reports was found to give a source." in words_of(page_of(client, VOICES))


def test_markup_in_a_source_is_shown_and_does_nothing(client: Client) -> None:
    hostile = "Head\nIt fell, Orla <script>alert(1)</script> said.\n<b onclick=x>Lind</b> said it fell."
    compared(Told(hostile, "One"), Told(hostile, "Two"))
    page = page_of(client, VOICES)
    assert "<script>alert" not in page
    assert "<b onclick" not in page
