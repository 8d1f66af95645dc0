"""The registry of outlets: every entry complete, and no name that could mean two of them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

REGISTRY = Path(__file__).resolve().parents[2] / "fixtures" / "outlets.json"
OUTLETS: list[dict[str, Any]] = json.loads(REGISTRY.read_text(encoding="utf-8"))
FIELDS = {
    "slug": str,
    "name": str,
    "aliases": list,
    "domains": list,
    "country": str,
    "languages": list,
    "ownership": str,
    "ownership_source": str,
}

each_outlet = pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet["slug"])


def repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def by_slug(slug: str) -> dict[str, Any]:
    return next(outlet for outlet in OUTLETS if outlet["slug"] == slug)


@each_outlet
def test_every_field_is_there_and_of_its_type(outlet: dict[str, Any]) -> None:
    assert {name: type(value) for name, value in outlet.items()} == FIELDS
    assert outlet["name"]
    for field in ("domains", "languages"):
        assert outlet[field]
    for field in ("aliases", "domains", "languages"):
        assert all(isinstance(entry, str) for entry in outlet[field])


@each_outlet
def test_codes_and_domains_are_well_formed(outlet: dict[str, Any]) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", outlet["slug"])
    assert re.fullmatch(r"[A-Z]{2}", outlet["country"])
    assert all(re.fullmatch(r"[a-z]{2}", language) for language in outlet["languages"])
    for domain in outlet["domains"]:
        assert re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", domain)
        assert not domain.startswith("www.")


@each_outlet
def test_names_are_trimmed_and_composed(outlet: dict[str, Any]) -> None:
    for name in [outlet["name"], *outlet["aliases"]]:
        assert name == " ".join(name.split()) != ""
        assert unicodedata.is_normalized("NFC", name)


@each_outlet
def test_a_short_latin_alias_is_written_in_capitals(outlet: dict[str, Any]) -> None:
    """A name of two or three letters can only be told from a word by its capitals."""
    short = [alias for alias in outlet["aliases"] if len(alias) <= 3 and alias.isascii()]
    assert all(alias == alias.upper() for alias in short)


@each_outlet
def test_ownership_is_a_sentence_with_its_citation_or_empty(outlet: dict[str, Any]) -> None:
    assert bool(outlet["ownership"]) == bool(outlet["ownership_source"])
    if outlet["ownership"]:
        assert re.fullmatch(r"(Owned|Funded)( mainly)? by .+\.", outlet["ownership"])
        assert re.search(r"https://\S+", outlet["ownership_source"])


def test_no_slug_or_domain_belongs_to_two_outlets() -> None:
    assert repeated([outlet["slug"] for outlet in OUTLETS]) == []
    assert repeated([domain for outlet in OUTLETS for domain in outlet["domains"]]) == []


def test_no_domain_lies_under_another_outlets_domain() -> None:
    owners = {domain: outlet["slug"] for outlet in OUTLETS for domain in outlet["domains"]}
    nested = [(a, b) for a in owners for b in owners if a != b and a.endswith(f".{b}")]
    assert nested == []


def test_no_name_or_alias_is_repeated_even_in_another_case() -> None:
    names = [name.casefold() for outlet in OUTLETS for name in [outlet["name"], *outlet["aliases"]]]
    assert repeated(names) == []


def test_the_list_is_in_the_order_of_its_slugs() -> None:
    assert [outlet["slug"] for outlet in OUTLETS] == sorted(outlet["slug"] for outlet in OUTLETS)


def test_many_regions_are_covered_and_no_country_dominates() -> None:
    countries = Counter(outlet["country"] for outlet in OUTLETS)
    assert len(OUTLETS) >= 63
    assert len(countries) >= 30
    assert max(countries.values()) <= len(OUTLETS) / 6


def test_world_israel_news_is_also_known_as_win() -> None:
    assert "WIN" in by_slug("world-israel-news")["aliases"]


@pytest.mark.parametrize("slug", ["times-of-israel", "press-tv"])
def test_the_outlets_the_demonstration_retells_are_registered(slug: str) -> None:
    assert by_slug(slug)["domains"]
