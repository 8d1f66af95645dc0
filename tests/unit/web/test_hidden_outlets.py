"""With outlets hidden nothing on the pages names one: not in words, attributes or addresses."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from framing.models import Outlet
from tests.unit.web.compared import CAPTAIN, NOON, PAGE, READING, TUG, Told, compared, page_of, rows_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
KESTREL = Told(
    f"The Morning Kestrel: ferry stuck\n{NOON}\nA boatman told the MK Herald that the fog was thick.\n"
    "Ada Quill saw it for the Kestrel Wire, see https://www.kestrel.example/ferry?a=1 for more.",
    "The Morning Kestrel",
    url="https://www.kestrel.example/ferry-stuck",
    title="The Morning Kestrel: ferry stuck",
    byline="Ada Quill",
)
POST = Told(
    f"Harbour Post\n{NOON}\n{TUG}\nWrite to tips@harbourpost.example with what The Morning Kestrel left out.",
    "Harbour Post",
    url="https://harbourpost.example/1",
    title="Harbour Post: ship ashore",
    byline="Bo Lund",
)
LEAKS = re.compile(r"kestrel|mk herald|harbour\W?post|quill|lund\b|/outlets/(?!\")|/articles/", re.IGNORECASE)


@pytest.fixture
def rows() -> list[str]:
    """The keys of a comparison's rows; its outlets have aliases and domains, one is a retelling's."""
    compared(KESTREL, POST, title="The Morning Kestrel: ferry stuck")
    kestrel = Outlet.objects.get(name="The Morning Kestrel")
    kestrel.aliases.create(name="MK Herald")
    kestrel.aliases.create(name="Kestrel Wire")
    kestrel.domains.create(domain="kestrel.example")
    Outlet.objects.get(name="Harbour Post").domains.create(domain="harbourpost.example")
    return list(rows_of(page_of(Client())))


def test_the_pages_name_them_until_they_are_hidden(client: Client, rows: list[str]) -> None:
    for path in (PAGE, READING):
        assert LEAKS.search(page_of(client, path))


def test_no_page_names_an_outlet_or_author(client: Client, as_member: Client, rows: list[str]) -> None:
    for reader in (client, as_member):
        pages = [page_of(reader, PAGE, hide="1", row=key) for key in ["", *rows]]
        for page in [*pages, page_of(reader, READING, hide="1")]:
            told = html.unescape(page)
            assert not LEAKS.search(told), LEAKS.search(told)
            assert "[outlet]" in told
            assert "Report A" in told


def test_a_retelling_is_hidden_under_the_names_of_what_it_retells(client: Client, rows: list[str]) -> None:
    real = Outlet.objects.get(name="The Morning Kestrel")
    retelling = Outlet.objects.create(
        slug="after", name="Retelling after The Morning Kestrel", kind=Outlet.Kind.RETELLING, after=real
    )
    real.articles.update(outlet=retelling)
    page = html.unescape(page_of(client, PAGE, hide="1"))
    assert not LEAKS.search(page), LEAKS.search(page)
    assert "written for demonstration" in page


def test_the_choice_stays_in_every_link(client: Client, rows: list[str]) -> None:
    for path in (PAGE, READING):
        page = page_of(client, path, hide="1")
        links = list(re.findall(r'href="(/stories/compared/(?:compare|read|at)/[^"]*)"', page))
        shown = [link for link in links if "hide=1" not in link]
        assert len(links) > 3
        # Only the button that shows the outlets again leads back.
        assert len(shown) == 1, shown


def test_a_visitors_cut_quotes_show_no_part_of_a_name(client: Client) -> None:
    """A name that stands where a quote is cut is hidden whole."""
    text = "One\n" + "x" * 40 + " The Morning Kestrel " + "y" * 40
    compared(Told(text, "The Morning Kestrel", licence="publisher"), Told(f"Two\n{CAPTAIN}", "Harbour Post"))
    assert "Morning" not in page_of(client, PAGE, hide="1")
