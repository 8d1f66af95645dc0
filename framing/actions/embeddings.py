"""Vectors of claims: kept by content, computed where they are missing."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import timedelta

import numpy as np
from django.utils import timezone

from framing.adapters.encoder import SentenceEncoder
from framing.models import Embedding
from framing.pipeline.arrays import ClaimVectors

_CHUNK = 128
KEPT = 200_000  # vectors: some 400 MB, the claims of several thousand reports


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
        Embedding.objects.bulk_create(
            (_row(key, vector, encoder) for key, vector in zip(chunk, vectors, strict=True)),
            ignore_conflicts=True,
        )
        yield total - len(keys) + start + len(chunk)


def vectors_of(*, texts: Sequence[str], encoder: SentenceEncoder) -> ClaimVectors:
    """Stored vectors in the order of ``texts``, (n, d). Raises LookupError where one is missing."""
    keys = [text_key(text) for text in texts]
    found = _stored(keys, encoder)
    if lacking := [key for key in keys if key not in found]:
        raise LookupError(f"{len(lacking)} vectors are not in the cache")
    if not keys:
        return ClaimVectors(np.empty((0, 0), dtype=np.float32))
    return ClaimVectors(np.stack([np.frombuffer(found[key], dtype="<f4") for key in keys]))


def evict(*, keep: int = KEPT) -> int:
    """Throw away the vectors that were longest unused, but for ``keep`` of them; returns how many."""
    longest_unused = Embedding.objects.order_by("-used_at", "-pk").values("pk")[keep:]
    gone, _ = Embedding.objects.filter(pk__in=longest_unused).delete()
    return gone


def _stored(keys: Sequence[str], encoder: SentenceEncoder) -> dict[str, bytes]:
    rows = Embedding.objects.filter(
        model_id=encoder.model_id,
        model_revision=encoder.revision,
        precision=encoder.precision,
        pooling=encoder.pooling,
        layer=-1,
    )
    found: dict[str, bytes] = {}
    for start in range(0, len(keys), 500):
        of = rows.filter(text_sha256__in=keys[start : start + 500])
        found.update((key, bytes(vector)) for key, vector in of.values_list("text_sha256", "sentence"))
        oldest = timezone.now() - timedelta(hours=1)
        # A read is a write only now and then: the order of use matters by the hour, not the second.
        if of.filter(used_at__lt=oldest).exists():
            of.update(used_at=timezone.now())
    return found


def _row(key: str, vector: np.ndarray, encoder: SentenceEncoder) -> Embedding:
    return Embedding(
        text_sha256=key,
        model_id=encoder.model_id,
        model_revision=encoder.revision,
        precision=encoder.precision,
        pooling=encoder.pooling,
        dimensions=len(vector),
        sentence=np.asarray(vector, dtype="<f4").tobytes(),
    )
