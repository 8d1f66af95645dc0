"""Addresses made from names."""

from __future__ import annotations

from itertools import count

from django.utils.text import slugify

from framing.models import Outlet, Story

_LONGEST = 70


def free_slug(model: type[Outlet] | type[Story], name: str, otherwise: str) -> str:
    """A slug for ``name`` that no row has; numbered where it is taken, ``otherwise`` where it is empty."""
    base = slugify(name)[:_LONGEST].strip("-") or otherwise
    taken = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    if base not in taken:
        return base
    return next(slug for number in count(2) if (slug := f"{base}-{number}") not in taken)
