"""In which language a text is written, by py3langid, offline."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

_ENOUGH = 40  # letters; below this the guess is a coin toss
_READ = 20_000  # characters looked at; more changes nothing and takes time
_SURE = 0.8


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the text's language, or '' where the text is short or the answer unsure."""
    sample = (
        "".join(character if character.isprintable() else " " for character in text[:_READ])
        .encode("utf-8", "ignore")
        .decode()
    )
    if sum(character.isalpha() for character in sample) < _ENOUGH:
        return ""
    language, confidence = _identifier().classify(sample)
    return str(language) if confidence >= _SURE else ""


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    """The model, read on first use: the web process need not hold it until a text comes in."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    found: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return found
