"""Which words of a claim the second version finds loaded."""

from __future__ import annotations

from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.loaded import ReadClaim, judge
from framing.pipeline.types import Document
from framing.pipeline.versions.figures_loaded_v2 import BY_WORDS, LOADED
from framing.pipeline.versions.lexicons import Lexicons
from framing.pipeline.wording.tokens import tokens


@dataclass(frozen=True, slots=True, eq=False)
class _ReadDocument:
    """The claims of a document that have been read, by index."""

    document: Document
    lexicons: Lexicons
    claims: dict[int, ReadClaim] = field(default_factory=dict)


# Each claim is compared with several: it is read once, for as long as its vectors are held.
_READ: WeakKeyDictionary[ClaimVectors, _ReadDocument] = WeakKeyDictionary()


def read_loaded(of: Document, claim: int, vectors: ClaimVectors, lexicons: Lexicons) -> ReadClaim:
    """A claim of a document with its loaded words; ``vectors`` are those of the document's claims."""
    held = _READ.get(vectors)
    if held is None or held.document is not of or held.lexicons is not lexicons:
        held = _READ[vectors] = _ReadDocument(of, lexicons)
    read = held.claims.get(claim)
    if read is None:
        read = held.claims[claim] = _read(of, claim, vectors, lexicons)
    return read


def _read(of: Document, claim: int, vectors: ClaimVectors, lexicons: Lexicons) -> ReadClaim:
    told, vector = of.claims[claim], vectors.sentences[claim]
    figures = LOADED if LOADED.suits(len(vector)) else BY_WORDS
    spans = [(word.start, word.end) for word in tokens(told.text, of.details.language)]
    reading = judge(told.text, vector, spans, vectors.tokens[claim], lexicons.loaded, figures)
    return ReadClaim(of.text, told.start, reading.words)
