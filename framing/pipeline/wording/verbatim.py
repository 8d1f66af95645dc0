"""Whether two texts are the same but for typography."""

from __future__ import annotations

from framing.pipeline.wording.tokens import tokens


def word_for_word(a: str, b: str) -> bool:
    """Whether two claims have the same words: case, punctuation and typography do not count."""
    if a == b:
        return True
    words_a, words_b = _words(a), _words(b)
    return bool(words_a) and words_a == words_b


def _words(text: str) -> list[str]:
    return [token.norm for token in tokens(text)]
