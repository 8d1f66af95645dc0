"""Which way a language is written."""

from __future__ import annotations

import unicodedata

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def direction(language: str) -> str:
    """``rtl``, ``ltr``, or ``auto`` where the language is not known."""
    if not language:
        return "auto"
    return "rtl" if language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT else "ltr"


def isolated(words: str) -> str:
    """Words that may stand in a sentence of the other direction, and turn nothing around them."""
    if words.isascii():
        return words
    turns = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in words)
    return f"\u2068{words}\u2069" if turns else words
