"""The wording of two aligned claims.

tokens      words with exact offsets, in any script
links       which words of the two are the same word, in order and out of it
gaps        which stretches stand between the same linked neighbours
shapes      what sort of expression a stretch is
names       a name and a longer form of it
numbers     a number with its unit, and what it counts
counterparts  which stretches stand for each other in other words
elsewhere   what another claim of the article says
slots cues  what a stretch is about by its words alone, and why to look at it
written     a claim's words and where stretches of them stand, read once
compare     all of it, as spans
linking     words linked by their vectors, and joined to phrases
told        an article with its words and their vectors, read once
nearest     what another claim says in other words
roles       what a stretch is about, by what its words do in the sentence
relations   how phrases of two texts are related
typed       how stretches that stand for each other are related
by_meaning  all of it with words linked by their vectors
overlaid    one comparison laid over another
"""

from framing.pipeline.wording.by_meaning import compare_by_meaning
from framing.pipeline.wording.compare import compare
from framing.pipeline.wording.overlaid import overlaid
from framing.pipeline.wording.roles import with_further_slots
from framing.pipeline.wording.told import ToldArticle
from framing.pipeline.wording.typed import Relating
from framing.pipeline.wording.verbatim import word_for_word

__all__ = [
    "Relating",
    "ToldArticle",
    "compare",
    "compare_by_meaning",
    "overlaid",
    "with_further_slots",
    "word_for_word",
]
