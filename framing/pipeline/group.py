"""Which texts report one event, and not merely the same subject.

Two reports are compared by the words and the names they share, rare ones weighing more, and by how
their openings read. Where everything is about one subject, all of them are alike, so likeness also
counts by how far it rises above what the two have in common with the texts least like them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import regex
from numpy.typing import NDArray

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document, Role

Array = NDArray[np.float64]

FEATURES = ("words", "names", "opening", "words_above", "names_above")

_OPENING = 3  # claims: an event report says what happened in its headline and first sentences
_FEWEST_FOR_BASELINE = 4  # texts: with fewer, what is usual is not seen from the texts themselves
# Reports of one event appear within days. Without dates nothing is held against two texts.
_DAYS_FREE, _LOG_ODDS_A_DAY, _MOST_LOG_ODDS = 3, 0.25, 12.0

_WORD = regex.compile(r"[\p{L}\p{N}_]+")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]{2}")


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """A fitted regression over ``FEATURES``, and the probability from which texts are grouped.

    ``usual`` says how much reports of different events of one subject share, by feature; it serves
    where there are too few texts to see it.
    """

    intercept: float
    coefficients: Mapping[str, float]
    usual: Mapping[str, float]
    threshold: float


def group(
    documents: Sequence[Document], vectors: Sequence[ClaimVectors], figures: GroupFigures
) -> tuple[tuple[int, ...], ...]:
    """Indices of documents that report one event; every index stands in exactly one group.

    Groups and their members are in the order of the documents. Groups are joined while the mean
    probability between their texts is at least the threshold (average linkage).

    Raises ValueError where documents and vectors differ in number.
    """
    if len(documents) != len(vectors):
        raise ValueError(f"{len(documents)} documents need as many vectors, not {len(vectors)}")
    if len(documents) < 2:
        return tuple((index,) for index in range(len(documents)))
    return clustered(probabilities(documents, vectors, figures), figures.threshold)


def probabilities(
    documents: Sequence[Document], vectors: Sequence[ClaimVectors], figures: GroupFigures
) -> Array:
    """(n, n): how probably each two documents report one event."""
    found = features(documents, vectors, figures.usual)
    odds = figures.intercept + sum(figures.coefficients[name] * found[name] for name in FEATURES)
    odds -= _days_against([document.details.published for document in documents])
    return np.asarray(1.0 / (1.0 + np.exp(-odds)), dtype=np.float64)


def clustered(probability: Array, threshold: float) -> tuple[tuple[int, ...], ...]:
    """Groups by average linkage over a symmetric matrix of probabilities."""
    from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415 (slow to import, and pages never group)

    apart = 1.0 - (probability + probability.T) / 2
    np.fill_diagonal(apart, 0.0)
    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1.0 - threshold + 1e-9
    )
    members: dict[int, list[int]] = {}
    for index, label in enumerate(model.fit(apart).labels_):
        members.setdefault(int(label), []).append(index)
    return tuple(tuple(indices) for indices in members.values())


def features(
    documents: Sequence[Document], vectors: Sequence[ClaimVectors], usual: Mapping[str, float]
) -> dict[str, Array]:
    """Each of ``FEATURES`` for every two documents, (n, n)."""
    texts = [
        "\n".join(claim.text for claim in document.claims if _told(claim.kind)) for document in documents
    ]
    found = {"words": _shared(texts, _words), "names": _shared(texts, _names)}
    found["opening"] = _openings(documents, vectors)
    for name in ("words", "names"):
        found[f"{name}_above"] = _above(found[name], usual[name])
    return found


def _told(kind: Role) -> bool:
    return kind is not Role.CAPTION


def _shared(texts: Sequence[str], words: Callable[[str], list[str]]) -> Array:
    """Cosine of tf-idf vectors over these texts; 0 where a text has no such word."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 (as above)

    if not any(words(text) for text in texts):
        return np.zeros((len(texts), len(texts)))
    matrix = TfidfVectorizer(analyzer=words, sublinear_tf=True).fit_transform(texts)
    return np.asarray((matrix @ matrix.T).toarray(), dtype=np.float64)


def _written(text: str) -> list[str]:
    """Words as written; where a script sets no spaces, every two characters."""
    found: list[str] = []
    for word in _WORD.findall(text):
        found += _UNSPACED.findall(word, overlapped=True) or [word]
    return found


def _words(text: str) -> list[str]:
    return [word for word in _written(text.casefold()) if len(word) > 1]


def _names(text: str) -> list[str]:
    """Numbers and capitalised words; in a script without capitals every word may be a name."""
    if text.lower() == text.upper():
        return _words(text)
    return [word for word in _written(text) if word[0].isdigit() or (word[0].isupper() and len(word) > 1)]


def _openings(documents: Sequence[Document], vectors: Sequence[ClaimVectors]) -> Array:
    """Cosine of the mean vectors of the first claims."""
    width = max((found.sentences.shape[1] for found in vectors if found.sentences.size), default=1)
    means = np.zeros((len(documents), width))
    for row, (document, found) in enumerate(zip(documents, vectors, strict=True)):
        first = [index for index, claim in enumerate(document.claims) if _told(claim.kind)][:_OPENING]
        if first:
            mean = found.sentences[first].mean(axis=0, dtype=np.float64)
            means[row] = mean / max(float(np.linalg.norm(mean)), 1e-12)
    return means @ means.T


def _above(likeness: Array, usual: float) -> Array:
    """Likeness less what the two share with the half of the texts that is least like them."""
    count = len(likeness)
    baseline = np.full(count, usual)
    if count >= _FEWEST_FOR_BASELINE:
        others = np.sort(likeness[~np.eye(count, dtype=bool)].reshape(count, count - 1), axis=1)
        baseline = others[:, : (count - 1) // 2].mean(axis=1)
    return np.asarray(likeness - (baseline[:, None] + baseline[None, :]) / 2)


def _days_against(published: Sequence[date | datetime | None]) -> Array:
    """Log odds that the days between two texts take from their being of one event; none if unknown."""
    days = np.array([np.nan if day is None else float(day.toordinal()) for day in published])
    beyond = np.clip(np.abs(days[:, None] - days[None, :]) - _DAYS_FREE, 0.0, None)
    return np.asarray(np.nan_to_num(np.minimum(beyond * _LOG_ODDS_A_DAY, _MOST_LOG_ODDS), nan=0.0))
