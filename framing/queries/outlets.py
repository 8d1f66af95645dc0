"""Outlets, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Value

from framing.models import Outlet
from framing.models.outlet import OutletAlias, OutletDomain
from framing.pipeline.types import OutletNames


def names_of(outlets: Iterable[Outlet]) -> dict[int, OutletNames]:
    """All that names some outlets, by primary key, in one query; ``after`` is selected along.

    A retelling goes by the names of the outlet that it retells, too.
    """
    known = {outlet.pk: outlet for outlet in outlets}
    wanted = {*known, *(outlet.after_id for outlet in known.values() if outlet.after_id)}
    aliases = OutletAlias.objects.order_by().filter(outlet__in=wanted)
    domains = OutletDomain.objects.order_by().filter(outlet__in=wanted)
    found: dict[bool, dict[int, list[str]]] = {True: {}, False: {}}
    for outlet, name, is_domain in aliases.values_list("outlet_id", "name", Value(value=False)).union(
        domains.values_list("outlet_id", "domain", Value(value=True))
    ):
        found[bool(is_domain)].setdefault(outlet, []).append(name)
    return {pk: _names(outlet, found[False], found[True]) for pk, outlet in known.items()}


def as_names(outlet: Outlet) -> OutletNames:
    """What a real outlet is called; its aliases and domains are fetched along."""
    return OutletNames(
        name=outlet.name,
        aliases=tuple(alias.name for alias in outlet.aliases.all()),
        domains=tuple(domain.domain for domain in outlet.domains.all()),
        country=outlet.country,
        languages=tuple(outlet.languages),
    )


def _names(outlet: Outlet, aliases: dict[int, list[str]], domains: dict[int, list[str]]) -> OutletNames:
    both = [one for one in (outlet, outlet.after) if one]
    return OutletNames(
        name=outlet.name,
        aliases=(
            *(one.name for one in both[1:]),
            *(name for one in both for name in aliases.get(one.pk, ())),
        ),
        domains=tuple(domain for one in both for domain in domains.get(one.pk, ())),
        country=outlet.country,
        languages=tuple(outlet.languages),
    )
