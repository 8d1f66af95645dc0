"""Slugs may have letters of any script. Only checks on what is typed change: no table does."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("framing", "0009_judged_wording")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="outlet",
                    name="slug",
                    field=models.SlugField(allow_unicode=True, max_length=80, unique=True),
                ),
                migrations.AlterField(
                    model_name="story",
                    name="slug",
                    field=models.SlugField(allow_unicode=True, max_length=120, unique=True),
                ),
            ]
        )
    ]
