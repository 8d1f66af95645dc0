"""Whether two texts tell the same things of the same day: what tells two events of one kind apart.

A text names many days besides the event's own, and reports of one event name different ones. So days
count where the claims that name them say much the same: "the two spoke on Monday" against "the two
spoke on Friday" tells more than the days of two openings do. Days of the week, in English.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import regex
from numpy.typing import NDArray

from framing.pipeline.arrays import unit_rows
from framing.pipeline.types import Claim

Array = NDArray[np.float64]

WEEKDAYS = tuple(day.casefold() for day in calendar.day_name)

_OPENING = 5  # claims: among these stands on which day it happened
_APART = 0.3  # cosine up to which two claims do not tell of one thing
_WORD = regex.compile(r"[\p{L}\p{N}_]+")


def other_days(claims: Sequence[Sequence[Claim]]) -> Array:
    """1 where both openings name days of the week and share none, (n, n)."""
    days = [{day for claim in of[:_OPENING] for day in _named(claim)} for of in claims]
    found = np.zeros((len(days), len(days)))
    for a, b in combinations(range(len(days)), 2):
        if days[a] and days[b] and not days[a] & days[b]:
            found[a, b] = found[b, a] = 1.0
    return found


def told_days(claims: Sequence[Sequence[Claim]], rows: Sequence[Array]) -> Array:
    """How alike the claims are that agree on a day, less how alike those that do not, (n, n).

    ``rows`` holds the vectors of each text's claims. Of the claims of two texts that name days of the
    week, the most alike two that share one speak for one event, and the most alike two that share
    none against it; each counts by its cosine beyond ``_APART``. 0 where a text names no day.
    """
    named = [[index for index, claim in enumerate(of) if _named(claim)] for of in claims]
    found = np.zeros((len(claims), len(claims)))
    held = [index for index, indices in enumerate(named) if indices]
    if len(held) < 2:
        return found
    days = [_marks([claims[text][claim] for claim in named[text]]) for text in held]
    vectors = [unit_rows(rows[text][named[text]]) for text in held]
    starts = np.cumsum([0, *(len(of) for of in days[:-1])])
    every_day, every_vector = np.concatenate(days), np.concatenate(vectors)
    for text, of_days, of_vectors in zip(held, days, vectors, strict=True):
        alike = np.maximum(of_vectors @ every_vector.T - _APART, 0.0)
        shared = of_days @ every_day.T > 0
        agree, differ = (
            np.maximum.reduceat(np.where(which, alike, 0.0).max(axis=0), starts)
            for which in (shared, ~shared)
        )
        found[text, held] = agree - differ
    return np.asarray((found + found.T) / 2)


def _named(claim: Claim) -> set[str]:
    return {word for word in _WORD.findall(claim.text.casefold()) if word in WEEKDAYS}


def _marks(claims: Sequence[Claim]) -> Array:
    """(claims, 7): 1 for each day of the week that a claim names."""
    named = [_named(claim) for claim in claims]
    return np.array([[day in of for day in WEEKDAYS] for of in named], dtype=np.float64)
