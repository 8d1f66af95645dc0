"""Documents of a measuring file: sentences that are claims already, so nothing is cleaned or cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Claim, Document, Role

Encode = Callable[[Sequence[str]], ClaimVectors]


def document(sentences: Sequence[str], title: str = "") -> Document:
    """The title, where there is one, is the first claim; the sentences follow in order."""
    body = sum(len(sentence) for sentence in sentences)
    claims, start, before = [], 0, 0
    for text, kind in [(title, Role.HEADLINE)] * bool(title) + [(s, Role.BODY) for s in sentences]:
        depth = before / body if body and kind is Role.BODY else 0.0
        claims.append(Claim(start, start + len(text), kind, text, depth))
        start += len(text) + 1
        before += len(text) * (kind is Role.BODY)
    return Document("\n".join(claim.text for claim in claims), (), tuple(claims))


def vectors(documents: Sequence[Document], encode: Encode) -> list[ClaimVectors]:
    """The vectors of every claim, with no text encoded twice."""
    texts = sorted({claim.text for document in documents for claim in document.claims})
    row = {text: index for index, text in enumerate(texts)}
    encoded = encode(texts)
    return [encoded.of([row[claim.text] for claim in found.claims]) for found in documents]
