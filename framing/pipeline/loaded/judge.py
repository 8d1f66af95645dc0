"""How probably a sentence is loaded, and which of its words are: a reason to look, never a verdict."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.loaded.features import candidates, of_form, of_place, of_sentence
from framing.pipeline.loaded.lexicon import LoadedLexicon
from framing.pipeline.loaded.words import Word, words

Vectors = NDArray[np.floating]


@dataclass(frozen=True)
class Head:
    """A linear score of named features and of a vector; an ``axis`` that is empty leaves the vector out."""

    intercept: float
    coefficients: Mapping[str, float]
    axis: tuple[float, ...]

    def __hash__(self) -> int:
        """Of one number alone, as the coefficients have no hash."""
        return hash(self.intercept)

    def __call__(self, features: Mapping[str, float], vector: Vectors) -> float:
        """Raises KeyError for a feature that is missing, ValueError for a vector of another length."""
        named = sum(weight * features[name] for name, weight in self.coefficients.items())
        return self.intercept + named + float(self.along(vector))

    def named(self, features: Mapping[str, float]) -> float:
        """The share of the score that some of the features make; one without a coefficient has none in it."""
        told = self.coefficients
        return sum([told.get(name, 0.0) * value for name, value in features.items() if value])

    def along(self, vectors: Vectors) -> Vectors:
        """The share of the score that a vector (d,), or each of (n, d), makes.

        Raises ValueError where d is another number than that of the figures.
        """
        if not self.axis:
            return np.zeros(vectors.shape[:-1])
        if vectors.shape[-1] != len(self.axis):
            raise ValueError(
                f"the figures are for vectors of {len(self.axis)} numbers, not {vectors.shape[-1]}"
            )
        return np.asarray(np.asarray(vectors, dtype=np.float64) @ self._axis)

    @cached_property
    def _axis(self) -> Vectors:
        return np.array(self.axis)


@dataclass(frozen=True, slots=True)
class LoadedFigures:
    """Heads for words by themselves, for the sentence, and for words in view of their sentence.

    ``among`` reads the log odds of both heads before it. The thresholds are the best for F1.
    """

    word: Head
    sentence: Head
    among: Mapping[str, float]
    word_threshold: float
    sentence_threshold: float

    def suits(self, width: int) -> bool:
        """Whether the figures are for vectors of ``width`` numbers."""
        return len(self.word.axis) == len(self.sentence.axis) == width


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """``text[start:end]`` of the sentence; ``families`` say what the lexicon has the word down for.

    ``quoted`` says whether it stands in quotation marks.
    """

    start: int
    end: int
    text: str
    probability: float
    families: tuple[str, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The probability that a reader finds the sentence loaded, the decision, and the words for it."""

    probability: float
    loaded: bool
    words: tuple[LoadedWord, ...]


def judge(
    text: str,
    sentence: Vectors,
    spans: Sequence[tuple[int, int]],
    tokens: Vectors,
    lexicon: LoadedLexicon,
    figures: LoadedFigures,
) -> Reading:
    """Read one sentence: its vector (d,), and the vectors (n, d) of the words at ``spans`` in it."""
    found = words(text, spans, tokens, lexicon)
    odds = word_odds(found, lexicon, figures.word)
    whole = figures.sentence(of_sentence(text, found, odds, lexicon.names), sentence)
    named = []
    for place, alone in zip(candidates(found), odds, strict=True):
        word = found[place]
        probability = logistic(_among(figures.among, alone, whole))
        if probability >= figures.word_threshold:
            families = tuple(sorted(word.families))
            named.append(
                LoadedWord(word.start, word.end, word.text, probability, families, quoted=word.quoted > 0)
            )
    probability = logistic(whole)
    return Reading(probability, probability >= figures.sentence_threshold, tuple(named))


def word_odds(found: Sequence[Word], lexicon: LoadedLexicon, head: Head) -> list[float]:
    """The log odds of each candidate by itself."""
    places = candidates(found)
    if not places:
        return []
    along = head.along(np.array([found[place].vector for place in places])).tolist()
    return [
        head.intercept
        + _by_form(head, found[place].text, found[place].families, lexicon.names)
        + head.named(of_place(found, place))
        + share
        for place, share in zip(places, along, strict=True)
    ]


@lru_cache(maxsize=16384)
def _by_form(head: Head, text: str, held: frozenset[str], families: tuple[str, ...]) -> float:
    """What a word's form makes of its score. Kept, as most words of a text come again."""
    return head.named(of_form(text, held, families))


def among(word: float, sentence: float) -> dict[str, float]:
    """What the last look at a word reads: its log odds and those of its sentence."""
    return {"word": word, "sentence": sentence, "constant": 1.0}


def _among(weights: Mapping[str, float], word: float, sentence: float) -> float:
    read = among(word, sentence)
    return sum([weight * read[name] for name, weight in weights.items()])


def logistic(score: float) -> float:
    """A probability from log odds."""
    return 1 / (1 + math.exp(-score)) if score > -700 else 0.0
