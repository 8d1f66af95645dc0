"""Strategies for documents with vectors, shared by the tests of aligning and matching."""

from __future__ import annotations

import hashlib
from functools import cache

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Claim, Document, Role

WORDS = (
    *("the", "mayor", "of", "Harl", "said", "on", "Monday", "12", "1,200", "three", "boats", "“were", "lost"),
    *("in", "fog”", "not", "never", "ferry", "Ostrava", "council's", "vote", "river", "דובר", "雨", "l’eau"),
)
ROLES = (Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.BODY, Role.BODY, Role.CAPTION)

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=10).map(" ".join)
written = st.lists(st.tuples(st.sampled_from(ROLES), sentences), max_size=7)


def document(claims: list[tuple[Role, str]]) -> Document:
    """Claims one after the other; their depth grows evenly."""
    found, start = [], 0
    for index, (kind, text) in enumerate(claims):
        found.append(Claim(start, start + len(text), kind, text, index / len(claims)))
        start += len(text) + 1
    return Document("\n".join(text for _, text in claims), (), tuple(found))


def vectors(of: Document, size: int = 64) -> ClaimVectors:
    """Sums of a vector a word, so that texts that share words are near, and equal texts equal."""
    rows = [np.sum([_of_word(word) for word in claim.text.lower().split()], axis=0) for claim in of.claims]
    matrix = np.array(rows).reshape(-1, size)
    return ClaimVectors((matrix / np.linalg.norm(matrix, axis=1, keepdims=True)).astype(np.float32))


@cache
def _of_word(word: str, size: int = 64) -> NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4])
    return np.random.default_rng(seed).normal(size=size)


documents = written.map(document)
