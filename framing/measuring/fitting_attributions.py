"""Fits the figures of attributions: which words are a cue, which its source, and which what is attributed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import GroupKFold

from framing.measuring.attribution_gold import Attributed, GoldReport, attributed, compared, matched
from framing.measuring.attribution_rows import Plan, Rows, of_arguments, of_cues
from framing.pipeline.attribute.fitted import AttributionFigures, Cut, Scale, passages, read_sentence
from framing.pipeline.attribute.fitted.drafts import drafts
from framing.pipeline.attribute.fitted.runs import Run
from framing.pipeline.attribute.fitted.words import Word

_OFTEN = 50  # words that a feature must be there for
_CUE, _ARGUMENT = Plan(1200, 0.05), Plan(400, 0.03)
_INNER = 3  # parts, each read by heads of the others, that whole attributions are weighed on
# What cuts runs, and which attributions are kept: best by figures of reports left out of the fit.
_CUE_CUT, _SOURCE_LEAST, _CONTENT_CUT, _LEAST = Cut(-1.2, 0.5), -0.6, Cut(-0.3, 1.0), 0.16
_CLEAR = 0.6  # with which a claim's source is right at least as often as by the rules alone
_UNWEIGHED = Scale(0.0, {})


@dataclass(frozen=True)
class Fitting:
    """Gold with the rows of its words: each word for the cues, each word beside a cue for the rest."""

    gold: Sequence[GoldReport]
    cues: Rows
    arguments: Rows

    @classmethod
    def of(cls, gold: Sequence[GoldReport], often: int = _OFTEN) -> Fitting:
        return cls(gold, Rows.of(of_cues(gold), often), Rows.of(of_arguments(gold), often))

    def fit(self, reports: Sequence[int]) -> AttributionFigures:
        """The figures by some of the reports; the whole is weighed on readings of those left out."""
        numbers: list[dict[str, float]] = []
        truths: list[bool] = []
        for fitted, left in GroupKFold(_INNER).split(reports, groups=reports):
            heads = self._heads([reports[k] for k in fitted])
            for report in (self.gold[reports[k]] for k in left):
                found = list(_drafted(report, heads))
                right = matched(report.gold, [one for one, _ in found])
                truths += [number in right for number in range(len(found))]
                numbers += [of for _, of in found]
        return replace(self._heads(reports), whole=_weighed(numbers, truths))

    def _heads(self, reports: Sequence[int]) -> AttributionFigures:
        return AttributionFigures(
            self.cues.head(reports, 0, _CUE),
            self.arguments.head(reports, 0, _ARGUMENT),
            self.arguments.head(reports, 1, _ARGUMENT),
            _UNWEIGHED,
            _CUE_CUT,
            _SOURCE_LEAST,
            _CONTENT_CUT,
            _LEAST,
            _CLEAR,
        )


def _drafted(
    report: GoldReport, figures: AttributionFigures
) -> Iterator[tuple[Attributed, dict[str, float]]]:
    """Every draft of a report: the characters of its cue and source, and its numbers."""
    for sentence in report.sentences:
        for draft in drafts(sentence.words, sentence.rules, figures):
            source = _characters(sentence.words, draft.source)
            yield Attributed(_characters(sentence.words, draft.cue), source, frozenset()), draft.numbers


def _characters(words: Sequence[Word], run: Run | None) -> frozenset[int]:
    return frozenset(range(words[run[0]].start, words[run[1] - 1].end)) if run else frozenset()


def _weighed(numbers: Sequence[dict[str, float]], truths: Sequence[bool]) -> Scale:
    """How probable an attribution is by its numbers; even odds where nothing tells right from wrong."""
    if len(set(truths)) < 2:
        return _UNWEIGHED
    names = list(numbers[0])
    table = np.array([[of[name] for name in names] for of in numbers])
    model = LogisticRegression(max_iter=2000).fit(table, np.array(truths))
    weights = zip(names, model.coef_[0], strict=True)
    return Scale(
        round(float(model.intercept_[0]), 4), {name: round(float(weight), 4) for name, weight in weights}
    )


def read(report: GoldReport, figures: AttributionFigures) -> list[Attributed]:
    """What figures read in a report, as it is measured."""
    found = [read_sentence(of.words, of.rules, figures) for of in report.sentences]
    return [attributed(one) for of_claim in passages(report.claims, report.text, found) for one in of_claim]


def cross_validate(fitting: Fitting, parts: int = 4) -> dict[str, float]:
    """Figures of reports that were left out of the fit; 1 is best."""
    reports = np.arange(len(fitting.gold))
    compare = []
    probabilities: list[float] = []
    truths: list[bool] = []
    for fitted, left in GroupKFold(parts).split(reports, groups=reports):
        figures = fitting.fit(fitted)
        for report in (fitting.gold[k] for k in left):
            compare.append((report.gold, read(report, figures)))
            found = list(_drafted(report, figures))
            right = matched(report.gold, [one for one, _ in found])
            probabilities += [figures.whole(numbers) for _, numbers in found]
            truths += [number in right for number in range(len(found))]
    base = float(np.mean(truths))
    brier = float(brier_score_loss(truths, probabilities))
    return compared(compare) | {"brier_skill": 1 - brier / (base * (1 - base)) if 0 < base < 1 else 0.0}
