from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("framing", "0005_run_chosen_at")]
    operations = [
        migrations.AlterField(
            model_name="run",
            name="attempts",
            field=models.PositiveSmallIntegerField(
                default=0, help_text="How often it was taken up since it got further"
            ),
        ),
    ]
