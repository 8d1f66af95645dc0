"""Rows that are written once refuse every change."""

from __future__ import annotations

import pytest
from django.db import transaction

from framing import models
from framing.models import ImmutableError
from framing.models.base import WriteOnce
from tests.unit.models.rows import MODELS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("full_library")]
WRITTEN_ONCE = [model for model in MODELS if issubclass(model, WriteOnce)]


def test_texts_proposals_and_decisions_are_among_them() -> None:
    expected = {
        models.ArticleVersion,
        models.Capture,
        models.CleaningLayer,
        models.CleaningSpan,
        models.Claim,
        models.Anchor,
        models.Pair,
        models.RunInput,
        models.Alignment,
        models.Wording,
        models.Judgement,
    }
    assert expected <= set(WRITTEN_ONCE)


def test_saving_again_is_refused(subtests: pytest.Subtests) -> None:
    for model in WRITTEN_ONCE:
        row = model.objects.all()[0]
        refused = pytest.raises(ImmutableError, match=f"{model.__name__} {row.pk} is never changed")
        with subtests.test(model.__name__), refused:
            row.save()


def test_changing_many_is_refused(subtests: pytest.Subtests) -> None:
    for model in WRITTEN_ONCE:
        row = model.objects.all()[0]
        field = next(field for field in model._meta.concrete_fields if not field.primary_key)
        value = getattr(row, field.attname)
        with subtests.test(model.__name__):
            with pytest.raises(ImmutableError, match="never changed"):
                model.objects.filter(pk=row.pk).update(**{field.attname: value})
            with pytest.raises(ImmutableError, match="never changed"), transaction.atomic():
                model.objects.bulk_update([row], [field.name])


def test_rows_of_a_version_are_no_way_around() -> None:
    version = models.ArticleVersion.objects.all()[0]
    with pytest.raises(ImmutableError):
        version.captures.update(source="elsewhere")
    with pytest.raises(ImmutableError):
        version.article.versions.update(text="Other words.")
