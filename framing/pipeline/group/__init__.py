"""Which texts report one event, and not merely the same subject.

Events of one kind with the same people read alike, their openings most of all. So what two reports
share counts by how rare it is, their openings count without what all of both texts is about, and days
of the week tell two events apart. What is rare is known beforehand: the texts at hand only add to it,
so that whether two of them are grouped hardly depends on which others there are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations

import numpy as np
import regex
from numpy.typing import NDArray

from framing.pipeline.arrays import ClaimVectors, unit_rows
from framing.pipeline.group.days import other_days, told_days
from framing.pipeline.types import Claim, Document, Role

Array = NDArray[np.float64]

FEATURES = ("words", "names", "leads", "other_days", "told_days")

_LEAD = 4  # claims: an event report says what happened in its headline and first sentences
_PREFIX = 6  # letters: cut so, most inflections of a word are one
# Document frequencies count as if so many further texts had been read, in which a function word stands
# in this share and any other word in that: a few texts cannot make a word common.
_BACKGROUND, _COMMON, _RARE = 200, 0.3, 0.005
# The mean of two texts' vectors is what both are about; of very few claims it is the claims
# themselves, so it is drawn towards zero as by this many claims of no direction.
_SHRINK = 10.0
# Reports of one event appear within days: that few lie between two speaks for one event, and each
# further day against it. Without dates nothing is held for or against two texts.
_DAYS_FREE, _LOG_ODDS_A_DAY, _MOST_LOG_ODDS = 3, 0.25, 12.0

_WORD = regex.compile(r"[\p{L}\p{N}_]+")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]{2}")


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """A fitted regression over some of ``FEATURES``, and the probability from which texts are grouped.

    ``near`` is what appearing within days of each other adds to the log odds.
    """

    intercept: float
    coefficients: Mapping[str, float]
    threshold: float
    near: float = 1.0


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
    weighed = [name for name in FEATURES if name in figures.coefficients]
    found = features(documents, vectors, weighed)
    odds = figures.intercept + sum(figures.coefficients[name] * found[name] for name in weighed)
    odds += _days_between([document.details.published for document in documents], figures.near)
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
    documents: Sequence[Document], vectors: Sequence[ClaimVectors], names: Collection[str] = FEATURES
) -> dict[str, Array]:
    """Those of ``FEATURES`` that are asked for, for every two documents, (n, n).

    ``words`` and ``names`` are cosines of what the texts share, ``leads`` how well the opening of each
    is told by the other, ``other_days`` is 1 where the openings name days of the week and none of both,
    ``told_days`` how alike the claims are that agree on a day, less how alike those that do not.
    """
    told = [[index for index, claim in enumerate(one.claims) if _told(claim)] for one in documents]
    claims = [[one.claims[index] for index in kept] for one, kept in zip(documents, told, strict=True)]
    texts = ["\n".join(claim.text for claim in kept) for kept in claims]
    rows = [of.sentences[kept].astype(np.float64) for of, kept in zip(vectors, told, strict=True)]
    computed: dict[str, Callable[[], Array]] = {
        "words": lambda: _shared(texts, _words),
        "names": lambda: _shared(texts, _names),
        "leads": lambda: _leads(rows),
        "other_days": lambda: other_days(claims),
        "told_days": lambda: told_days(claims, rows),
    }
    return {name: computed[name]() for name in names}


def _told(claim: Claim) -> bool:
    return claim.kind is not Role.CAPTION and _WORD.search(claim.text) is not None


def _shared(texts: Sequence[str], words: Callable[[str], list[str]]) -> Array:
    """Cosine of the words that texts hold, weighed by how rare they are; 0 where a text has none."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 (as above)
    from sklearn.preprocessing import normalize  # noqa: PLC0415 (as above)

    held = [sorted(set(words(text))) for text in texts]
    weights = _rarity(Counter(word for of in held for word in of), len(texts))
    if not weights:
        return np.zeros((len(texts), len(texts)))
    matrix = normalize(DictVectorizer().fit_transform([{word: weights[word] for word in of} for of in held]))
    return np.asarray((matrix @ matrix.T).toarray(), dtype=np.float64)


def _rarity(frequency: Mapping[str, int], texts: int) -> dict[str, float]:
    """Inverse document frequency, smoothed by the background."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS  # noqa: PLC0415 (as above)

    common = {word[:_PREFIX] for word in ENGLISH_STOP_WORDS}
    return {
        word: max(0.0, math.log((texts + _BACKGROUND) / (count + _BACKGROUND * share)))
        for word, count in frequency.items()
        for share in (_COMMON if word in common else _RARE,)
    }


def _written(text: str) -> list[str]:
    """Words as written; where a script sets no spaces, every two characters."""
    found: list[str] = []
    for word in _WORD.findall(text):
        found += _UNSPACED.findall(word, overlapped=True) or [word]
    return found


def _words(text: str) -> list[str]:
    return [word[:_PREFIX] for word in _written(text.casefold()) if len(word) > 1]


def _names(text: str) -> list[str]:
    """Numbers and capitalised words; in a script without capitals every word may be a name."""
    if text.lower() == text.upper():
        return _words(text)
    return [
        word.casefold()
        for word in _written(text)
        if word[0].isdigit() or (word[0].isupper() and len(word) > 1)
    ]


def _leads(rows: Sequence[Array]) -> Array:
    """How near the first claims of each text come to any claim of the other, (n, n).

    Cosines without what both texts are about; the mean over the first claims of both. 0 where a text
    has no claim.
    """
    found = np.eye(len(rows))
    for a, b in combinations(range(len(rows)), 2):
        if len(rows[a]) and len(rows[b]):
            centre = (rows[a].sum(axis=0) + rows[b].sum(axis=0)) / (len(rows[a]) + len(rows[b]) + _SHRINK)
            one, other = unit_rows(rows[a] - centre), unit_rows(rows[b] - centre)
            told = (one[:_LEAD] @ other.T).max(axis=1).mean() + (other[:_LEAD] @ one.T).max(axis=1).mean()
            found[a, b] = found[b, a] = told / 2
    return found


def _days_between(published: Sequence[date | datetime | None], near: float) -> Array:
    """Log odds of being of one event that the days between two texts add; 0 if one is unknown."""
    days = np.array([np.nan if day is None else float(day.toordinal()) for day in published])
    beyond = np.clip(np.abs(days[:, None] - days[None, :]) - _DAYS_FREE, 0.0, None)
    against = np.minimum(beyond * _LOG_ODDS_A_DAY, _MOST_LOG_ODDS)
    return np.asarray(np.nan_to_num(near - against, nan=0.0))
