"""What the tables share."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn

from django.db import models
from django.db.models import F, Q


class ImmutableError(Exception):
    """A row that is written once was about to be changed, or one that is kept to be deleted."""


class WriteOnceQuerySet(models.QuerySet[Any]):
    """Rows are added, never changed in bulk."""

    def update(self, **values: Any) -> NoReturn:
        raise ImmutableError(f"{self.model.__name__} rows are never changed: {', '.join(values)}")


class WriteOnce(models.Model):
    """A row that is added once and never changed: a later fact is another row."""

    objects = WriteOnceQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise ImmutableError(f"{type(self).__name__} {self.pk} is never changed")
        super().save(*args, **kwargs)


class KeptQuerySet(WriteOnceQuerySet):
    """Rows are added, neither changed nor thrown away in bulk."""

    def delete(self) -> NoReturn:
        raise ImmutableError(f"{self.model.__name__} rows are never deleted by themselves")


class Kept(WriteOnce):
    """A written-once row that others name for good: it goes only with what it belongs to."""

    objects: ClassVar[models.Manager[Any]] = KeptQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise ImmutableError(f"{type(self).__name__} {self.pk} is never deleted by itself")


def starts_before_end(name: str) -> models.CheckConstraint:
    """A half-open range of code points that is not empty."""
    return models.CheckConstraint(condition=Q(start__lt=F("end")), name=name)


def is_probability(field: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{field}__gte": 0, f"{field}__lte": 1}), name=name)


def is_one_of(field: str, choices: type[models.TextChoices], name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{field}__in": choices.values}), name=name)
