"""The differences that a reader should come to see are differences by the gold, each noted once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.http import QueryDict

from framing.web.presenters.filters import Filters

GOLD = Path(__file__).resolve().parents[2] / "fixtures" / "gold"


def read(name: str) -> Any:
    return json.loads((GOLD / name).read_text(encoding="utf-8"))


DIFFERENCES: list[dict[str, Any]] = read("differences.json")["differences"]
INVENTED = read("invented.json")
each = pytest.mark.parametrize("difference", DIFFERENCES, ids=range(len(DIFFERENCES)))


@each
def test_it_is_a_difference_by_the_gold(difference: dict[str, Any]) -> None:
    sides = difference["a"], difference["b"]
    slots = [one["slot"] for one in INVENTED["wording"] if (one["a"], one["b"]) == sides]
    name, _, value = difference["filter"].partition("=")
    if name == "slot":
        assert value in slots
        return
    claims = [{key: side[key] for key in ("article", "text")} for side in sides]
    relations = [one["relation"] for one in INVENTED["alignments"] if [one["a"], one["b"]] == claims]
    assert slots
    assert (name, [value]) == ("relation", relations)


@each
def test_its_filter_can_be_asked_for(difference: dict[str, Any]) -> None:
    assert Filters.read(QueryDict(difference["filter"])).fields()


def test_each_stands_there_once() -> None:
    named = [json.dumps([one["filter"], one["a"], one["b"]]) for one in DIFFERENCES]
    assert len(named) == len({*named})


def test_each_is_found_by_now() -> None:
    assert all(one["found"] for one in DIFFERENCES)
