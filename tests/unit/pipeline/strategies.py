"""Strategies for documents with vectors, shared by the tests of aligning and matching."""

from __future__ import annotations

from hypothesis import strategies as st

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Claim, Document, Role
from tests.tiny import sums_of_words

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


def vectors(of: Document) -> ClaimVectors:
    """Texts that share words are near, and equal texts equal."""
    return sums_of_words([claim.text for claim in of.claims])


documents = written.map(document)
