"""What is told of a report's language: which way it is written, and whether the model in use reads it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from framing.adapters.encoder.weights import PACKAGED

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


def bridge_in_words(languages: Iterable[str], model_id: str) -> str:
    """A word where the packaged model, English only, read reports in another language, or in several."""
    known = {language.split("-", maxsplit=1)[0] for language in languages if language}
    if known <= {"en"} or model_id != PACKAGED:
        return ""
    if len(known) == 1:
        return (
            "These reports are not in English, and the language model in use reads English. Look at each row "
            "yourself: how likely the machine calls it was measured on English reports."
        )
    return (
        "These reports are in different languages. The language model in use reads English, so claims that "
        "say the same in another language are likely to be missed."
    )
