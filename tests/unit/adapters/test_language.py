"""Languages: told where the text is long enough to tell."""

from __future__ import annotations

import pytest

from framing.adapters.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor of Harl resigned on Monday after a vote in the council.", "en"),
        ("Der Bürgermeister von Harl ist am Montag nach einer Abstimmung im Rat zurückgetreten.", "de"),
        ("Le maire de Harl a démissionné lundi après un vote du conseil municipal.", "fr"),
        ("ראש העיר התפטר ביום שני לאחר הצבעה במועצה שנמשכה שש שעות", "he"),
        ("Мэр города ушёл в отставку в понедельник после голосования в совете.", "ru"),
    ],
)
def test_the_language_of_a_sentence_is_told(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "Hello", "12 34 56 78 " * 20, "qwx zrt pkl vbn " * 5, "\ud800\x00" * 50]
)
def test_what_cannot_be_told_is_left_empty(text: str) -> None:
    assert detect_language(text) == ""


def test_broken_characters_do_not_hinder() -> None:
    assert detect_language("The mayor \ud800 resigned on Monday \x00 after a vote in the council.") == "en"
