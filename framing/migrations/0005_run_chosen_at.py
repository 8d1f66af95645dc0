"""A run that is asked for again is the one to show: until now the newest was."""

import django.utils.timezone
from django.db import migrations, models
from django.db.models import F


def fill(apps, schema_editor):
    apps.get_model("framing", "Run").objects.update(chosen_at=F("created_at"))


class Migration(migrations.Migration):
    dependencies = [("framing", "0004_suggestion")]
    operations = [
        migrations.AddField(
            model_name="run",
            name="chosen_at",
            field=models.DateTimeField(
                default=django.utils.timezone.now,
                editable=False,
                help_text="When these inputs were last asked for",
            ),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
