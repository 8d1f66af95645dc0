"""What a stretch of wording is about, by what its words do in the sentence. English.

lexicon  words by what they do or name
tags     which words are verbs, nouns and what binds them
phrases  noun phrases with their heads
reading  who does what to whom, and where
filing   the slot of a stretch, or of two that stand for each other
further  what else a stretch is about
"""

from framing.pipeline.wording.roles.filing import filed
from framing.pipeline.wording.roles.further import with_further_slots

__all__ = ["filed", "with_further_slots"]
