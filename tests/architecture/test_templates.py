"""What no template may hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# An exported file stands alone: it carries its style itself, and no page shows it.
TEMPLATES = [path for path in sorted((ROOT / "templates").rglob("*.html")) if path.parent.name != "export"]
SWAPS = {"innerHTML", "outerHTML", "beforebegin", "afterbegin", "beforeend", "afterend", "delete", "none"}


@pytest.fixture(params=TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def template(request: pytest.FixtureRequest) -> str:
    return str(request.param.read_text(encoding="utf-8"))


def test_there_are_templates() -> None:
    assert TEMPLATES


def test_no_inline_script_or_style(template: str) -> None:
    assert not re.search(r"<script(?![^>]*\bsrc=)", template)
    assert not re.search(r"<style\b|\sstyle=", template)
    assert not re.search(r"\son[a-z]+=", template)


def test_nothing_comes_from_another_host(template: str) -> None:
    loaded = re.findall(r"<(?:script|link|img|source|iframe)\b[^>]*\b(?:src|href)=\"([^\"]+)\"", template)
    assert not [address for address in loaded if re.match(r"(https?:)?//", address)]


def test_htmx_values_are_known(template: str) -> None:
    """htmx falls back silently when a value is misspelled."""
    for value in re.findall(r"hx-swap=\"([^\"]+)\"", template):
        assert value.split()[0] in SWAPS
    assert "hx-on" not in template


def test_nothing_is_marked_safe(template: str) -> None:
    assert "|safe" not in template
    assert "autoescape off" not in template


def test_forms_that_post_carry_a_token(template: str) -> None:
    for form in re.findall(r"<form\b[^>]*method=\"post\".*?</form>", template, re.DOTALL | re.IGNORECASE):
        assert "{% csrf_token %}" in form
