"""Fits the figures of loaded language: words by themselves, sentences, words in view of their sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, f1_score, roc_auc_score
from sklearn.model_selection import GroupKFold

from framing.measuring.documents import Encode
from framing.pipeline.loaded import Head, LoadedFigures, LoadedLexicon
from framing.pipeline.loaded.features import candidates, of_sentence, of_word
from framing.pipeline.loaded.judge import among
from framing.pipeline.loaded.words import Word, words
from framing.pipeline.words import word_spans

Array = NDArray[np.float64]
Bools = NDArray[np.bool_]
Rows = NDArray[np.intp]
Wanted = Callable[[str], bool]

_INNER = 4  # parts, each predicted by a fit on the others, that the sentence's head is fitted on
_WORD_STRENGTH = 0.02
_SENTENCE_STRENGTH = 0.01
_AXIS_SCALE = 10.0  # of a vector of length 1, beside columns of deviation 1
_LIKELY = 0.5  # a sentence is called loaded where that is more probable than not
_FORM = re.compile(r"[\w'’-]+")


@dataclass(frozen=True)
class GoldSentences:
    """Sentences, with the candidates among their words in one long table.

    ``sentence`` says whose each candidate is, ``forms`` how it is written, in lower case.
    """

    texts: Sequence[str]
    words: Sequence[tuple[Word, ...]]
    families: Sequence[str]
    vectors: Array
    loaded: Bools
    named: Sequence[frozenset[str]]
    topics: NDArray[Any]
    sentence: Rows
    forms: Sequence[str]
    marked: Bools

    def of(self, sentences: Rows) -> Rows:
        """The rows of the words of some sentences."""
        return np.flatnonzero(np.isin(self.sentence, sentences))


def read_gold(lines: Sequence[Mapping[str, Any]], encode: Encode, lexicon: LoadedLexicon) -> GoldSentences:
    """The lines of the measuring file, ready to be fitted to. A topic is one however it is spelled."""
    texts = [str(line["text"]) for line in lines]
    encoded = encode(texts)
    held = [
        words(text, word_spans(text), of, lexicon) for text, of in zip(texts, encoded.tokens, strict=True)
    ]
    named = [
        frozenset(form for word in line["words"] for form in _FORM.findall(word.lower())) for line in lines
    ]
    forms = [(n, of[place].text.lower()) for n, of in enumerate(held) for place in candidates(of)]
    return GoldSentences(
        texts,
        held,
        lexicon.names,
        np.asarray(encoded.sentences, dtype=np.float64),
        np.array([bool(line["loaded"]) for line in lines]),
        named,
        np.array([line["topic"].replace("-", " ") for line in lines]),
        np.array([n for n, _ in forms]),
        [form for _, form in forms],
        np.array([form in named[n] for n, form in forms]),
    )


@dataclass(frozen=True)
class Columns:
    """Named columns and vectors of the same rows, to fit a head to."""

    names: Sequence[str]
    table: Array
    vectors: Array

    @classmethod
    def of(cls, features: Sequence[Mapping[str, float]], vectors: Array, wanted: Wanted) -> Columns:
        names = [name for name in features[0] if wanted(name)]
        table = np.array([[of[name] for name in names] for of in features])
        return cls(
            names, table.reshape(len(features), len(names)), vectors if wanted("axis") else vectors[:, :0]
        )

    def fit(self, rows: Rows, truth: Bools, strength: float) -> Head:
        """Logistic regression on standardised columns, told in the columns' own units."""
        table = self.table[rows]
        mean, deviation = table.mean(axis=0), table.std(axis=0)
        scale = np.where(deviation > 1e-9, deviation, 1.0)
        columns = np.hstack([(table - mean) / scale, self.vectors[rows] * _AXIS_SCALE]).astype(np.float32)
        model = LogisticRegression(C=strength, max_iter=300, tol=1e-3).fit(columns, truth[rows])
        weights = model.coef_[0, : len(self.names)] / scale
        return Head(
            float(model.intercept_[0] - weights @ mean),
            dict(zip(self.names, map(float, weights), strict=True)),
            tuple(map(float, model.coef_[0, len(self.names) :] * _AXIS_SCALE)),
        )

    def score(self, rows: Rows, head: Head) -> Array:
        """The log odds of some rows."""
        weights = np.array([head.coefficients[name] for name in self.names])
        vectors = self.vectors[rows] @ np.array(head.axis, dtype=np.float64)
        return np.asarray(head.intercept + self.table[rows] @ weights + vectors)


@dataclass(frozen=True)
class Fitting:
    """A gold with its words' columns, which every fit shares."""

    gold: GoldSentences
    words: Columns
    wanted: Wanted

    @classmethod
    def of(cls, gold: GoldSentences, wanted: Wanted = bool) -> Fitting:
        features = [of_word(of, place, gold.families) for of in gold.words for place in candidates(of)]
        vectors = np.array([of[place].vector for of in gold.words for place in candidates(of)])
        return cls(gold, Columns.of(features, vectors, wanted), wanted)

    def fit(self, sentences: Rows) -> LoadedFigures:
        """The figures of some sentences; a stage reads what the one before says of topics left out."""
        gold, rows = self.gold, self.gold.of(sentences)
        alone = self._left_out(sentences, gold.of, self.words, gold.marked, _WORD_STRENGTH)
        whole = self.sentences(alone)
        over = self._left_out(sentences, lambda some: some, whole, gold.loaded, _SENTENCE_STRENGTH)
        last = np.column_stack([alone, over[gold.sentence]])
        model = LogisticRegression(C=100.0).fit(last[rows], gold.marked[rows])
        weights = {"word": model.coef_[0, 0], "sentence": model.coef_[0, 1], "constant": model.intercept_[0]}
        probability = _logistic(last @ model.coef_[0] + model.intercept_[0])
        return LoadedFigures(
            self.words.fit(rows, gold.marked, _WORD_STRENGTH),
            whole.fit(sentences, gold.loaded, _SENTENCE_STRENGTH),
            {name: float(weights[name]) for name in among(0.0, 0.0)},
            _best(lambda t: self.word_f1(sentences, probability, t)),
            _LIKELY,
        )

    def sentences(self, word_odds: Array) -> Columns:
        """The columns of all sentences, their words' log odds given."""
        gold = self.gold
        bounds = np.searchsorted(gold.sentence, np.arange(len(gold.texts) + 1))
        features = [
            of_sentence(text, held, word_odds[start:end].tolist(), gold.families)
            for text, held, start, end in zip(gold.texts, gold.words, bounds[:-1], bounds[1:], strict=True)
        ]
        return Columns.of(features, gold.vectors, self.wanted)

    def _left_out(
        self, sentences: Rows, rows: Callable[[Rows], Rows], columns: Columns, truth: Bools, strength: float
    ) -> Array:
        """The log odds of every row of the sentences by a fit on sentences of other topics; else 0."""
        odds = np.zeros(len(truth))
        for fitted, left in GroupKFold(_INNER).split(sentences, groups=self.gold.topics[sentences]):
            head = columns.fit(rows(sentences[fitted]), truth, strength)
            odds[rows(sentences[left])] = columns.score(rows(sentences[left]), head)
        return odds

    def predict(self, figures: LoadedFigures) -> tuple[Array, Array]:
        """The probability of every sentence, and of every word, by given figures."""
        everything = np.arange(len(self.gold.texts))
        alone = self.words.score(np.arange(len(self.gold.sentence)), figures.word)
        over = self.sentences(alone).score(everything, figures.sentence)
        last = figures.among["word"] * alone + figures.among["sentence"] * over[self.gold.sentence]
        last = last + figures.among["constant"]
        return _logistic(over), _logistic(last)

    def word_f1(self, sentences: Rows, probability: Array, threshold: float) -> float:
        """F1 of the forms named in each sentence, as ``loaded_words`` is scored."""
        right = said = told = 0
        chosen: dict[int, set[str]] = {int(n): set() for n in sentences}
        for row in np.flatnonzero(probability >= threshold):
            if int(self.gold.sentence[row]) in chosen:
                chosen[int(self.gold.sentence[row])].add(self.gold.forms[int(row)])
        for number, found in chosen.items():
            right += len(found & self.gold.named[number])
            said += len(found)
            told += len(self.gold.named[number])
        return 2 * right / max(1, said + told)


def cross_validate(fitting: Fitting, parts: int = 5) -> dict[str, float]:
    """Figures of sentences of topics that were left out of the fit; 1 is best."""
    gold = fitting.gold
    sentence, word = np.zeros(len(gold.texts)), np.zeros(len(gold.sentence))
    decided, chosen = np.zeros(len(gold.texts), dtype=bool), np.zeros(len(gold.sentence))
    for fitted, left in GroupKFold(parts).split(gold.texts, groups=gold.topics):
        figures = fitting.fit(fitted)
        of_sentences, of_words = fitting.predict(figures)
        rows = gold.of(left)
        sentence[left], word[rows] = of_sentences[left], of_words[rows]
        decided[left] = of_sentences[left] >= figures.sentence_threshold
        chosen[rows] = of_words[rows] >= figures.word_threshold
    base = gold.loaded.mean()
    return {
        "words_f1": fitting.word_f1(np.arange(len(gold.texts)), chosen, 0.5),
        "sentence_macro_f1": _macro_f1(gold.loaded, decided),
        "sentence_auc": float(roc_auc_score(gold.loaded, sentence)),
        "sentence_brier_skill": float(1 - brier_score_loss(gold.loaded, sentence) / (base * (1 - base))),
        "word_brier_skill": _skill(gold.marked, word),
    }


def _skill(truth: Bools, probability: Array) -> float:
    base = truth.mean()
    return float(1 - brier_score_loss(truth, probability) / (base * (1 - base)))


def _best(score: Callable[[float], float]) -> float:
    """The threshold, in hundredths, of the highest score."""
    return max((round(0.02 * step, 2) for step in range(5, 36)), key=score)


def _macro_f1(truth: Bools, decided: Bools) -> float:
    return float(f1_score(truth, decided, average="macro"))


def _logistic(score: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(score, -500, 500))))
