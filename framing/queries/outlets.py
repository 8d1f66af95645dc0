"""Outlets, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from framing.models import Outlet
from framing.pipeline.types import OutletNames


def names_of(outlets: Iterable[int]) -> dict[int, OutletNames]:
    """Every name and domain of some outlets, by primary key."""
    found = Outlet.objects.filter(pk__in=list(outlets)).select_related("after")
    found = found.prefetch_related("aliases", "domains")
    return {outlet.pk: as_names(outlet) for outlet in found}


def as_names(outlet: Outlet) -> OutletNames:
    retold = (outlet.after.name,) if outlet.after else ()
    return OutletNames(
        name=outlet.name,
        aliases=(*(alias.name for alias in outlet.aliases.all()), *retold),
        domains=tuple(domain.domain for domain in outlet.domains.all()),
        country=outlet.country,
        languages=tuple(outlet.languages),
    )
