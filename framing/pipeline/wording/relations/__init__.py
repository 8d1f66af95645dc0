"""How phrases of two texts are related: one typed relation a pair of phrases.

lexicon    facts about words: which may stand for each other, opposites, kinds, places
stretch    what a phrase shows by itself
words      the words of two texts, with their nearness in meaning
phrases    one phrase of each text, with how near and how alike their words are
features   what two phrases show, in figures without words
among      what the other phrases of the two texts add to that
figures    the shape of the fitted figures
relate     all of it: which phrases are linked, and how they are related
"""

from framing.pipeline.wording.relations.figures import Kind, KindFigures, LinkFigures, Look
from framing.pipeline.wording.relations.lexicon import RelationLexicon
from framing.pipeline.wording.relations.relate import CutText, Phrase, PhraseLink, relate

__all__ = [
    "CutText",
    "Kind",
    "KindFigures",
    "LinkFigures",
    "Look",
    "Phrase",
    "PhraseLink",
    "RelationLexicon",
    "relate",
]
