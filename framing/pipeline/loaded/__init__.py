"""Loaded language: words that judge, heighten or dress up what they tell of, and how loaded a sentence is.

lexicon   which words do what, as families
words     the words of a sentence, with their places, families and vectors
features  what words and sentences show, in figures without words
judge     the calibrated probabilities, and the words worth a look
contrast  the words worth a look where two claims differ
"""

from framing.pipeline.loaded.contrast import ReadClaim, with_loaded_words
from framing.pipeline.loaded.judge import Head, LoadedFigures, LoadedWord, Reading, judge
from framing.pipeline.loaded.lexicon import LoadedLexicon

__all__ = [
    "Head",
    "LoadedFigures",
    "LoadedLexicon",
    "LoadedWord",
    "ReadClaim",
    "Reading",
    "judge",
    "with_loaded_words",
]
