"""Fits the two looks of cleaning to pages whose report is known, and tells how well they carry over.

The features hold no words. What the pages teach ships as plain coefficients.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from framing.pipeline.clean import pieces_of
from framing.pipeline.clean.families import Family, families_of
from framing.pipeline.clean.features import FIRST_LOOK, SECOND_LOOK, first_look, second_look
from framing.pipeline.clean.report import main_run, scored
from framing.pipeline.clean.units import Unit, units
from framing.pipeline.types import Role

Array = NDArray[np.float64]
Figures = Mapping[str, float]

FOLDS = 10
_INNER_FOLDS = 5
_REGULARISATION = 1.0
_SHINGLE = 4
_EXCERPT = 0.3  # what an excerpt weighs beside its whole page
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Page:
    """One page: its text, its report, its units with their families and first look.

    ``report`` says of each unit whether it is of the report; ``weights`` make pages count alike.
    """

    text: str
    article: str
    units: Sequence[Unit]
    families: Sequence[Family | None]
    first: Array
    report: NDArray[np.bool_]
    weights: Array


def read_page(line: Mapping[str, str]) -> Page:
    """A page of the task `pasted`, ready for fitting."""
    text, article = line["pasted"], line["article"]
    found = [unit for unit in units(text) if unit.words]
    families = families_of(found)
    sizes = np.sqrt([unit.size for unit in found])
    return Page(
        text,
        article,
        found,
        families,
        first_look(found, families),
        _of_report(found, article),
        sizes / np.sqrt(sizes.sum()),
    )


def fit(whole: Sequence[Page]) -> tuple[Figures, Figures]:
    """Figures of the first and the second look; the second learns from first looks at left-out pages.

    Each page is seen twice: whole, and as people paste a short report with what stands next to it.
    """
    pages = [seen for at, page in enumerate(whole) for seen in (page, _excerpt(page, at))]
    second: list[Array] = [np.empty((0, 0))] * len(pages)
    for fold in range(_INNER_FOLDS):
        here = [at for at in range(len(pages)) if at // 2 % _INNER_FOLDS == fold]
        others = [page for at, page in enumerate(pages) if at // 2 % _INNER_FOLDS != fold]
        figures = _logistic(others, [page.first for page in others], FIRST_LOOK)
        for at in here:
            second[at] = _second(pages[at], figures)
    first = _logistic(pages, [page.first for page in pages], FIRST_LOOK)
    return first, _logistic(pages, second, SECOND_LOOK)


def cross_validate(pages: Sequence[Page]) -> dict[str, float]:
    """Precision, recall and F1 of word shingles on pages left out of the fit."""
    found = []
    for fold in range(FOLDS):
        first, second = fit([page for at, page in enumerate(pages) if at % FOLDS != fold])
        for page in pages[fold::FOLDS]:
            likely = scored(_second(page, first), SECOND_LOOK, second)
            found.append(_figures(page, [float(value) for value in likely]))
    precision, recall = np.array(found).mean(axis=0)
    return {
        "precision": float(precision),
        "recall": float(recall),
        "f1": float(2 * precision * recall / (precision + recall)),
    }


def _excerpt(page: Page, at: int) -> Page:
    """The page with its report cut short and only the nearest furniture; how short goes by ``at``."""
    of_report = np.flatnonzero(page.report)
    if not len(of_report):
        return page
    paragraphs, margin = 3 + at % 6, (0, 5, 10, 20)[at % 4]
    kept = of_report[:paragraphs]
    first, last, end = kept[0], kept[-1], of_report[-1]
    below = range(end + 1, min(len(page.units), end + 1 + margin))
    chosen = [*range(max(0, first - margin), last + 1), *below]
    found = [page.units[k] for k in chosen]
    families = [page.families[k] for k in chosen]
    weights = page.weights[chosen]
    return Page(
        page.text,
        page.article,
        found,
        families,
        first_look(found, families),
        page.report[chosen],
        _EXCERPT * weights * page.weights.sum() / weights.sum(),
    )


def _second(page: Page, first: Figures) -> Array:
    likely = scored(page.first, FIRST_LOOK, first)
    run = main_run(page.units, page.families, likely)
    return second_look(page.units, page.families, page.first, likely, run)


def _logistic(pages: Sequence[Page], rows: Sequence[Array], names: Sequence[str]) -> Figures:
    scaler = StandardScaler().fit(np.vstack(rows))
    weights = np.concatenate([page.weights for page in pages])
    model = LogisticRegression(C=_REGULARISATION, solver="newton-cholesky").fit(
        scaler.transform(np.vstack(rows)),
        np.concatenate([page.report for page in pages]),
        sample_weight=weights / weights.mean(),
    )
    coefficients = model.coef_[0] / scaler.scale_
    constant = model.intercept_[0] - coefficients @ scaler.mean_
    return {"constant": float(constant), **dict(zip(names, coefficients.tolist(), strict=True))}


def _figures(page: Page, likely: Sequence[float]) -> tuple[float, float]:
    pieces = pieces_of(page.units, page.families, likely)
    kept = "\n".join(page.text[piece.start : piece.end] for piece in pieces if piece.role is Role.BODY)
    said, gold = _shingles(kept), _shingles(page.article)
    hits = (said & gold).total()
    return hits / max(1, said.total()), hits / max(1, gold.total())


def _of_report(found: Sequence[Unit], article: str) -> NDArray[np.bool_]:
    """Units most of whose shingles the report has; shorter ones count between the first and last such."""
    gold = _shingles(article)
    plain = f" {' '.join(_words(article))} "
    shares = [_share(unit, gold, plain) for unit in found]
    sure = [at for at, unit in enumerate(found) if shares[at] >= 0.6 and unit.size > 8]
    first, last = (sure[0], sure[-1]) if sure else (0, -1)
    return np.array([s >= 0.6 or (s == 0.5 and first <= at <= last) for at, s in enumerate(shares)])


def _share(unit: Unit, gold: Counter[tuple[str, ...]], plain: str) -> float:
    words = _words(unit.text)
    if len(words) < _SHINGLE:
        return 0.5 if f" {' '.join(words)} " in plain else 0.0
    shingles = _shingles(unit.text)
    return sum(count for shingle, count in shingles.items() if shingle in gold) / shingles.total()


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
