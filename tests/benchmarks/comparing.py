"""Two reports from captured text to rows, the model warm: what all but the encoding costs."""

from __future__ import annotations

from sentence_transformers import SentenceTransformer

from framing.adapters.encoder import default_encoder
from framing.adapters.encoder.weights import find_weights
from framing.adapters.lexicons import lexicons
from framing.adapters.reports import encode_claims
from framing.pipeline import versions
from framing.pipeline.versions.comparison import Comparison, compare_all
from tests.benchmarks.figures import Figure, fastest
from tests.benchmarks.texts import read, sentences, two_reports


def figures() -> list[Figure]:
    texts = two_reports()
    documents = [read(text) for text in texts]
    vectors = encode_claims(documents, default_encoder())
    plain = SentenceTransformer(str(find_weights("").folder), device="cpu")

    def beside() -> Comparison:
        return compare_all(versions.latest(), [read(text) for text in texts], vectors, lexicons())

    ours, encoding = fastest([beside, lambda: plain.encode(sentences(documents))], rounds=20)
    share = ours / encoding
    return [Figure("comparing two reports, beside encoding: of a plain encode", share, "x", at_most=0.5)]
