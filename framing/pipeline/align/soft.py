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
from weakref import WeakKeyDictionary

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
    texts_a, texts_b = tuple(claim.text for claim in a), tuple(claim.text for claim in b)
    weights = _weights(texts_a, texts_b)
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


# A document is compared with many others: its words are stacked once, for as long as its vectors are held.
_STACKED: WeakKeyDictionary[ClaimVectors, tuple[tuple[str, ...], Matrix]] = WeakKeyDictionary()


def _stacked(texts: tuple[str, ...], vectors: ClaimVectors) -> Matrix:
    """All words' vectors, (w, d); one of zeros for a claim without words."""
    of, found = _STACKED.get(vectors, (None, None))
    if found is None or of != texts:
        blank = np.zeros((1, vectors.sentences.shape[1]), dtype=np.float16)
        rows = [held[list(_cut(text).rows)] for text, held in zip(texts, vectors.tokens, strict=True)]
        found = np.concatenate([held if len(held) else blank for held in rows]).astype(np.float32)
        _STACKED[vectors] = texts, found
    return found


def _weights(a: tuple[str, ...], b: tuple[str, ...]) -> dict[str, float]:
    """Of every word in small letters the square of its smoothed inverse document frequency, scaled."""
    frequency = Counter(_joined(a).frequency)
    frequency.update(_joined(b).frequency)
    total = len(a) + len(b) + BACKGROUND
    return {
        word: math.log(total / (count + BACKGROUND * RARE)) ** 2 / SCALE for word, count in frequency.items()
    }


def _words(texts: tuple[str, ...], weights: dict[str, float]) -> Words:
    of = _joined(texts)
    held = np.array([weights.get(word, 0.0) for word in of.words])
    return Words(of.spans, held, of.claims, of.clauses, of.first_clause, of.lengths)


@dataclass(frozen=True, slots=True)
class _Joined:
    """The claims of a document one after the other, as ``Words`` has them; "" for one without words.

    ``frequency`` says in how many of them a word is.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    claims: Indices
    clauses: Indices
    first_clause: Indices
    lengths: Indices
    frequency: Counter[str]


@lru_cache(maxsize=256)
def _joined(texts: tuple[str, ...]) -> _Joined:
    """Kept, as a document is compared with many others."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    claims: list[int] = []
    clauses: list[int] = []
    first_clause: list[int] = []
    cuts = list(map(_cut, texts))
    for cut in cuts:
        claims.append(len(spans))
        first_clause.append(len(clauses))
        clauses += [len(spans) + start for start in cut.clauses]
        spans += cut.spans or ((0, 0),)
        words += cut.words or ("",)
    return _Joined(
        tuple(words),
        tuple(spans),
        np.array(claims),
        np.array(clauses),
        np.array(first_clause),
        np.array([max(1, cut.length) for cut in cuts]),
        Counter(word for cut in cuts for word in set(cut.words)),
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
