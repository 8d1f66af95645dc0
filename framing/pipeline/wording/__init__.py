"""The wording of two aligned claims.

tokens      words with exact offsets, in any script
links       which words of the two are the same word, in order and out of it
gaps        which stretches take each other's place
elsewhere   what another claim of the article says
slots cues  what a stretch is about, and why to look at it
compare     all of it, as spans
"""

from framing.pipeline.wording.compare import compare
from framing.pipeline.wording.verbatim import word_for_word

__all__ = ["compare", "word_for_word"]
