"""Reasons to look at a stretch of wording, each with its evidence. First, simple ones."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.wording.lexicon import HEDGE_PHRASES
from framing.pipeline.wording.slots import is_hedge
from framing.pipeline.wording.tokens import Token

_SHORT_QUOTE = 4  # words: a longer quotation reports what was said


def cues(
    stretch: Sequence[Token], counterpart: Sequence[Token], *, differs: bool
) -> tuple[tuple[str, str], ...]:
    """``(cue, why)`` for one stretch; ``counterpart`` are the words that stand for it there."""
    found = []
    if not differs and _is_scare_quote(stretch, counterpart):
        words = " ".join(token.text for token in stretch)
        found.append(("scare_quotes", f"“{words}” stands in quotation marks here and without them there"))
    if differs and not _hedges(counterpart):
        found += [
            ("hedge", f"“{hedge}” casts doubt here and is not said there") for hedge in _hedges(stretch)
        ]
    return tuple(found)


def _is_scare_quote(stretch: Sequence[Token], counterpart: Sequence[Token]) -> bool:
    content = [token for token in stretch if token.content]
    return (
        0 < len(content) == len([token for token in counterpart if token.content])
        and len(stretch) <= _SHORT_QUOTE
        and all(token.quote is not None for token in stretch)
        and all(token.quote is None for token in counterpart)
    )


def _hedges(stretch: Sequence[Token]) -> list[str]:
    words = [token.text for token in stretch if is_hedge(token)]
    said = f" {' '.join(token.norm for token in stretch)} "
    return words + [phrase for phrase in HEDGE_PHRASES if f" {phrase} " in said]
