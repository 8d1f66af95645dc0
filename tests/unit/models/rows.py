"""A row that is like another one, but for what a test changes."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Model

MODELS: list[Any] = list(apps.get_app_config("framing").get_models())


def insert_like(row: Model, **changes: Any) -> None:
    """Insert a copy with another primary key, past every check in Python."""
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if not field.primary_key
    }
    key = row._meta.pk
    assert key is not None
    if key.has_default():
        values[key.attname] = key.get_default()
    type(row)._base_manager.bulk_create([type(row)(**values | changes)])
