"""The words of gold reports as rows of features, and heads fitted to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from framing.measuring.attribution_gold import Attributed, GoldReport, in_any_cue, within
from framing.pipeline.attribute.fitted import Head
from framing.pipeline.attribute.fitted.arguments import argument_features
from framing.pipeline.attribute.fitted.cues import cue_features
from framing.pipeline.attribute.fitted.roles import roles, roles_beside
from framing.pipeline.attribute.fitted.runs import Run
from framing.pipeline.attribute.fitted.words import Word

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a head is fitted: how many features it keeps, those of most weight, and how freely they move."""

    kept: int
    strength: float


class Row(NamedTuple):
    """The features that a word has, its report's number, and what is true of it."""

    features: list[str]
    report: int
    truths: tuple[bool, ...]


@dataclass(frozen=True)
class Rows:
    """A row a word, a column for each feature that is there often; ``truths`` has a column each."""

    names: Sequence[str]
    matrix: Any
    reports: NDArray[np.intp]
    truths: Bools

    @classmethod
    def of(cls, rows: Iterable[Row], often: int) -> Rows:
        reports, truths = [], []

        def features() -> Iterator[list[str]]:
            for row in rows:
                reports.append(row.report)
                truths.append(row.truths)
                yield row.features

        counter = CountVectorizer(analyzer=list, min_df=often, dtype=np.float32)
        matrix = counter.fit_transform(features())
        return cls(counter.get_feature_names_out(), matrix, np.array(reports), np.array(truths))

    def head(self, reports: Sequence[int], truth: int, plan: Plan) -> Head:
        """Logistic regression on the features that weigh most in one on all of them."""
        rows = np.flatnonzero(np.isin(self.reports, reports))
        matrix, truths = self.matrix[rows], self.truths[rows, truth]
        shares = np.asarray(matrix.mean(axis=0)).ravel()
        weights = np.abs(_regression(matrix, truths, plan.strength).coef_[0])
        most = np.argsort(-weights * np.sqrt(shares * np.clip(1 - shares, 0, 1)), kind="stable")
        kept = np.sort(most[: plan.kept])
        model = _regression(matrix[:, kept], truths, 2 * plan.strength)
        found = zip(kept, model.coef_[0], strict=True)
        coefficients = {str(self.names[column]): round(float(weight), 3) for column, weight in found}
        return Head(round(float(model.intercept_[0]), 3), coefficients)


def _regression(matrix: Any, truths: Bools, strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, solver="liblinear", tol=1e-3, random_state=0).fit(matrix, truths)


def of_cues(gold: Sequence[GoldReport]) -> Iterator[Row]:
    """Each word, and whether it is in a cue."""
    for number, report in enumerate(gold):
        every = in_any_cue(report)
        for sentence in report.sentences:
            features = cue_features(sentence.words, roles(sentence.words, sentence.rules))
            for word, of in zip(sentence.words, features, strict=True):
                yield Row(of, number, (within(every, word),))


def of_arguments(gold: Sequence[GoldReport]) -> Iterator[Row]:
    """Each word beside each cue, and whether it is in its source, and in its content."""
    for number, report in enumerate(gold):
        every = in_any_cue(report)
        for sentence in report.sentences:
            words = sentence.words
            in_cue = [within(every, word) for word in words]
            for one, cue in _cues(report.gold, words):
                features = argument_features(words, cue, in_cue, roles_beside(words, cue, sentence.rules))
                for word, of in zip(words, features, strict=True):
                    if of:
                        yield Row(of, number, (within(one.source, word), within(one.content, word)))


def _cues(gold: Sequence[Attributed], words: Sequence[Word]) -> Iterator[tuple[Attributed, Run]]:
    """The attributions whose cue begins in a sentence, with the words from its first to its last."""
    for one in gold:
        inside = [i for i, word in enumerate(words) if within(one.cue, word)]
        if inside and words[inside[0]].start <= min(one.cue) < words[inside[0]].end:
            yield one, (inside[0], inside[-1] + 1)
