"""Reasons to look at a stretch of wording, each with its evidence in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    matched: Mapping[int, int],
    *,
    differs: bool,
    alone: bool,
) -> tuple[tuple[str, str], ...]:
    """``(cue, why)`` for one stretch of ``text``, the indices of its words.

    ``matched`` are words of ``other`` for words of ``text``. A hedge counts only where the claim has hedges
    ``alone``: the other claim none at all. Quotation marks count only where the other claim has the same
    words without them.
    """
    if differs:
        return _hedged([text[word] for word in stretch]) if alone else ()
    if text[stretch[0]].quote is None:
        return ()
    counterpart = [other[matched[word]] for word in stretch if word in matched]
    if not _is_scare_quote(text, stretch, counterpart):
        return ()
    words = " ".join(text[word].text for word in stretch)
    why = f"quotation marks around “{words}”: the other report has the words without them"
    return (("scare_quotes", why),)


def _hedged(stretch: Sequence[Token]) -> tuple[tuple[str, str], ...]:
    return tuple(
        ("hedge", f"“{hedge}” leaves open whether it is so: the other sentence has no such word")
        for hedge in hedges(stretch)
    )


def _is_scare_quote(text: Sequence[Token], stretch: Sequence[int], counterpart: Sequence[Token]) -> bool:
    """Whether a quoted stretch is all of a short quotation that no verb of saying brings in."""
    own = [text[word] for word in stretch]
    quote = own[0].quote
    content = sum(token.content for token in own)
    return (
        len(own) <= _SHORT_QUOTE
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
