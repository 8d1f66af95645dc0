"""To which family of page furniture a unit belongs, if to any."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.clean.furniture import FAMILIES, Family
from framing.pipeline.clean.units import Unit

__all__ = ["Family", "families_of", "family_of"]

_LONGEST = max(family.longest for family in FAMILIES)


def family_of(unit: Unit) -> Family | None:
    """The first family that claims ``unit``, or None."""
    bare = unit.bare
    if not bare or len(bare) > _LONGEST:
        return None
    for family in FAMILIES:
        if len(bare) <= family.longest and family.pattern.match(unit.text if family.raw else bare):
            return family
    return None


def families_of(units: Sequence[Unit]) -> list[Family | None]:
    """The family of each unit; a line that a page repeats is looked at once."""
    known: dict[str, Family | None] = {}
    for unit in units:
        if unit.text not in known:
            known[unit.text] = family_of(unit)
    return [known[unit.text] for unit in units]
