"""Which texts go through the model together.

A processor multiplies matrices of different shapes in different orders, and in bfloat16 that
shows: the vector of one sentence would differ in the third decimal by its batch-mates. So every
text is padded to a length that its own token count decides, and every batch of one length has
one number of rows, filled up where texts are few. Then a text has one vector, whoever is near.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Few lengths leave few batches to be filled up where texts are few; small batches leave little to fill, and
# cost nothing where each is one thread's work (docs/measurements.md).
_LENGTHS = (16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512)
_TOKENS_IN_BATCH = 192


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts, by index, that share one shape: ``rows`` × ``length`` tokens."""

    texts: tuple[int, ...]
    rows: int
    length: int


def padded_length(tokens: int) -> int:
    """The length, in tokens, to which a text of so many tokens is padded."""
    if tokens > _LENGTHS[-1]:
        return -(-tokens // _LENGTHS[-1]) * _LENGTHS[-1]
    return _LENGTHS[bisect_left(_LENGTHS, tokens)]


def batches(token_counts: Sequence[int]) -> Iterator[Batch]:
    """Every text in exactly one batch; the shape of its batch depends on its own length only."""
    of_length: defaultdict[int, list[int]] = defaultdict(list)
    for index, count in enumerate(token_counts):
        of_length[padded_length(count)].append(index)
    for length, texts in sorted(of_length.items()):
        rows = max(1, _TOKENS_IN_BATCH // length)
        for start in range(0, len(texts), rows):
            yield Batch(tuple(texts[start : start + rows]), rows, length)
