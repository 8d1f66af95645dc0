"""How alike two words are written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_GRAM = 3  # letters


@lru_cache(maxsize=65536)
def spelling(x: str, y: str) -> tuple[float, float]:
    """The share of the longer of two words that is their common beginning, and of their threes in common."""
    least, most = sorted((len(x), len(y)))
    start = least if x[:least] == y[:least] else next(k for k in range(least) if x[k] != y[k])
    grams = _grams(x), _grams(y)
    return start / max(1, most), 2 * len(grams[0] & grams[1]) / max(1, len(grams[0]) + len(grams[1]))


def by_parts(words: Sequence[str]) -> dict[str, list[int]]:
    """By part of a word where it is. Two words without a part in common are written in no way alike."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        for part in parts(word):
            places.setdefault(part, []).append(at)
    return places


@lru_cache(maxsize=16384)
def parts(word: str) -> frozenset[str]:
    """The threes of a word, and its beginning."""
    return _grams(word) | {word[:1]}


@lru_cache(maxsize=16384)
def _grams(word: str) -> frozenset[str]:
    padded = f" {word} "
    return frozenset(padded[k : k + _GRAM] for k in range(len(padded) - _GRAM + 1))
