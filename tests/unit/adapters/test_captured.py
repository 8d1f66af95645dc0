import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.captured import MAX_CHARACTERS, Refused, UnreadableError, capture, parse_day, tidy
from framing.pipeline.types import Details

ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_what_is_captured_can_be_stored_and_is_nfc(text: str) -> None:
    clean, notes = tidy(text)
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert "\x00" not in clean
    assert "\r" not in clean
    assert unicodedata.is_normalized("NFC", clean)
    assert bool(notes) == any(c == "\x00" or "\ud800" <= c <= "\udfff" for c in text)


@given(ANY_TEXT)
def test_tidying_twice_changes_nothing(text: str) -> None:
    once, _ = tidy(text)
    assert tidy(once) == (once, ())


def test_lone_surrogates_and_nuls_are_replaced_with_a_note() -> None:
    captured = capture("Rain\x00 fell \ud83d all day.")
    assert captured.text == "Rain\ufffd fell \ufffd all day."
    assert captured.notes == ("2 characters that no text can hold were replaced by \ufffd.",)


def test_controls_of_direction_stay() -> None:
    assert capture("before \u202eafter\u202c").text == "before \u202eafter\u202c"


@pytest.mark.parametrize("text", ["", "  \n\t ", "\ufeff", "\u200b 12 % --"])
def test_it_refuses_what_holds_no_words(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"no text|no words"):
        capture(text)


def test_it_refuses_two_megabytes_of_text_with_both_figures() -> None:
    with pytest.raises(UnreadableError, match=r"2,000,000 characters; a report may have 100,000"):
        capture("word " * 399_999 + "words")
    assert len(capture("a" * MAX_CHARACTERS).text) == MAX_CHARACTERS


def test_names_and_notes_can_be_stored_too() -> None:
    captured = capture("Text.", name="a\ud800.txt", notes=("The date \udfff is odd.",))
    assert (captured.name, captured.notes) == ("a\ufffd.txt", ("The date \ufffd is odd.",))


def test_a_refusal_can_be_stored() -> None:
    assert Refused("a\ud800.txt", "No \x00.") == Refused("a\ufffd.txt", "No \ufffd.")


def test_details_are_single_tidy_lines() -> None:
    details = capture("Text.", details=Details(title=" A\n  title\x00 ", byline="B\tC")).details
    assert (details.title, details.byline) == ("A title\ufffd", "B C")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-03", date(2024, 5, 3)),
        ("2024-05-03T10:00:00Z", datetime(2024, 5, 3, 10, tzinfo=UTC)),
        ("3 May 2024", date(2024, 5, 3)),
        ("May 3, 2024", date(2024, 5, 3)),
        ("Fri, 03 May 2024 10:00:00 +0000", datetime(2024, 5, 3, 10, tzinfo=UTC)),
        ("03/04/2024", None),
        ("yesterday", None),
        ("2024-13-01", None),
        # No clock in UTC can show these.
        ("0001-01-01T00:00:00+23:59", None),
        ("9999-12-31T23:59:59-23:59", None),
        ("Mon, 1 Jan 99999999999999 00:00:00 +0000", None),
        ("1 Jan 2020 00:00:00 +99999999999999", None),
        ("", None),
    ],
)
def test_a_date_is_read_in_one_way_or_left_empty(value: str, day: date | None) -> None:
    assert parse_day(value) == day


@given(st.text(max_size=40))
def test_no_date_breaks_it(value: str) -> None:
    assert parse_day(value) is None or isinstance(parse_day(value), date)
