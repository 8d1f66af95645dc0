from __future__ import annotations

import pytest

from framing.web.presenters.language import direction


@pytest.mark.parametrize(
    ("language", "told"),
    [("", "auto"), ("en", "ltr"), ("he", "rtl"), ("fa-IR", "rtl"), ("ar", "rtl"), ("zh-Hant", "ltr")],
)
def test_a_language_has_a_direction_and_the_unknown_none(language: str, told: str) -> None:
    assert direction(language) == told
