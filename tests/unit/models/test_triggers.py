"""The database itself refuses what reaches over two tables and must never happen."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, NotSupportedError, connection, transaction
from django.db.migrations.loader import MigrationLoader

from framing import models
from framing.models.triggers import AddTrigger
from tests.unit.models.rows import insert_like

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("full_library")]

TRIGGERS: dict[str, AddTrigger] = {
    operation.name: operation
    for (app, _), migration in MigrationLoader(None).disk_migrations.items()
    for operation in migration.operations
    if app == "framing" and isinstance(operation, AddTrigger)
}
NEVER_CHANGED: dict[str, tuple[Any, dict[str, Any]]] = {
    "anchor_is_never_changed": (models.Anchor, {"start": 0, "end": 900}),
    "claim_is_never_changed": (models.Claim, {"end": 900}),
    "pair_is_never_changed": (models.Pair, {"b_version_id": 900}),
    "alignment_is_never_changed": (models.Alignment, {"relation": "conflict"}),
    "judgement_is_never_changed": (models.Judgement, {"comment": "On second thoughts."}),
}
TRIED = {
    "version_stays_in_its_article",
    "pair_repeats_its_anchors_versions",
    "alignment_claims_are_the_pairs",
    "member_is_pinned_to_its_own_version",
    "judgement_withdraws_a_decision_on_its_pair",
}


def change(row: Any, **changes: Any) -> None:
    """Write to the table itself, past every check in Python."""
    columns = ", ".join(f'"{name}" = %s' for name in changes)
    statement = f'UPDATE {row._meta.db_table} SET {columns} WHERE "id" = %s'  # noqa: S608 - our own names
    with connection.cursor() as cursor:
        cursor.execute(statement, [*changes.values(), row.pk])


def refuses_row(trigger: str, row: Any, **changes: Any) -> None:
    with pytest.raises(IntegrityError, match=trigger), transaction.atomic():
        insert_like(row, **changes)


def refuses_change(trigger: str, row: Any, **changes: Any) -> None:
    with pytest.raises(IntegrityError, match=trigger), transaction.atomic():
        change(row, **changes)


def test_every_trigger_is_tried() -> None:
    assert set(TRIGGERS) == TRIED | set(NEVER_CHANGED)


def test_what_others_read_is_never_changed(subtests: pytest.Subtests) -> None:
    for trigger, (model, changes) in NEVER_CHANGED.items():
        with subtests.test(trigger):
            refuses_change(trigger, model.objects.all()[0], **changes)


def test_a_version_stays_in_its_article() -> None:
    one, other = models.ArticleVersion.objects.all()[:2]
    refuses_change("version_stays_in_its_article", one, article_id=other.article_id)
    change(one, created_by_id=None)


def test_a_pair_repeats_the_versions_of_its_own_anchors() -> None:
    pair = models.Pair.objects.all()[0]
    inside = models.Anchor.objects.filter(version=pair.a_version_id).exclude(pk=pair.a_id)[0]
    refuses_row("pair_repeats_its_anchors_versions", pair, b_id=inside.pk)
    swapped = {"a_id": pair.b_id, "b_id": pair.a_id}
    refuses_row("pair_repeats_its_anchors_versions", pair, **swapped)


def test_an_alignment_joins_the_claims_its_pair_names() -> None:
    alignment = models.Alignment.objects.filter(run__story__slug="one")[0]
    unused = models.Pair.objects.exclude(alignments__run=alignment.run)[0]
    same_text = models.Claim.objects.filter(version=alignment.a.version_id).exclude(pk=alignment.a_id)[0]
    of_another_run = models.Alignment.objects.filter(pair=unused)[0]
    good = {"pair_id": unused.pk, "a_id": of_another_run.a_id, "b_id": of_another_run.b_id}
    trigger = "alignment_claims_are_the_pairs"
    refuses_row(trigger, alignment, pair_id=unused.pk)
    refuses_row(trigger, alignment, pair_id=unused.pk, b_id=same_text.pk)
    refuses_row(trigger, alignment, **good | {"a_id": good["b_id"], "b_id": good["a_id"]})
    insert_like(alignment, **good)


def test_a_member_is_pinned_to_a_version_of_its_own_article() -> None:
    one, other = models.StoryMember.objects.filter(story__slug="one")
    trigger = "member_is_pinned_to_its_own_version"
    refuses_change(trigger, one, version_id=other.version_id)
    with pytest.raises(IntegrityError, match=trigger), transaction.atomic():
        models.StoryMember.objects.filter(pk=one.pk).update(version=other.version)
    outside = models.StoryMember.objects.exclude(article__in=(one.article_id, other.article_id)).get()
    refuses_row(trigger, one, article_id=outside.article_id)
    insert_like(one, article_id=outside.article_id, version_id=outside.version_id)


def test_a_withdrawal_takes_back_a_decision_on_its_own_pair_in_its_own_layer() -> None:
    judgement = models.Judgement.objects.all()[0]
    room = models.Layer.objects.create(slug="room", name="Room", kind="class")
    other_pair = models.Pair.objects.exclude(pk=judgement.pair_id)[0]
    taken_back = {"revision": 2, "relation": "", "withdraws_id": judgement.pk}
    trigger = "judgement_withdraws_a_decision_on_its_pair"
    refuses_row(trigger, judgement, **taken_back, layer_id=room.pk)
    refuses_row(trigger, judgement, **taken_back, pair_id=other_pair.pk)
    insert_like(judgement, **taken_back)
    withdrawal = models.Judgement.objects.get(revision=2)
    refuses_row(trigger, withdrawal, revision=3, withdraws_id=withdrawal.pk)


def test_a_trigger_is_taken_away_and_made_again() -> None:
    member, other = models.StoryMember.objects.filter(story__slug="one")
    trigger = TRIGGERS["member_is_pinned_to_its_own_version"]
    own = member.version_id
    with connection.cursor() as cursor:
        for statement in trigger.removal(connection.vendor):
            cursor.execute(statement)
        change(member, version_id=other.version_id)
        change(member, version_id=own)
        for statement in trigger.creation(connection.vendor):
            cursor.execute(statement)
    refuses_change(trigger.name, member, version_id=other.version_id)


def test_another_database_is_told_that_it_has_no_triggers() -> None:
    trigger = TRIGGERS["pair_is_never_changed"]
    for statements in (trigger.creation, trigger.removal):
        with pytest.raises(NotSupportedError, match="not for oracle"):
            statements("oracle")


def test_postgresql_raises_what_a_failed_check_raises() -> None:
    trigger = TRIGGERS["member_is_pinned_to_its_own_version"]
    function, made = trigger.creation("postgresql")
    assert trigger.refused in function
    assert f"ERRCODE = 'check_violation', CONSTRAINT = '{trigger.name}'" in function
    assert "AFTER INSERT OR UPDATE ON framing_storymember" in made
    assert len(trigger.removal("postgresql")) == 2
