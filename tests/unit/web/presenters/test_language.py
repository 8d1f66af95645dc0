from __future__ import annotations

import pytest

from framing.web.presenters.language import direction, isolated


@pytest.mark.parametrize(
    ("language", "told"),
    [("", "auto"), ("en", "ltr"), ("he", "rtl"), ("fa-IR", "rtl"), ("ar", "rtl"), ("zh-Hant", "ltr")],
)
def test_a_language_has_a_direction_and_the_unknown_none(language: str, told: str) -> None:
    assert direction(language) == told


def test_words_of_the_other_direction_are_kept_apart_in_a_sentence() -> None:
    assert isolated("ferry") == "ferry"
    assert isolated("הגשר") == "\u2068הגשר\u2069"
    assert isolated("الجسر") == "\u2068الجسر\u2069"
