"""Reasons to look at a stretch of wording, each with its evidence in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.wording.lexicon import HEDGE_PHRASES
from framing.pipeline.wording.slots import is_hedge, is_reporting
from framing.pipeline.wording.tokens import Token

_SHORT_QUOTE = 4  # words: a longer quotation reports what was said
_NEAR = 2  # words between a verb of saying and a quotation that it brings in
_BEGINNINGS = frozenset(phrase.split()[0] for phrase in HEDGE_PHRASES)


def cues(
    text: Sequence[Token],
    stretch: Sequence[int],
    other: Sequence[Token],
    counterpart: Sequence[int],
    *,
    differs: bool,
    hedged: bool,
) -> tuple[tuple[str, str], ...]:
    """``(cue, why)`` for one stretch of ``text``; ``counterpart`` are the words of ``other`` for it.

    Both are indices. A hedge counts only where the other claim has none at all, so that it is not
    ``hedged``; quotation marks only where the other claim has the same words without them.
    """
    found = []
    if not differs and _is_scare_quote(text, stretch, [other[word] for word in counterpart]):
        words = " ".join(text[word].text for word in stretch)
        found.append(
            ("scare_quotes", f"quotation marks around “{words}”: the other report has the words without them")
        )
    if differs and not hedged:
        found += [
            ("hedge", f"“{hedge}” leaves open whether it is so: the other sentence has no such word")
            for hedge in hedges([text[word] for word in stretch])
        ]
    return tuple(found)


def _is_scare_quote(text: Sequence[Token], stretch: Sequence[int], counterpart: Sequence[Token]) -> bool:
    """Whether a stretch is all of a short quotation that no verb of saying brings in."""
    own = [text[word] for word in stretch]
    quote = own[0].quote
    content = sum(token.content for token in own)
    return (
        quote is not None
        and len(own) <= _SHORT_QUOTE
        and sum(token.quote == quote for token in text) == len(own)
        and 0 < content == sum(token.content for token in counterpart)
        and all(token.quote is None for token in counterpart)
        and not _is_reported(text, stretch)
    )


def _is_reported(text: Sequence[Token], stretch: Sequence[int]) -> bool:
    near = (*text[max(0, stretch[0] - _NEAR) : stretch[0]], *text[stretch[-1] + 1 : stretch[-1] + 1 + _NEAR])
    return any(is_reporting(token) for token in near)


def hedges(stretch: Sequence[Token]) -> list[str]:
    """The words and phrases of a stretch that leave open whether it is so."""
    words = [token.text for token in stretch if is_hedge(token)]
    if not any(token.norm in _BEGINNINGS for token in stretch):
        return words
    said = f" {' '.join(token.norm for token in stretch)} "
    return words + [phrase for phrase in HEDGE_PHRASES if f" {phrase} " in said]
