"""Words linked by meaning, from their vectors.

classes   what sort of word a word is
texts     the words of one text
layout    several pairs of texts at once: where each word stands
pairs     every word of the one text of a pair against every word of the other
spelling  how alike words are written
features  what two words show of standing for each other
among     what they show in view of the others
figures   how what they show is weighed
link      which are linked
phrases   linked words joined to phrases
"""

from framing.pipeline.wording.linking.figures import LinkingFigures, Look
from framing.pipeline.wording.linking.link import Link, link, probabilities
from framing.pipeline.wording.linking.phrases import phrases
from framing.pipeline.wording.linking.texts import Text

__all__ = ["Link", "LinkingFigures", "Look", "Text", "link", "phrases", "probabilities"]
