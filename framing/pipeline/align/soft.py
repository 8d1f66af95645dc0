"""Which words of one claim another says too, by the nearness of their vectors.

Each word looks for its nearest in every claim of the other document. Words weigh by how rare they
are in the two documents, so that what every sentence says counts little. Function words are left out:
they say next to nothing of what is shared, and are nearly half of all words. After BERTScore (Zhang et
al. 2020), both directions kept apart.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.align.shares import RARE
from framing.pipeline.arrays import ClaimVectors, Matrix, Reach, Words
from framing.pipeline.types import Claim
from framing.pipeline.words import content_words, word_spans

Array = NDArray[np.float64]
Indices = NDArray[np.intp]

# Document frequencies in two short texts alone are rough: as if so many further claims had been read.
BACKGROUND = 60
# Squared, so that names in every other claim weigh little beside what is said of them; a word that is
# met once then weighs about 4.
SCALE = 4.5
# Words compared in one product, so that two very long texts fit into memory.
BLOCK = 2048
# Two words nearer than FAR begin to count as said; from NEAR on they count as the same.
FAR, NEAR = 0.4, 0.9
# A clause of few or light words is covered by chance: its cover is drawn towards 0 by this weight.
SHRINK = 6.0
SHORTEST_CLAUSE = 4  # words
_CUT = re.compile(
    r"[,;:—–]\s+|\s[-–—]\s"
    r"|\s(?=(?:and|but|that|which|who|while|after|before|as|because|although|when|where|if)\s)"
)


def reach(a: Sequence[Claim], b: Sequence[Claim], of_a: ClaimVectors, of_b: ClaimVectors) -> Reach:
    """Compare every word of two documents, each with at least one claim.

    Always computed in one order, so that exchanging the documents exchanges the result exactly.
    """
    if [claim.text for claim in b] < [claim.text for claim in a]:
        return reach(b, a, of_b, of_a).turned()
    texts_a, texts_b = [claim.text for claim in a], [claim.text for claim in b]
    weights = _weights([*texts_a, *texts_b])
    words_a, words_b = _words(texts_a, weights), _words(texts_b, weights)
    vectors_a, vectors_b = _stacked(texts_a, of_a), _stacked(texts_b, of_b)
    near_a = np.empty((len(vectors_a), len(b)), dtype=np.float32)
    near_b = np.empty((len(vectors_b), len(a)), dtype=np.float32)
    for claims, rows in _blocks(words_a.claims, len(vectors_a)):
        cosine = vectors_a[rows] @ vectors_b.T
        near_a[rows] = np.maximum.reduceat(cosine, words_b.claims, axis=1)
        near_b[:, claims] = _greatest(cosine, words_a.claims[claims] - rows.start).T
    return Reach(words_a, words_b, near_a, near_b)


def _greatest(values: Matrix, starts: Indices) -> Matrix:
    """The greatest of each column within the rows from each start to the next.

    ``reduceat`` finds the same, many times slower where it goes down the rows.
    """
    ends = np.append(starts[1:], len(values))
    return np.stack([values[start:end].max(axis=0) for start, end in zip(starts, ends, strict=True)])


def coverage(found: Reach) -> dict[str, Array]:
    """What of each claim the other says, (n, m) each.

    ``alike_a`` is the mean nearness of the words of the first document's claim, ``clause_a`` the share
    of its best covered clause, ``length_a`` the logarithm of the number of its words; ``alike_b`` and
    so on are those of the second's.
    """
    shape = (found.near_b.shape[1], found.near_a.shape[1])
    return {
        "length_a": np.broadcast_to(np.log(found.a.lengths)[:, None], shape),
        "length_b": np.broadcast_to(np.log(found.b.lengths)[None, :], shape),
        "alike_a": _alike(found.a, found.near_a),
        "alike_b": _alike(found.b, found.near_b).T,
        "clause_a": _best_clause(found.a, found.near_a),
        "clause_b": _best_clause(found.b, found.near_b).T,
    }


def content(text: str) -> tuple[str, ...]:
    """The words of a claim that are compared, in small letters; an empty one where it has none."""
    return _cut(text).words or ("",)


def said(near: Matrix) -> Matrix:
    """How far a word counts as said, from the cosine of the nearest, in 0..1."""
    return np.asarray(np.clip((near - FAR) / (NEAR - FAR), 0, 1), dtype=np.float32)


def _alike(words: Words, near: Matrix) -> Array:
    weight = np.add.reduceat(words.weights, words.claims)
    total = np.add.reduceat(near * words.weights[:, None], words.claims, axis=0)
    return np.asarray(total / np.maximum(weight, 1e-6)[:, None])


def _best_clause(words: Words, near: Matrix) -> Array:
    weight = np.add.reduceat(words.weights, words.clauses)
    total = np.add.reduceat(said(near) * words.weights[:, None], words.clauses, axis=0)
    covered = total / (weight + SHRINK)[:, None]
    return np.asarray(np.maximum.reduceat(covered, words.first_clause, axis=0))


def _blocks(claims: Indices, words: int) -> Iterator[tuple[slice, slice]]:
    """Claims whose words fit into a block, with those words; a longer claim is a block alone."""
    ends = np.append(claims[1:], words)
    start = 0
    while start < len(claims):
        end = max(start + 1, int(np.searchsorted(ends, claims[start] + BLOCK, side="right")))
        yield slice(start, end), slice(int(claims[start]), int(ends[end - 1]))
        start = end


def _stacked(texts: Sequence[str], vectors: ClaimVectors) -> Matrix:
    """All words' vectors, (w, d); one of zeros for a claim without words."""
    blank = np.zeros((1, vectors.sentences.shape[1]), dtype=np.float16)
    rows = [held[list(_cut(text).rows)] for text, held in zip(texts, vectors.tokens, strict=True)]
    return np.concatenate([held if len(held) else blank for held in rows]).astype(np.float32)


def _weights(texts: Sequence[str]) -> dict[str, float]:
    """Of every word in small letters the square of its smoothed inverse document frequency, scaled."""
    frequency = Counter(word for text in texts for word in set(_cut(text).words))
    total = len(texts) + BACKGROUND
    return {
        word: math.log(total / (count + BACKGROUND * RARE)) ** 2 / SCALE for word, count in frequency.items()
    }


def _words(texts: Sequence[str], weights: dict[str, float]) -> Words:
    spans: list[tuple[int, int]] = []
    held: list[float] = []
    claims: list[int] = []
    clauses: list[int] = []
    first_clause: list[int] = []
    for cut in map(_cut, texts):
        claims.append(len(spans))
        first_clause.append(len(clauses))
        clauses += [len(spans) + start for start in cut.clauses]
        spans += cut.spans or ((0, 0),)
        held += [weights[word] for word in cut.words] or [0.0]
    return Words(
        tuple(spans),
        np.array(held),
        np.array(claims),
        np.array(clauses),
        np.array(first_clause),
        np.array([max(1, _cut(text).length) for text in texts]),
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    """A claim's words but for function words: which ones, and with which of them its clauses begin."""

    length: int  # function words too
    rows: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    clauses: tuple[int, ...]


@lru_cache(maxsize=2048)
def _cut(text: str) -> _Cut:
    """English conjunctions, any punctuation."""
    every = word_spans(text)
    rows = content_words(text, every)
    spans = tuple(every[row] for row in rows)
    starts = sorted({bisect_left(rows, start) for start in _clauses(text, every)} - {len(rows)})
    words = tuple(text[start:end].lower() for start, end in spans)
    return _Cut(len(every), rows, spans, words, tuple(starts or (0,)))


def _clauses(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """With which words clauses of enough words begin."""
    begun, starts = [start for start, _ in spans], [0]
    for match in _CUT.finditer(text):
        word = bisect_left(begun, match.end())
        if word - starts[-1] >= SHORTEST_CLAUSE and len(spans) - word >= SHORTEST_CLAUSE:
            starts.append(word)
    return starts
