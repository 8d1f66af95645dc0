"""How probably two claims share what they state: every claim of one document against every other's.

A pair's probability is a calibrated logistic regression over the evidence in ``features``. It
depends on the two documents alone, and is the same whichever of them comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.align.context import around, margin
from framing.pipeline.align.features import evidence
from framing.pipeline.align.plainly import plain_words
from framing.pipeline.align.soft import coverage, reach
from framing.pipeline.align.words import proper_names
from framing.pipeline.arrays import ClaimVectors, PairScores, Reach
from framing.pipeline.types import Claim, Document, Role

__all__ = [
    "COLUMNS",
    "COLUMNS_BY_WORDS",
    "COLUMNS_IN_CONTEXT",
    "EVIDENCE",
    "Figures",
    "columns",
    "columns_by_words",
    "columns_in_context",
    "evidence_by_words",
    "evidence_in_context",
    "score",
    "score_by_words",
    "score_in_context",
]

Array = NDArray[np.float64]
# Evidence by its name, each (n, m).
Found = Mapping[str, NDArray[np.floating[Any]]]

EVIDENCE = (
    "cosine", "centred", "rank",
    "covered_a", "covered_b", "content_a", "content_b", "shared_words", "shared_names", "shared_numbers",
    "shared_phrases", "shared_quotation", "spelling",
    "other_numbers", "same_quantities", "clashing_numbers", "clashing_times", "opposed",
    "depth", "depth_gap", "headlines", "headline_and_opening",
)  # fmt: skip
EVIDENCE_BY_WORDS = (
    *EVIDENCE,
    *("length_a", "length_b", "alike_a", "alike_b", "clause_a", "clause_b"),
)
EVIDENCE_IN_CONTEXT = (*EVIDENCE_BY_WORDS, "plain_a", "plain_b", "margin", "around")
ENOUGH = 0.5
ROWS = 256  # claims weighed at a time, so that two very long texts fit into memory


@dataclass(frozen=True, slots=True)
class Figures:
    """The fitted logistic regression: an intercept and a coefficient for each of ``COLUMNS``."""

    intercept: float
    coefficients: Mapping[str, float]

    def probability(self, weighed: Mapping[str, Array]) -> Array:
        """The probability of each pair. Raises ValueError where the figures are of other features."""
        if set(self.coefficients) != set(weighed):
            wrong = ", ".join(sorted(set(self.coefficients) ^ set(weighed)))
            raise ValueError(f"the figures do not fit the features, fit them again: {wrong}")
        logit = self.intercept + sum(self.coefficients[name] * values for name, values in weighed.items())
        return np.asarray(1 / (1 + np.exp(-np.clip(logit, -30, 30))))


def columns(found: Found) -> dict[str, Array]:
    """What the regression weighs, from the evidence: all of it symmetric.

    Amounts are damped by log1p. What is shared in words counts up to ENOUGH: above it a pair hardly
    gets likelier, and the more of two sentences is boilerplate, the more they share of it.
    """
    found = {name: values.astype(np.float64) for name, values in found.items()}
    return {
        "cosine": found["cosine"],
        "centred": found["centred"],
        "covered_least": np.minimum(np.minimum(found["covered_a"], found["covered_b"]), ENOUGH),
        "spelling": np.minimum(found["spelling"], ENOUGH),
        "shared_words": np.log1p(found["shared_words"]),
        "shared_numbers": np.log1p(found["shared_numbers"]),
        "other_numbers": np.log1p(found["other_numbers"]),
        "same_quantities": np.minimum(found["same_quantities"], 1.0),
        "depth": found["depth"],
        "depth_gap": found["depth_gap"],
        "one_headline": (found["headlines"] == 1).astype(np.float64),
        "two_headlines": (found["headlines"] == 2).astype(np.float64),
        "headline_and_opening": found["headline_and_opening"],
    }


COLUMNS = tuple(columns(dict.fromkeys(EVIDENCE, np.zeros((1, 1)))))
COLUMNS_BY_WORDS = (
    *(name for name in COLUMNS if name != "covered_least"),
    *("alike_least", "alike_most", "clause_least", "clause_most"),
)


def columns_by_words(found: Found) -> dict[str, Array]:
    """What the regression weighs where words were compared by their vectors too."""
    weighed = columns(found)
    del weighed["covered_least"]  # the share of equal words: near ones say it better
    for name in ("alike", "clause"):
        one, other = found[f"{name}_a"].astype(np.float64), found[f"{name}_b"].astype(np.float64)
        weighed[f"{name}_least"], weighed[f"{name}_most"] = np.minimum(one, other), np.maximum(one, other)
    return weighed


COLUMNS_IN_CONTEXT = (
    *(name for name in COLUMNS_BY_WORDS if name != "alike_most"),
    *("plain_least", "margin", "around"),
)


def columns_in_context(found: Found) -> dict[str, Array]:
    """What the regression weighs where the claims around a pair, and words beyond names, speak too."""
    weighed = columns_by_words(found)
    del weighed["alike_most"]  # the words of the claim covered better: its best clause says it better
    weighed["plain_least"] = np.minimum(found["plain_a"], found["plain_b"]).astype(np.float64)
    for name in ("margin", "around"):
        weighed[name] = found[name].astype(np.float64)
    return weighed


def score_in_context(
    a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors, figures: Figures
) -> PairScores:
    """As ``score_by_words``, with what the claims around a pair say of it among the evidence."""
    return _scored(
        (a, b), (of_a, of_b), figures, EVIDENCE_IN_CONTEXT, evidence_in_context, columns_in_context
    )


def evidence_in_context(
    a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors
) -> tuple[dict[str, NDArray[np.floating[Any]]], Reach]:
    """As ``evidence_by_words``, with plain words, rivals and surroundings."""
    names = proper_names([*a.claims, *b.claims])
    words = reach(a.claims, b.claims, of_a, of_b)
    found = evidence(a.claims, b.claims, of_a, of_b, names)
    return {
        **found,
        **coverage(words),
        **plain_words(a.claims, b.claims, words, names),
        "margin": margin(found["cosine"]),
        "around": around(found["centred"]),
    }, words


def score_by_words(
    a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors, figures: Figures
) -> PairScores:
    """As ``score``, with the nearness of words among the evidence, and ``reach`` in what comes back."""
    return _scored((a, b), (of_a, of_b), figures, EVIDENCE_BY_WORDS, evidence_by_words, columns_by_words)


def evidence_by_words(
    a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors
) -> tuple[dict[str, NDArray[np.floating[Any]]], Reach]:
    """Every feature of every pair, each (n, m), n and m at least 1, and how near the words come."""
    words = reach(a.claims, b.claims, of_a, of_b)
    return {**evidence(a.claims, b.claims, of_a, of_b), **coverage(words)}, words


def score(a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors, figures: Figures) -> PairScores:
    """The calibrated probability that each pair of claims is aligned, with the evidence for it.

    ``of_a`` and ``of_b`` hold a vector for each claim, in order. Captions are compared with nothing:
    every pair with one has probability 0. Two photographs of the same people carry much the same
    caption whatever they show, and no gold says which captions agree, so no probability of theirs
    would be calibrated. Raises ValueError where the number of vectors is not the number of claims.
    """

    def by_sentences(a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors) -> tuple[Found, None]:
        return evidence(a.claims, b.claims, of_a, of_b), None

    return _scored((a, b), (of_a, of_b), figures, EVIDENCE, by_sentences, columns)


def _scored(
    documents: tuple[Document, Document],
    vectors: tuple[ClaimVectors, ClaimVectors],
    figures: Figures,
    names: Sequence[str],
    find: Callable[[Document, Document, ClaimVectors, ClaimVectors], tuple[Found, Reach | None]],
    weigh: Callable[[Found], dict[str, Array]],
) -> PairScores:
    """``find`` finds the evidence of ``names``; ``weigh`` makes of it the columns of the regression."""
    a, b = documents
    _check(a, vectors[0], "first")
    _check(b, vectors[1], "second")
    shape = (len(a.claims), len(b.claims))
    if 0 in shape:
        return PairScores(np.zeros(shape), {name: np.zeros(shape) for name in names})
    found, words = find(a, b, *vectors)
    return PairScores(_probability(a, b, found, figures, weigh), found, words)


def _probability(
    a: Document,
    b: Document,
    found: Found,
    figures: Figures,
    weigh: Callable[[Found], dict[str, Array]],
) -> Array:
    probability = np.zeros((len(a.claims), len(b.claims)))
    for start in range(0, len(a.claims), ROWS):
        rows = slice(start, start + ROWS)
        weighed = weigh({name: values[rows] for name, values in found.items()})
        probability[rows] = figures.probability(weighed)
    return np.where(_comparable(a.claims, b.claims), probability, 0.0)


def _check(document: Document, vectors: ClaimVectors, which: str) -> None:
    if len(document.claims) != len(vectors.sentences):
        raise ValueError(
            f"the {which} document has {len(document.claims)} claims but {len(vectors.sentences)} vectors; "
            "encode its claims again"
        )


def _comparable(a: Sequence[Claim], b: Sequence[Claim]) -> NDArray[np.bool_]:
    of_a, of_b = ([claim.kind is not Role.CAPTION for claim in claims] for claims in (a, b))
    return np.asarray(np.logical_and.outer(np.array(of_a), np.array(of_b)))
