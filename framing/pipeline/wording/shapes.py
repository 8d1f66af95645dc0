"""What sort of expression a stretch is, as far as closed classes of words and endings tell."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.wording.lexicon import AUXILIARIES, CLOCK, DAYS, DETERMINERS, IRREGULAR, MONTHS
from framing.pipeline.wording.slots import is_number, is_reporting
from framing.pipeline.wording.tokens import Token

Words = tuple[int, ...]

_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ship", "hood", "ity", "ist", "ists", "ers", "ors", "ism")
_VERB_ENDINGS = ("ed", "ing")


def alike(a: Sequence[Token], ours: Words, b: Sequence[Token], theirs: Words) -> bool:
    """Whether one of two stretches may stand for the other: unknown sorts go with any but a told one."""
    told = _told(a, ours), _told(b, theirs)
    if any(told):
        return told[0] == told[1]
    sorts = {_sort(a, ours), _sort(b, theirs)} - {""}
    return len(sorts) < 2


def clock(text: Sequence[Token], word: int) -> bool:
    """Whether a word is a time of the day: 20:15, noon, 9 before a.m."""
    token = text[word]
    after = text[word + 1].norm if word + 1 < len(text) else ""
    return (
        token.norm in ("noon", "midnight")
        or (is_number(token) and (":" in token.norm or after in CLOCK))
        or (token.norm in CLOCK and word > 0 and is_number(text[word - 1]))
    )


def calendar(token: Token) -> str:
    """``day`` for the name of a weekday, ``month`` for a month's, ``""`` for anything else."""
    if token.norm in DAYS:
        return "day"
    return "month" if token.norm in MONTHS or token.text == "May" else ""


def says(text: Sequence[Token], word: int) -> bool:
    """Whether a word reports: a verb of saying that is no noun behind an article."""
    before = text[word - 1].norm if word else ""
    return is_reporting(text[word]) and before not in DETERMINERS and before != "of"


def _told(text: Sequence[Token], words: Words) -> str:
    """Sorts that stand only for their like."""
    if any(clock(text, word) for word in words):
        return "clock"
    for word in words:
        if found := calendar(text[word]):
            return found
    if any(is_number(text[word]) for word in words):
        return "number"
    return "says" if any(says(text, word) for word in words) else ""


def _sort(text: Sequence[Token], words: Words) -> str:
    """``verb``, ``noun`` or ``""`` where nothing tells."""
    before = text[words[0] - 1].norm if words[0] else ""
    if before in DETERMINERS:
        return "noun"
    if before in AUXILIARIES or any(_verb(text, word) for word in words):
        return "verb"
    named = any(text[word].text[0].isupper() and word > 0 for word in words)
    return "noun" if named or text[words[-1]].norm.endswith(_NOUN_ENDINGS) else ""


def _verb(text: Sequence[Token], word: int) -> bool:
    token = text[word]
    inside = word > 0 and text[word - 1].norm in DETERMINERS
    regular = token.norm.endswith(_VERB_ENDINGS) and len(token.norm) > 4 and token.norm != token.stem
    return not inside and (regular or token.norm in AUXILIARIES or _irregular(token))


def _irregular(token: Token) -> bool:
    known = IRREGULAR.get(token.norm, "")
    return known not in ("", token.norm, "man", "woman", "person", "child")
