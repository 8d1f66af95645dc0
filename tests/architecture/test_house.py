"""The size of the rooms, and what the project may speak of."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [path for path in sorted((ROOT / "framing").rglob("*.py")) if "migrations" not in path.parts]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # Fitted figures are written by commands, a coefficient a line: to be looked up, not read through.
    assert len(text.splitlines()) <= (500 if path.name.startswith("figures_") else 300)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            docstring = node.body[0] if ast.get_docstring(node) else None
            lines = (node.end_lineno or 0) - node.lineno + 1
            if docstring is not None:
                lines -= (docstring.end_lineno or 0) - docstring.lineno + 1
            assert lines <= 45, f"{node.name} has {lines} lines"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_public_modules_say_what_they_are(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if tree.body and path.name != "apps.py":
        assert ast.get_docstring(tree)


def test_only_actions_write_rows() -> None:
    """Writes across rows live in one place."""
    writes = (".bulk_create(", ".get_or_create(", ".update_or_create(", "objects.create(")
    for path in SOURCES:
        room = path.relative_to(ROOT / "framing").parts[0]
        if room in {"web", "queries", "policies.py", "tasks.py", "pipeline", "adapters"}:
            text = path.read_text(encoding="utf-8")
            assert not [write for write in writes if write in text], path
