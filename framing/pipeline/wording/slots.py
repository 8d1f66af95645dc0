"""What a stretch of wording is about, by simple means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.pipeline.wording.lexicon import HEDGES, REPORTING, TIMES
from framing.pipeline.wording.tokens import Token

# Of a side (``a`` or ``b``), a run of its words and the words of the other that it stands for: its slot.
Slots = Callable[[str, tuple[int, ...], tuple[int, ...]], str]

_SHORT = 5  # content words: a longer stretch is about more than the one word that names a slot

_TIME_WORDS = frozenset({*TIMES, *(f"{word}s" for word in TIMES)})


def by_words_alone(words: tuple[Sequence[Token], Sequence[Token]]) -> Slots:
    """The slots of two claims' stretches by ``slot``, whatever they stand for."""
    sides = dict(zip("ab", words, strict=True))
    return lambda side, run, _: slot([sides[side][word] for word in run])


def slot(stretch: Sequence[Token]) -> str:
    """``quotation``, ``hedge``, ``attribution``, ``time``, ``number`` or ``other``."""
    content = [token for token in stretch if token.content]
    if content and all(token.quote is not None for token in content):
        return "quotation"
    if len(content) > _SHORT:
        return "other"
    for name, test in (
        ("hedge", is_hedge),
        ("attribution", is_reporting),
        ("time", is_time),
        ("number", is_number),
    ):
        if any(test(token) for token in content):
            return name
    return "other"


def is_hedge(token: Token) -> bool:
    return token.norm in HEDGES and token.text != "May"


def is_reporting(token: Token) -> bool:
    return token.stem in REPORTING


def is_time(token: Token) -> bool:
    year = len(token.norm) == 4 and token.norm.isdigit() and token.norm[:2] in ("18", "19", "20")
    return token.norm in _TIME_WORDS or token.text == "May" or year


def is_number(token: Token) -> bool:
    return token.stem[:1].isdigit()
