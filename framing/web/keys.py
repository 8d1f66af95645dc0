"""Primary keys as they come in from addresses and forms."""

from __future__ import annotations

from collections.abc import Iterable

# Databases number rows with 64 bits; a longer number is no row's, and a very long one is slow to read.
_DIGITS = 18


def key_in(value: str) -> int | None:
    """The number that ``value`` names; None where no row can have it.

    >>> key_in("12"), key_in("-1"), key_in("9" * 5000)
    (12, None, None)
    """
    return int(value) if value.isdecimal() and len(value) <= _DIGITS else None


def keys_in(values: Iterable[str]) -> list[int]:
    """Those of ``values`` that may be keys, in their order."""
    return [key for value in values if (key := key_in(value)) is not None]
