"""Rows that are written once refuse every change."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.db.models import ProtectedError

from framing import models
from framing.models import ImmutableError
from framing.models.base import Kept, WriteOnce
from tests.unit.models.rows import MODELS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("full_library")]
WRITTEN_ONCE = [model for model in MODELS if issubclass(model, WriteOnce)]
KEPT = [model for model in MODELS if issubclass(model, Kept)]


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
        models.JudgedWording,
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


def test_what_decisions_hang_on_is_kept() -> None:
    assert set(KEPT) == {models.Anchor, models.Pair, models.Judgement}


def test_what_is_kept_is_not_deleted_by_itself(subtests: pytest.Subtests) -> None:
    for model in KEPT:
        before = model.objects.count()
        with subtests.test(model.__name__):
            row = model.objects.all()[0]
            with pytest.raises(ImmutableError, match=f"{model.__name__} {row.pk} is never deleted"):
                row.delete()
            with pytest.raises(ImmutableError, match=f"{model.__name__} rows are never deleted"):
                model.objects.filter(pk=row.pk).delete()
            assert model.objects.count() == before


def test_a_story_goes_with_its_runs_and_leaves_what_was_decided() -> None:
    kept = {model: model.objects.count() for model in KEPT}
    for story in models.Story.objects.all():
        story.delete()
    gone = (models.Run, models.Alignment, models.Wording, models.JudgedWording, models.AlignedClaim)
    assert not [model for model in gone if model._base_manager.exists()]
    assert {model: model.objects.count() for model in KEPT} == kept
    assert all(kept.values())


def test_an_article_that_nothing_was_decided_on_goes_with_its_anchors_and_pairs() -> None:
    decided = models.Pair.objects.filter(judgements__isnull=False)[0]
    models.Story.objects.all().delete()
    free = models.Article.objects.exclude(versions__in=(decided.a_version_id, decided.b_version_id)).get()
    version = free.versions.get()
    assert version.anchors.exists()
    free.delete()
    assert not models.Anchor.objects.filter(version=version.pk).exists()
    assert not models.Pair.objects.filter(b_version=version.pk).exists()


def test_a_text_that_was_decided_on_stays() -> None:
    decided = models.Pair.objects.filter(judgements__isnull=False)[0]
    models.Story.objects.all().delete()
    with pytest.raises(ProtectedError):
        decided.a_version.article.delete()
