"""The registry of outlets that ships with the project."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from framing.pipeline.types import OutletNames

_REGISTRY = Path(__file__).resolve().parents[2] / "fixtures" / "outlets.json"


@cache
def registry() -> tuple[OutletNames, ...]:
    """Every outlet of ``fixtures/outlets.json``, in the order of the file."""
    entries = json.loads(_REGISTRY.read_text(encoding="utf-8"))
    return tuple(
        OutletNames(
            name=entry["name"],
            aliases=tuple(entry["aliases"]),
            domains=tuple(entry["domains"]),
            country=entry["country"],
            languages=tuple(entry["languages"]),
        )
        for entry in entries
    )
