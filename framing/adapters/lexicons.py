"""The project's own lists of words, as files in ``fixtures/lexicons``."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from framing.adapters.fixtures import FIXTURES
from framing.pipeline.loaded import LoadedLexicon
from framing.pipeline.versions.lexicons import Lexicons
from framing.pipeline.wording.relations import RelationLexicon


@cache
def lexicons() -> Lexicons:
    """All lists that a comparison reads."""
    return Lexicons(relations(), loaded())


@cache
def relations() -> RelationLexicon:
    """Which words may stand for each other, which are opposites, and of what kind they are."""
    return RelationLexicon.read(_read("relations"))


@cache
def loaded() -> LoadedLexicon:
    """Words that judge, heighten, weaken or dress up what they tell of."""
    return LoadedLexicon.read(_read("loaded")["families"])


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FIXTURES / "lexicons" / f"{name}.json").read_text(encoding="utf-8"))
    return found
