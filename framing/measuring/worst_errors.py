"""Where left-out probabilities are most wrong, by the names of claims: the texts are not ours to repeat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from framing.measuring.fitting import Array, Gold
from framing.measuring.statements import claim_ids


@dataclass(frozen=True, slots=True)
class Error:
    """A pair of one event, with its probability; ``relations`` are what people called it, or none."""

    event: str
    a: str
    b: str
    probability: float
    relations: tuple[str, ...]


def worst_errors(
    lines: Sequence[Mapping[str, Any]], gold: Gold, probability: Array, most: int
) -> dict[str, list[Error]]:
    """The ``most`` likeliest false alarms and unlikeliest misses of ``read_gold(lines, …)``, worst first."""
    names = list(_names(lines))
    order = np.argsort(probability, kind="stable")
    missed = [k for k in order if gold.measured[k] and gold.relations[k]]
    alarms = [k for k in order[::-1] if gold.measured[k] and not gold.relations[k]]
    return {
        "false_alarms": [_error(names[k], float(probability[k]), gold.relations[k]) for k in alarms[:most]],
        "misses": [_error(names[k], float(probability[k]), gold.relations[k]) for k in missed[:most]],
    }


def _error(name: tuple[str, str, str], probability: float, relations: tuple[str, ...]) -> Error:
    event, a, b = name
    return Error(event, a, b, probability, relations)


def _names(lines: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """Event and claims of every pair, in the order in which the gold is read."""
    for line in lines:
        for x, y in combinations(line["articles"], 2):
            for a in claim_ids(x):
                for b in claim_ids(y):
                    yield line["event"], a, b
