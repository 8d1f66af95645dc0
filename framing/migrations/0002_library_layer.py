"""The library's own layer of judgements is always there."""

from django.db import migrations


def make(apps, schema_editor):
    apps.get_model("framing", "Layer").objects.get_or_create(
        slug="library", defaults={"name": "The library", "kind": "library"}
    )


class Migration(migrations.Migration):
    dependencies = [("framing", "0001_initial")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
