"""Layers of judgements."""

from __future__ import annotations

from framing.models import Layer

LIBRARY = "library"


def library_layer() -> Layer:
    """The library's own layer, which a migration makes."""
    return Layer.objects.get(slug=LIBRARY)
