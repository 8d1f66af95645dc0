"""What sort of word a word is, as far as closed classes and endings tell: English ones."""

from __future__ import annotations

from functools import lru_cache

from framing.pipeline.wording.lexicon import ARTICLES, AUXILIARIES, DETERMINERS
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_LISTED = {
    "article": ARTICLES,
    "preposition": _words("""
        of in on at for from by with into onto upon within among between through during about as than over
        under up down out off per via toward towards near along across around behind beside beyond inside
        outside against without before after since until amid despite regarding concerning
    """),
    "auxiliary": AUXILIARIES,
    "determiner": DETERMINERS,
    "pronoun": _words("""
        it he him she they them we us you i who whom whose which what itself himself themselves there one
    """),
    "conjunction": _words("""
        and or but if while when where because though although however so also
    """),
}
_ENDINGS = ("ing", "ed", "ly")

BINDING = tuple(_LISTED)
CLASSES = (*BINDING, "mark", "number", *_ENDINGS, "content", "function")


_OF = {norm: name for name, members in reversed(_LISTED.items()) for norm in members}


def word_class(word: Token) -> str:
    """One of ``CLASSES``."""
    listed = _OF.get(word.norm)
    if listed:
        return listed
    if is_mark(word.text):
        return "mark"
    if is_number(word):
        return "number"
    for ending in _ENDINGS:
        if word.norm.endswith(ending):
            return ending
    return "content" if word.content else "function"


@lru_cache(maxsize=16384)
def is_mark(word: str) -> bool:
    """Whether a word as written has neither a letter nor a digit."""
    return not any(map(str.isalnum, word))
