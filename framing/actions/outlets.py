"""Register outlets."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from framing.adapters.fixtures import OutletFacts
from framing.models import Outlet, OutletAlias, OutletDomain


class OutletTakenError(Exception):
    """The library has another kind of outlet under this slug or name."""


@transaction.atomic
def register_outlets(*, outlets: Iterable[OutletFacts]) -> tuple[int, int]:
    """Bring the library's outlets up to these facts; returns how many were new and how many changed."""
    outcomes = [_register(facts) for facts in outlets]
    return sum(is_new for _, is_new, _ in outcomes), sum(changed for _, _, changed in outcomes)


@transaction.atomic
def register_outlet(*, facts: OutletFacts) -> Outlet:
    """The outlet with these facts: found by its slug, else by its name, else made.

    Its facts follow. Aliases and domains are added, never taken away, from it or from another outlet.
    Raises OutletTakenError where that would turn a real outlet into a demonstration, or back.
    """
    outlet, _, _ = _register(facts)
    return outlet


def _register(facts: OutletFacts) -> tuple[Outlet, bool, bool]:
    stated: dict[str, object] = {
        "after": Outlet.objects.filter(slug=facts.after).first() if facts.after else None,
        "country": facts.country,
        "languages": list(facts.languages),
        "ownership": facts.ownership,
        "ownership_source": facts.ownership_source,
    }
    same_slug = Outlet.objects.filter(slug=facts.slug)
    outlet = same_slug.first() or Outlet.objects.filter(name=facts.name).first()
    is_new = outlet is None
    if outlet and outlet.kind != facts.kind:
        raise OutletTakenError(
            f"'{facts.name}' ({facts.slug}) is here already, as another kind: {outlet.get_kind_display()}. "
            "Rename that one in the admin, then load again."
        )
    if outlet is None:
        outlet = Outlet.objects.create(slug=facts.slug, name=facts.name, kind=facts.kind, **stated)
    elif not Outlet.objects.filter(name=facts.name).exclude(pk=outlet.pk).exists():
        stated["name"] = facts.name
    changed = [field for field, value in stated.items() if getattr(outlet, field) != value]
    for field in changed:
        setattr(outlet, field, stated[field])
    if changed:
        outlet.save(update_fields=changed)
    added = _add_names(outlet, facts)
    return outlet, is_new, bool(changed or added) and not is_new


def _add_names(outlet: Outlet, facts: OutletFacts) -> bool:
    """Whether an alias or a domain was new. One that another outlet has is left where it is."""
    aliases = [
        OutletAlias.objects.get_or_create(name=name, defaults={"outlet": outlet}) for name in facts.aliases
    ]
    domains = [
        OutletDomain.objects.get_or_create(domain=domain, defaults={"outlet": outlet})
        for domain in facts.domains
    ]
    return any(made for _, made in aliases) or any(made for _, made in domains)
