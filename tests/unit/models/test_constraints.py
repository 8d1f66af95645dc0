"""The database itself refuses what must never happen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.db.models import CheckConstraint, UniqueConstraint, UUIDField
from django.utils import timezone

from framing import models
from tests.unit.models.rows import MODELS, insert_like

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("full_library")]
Changes = dict[str, Any]

# What to change in a good row so that this one check fails.
REFUSED: dict[str, list[Changes]] = {
    "outlet_kind_known": [{"slug": "s", "name": "n", "kind": "rumoured"}],
    "article_licence_known": [{"url": "", "licence": "stolen"}],
    "version_text_not_empty": [{"sha256": "0" * 64, "text": ""}],
    "version_hash_is_sha256": [{"sha256": "0" * 63}, {"sha256": "Z" * 64}, {"sha256": ""}],
    "claim_start_before_end": [{"start": 9, "end": 8}, {"start": 9, "end": 9}],
    "claim_depth_between_0_and_1": [{"end": 900, "depth": -0.1}, {"end": 900, "depth": 1.1}],
    "claim_kind_known": [{"end": 900, "kind": "dropped"}],
    "claim_quoted_known": [{"end": 900, "quoted": "perhaps"}],
    "anchor_start_before_end": [{"start": 9, "end": 8}, {"start": 9, "end": 9}],
    "cleaning_layer_number_from_one": [{"number": 0}],
    "cleaning_span_start_before_end": [{"start": 901, "end": 900}, {"start": 900, "end": 900}],
    "cleaning_span_role_known": [{"start": 900, "end": 901, "role": "advert", "reason": ""}],
    "cleaning_span_dropped_says_why": [
        {"start": 900, "end": 901, "role": "dropped", "reason": ""},
        {"start": 900, "end": 901, "role": "body", "reason": "share_bar"},
    ],
    "run_done_within_total": [{"fingerprint": "f", "done": 2, "total": 1}],
    "run_finished_has_a_time": [{"fingerprint": "f", "state": "finished", "finished_at": None}],
    "run_failed_says_why": [{"fingerprint": "f", "state": "failed", "error": ""}],
    "run_state_known": [{"fingerprint": "f", "state": "asleep"}],
    "run_stage_known": [{"fingerprint": "f", "stage": "think"}],
    "alignment_probability_between_0_and_1": [{"probability": -0.1}, {"probability": 1.1}],
    "alignment_relation_known": [{"relation": "topic"}, {"relation": ""}],
    "layer_kind_known": [{"slug": "s", "kind": "private"}],
    "judgement_revision_from_one": [{"revision": 0}],
    "judgement_decides_or_withdraws": [
        {"revision": 2, "relation": ""},
        {"revision": 2, "relation": "alike"},
    ],
    "embedding_hash_is_sha256": [{"text_sha256": "0" * 63}, {"text_sha256": "Z" * 64}],
    "draft_state_known": [{"position": 2, "state": "lost"}],
    "draft_refused_says_why": [{"position": 2, "state": "refused", "problem": ""}],
    "suggestion_state_known": [{"state": "perhaps", "decided_at": timezone.now()}],
    "suggestion_decided_has_a_time": [{"state": "accepted"}, {"state": "open", "decided_at": timezone.now()}],
}
# Checks on two columns of one row, tried below by name.
BY_NAME = {
    "alignment_of_two_claims",
    "judged_wording_of_two_claims",
    "pair_of_two_versions_in_order",
    "version_pair_in_order",
}

CHECKS = {
    constraint.name: model
    for model in MODELS
    for constraint in model._meta.constraints
    if isinstance(constraint, CheckConstraint)
}
UNIQUE = [
    (model, constraint.fields)
    for model in MODELS
    for constraint in model._meta.constraints
    if isinstance(constraint, UniqueConstraint)
] + [
    (model, (field.name,))
    for model in MODELS
    for field in model._meta.concrete_fields
    if field.unique and not field.primary_key
]


def refuses(constraint: str, row: Any, **changes: Any) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        insert_like(row, **changes)


def test_every_check_is_tried() -> None:
    assert set(CHECKS) == set(REFUSED) | BY_NAME


def test_checks_refuse(subtests: pytest.Subtests) -> None:
    for constraint, all_changes in REFUSED.items():
        for changes in all_changes:
            with subtests.test(constraint, changes=changes):
                refuses(constraint, CHECKS[constraint].objects.all()[0], **changes)


def test_what_is_unique_is_not_there_twice(subtests: pytest.Subtests) -> None:
    for model, fields in UNIQUE:
        with subtests.test(model.__name__, fields=fields):
            # Of articles those with an address are meant: any number may be pasted.
            rows = model.objects.exclude(url="") if model is models.Article else model.objects.all()
            refuses("UNIQUE.*" + ".*".join(columns(model, fields)), rows[0], **other_names(rows[0], fields))


def columns(model: Any, fields: Sequence[str]) -> list[str]:
    return [model._meta.get_field(name).column for name in fields]


def other_names(row: Any, but: Sequence[str]) -> Changes:
    """Another value for each text that is unique by itself."""
    return {
        field.attname: uuid4() if isinstance(field, UUIDField) else f"{getattr(row, field.attname)}-2"
        for field in row._meta.concrete_fields
        if field.unique and not field.primary_key and field.name not in but and not field.is_relation
    }


def test_a_pair_joins_two_versions_in_order() -> None:
    pair = models.Pair.objects.select_related("a", "b").all()[0]
    inside = {"b_id": pair.a_id, "b_version_id": pair.a_version_id}
    turned = {
        "a_id": pair.b_id,
        "b_id": pair.a_id,
        "a_version_id": pair.b_version_id,
        "b_version_id": pair.a_version_id,
    }
    refuses("pair_of_two_versions_in_order", pair, **inside)
    refuses("pair_of_two_versions_in_order", pair, **turned)


def test_a_pair_repeats_the_versions_of_its_own_anchors() -> None:
    pair = models.Pair.objects.all()[0]
    other = models.ArticleVersion.objects.exclude(pk__in=(pair.a_version_id, pair.b_version_id))[0]
    with pytest.raises(ValueError, match="its own anchors"):
        models.Pair(a=pair.a, b=pair.b, a_version=pair.a_version, b_version=other).save()


def test_an_alignment_joins_two_claims() -> None:
    alignment = models.Alignment.objects.filter(run__story__slug="one")[0]
    unused = models.Pair.objects.exclude(alignments__run=alignment.run)[0]
    refuses("alignment_of_two_claims", alignment, pair_id=unused.pk, b_id=alignment.a_id)


def test_a_judged_wording_is_of_two_claims() -> None:
    wording = models.JudgedWording.objects.all()[0]
    refuses("judged_wording_of_two_claims", wording, b_id=wording.a_id)


def test_the_result_of_two_versions_is_in_order() -> None:
    result = models.VersionPairResult.objects.all()[0]
    refuses("version_pair_in_order", result, a_id=result.b_id, b_id=result.a_id)
    refuses("version_pair_in_order", result, b_id=result.a_id)


def test_a_withdrawal_decides_nothing() -> None:
    judgement = models.Judgement.objects.all()[0]
    refuses("judgement_decides_or_withdraws", judgement, revision=2, withdraws_id=judgement.pk)
    insert_like(judgement, revision=2, withdraws_id=judgement.pk, relation="")


def test_pasted_articles_need_no_address() -> None:
    article = models.Article.objects.filter(url="")[0]
    insert_like(article)
    assert models.Article.objects.filter(url="").count() > 1


@pytest.mark.parametrize("state", ["failed", "stopped"])
def test_a_run_that_did_not_finish_may_be_started_again(state: str) -> None:
    run = models.Run.objects.all()[0]
    insert_like(run, state=state, error="why")
