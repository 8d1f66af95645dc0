"""What a claim says is not so: the words that its negations reach.

English. A negation reaches the next few content words of its clause, after Councill et al. (2010),
"What's great and what's not: learning to classify the scope of negation", made simpler.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from framing.pipeline.align.words import root
from framing.pipeline.words import FUNCTION_WORDS

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|\d+")
_NEGATIONS = frozenset(("not", "never", "no", "none", "nobody", "nothing", "neither", "without", "cannot"))
_DENYING = re.compile(r"\b(?:failed to|fails to|refused to|refuses to|yet to|unlikely to|unable to)\s", re.I)
_NO_DENIAL = re.compile(
    r"\b(?:not only|no longer than|no fewer|no less|no more than|not just|nobody but)\b", re.I
)
_BREAKS = frozenset(
    (",", ";", ":", ".", "?", "!", "—", "–", "but", "because", "that", "which", "who", "when")
)
_REACH = 2  # content words


@dataclass(frozen=True, slots=True)
class Polarity:
    """Stems that stand in the reach of a negation, and all the others."""

    denied: frozenset[str]
    affirmed: frozenset[str]


@lru_cache(maxsize=4096)
def polarity(text: str) -> Polarity:
    """What a claim denies and what it does not; a word that it does both with is in neither."""
    text = _NO_DENIAL.sub(" ", text)
    text = _DENYING.sub("not ", text)
    denied: set[str] = set()
    affirmed: set[str] = set()
    left = 0
    for token in _TOKEN.findall(text):
        lower = token.lower()
        if lower in _BREAKS:
            left = 0
        elif lower in _NEGATIONS or lower.endswith(("n't", "n’t")):
            left = _REACH
        elif token[0].isalpha() and lower not in FUNCTION_WORDS:
            (denied if left else affirmed).add(root(token))
            left = max(0, left - 1)
    return Polarity(frozenset(denied - affirmed), frozenset(affirmed - denied))
