"""Who says what, read by fitted figures: wider than the rules, which they build upon.

The rules know verbs of speech with a subject; annotators mark every word that gives somebody's speech,
belief, wish or doubt, nouns and passives included. Three linear scores over named features of words (the
lists they stand in, their endings, their neighbours, the rules' own reading) say which words are a cue,
which its source, and which what is attributed.
"""

from __future__ import annotations

from framing.pipeline.attribute.fitted.documents import (
    SentenceWords,
    clear_readings,
    passages,
    said,
    sentences,
)
from framing.pipeline.attribute.fitted.figures import AttributionFigures, Cut, Head, Scale, coefficients
from framing.pipeline.attribute.fitted.reading import Said, read_sentence

__all__ = [
    "AttributionFigures",
    "Cut",
    "Head",
    "Said",
    "Scale",
    "SentenceWords",
    "clear_readings",
    "coefficients",
    "passages",
    "read_sentence",
    "said",
    "sentences",
]
