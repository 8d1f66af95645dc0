"""Cleaning: every piece of a page gets its role, and the text never changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.pipeline.clean import clean
from framing.pipeline.types import Piece, Role
from tests.unit.pipeline.pages import PAGES, Page

LINES = (
    *("Home", "* News", "o Sport", "Share this:", "Facebook Twitter", "Leave a Reply", "Related articles"),
    *(
        "© 2020 The Post",
        "By Ann Lee",
        "By: Ann Lee, The Post",
        "12 May 2020",
        "Advertisement",
        ">",
        "—",
        "\u200b",
    ),
    *("The mayor of Harl resigned on Monday after a vote.", "“I am proud,” he said. “Very.”", "12. Mai 2020"),
    *(
        "Mayor resigns",
        "A boat in Harl, May 9, 2020. (AP/Ann Lee)",
        "Read  Who is next?",
        "שר החוץ התפטר.",
        "",
    ),
)
pages = st.lists(st.sampled_from(LINES), max_size=25).map("\n".join)
anything = st.text(max_size=300) | st.text(
    st.sampled_from("ab .\n\r\u2028\x00\ud800\u202e\xa0(|:"), max_size=80
)


def roles(text: str) -> list[tuple[str, str]]:
    return [(piece.reason or piece.role.value, text[piece.start : piece.end]) for piece in clean(text)]


def body(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in clean(text) if piece.role is Role.BODY]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_piece_of_a_page_gets_its_role(page: Page) -> None:
    assert roles(page.text) == list(page.pieces)


@settings(deadline=None)
@given(pages | anything)
def test_pieces_cover_all_but_whitespace_in_order_and_never_overlap(text: str) -> None:
    covered = 0
    for piece in clean(text):
        assert covered <= piece.start < piece.end <= len(text)
        assert not text[covered : piece.start].strip()
        assert text[piece.start : piece.end] == text[piece.start : piece.end].strip()
        covered = piece.end
    assert not text[covered:].strip()


@settings(deadline=None)
@given(pages | anything)
def test_the_same_text_is_always_cleaned_alike(text: str) -> None:
    assert clean(text) == clean(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\xa0\u2028"])
def test_whitespace_has_no_pieces(text: str) -> None:
    assert clean(text) == ()


@pytest.mark.parametrize("text", ["The mayor of Harl resigned on Monday.", "Hello", "市长周一宣布辞职。"])
def test_one_line_is_kept_as_body(text: str) -> None:
    assert clean(text) == (Piece(0, len(text), Role.BODY),)


def test_surrogates_nulls_and_bidirectional_controls_are_text_like_any_other() -> None:
    text = "The mayor\ud800 of \x00Harl \u202eresigned on Monday, officials said."
    assert body(text) == [text]


def test_a_report_without_headline_loses_nothing() -> None:
    lines = [
        "The mayor of Harl resigned on Monday after a vote in the council, which had debated for six hours.",
        "He had served for ten years and will stay until a successor has been found.",
        "“I am proud of what we did,” he said.",
    ]
    assert body("\n\n".join(lines)) == lines


def test_a_headline_said_twice_is_the_headline() -> None:
    text = (
        "Home\n* Mayor of Harl resigns\nMayor of Harl resigns\n12 May 2020\n"
        "The mayor of Harl resigned on Monday after a vote in the council, which had debated for six hours.\n"
        "He had served for ten years and will stay until a successor has been found, the council said."
    )
    assert ("headline", "Mayor of Harl resigns") in roles(text)
    assert len(body(text)) == 2


def test_a_sentence_that_ends_on_a_bracket_is_no_caption() -> None:
    paragraphs = [
        "The council of Harl met on Monday to debate the budget, and it sat until well after midnight.",
        "It was the longest meeting in years (the last such debate, in 2011, took five hours).",
        "A vote is expected on Friday, when all members are back in town, the speaker said.",
    ]
    assert body("\n".join(paragraphs)) == paragraphs


def test_hard_wrapped_lines_make_one_piece() -> None:
    paragraph = (
        "The council of Harl met on Monday to debate the budget, and it sat\n"
        "until well after midnight because the members could not agree on a\n"
        "price for the old harbour."
    )
    assert body(paragraph) == [paragraph]


def test_many_repeated_lines_are_cleaned() -> None:
    text = "* Home\n" * 3000 + "The mayor of Harl resigned on Monday, the council said.\n" * 3
    assert len(clean(text)) == 3003
