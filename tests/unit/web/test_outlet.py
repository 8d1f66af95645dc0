from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains

from framing.models import Outlet
from framing.web.presenters.names import country_name, language_name
from tests.running import FERRY, SHIP, MakeStory
from tests.unit.web.reports import MARKUP, publish

LIST = "/outlets/"


@pytest.fixture
def gazette(db: None) -> Outlet:
    outlet = Outlet.objects.create(
        slug="gazette",
        name="Brell Gazette",
        country="NO",
        languages=["en", "nb"],
        ownership="Owned by the town of Brell.",
        ownership_source="https://brell.example/gazette",
    )
    outlet.aliases.create(name="BG")
    outlet.domains.create(domain="gazette.example")
    return outlet


def test_without_outlets_it_says_how_they_come(db: None, client: Client) -> None:
    assertContains(client.get(LIST), "No outlet is registered yet.")


@pytest.mark.parametrize("words", ["", "brell", "bg", "GAZETTE.example", "norw"])
def test_it_finds_by_name_alias_domain_and_country(client: Client, gazette: Outlet, words: str) -> None:
    Outlet.objects.create(slug="other", name="The Lark")
    response = client.get(LIST, {"q": words})
    assertContains(response, "/outlets/gazette/")
    (assertNotContains if words else assertContains)(response, "/outlets/other/")


def test_nothing_found_says_so(client: Client, gazette: Outlet) -> None:
    assertContains(client.get(LIST, {"q": MARKUP}), "No outlet matches “&lt;script&gt;")


def test_demonstration_outlets_stand_apart(client: Client, gazette: Outlet) -> None:
    assertNotContains(client.get(LIST), "count in no outlet’s statistics")
    Outlet.objects.create(slug="demo", name="Invented", kind=Outlet.Kind.INVENTED)
    page = client.get(LIST).content.decode()
    assert (
        page.index("Brell Gazette") < page.index("count in no outlet’s statistics") < page.index("Invented<")
    )


def test_a_page_states_the_facts_with_their_source(client: Client, gazette: Outlet) -> None:
    response = client.get(gazette.get_absolute_url())
    for fact in (
        "BG",
        "gazette.example",
        "Norway",
        "English, Norwegian Bokmål",
        "Owned by the town of Brell.",
    ):
        assertContains(response, fact)
    assertContains(response, 'href="https://brell.example/gazette" rel="nofollow"')


def test_what_is_not_known_is_said_in_the_same_form(client: Client, db: None) -> None:
    outlet = Outlet.objects.create(slug="bare", name="Bare")
    response = client.get(outlet.get_absolute_url())
    assertContains(response, "none known", count=2)
    assertContains(response, "not recorded", count=1)


def test_a_retelling_names_whom_it_retells(client: Client, gazette: Outlet) -> None:
    outlet = Outlet.objects.create(slug="re", name="Retold", kind=Outlet.Kind.RETELLING, after=gazette)
    response = client.get(outlet.get_absolute_url())
    assertContains(response, "count in no outlet’s statistics")
    assertContains(response, "/outlets/gazette/")


def test_visitors_see_reports_of_published_stories_only(
    client: Client, as_member: Client, make_story: MakeStory
) -> None:
    story = make_story(FERRY)
    address = "/outlets/outlet-1/"
    article = story.members.get().article.get_absolute_url()
    assertNotContains(client.get(address), article)
    assertContains(as_member.get(address), article)
    assertContains(client.get(LIST), 'data-label="Reports here">0<')
    publish(story)
    assertContains(client.get(address), article)
    assertContains(client.get(LIST), 'data-label="Reports here">1<')


def test_a_report_in_two_published_stories_counts_once(client: Client, make_story: MakeStory) -> None:
    publish(make_story(FERRY, slug="one"))
    publish(make_story(FERRY, slug="two"))
    assertContains(client.get(LIST), 'data-label="Reports here">1<')


def test_markup_is_shown_and_not_run(client: Client, gazette: Outlet) -> None:
    gazette.name = gazette.ownership = gazette.ownership_source = MARKUP
    gazette.save()
    gazette.aliases.create(name=MARKUP)
    for address in (LIST, gazette.get_absolute_url()):
        response = client.get(address)
        assertNotContains(response, MARKUP)
        assertContains(response, "&lt;script&gt;")


@pytest.mark.parametrize("address", [LIST, "/outlets/gazette/"])
def test_they_are_only_read(client: Client, gazette: Outlet, address: str) -> None:
    assert client.post(address).status_code == 405


def test_an_outlet_that_is_not_there_is_not_found(db: None, client: Client) -> None:
    assert client.get("/outlets/nobody/").status_code == 404


def test_more_outlets_and_reports_need_no_more_queries(
    as_member: Client, make_story: MakeStory, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(8):
        make_story(f"{FERRY} {number}", SHIP, slug=f"s{number}")
    for number in range(30):
        Outlet.objects.create(slug=f"o{number}", name=f"Another {number}").aliases.create(name=f"A{number}")
    with django_assert_max_num_queries(5):
        assertContains(as_member.get(LIST), "Another 29")
    with django_assert_max_num_queries(8):
        assertContains(as_member.get("/outlets/outlet-1/"), "/articles/")


@pytest.mark.parametrize(
    ("code", "name"),
    [("he", "Hebrew"), ("pt-BR", "Portuguese (Brazil)"), ("", ""), ("zz", "zz"), ("a b", "a b")],
)
def test_languages_by_name(code: str, name: str) -> None:
    assert language_name(code) == name


@pytest.mark.parametrize(("code", "name"), [("IL", "Israel"), ("gb", "United Kingdom"), ("--", "--")])
def test_countries_by_name(code: str, name: str) -> None:
    assert country_name(code) == name
