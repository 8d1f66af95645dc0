"""Parts of addresses that Django has no converter for."""

from __future__ import annotations

from django.urls.converters import StringConverter


class NameConverter(StringConverter):
    """A slug in letters of any script."""

    regex = r"[-\w]+"
