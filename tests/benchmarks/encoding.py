"""The encoder against the library's own float32 ``encode``: how much faster, and what it changes."""

from __future__ import annotations

from sentence_transformers import SentenceTransformer

from framing.adapters.encoder import Encoder
from framing.adapters.encoder.weights import find_weights
from framing.adapters.reports import encode_claims
from framing.pipeline import versions
from framing.pipeline.types import Document, Relation
from tests.benchmarks.figures import Figure, fastest
from tests.benchmarks.texts import event_pairs, read, sentences, two_reports


def figures() -> list[Figure]:
    encoder, exact = Encoder(), Encoder(precision="float32")
    plain = SentenceTransformer(str(find_weights("").folder), device="cpu")
    pairs = event_pairs()
    many = list(dict.fromkeys(sentences([document for pair in pairs for document in pair])))
    few = sentences([read(text) for text in two_reports()])
    found = []
    for name, texts in (("many reports", many), ("two reports", few)):
        ours, theirs = fastest([lambda t=texts: encoder.encode(t), lambda t=texts: plain.encode(t)])
        found.append(
            Figure(f"encoding {name} ({len(texts)} sentences): times plain", theirs / ours, "x", at_least=1.8)
        )
    found.append(
        Figure("alignments unchanged by precision", unchanged(pairs, encoder, exact), "%", at_least=99)
    )
    return found


Aligned = dict[tuple[int, int], Relation]


def unchanged(pairs: list[tuple[Document, Document]], one: Encoder, other: Encoder) -> float:
    """Of all pairs proposed under either encoder, the share with one relation under both, in per cent."""
    same = every = 0
    for pair in pairs:
        first, second = aligned(pair, one), aligned(pair, other)
        same += len(first.items() & second.items())
        every += len(first.keys() | second.keys())
    return 100 * same / max(1, every)


def aligned(pair: tuple[Document, Document], encoder: Encoder) -> Aligned:
    version = versions.latest()
    scores = version.score(*pair, *encode_claims(pair, encoder))
    return {(found.a, found.b): found.relation for found in version.propose(*pair, scores)}
