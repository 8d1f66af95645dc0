"""The database refuses what reaches over two tables and must never happen."""

from django.db import migrations

from framing.models.triggers import AddTrigger


def never_changed(what):
    return AddTrigger(
        name=f"{what}_is_never_changed", table=f"framing_{what}", on=("UPDATE",), refused="TRUE"
    )


class Migration(migrations.Migration):
    dependencies = [("framing", "0006_run_attempts")]
    operations = [
        # The rules below read these rows: they hold for good only if what they read stays as it is.
        *map(never_changed, ("anchor", "claim", "pair", "alignment", "judgement")),
        AddTrigger(
            name="version_stays_in_its_article",
            table="framing_articleversion",
            on=("UPDATE",),
            refused="NEW.article_id <> OLD.article_id",
        ),
        AddTrigger(
            name="pair_repeats_its_anchors_versions",
            table="framing_pair",
            on=("INSERT",),
            refused="""NOT EXISTS (
                SELECT 1 FROM framing_anchor a, framing_anchor b
                WHERE a.id = NEW.a_id AND a.version_id = NEW.a_version_id
                AND b.id = NEW.b_id AND b.version_id = NEW.b_version_id
            )""",
        ),
        AddTrigger(
            name="alignment_claims_are_the_pairs",
            table="framing_alignment",
            on=("INSERT",),
            refused="""NOT EXISTS (
                SELECT 1 FROM framing_pair pair
                JOIN framing_anchor a ON a.id = pair.a_id
                JOIN framing_anchor b ON b.id = pair.b_id
                JOIN framing_claim of_a ON of_a.id = NEW.a_id
                JOIN framing_claim of_b ON of_b.id = NEW.b_id
                WHERE pair.id = NEW.pair_id
                AND of_a.version_id = a.version_id AND of_a.start = a.start AND of_a."end" = a."end"
                AND of_b.version_id = b.version_id AND of_b.start = b.start AND of_b."end" = b."end"
            )""",
        ),
        AddTrigger(
            name="member_is_pinned_to_its_own_version",
            table="framing_storymember",
            on=("INSERT", "UPDATE"),
            refused="""NOT EXISTS (
                SELECT 1 FROM framing_articleversion version
                WHERE version.id = NEW.version_id AND version.article_id = NEW.article_id
            )""",
        ),
        AddTrigger(
            name="judgement_withdraws_a_decision_on_its_pair",
            table="framing_judgement",
            on=("INSERT",),
            refused="""NEW.withdraws_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM framing_judgement withdrawn
                WHERE withdrawn.id = NEW.withdraws_id AND withdrawn.withdraws_id IS NULL
                AND withdrawn.pair_id = NEW.pair_id AND withdrawn.layer_id = NEW.layer_id
            )""",
        ),
    ]
