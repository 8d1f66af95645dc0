"""Which words of a claim the second version finds loaded."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from framing.pipeline.arrays import ClaimVectors, Matrix, TokenMatrix
from framing.pipeline.loaded import LoadedWord, ReadClaim, judge
from framing.pipeline.types import Document
from framing.pipeline.versions.figures_loaded_v2 import BY_WORDS, LOADED
from framing.pipeline.versions.lexicons import Lexicons
from framing.pipeline.words import word_spans


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A text with its vectors: one encoder's, which ``key``, the bytes of the first, tells from another's."""

    text: str
    key: bytes
    vector: Matrix = field(compare=False)
    tokens: TokenMatrix = field(compare=False)


def read_loaded(of: Document, claim: int, vectors: ClaimVectors, lexicons: Lexicons) -> ReadClaim:
    """A claim of a document with its loaded words; ``vectors`` are those of the document's claims."""
    told, vector = of.claims[claim], vectors.sentences[claim]
    sentence = _Sentence(told.text, vector.tobytes(), vector, vectors.tokens[claim])
    return ReadClaim(of.text, told.start, _words(sentence, lexicons))


@lru_cache(maxsize=1024)
def _words(of: _Sentence, lexicons: Lexicons) -> tuple[LoadedWord, ...]:
    """Kept, as each claim is compared with several."""
    figures = LOADED if LOADED.suits(len(of.vector)) else BY_WORDS
    return judge(of.text, of.vector, word_spans(of.text), of.tokens, lexicons.loaded, figures).words
