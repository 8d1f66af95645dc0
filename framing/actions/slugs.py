"""Addresses made from names."""

from __future__ import annotations

from itertools import count

from django.utils.text import slugify

from framing.models import Outlet, Story

_LONGEST = 70  # bytes: in an address that is copied, each beyond ASCII takes three characters


def slug_of(name: str, longest: int | None = _LONGEST) -> str:
    """A slug for ``name`` in Latin letters where half of its own are, else in its own.

    It has at most ``longest`` bytes in UTF-8, and is empty where ``name`` has neither letters nor figures.

    >>> slug_of("Ferry to Osk: 3 hurt"), slug_of("Паром 3"), slug_of("…")
    ('ferry-to-osk-3-hurt', 'паром-3', '')
    """
    latin, own = slugify(name), slugify(name, allow_unicode=True)
    slug = latin if 2 * _letters(latin) >= _letters(own) else own
    return slug.encode()[:longest].decode(errors="ignore").strip("-_")


def _letters(slug: str) -> int:
    return sum(character.isalpha() for character in slug)


def free_slug(model: type[Outlet] | type[Story], name: str, otherwise: str) -> str:
    """A slug for ``name`` that no row has; numbered where it is taken, ``otherwise`` where it is empty."""
    base = slug_of(name) or otherwise
    taken = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    if base not in taken:
        return base
    return next(slug for number in count(2) if (slug := f"{base}-{number}") not in taken)
