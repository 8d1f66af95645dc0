"""Which words one body of text uses more than another, beyond what chance would give.

The log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn, "Fightin' Words",
Political Analysis 16 (2008): the words of both bodies together are the prior, so that rare words are
drawn towards no difference, and the ratio is divided by its standard error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

# Words that the prior weighs as much as: as in the paper, a multiple of what is compared would drown it.
STRENGTH = 500.0
# Beyond this a difference of one word alone would be met by chance once in twenty times.
NOTABLE = 1.96


@dataclass(frozen=True, slots=True)
class Distinct:
    """How often a word stands in each body, and how far the first prefers it: ``z`` in standard errors."""

    word: str
    ours: int
    theirs: int
    log_odds: float
    z: float


def distinctive(
    ours: Mapping[str, int], theirs: Mapping[str, int], *, strength: float = STRENGTH
) -> tuple[Distinct, ...]:
    """Every word of either body, the most preferred by the first at the head, the others' at the end.

    ``z`` is 0 for equal rates and turns its sign when the bodies are exchanged. ``strength`` is what the
    prior weighs, in words. Raises ValueError for a negative count or a strength that is not positive.
    """
    if strength <= 0 or any(count < 0 for of in (ours, theirs) for count in of.values()):
        raise ValueError("counts cannot be negative, and the prior's strength must be positive")
    all_ours, all_theirs = sum(ours.values()), sum(theirs.values())
    if not all_ours or not all_theirs:
        return ()
    found = []
    for word in sorted(ours.keys() | theirs.keys()):
        here, there = ours.get(word, 0), theirs.get(word, 0)
        if not here + there:
            continue
        prior = strength * (here + there) / (all_ours + all_theirs)
        ratio = _log_odds(here, all_ours, prior, strength) - _log_odds(there, all_theirs, prior, strength)
        error = sqrt(1 / (here + prior) + 1 / (there + prior))
        found.append(Distinct(word, here, there, ratio, ratio / error))
    return tuple(sorted(found, key=lambda one: (-one.z, one.word)))


def _log_odds(count: int, every: int, prior: float, strength: float) -> float:
    """Of a word against all others, each with what the prior adds. One word alone is no choice: 0."""
    rest = every + strength - count - prior
    return log((count + prior) / rest) if rest > 0 else 0.0
