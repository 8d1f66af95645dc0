"""Sentences of reports, and the anchors that name them for good."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from .article import ArticleVersion
from .base import Kept, KeptQuerySet, WriteOnce, is_one_of, is_probability, starts_before_end


class ClaimKind(models.TextChoices):
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"


class ClaimQuoted(models.TextChoices):
    NONE = "none"
    PARTIAL = "partial"
    DIRECT = "direct"


class Claim(WriteOnce):
    """A span of one version under one segmentation."""

    Kind = ClaimKind
    Quoted = ClaimQuoted

    version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="claims")
    segmentation = models.CharField(
        max_length=60, help_text="The segmenter's name and the cleaning layer it read"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    depth = models.FloatField(help_text="Body characters before it ÷ body length")
    source = models.CharField(max_length=500, blank=True)
    verb = models.CharField(max_length=200, blank=True)
    quoted = models.CharField(max_length=7, choices=Quoted, default=Quoted.NONE)

    class Meta:
        ordering = ("version", "start", "end")
        constraints = (
            models.UniqueConstraint(
                fields=("version", "segmentation", "start", "end"), name="claim_span_once_in_segmentation"
            ),
            starts_before_end("claim_start_before_end"),
            is_probability("depth", "claim_depth_between_0_and_1"),
            is_one_of("kind", ClaimKind, "claim_kind_known"),
            is_one_of("quoted", ClaimQuoted, "claim_quoted_known"),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The claim's own words; select the version along."""
        return self.version.text[self.start : self.end]


class Anchor(Kept):
    """Names a stretch of a captured text for good, whatever is segmented anew later.

    ``quote``, ``prefix`` and ``suffix`` follow the W3C Web Annotation Data Model's
    TextQuoteSelector, so that the place is found again in another capture of the text.
    """

    version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="anchors")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("version", "start", "end")
        constraints = (
            models.UniqueConstraint(fields=("version", "start", "end"), name="anchor_span_once"),
            starts_before_end("anchor_start_before_end"),
        )

    def __str__(self) -> str:
        return self.quote


class PairQuerySet(KeptQuerySet):
    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """As Django's. Raises ValueError unless each pair repeats its anchors' own versions."""
        pairs = list(objs)
        for pair in pairs:
            pair.check_versions()
        return super().bulk_create(pairs, *args, **kwargs)


class Pair(Kept):
    """Two anchors of two versions in canonical order. Alignments and judgements hang on it.

    The versions are repeated here so that the database itself refuses a pair inside one version.
    """

    a = models.ForeignKey(Anchor, models.CASCADE, related_name="+")
    b = models.ForeignKey(Anchor, models.CASCADE, related_name="+")
    a_version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="+")
    b_version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager[Any]] = PairQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("a", "b"), name="pair_once"),
            models.CheckConstraint(
                condition=Q(a_version__lt=F("b_version")), name="pair_of_two_versions_in_order"
            ),
        )

    def __str__(self) -> str:
        return f"pair {self.pk}"

    def save(self, *args: object, **kwargs: object) -> None:
        self.check_versions()
        super().save(*args, **kwargs)

    def check_versions(self) -> None:
        """Raise ValueError unless the repeated versions are the anchors' own."""
        if (self.a.version_id, self.b.version_id) != (self.a_version_id, self.b_version_id):
            raise ValueError("a pair repeats the versions of its own anchors")
