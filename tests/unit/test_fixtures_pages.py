"""The pages to paste: what the index says a page holds stands in it, once and in order."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
PAGES = FIXTURES / "demo" / "pages"
INDEX: list[dict[str, Any]] = json.loads((PAGES / "index.json").read_text(encoding="utf-8"))

each_page = pytest.mark.parametrize("page", INDEX, ids=lambda page: page["file"])


def lines_of(page: dict[str, Any]) -> list[str]:
    text = (PAGES / page["file"]).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


def test_the_index_lists_every_page() -> None:
    assert sorted(page["file"] for page in INDEX) == sorted(path.name for path in PAGES.glob("*.txt"))


@each_page
def test_the_report_stands_in_the_page_once_and_in_order(page: dict[str, Any]) -> None:
    report = [page["title"], page["standfirst"], page["caption"], *page["body"]]
    lines = lines_of(page)
    assert [line for line in lines if line in report] == report


@each_page
def test_there_is_chrome_before_and_after_the_report(page: dict[str, Any]) -> None:
    lines = lines_of(page)
    assert lines[0] != page["title"]
    assert lines[-1] != page["body"][-1]
    assert date.fromisoformat(page["published"])


@each_page
def test_the_outlet_is_invented(page: dict[str, Any]) -> None:
    outlets = json.loads((FIXTURES / "outlets.json").read_text(encoding="utf-8"))
    known = {name.casefold() for outlet in outlets for name in [outlet["name"], *outlet["aliases"]]}
    assert page["outlet"].casefold() not in known


def test_two_pages_report_one_event_and_the_third_another() -> None:
    first, second, third = (page["event"] for page in INDEX)
    assert first == second != third
