"""Vectors of texts, kept by what they are vectors of."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone


class Embedding(models.Model):
    """A text's vectors, found by the hash of its NFC text and by all that shaped them.

    ``sentence`` holds float32 little-endian, of the encoder's output; ``tokens`` float16
    little-endian in rows of ``dimensions``, one a word, or nothing where they were thrown away. A row
    may be thrown away at any time: it can be computed again.
    """

    text_sha256 = models.CharField(max_length=64)
    model_id = models.CharField(max_length=200)
    model_revision = models.CharField(max_length=100)
    precision = models.CharField(max_length=20)
    pooling = models.CharField(max_length=20)
    layer = models.SmallIntegerField(help_text="The layer the words' vectors are of.")
    dimensions = models.PositiveIntegerField()
    sentence = models.BinaryField()
    tokens = models.BinaryField(null=True, blank=True)
    used_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("text_sha256", "model_id", "model_revision", "precision", "pooling", "layer"),
                name="embedding_once",
            ),
            models.CheckConstraint(
                condition=Q(text_sha256__regex=r"^[0-9a-f]{64}$"), name="embedding_hash_is_sha256"
            ),
        )

    def __str__(self) -> str:
        return f"{self.model_id} of {self.text_sha256[:12]}"
