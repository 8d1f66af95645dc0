"""Vectors of claims: kept by content, computed where they are missing."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

import numpy as np
from django.utils import timezone

from framing.adapters.encoder import SentenceEncoder
from framing.models import Embedding
from framing.pipeline.arrays import ClaimVectors

_CHUNK = 128
KEPT = 200_000  # vectors: some 400 MB, the claims of several thousand reports
KEPT_TOKENS = 20_000  # of them, with those of their words too: some 400 MB more
_IDENTITY = ("text_sha256", "model_id", "model_revision", "precision", "pooling", "layer")


def text_key(text: str) -> str:
    """The name of a text in the cache: the SHA-256 of its NFC form in UTF-8."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def embed(*, texts: Sequence[str], encoder: SentenceEncoder) -> Iterator[int]:
    """Compute the vectors that are missing, in chunks; yields how many texts have theirs so far.

    Each chunk is one insert, so that what is there stays there whenever the work is cut short.
    """
    missing = {text_key(text): unicodedata.normalize("NFC", text) for text in texts}
    total = len(missing)
    for key in _stored(list(missing), encoder):
        del missing[key]
    keys = list(missing)
    yield total - len(keys)
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        vectors = encoder.encode([missing[key] for key in chunk])
        # Another worker may have stored one meanwhile; one whose tokens were thrown away gets them back.
        Embedding.objects.bulk_create(
            (_row(key, vectors.of([row]), encoder) for row, key in enumerate(chunk)),
            update_conflicts=True,
            unique_fields=_IDENTITY,
            update_fields=("sentence", "tokens"),
        )
        yield total - len(keys) + start + len(chunk)


def embedded(
    *, texts: Sequence[str], encoder: SentenceEncoder, holding: Callable[[], object]
) -> ClaimVectors:
    """The vectors of texts, computed where they are missing; ``holding`` is called at each chunk of these."""
    for _ in embed(texts=texts, encoder=encoder):
        holding()
    return vectors_of(texts=texts, encoder=encoder)


def vectors_of(*, texts: Sequence[str], encoder: SentenceEncoder) -> ClaimVectors:
    """Stored vectors in the order of ``texts``, (n, d). Raises LookupError where one is missing."""
    keys = [text_key(text) for text in texts]
    found = _stored(keys, encoder)
    if lacking := [key for key in keys if key not in found]:
        raise LookupError(f"{len(lacking)} vectors are not in the cache")
    if not keys:
        return ClaimVectors(np.empty((0, 0), dtype=np.float32), ())
    sentences = np.stack([np.frombuffer(found[key][0], dtype="<f4") for key in keys])
    tokens = (np.frombuffer(found[key][1], dtype="<f2") for key in keys)
    return ClaimVectors(sentences, tuple(words.reshape(-1, sentences.shape[1]) for words in tokens))


def evict(*, keep: int = KEPT, keep_tokens: int = KEPT_TOKENS) -> int:
    """Throw away what was longest unused: all vectors but ``keep``, and all words' but ``keep_tokens``.

    Returns from how many texts something was thrown away.
    """
    newest_first = Embedding.objects.order_by("-used_at", "-pk").values("pk")
    gone, _ = Embedding.objects.filter(pk__in=newest_first[keep:]).delete()
    with_tokens = newest_first.filter(tokens__isnull=False)
    emptied = Embedding.objects.filter(pk__in=with_tokens[keep_tokens:]).update(tokens=None)
    return gone + emptied


def _stored(keys: Sequence[str], encoder: SentenceEncoder) -> dict[str, tuple[bytes, bytes]]:
    """The vectors, as they are stored, of those texts that have both their own and their words'."""
    rows = Embedding.objects.filter(
        model_id=encoder.model_id,
        model_revision=encoder.revision,
        precision=encoder.precision,
        pooling=encoder.pooling,
        layer=encoder.token_layer,
        tokens__isnull=False,
    )
    found: dict[str, tuple[bytes, bytes]] = {}
    for start in range(0, len(keys), 500):
        of = rows.filter(text_sha256__in=keys[start : start + 500])
        stored = of.values_list("text_sha256", "sentence", "tokens")
        found.update((key, (bytes(sentence), bytes(tokens or b""))) for key, sentence, tokens in stored)
        oldest = timezone.now() - timedelta(hours=1)
        # A read is a write only now and then: the order of use matters by the hour, not the second.
        if of.filter(used_at__lt=oldest).exists():
            of.update(used_at=timezone.now())
    return found


def _row(key: str, vectors: ClaimVectors, encoder: SentenceEncoder) -> Embedding:
    """The row of one text, whose vectors these are."""
    return Embedding(
        text_sha256=key,
        model_id=encoder.model_id,
        model_revision=encoder.revision,
        precision=encoder.precision,
        pooling=encoder.pooling,
        layer=encoder.token_layer,
        dimensions=vectors.sentences.shape[1],
        sentence=np.asarray(vectors.sentences[0], dtype="<f4").tobytes(),
        tokens=np.asarray(vectors.tokens[0], dtype="<f2").tobytes(),
    )
