"""The registry of outlets comes into the library, again and again."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command

from framing.actions.outlets import OutletTakenError, register_outlet, register_outlets
from framing.adapters.fixtures import OutletFacts, outlet_facts
from framing.models import Outlet, OutletAlias, OutletDomain

POST = OutletFacts(
    slug="the-post",
    name="The Post",
    kind="real",
    aliases=("TP",),
    domains=("post.example",),
    country="GB",
    languages=("en",),
)

pytestmark = pytest.mark.django_db


def test_the_registry_is_loaded_with_aliases_and_domains() -> None:
    call_command("load_outlets", stdout=StringIO())
    assert Outlet.objects.count() == len(outlet_facts())
    win = OutletAlias.objects.get(name="WIN").outlet
    assert (win.name, win.country, win.languages, win.kind) == ("World Israel News", "IL", ["en"], "real")
    assert OutletDomain.objects.get(domain="presstv.ir").outlet.name == "Press TV"


def test_loading_again_changes_nothing() -> None:
    call_command("load_outlets", stdout=StringIO())
    before = list(Outlet.objects.values())
    said = StringIO()
    call_command("load_outlets", stdout=said)
    assert list(Outlet.objects.values()) == before
    assert f"0 new, 0 changed, {len(before)} as they were" in said.getvalue()


def test_facts_follow_the_registry_and_the_row_stays() -> None:
    outlet = register_outlet(facts=POST)
    changed = replace(POST, name="The Evening Post", aliases=("TP", "EP"))
    assert register_outlets(outlets=[changed]) == (0, 1)
    outlet.refresh_from_db()
    assert outlet.name == "The Evening Post"
    assert {alias.name for alias in outlet.aliases.all()} == {"EP", "TP"}


def test_what_people_added_stays() -> None:
    outlet = register_outlet(facts=POST)
    outlet.aliases.create(name="The Daily Post")
    register_outlet(facts=POST)
    assert outlet.aliases.filter(name="The Daily Post").exists()


def test_an_outlet_that_a_person_made_is_found_by_its_name() -> None:
    own = Outlet.objects.create(slug="post-2", name="The Post")
    assert register_outlet(facts=POST) == own
    own.refresh_from_db()
    assert (own.slug, own.country) == ("post-2", "GB")


def test_an_alias_of_another_outlet_is_left_there() -> None:
    other = Outlet.objects.create(slug="times", name="The Times of Pella")
    other.aliases.create(name="TP")
    outlet = register_outlet(facts=POST)
    assert [alias.name for alias in other.aliases.all()] == ["TP"]
    assert not outlet.aliases.exists()


def test_a_name_that_another_outlet_has_is_left_there() -> None:
    outlet = register_outlet(facts=POST)
    Outlet.objects.create(slug="evening-post", name="The Evening Post")
    register_outlet(facts=replace(POST, name="The Evening Post", country="IE"))
    outlet.refresh_from_db()
    assert (outlet.name, outlet.country) == ("The Post", "IE")


def test_a_real_outlet_never_becomes_a_demonstration() -> None:
    register_outlet(facts=POST)
    with pytest.raises(OutletTakenError, match="is here already"):
        register_outlets(outlets=[replace(POST, slug="new", name="New"), replace(POST, kind="invented")])
    assert not Outlet.objects.filter(slug="new").exists(), "all or nothing"
    assert Outlet.objects.get().kind == "real"
