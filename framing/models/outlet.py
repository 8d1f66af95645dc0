"""Who publishes."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from .base import is_one_of


class OutletKind(models.TextChoices):
    REAL = "real", "outlet"
    RETELLING = "retelling", "retelling, written for demonstration"
    INVENTED = "invented", "invented for demonstration"


class Outlet(models.Model):
    """Who publishes: names, domains, country and languages as plain facts."""

    Kind = OutletKind

    slug = models.SlugField(unique=True, max_length=80, allow_unicode=True)
    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.REAL)
    after = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+", help_text="Whose report is retold"
    )
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1, two letters")
    languages = models.JSONField(default=list, blank=True, help_text="ISO 639-1 codes")
    ownership = models.TextField(blank=True)
    ownership_source = models.TextField(blank=True, help_text="Where the ownership context is stated")

    class Meta:
        ordering = ("name",)
        constraints = (is_one_of("kind", OutletKind, "outlet_kind_known"),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("outlet", args=[self.slug])

    @property
    def is_demonstration(self) -> bool:
        """Whether its reports stand for no real outlet and count in no outlet's statistics."""
        return self.kind != self.Kind.REAL


class OutletAlias(models.Model):
    """Another name an outlet goes by, as WIN for World Israel News."""

    outlet = models.ForeignKey(Outlet, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200, unique=True)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "outlet aliases"

    def __str__(self) -> str:
        return self.name


class OutletDomain(models.Model):
    """A domain an outlet publishes under, without ``www.``"""

    outlet = models.ForeignKey(Outlet, models.CASCADE, related_name="domains")
    domain = models.CharField(max_length=253, unique=True)

    class Meta:
        ordering = ("domain",)

    def __str__(self) -> str:
        return self.domain
