import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.adapters.captured import UnreadableError
from framing.adapters.extract import extract_page
from framing.adapters.fetch import Page
from framing.adapters.pages import read_page
from tests.unit.adapters.pages import ATOM, FRONT_PAGE, REPORT, RSS


def test_paragraphs_become_lines_under_the_headline_and_chrome_stays_out() -> None:
    lines = extract_page(REPORT).text.split("\n")
    assert lines[0] == "Old bridge reopens"
    assert lines[1].startswith("The mayor opened the old bridge on Friday")
    assert lines[-1] == "The council will decide in June whether lorries may use the bridge again."
    assert len(lines) == 4
    assert "market & has done so" in lines[2]


def test_what_the_page_declares_is_kept() -> None:
    captured = extract_page(REPORT.encode(), "https://harbour.example/bridge")
    assert captured.url == "https://harbour.example/bridge"
    assert captured.details.title == "Old bridge reopens"
    assert captured.details.byline == "Ann Lee"
    assert captured.details.outlet == "Harbour Post"
    assert captured.details.language == "en"
    assert captured.details.published == datetime(2024, 5, 3, 10, tzinfo=timezone(timedelta(hours=2)))


def test_what_the_page_does_not_declare_is_left_empty() -> None:
    bare = (
        f"<html><body><article><p>{'The old bridge opened again on Friday. ' * 4}</p></article></body></html>"
    )
    details = extract_page(bare, "https://www.harbour.example/2024/bridge").details
    assert (details.title, details.byline, details.outlet, details.language) == ("", "", "", "")


def test_a_page_in_another_encoding_is_read_by_its_declaration() -> None:
    page = REPORT.replace("utf-8", "windows-1252").encode("cp1252")
    assert "“We lost half of our customers,”" in extract_page(page).text
    assert "“We lost" in extract_page(REPORT.replace("utf-8", "x").encode("cp1252"), charset="cp1252").text


@pytest.mark.parametrize("page", [FRONT_PAGE, "<p>Please sign in.</p>", "<html></html>", "just words"])
def test_a_page_without_a_report_is_refused(page: str) -> None:
    with pytest.raises(UnreadableError, match="No report was found in this page"):
        extract_page(page)


@pytest.mark.parametrize("feed", [RSS, ATOM, "  " + RSS])
def test_a_feed_is_told_apart(feed: str) -> None:
    with pytest.raises(UnreadableError, match="This is a feed"):
        extract_page(feed.encode())


@settings(max_examples=30, deadline=None)
@given(st.text("<>/=\"' apdivscript&;é", max_size=200))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    with pytest.raises(UnreadableError):
        extract_page(markup)


@pytest.mark.parametrize(
    ("media_type", "content", "why"),
    [
        ("application/pdf", b"%PDF-1.7 ...", "a PDF"),
        ("text/html", b"%PDF-1.7 ...", "a PDF"),
        ("image/jpeg", b"\xff\xd8\xff\xe0", "a picture"),
        ("application/rss+xml", RSS.encode(), "a feed"),
        ("application/xml", ATOM.encode(), "a feed"),
        ("application/json", b'{"a": 1}', "application/json"),
        ("text/html", b"  ", "empty"),
    ],
)
def test_an_address_that_gives_no_page_says_what_it_gives(media_type: str, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read_page(Page("https://harbour.example/x", content, media_type, ""))


def test_a_plain_text_at_an_address_is_taken_as_it_is() -> None:
    page = Page("https://harbour.example/x.txt", "Títle\n\nWords.".encode("latin-1"), "text/plain", "latin-1")
    assert read_page(page).text == "Títle\n\nWords."


def test_the_extractor_is_loaded_only_when_a_page_is_read() -> None:
    code = "import framing.adapters.pages, framing.adapters.files, sys; print('trafilatura' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
