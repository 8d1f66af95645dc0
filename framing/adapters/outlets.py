"""What the outlets are called that ship with the project."""

from __future__ import annotations

from functools import cache

from framing.adapters.fixtures import outlet_facts
from framing.pipeline.types import OutletNames


@cache
def registry() -> tuple[OutletNames, ...]:
    """Every outlet of ``fixtures/outlets.json``, in the order of the file."""
    return tuple(
        OutletNames(facts.name, facts.aliases, facts.domains, facts.country, facts.languages)
        for facts in outlet_facts()
    )
