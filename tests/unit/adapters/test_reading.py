import subprocess

import pytest

from framing.adapters import reading
from framing.adapters.captured import Captured, Refused, UnreadableError, capture
from framing.adapters.fetch import Page
from framing.adapters.reading import NamedFile, read_address_apart, read_all, read_all_apart
from framing.pipeline.types import Details

ENGLISH = "The mayor opened the old bridge on Friday after two years of repairs, and shopkeepers were glad."
GERMAN = (
    "Die Bürgermeisterin öffnete am Freitag nach zwei Jahren die alte Brücke, und die Händler freuten sich."
)


def test_each_text_gets_its_language_unless_it_declares_one() -> None:
    declared = capture(ENGLISH, details=Details(language="la"))
    read = read_all([capture(ENGLISH), declared], [NamedFile("a.txt", GERMAN.encode())])
    assert [one.details.language for one in read if isinstance(one, Captured)] == ["en", "la", "de"]


def test_what_cannot_be_read_stands_refused_in_its_place() -> None:
    files = [NamedFile("a.pdf", b"%PDF-1.4"), NamedFile("b.txt", ENGLISH.encode())]
    refused, text = read_all([], files)
    assert isinstance(refused, Refused)
    assert refused.name == "a.pdf"
    assert isinstance(text, Captured)
    assert text.name == "b.txt"


def test_read_apart_it_is_the_same() -> None:
    given = [capture(ENGLISH)], [NamedFile("a.pdf", b"%PDF-1.4"), NamedFile("b.txt", GERMAN.encode())]
    assert read_all_apart(*given) == read_all(*given)


@pytest.mark.parametrize(
    "failure", [subprocess.TimeoutExpired("python", 60), subprocess.CalledProcessError(-11, "python")]
)
def test_what_takes_too_long_or_dies_is_refused_and_the_texts_are_kept(
    monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def fail(*_args: object, **_more: object) -> None:
        raise failure

    monkeypatch.setattr(subprocess, "run", fail)
    text, refused = read_all_apart([capture(ENGLISH)], [NamedFile("a.html", b"<p>")])
    assert text == capture(ENGLISH)
    assert isinstance(refused, Refused)
    assert "could not be read" in refused.reason


def answer(monkeypatch: pytest.MonkeyPatch, content: str, media_type: str = "text/plain") -> None:
    """Every address gives this page."""
    monkeypatch.setattr(reading, "fetch", lambda url: Page(url, content.encode(), media_type, "utf-8"))


def test_a_page_read_apart_gives_its_report_with_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, GERMAN)
    captured = read_address_apart("https://harbour.example/a")
    assert (captured.text, captured.url) == (GERMAN, "https://harbour.example/a")
    assert captured.details.language == "de"


def test_a_page_without_a_report_says_so_from_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "<rss/>", "application/rss+xml")
    with pytest.raises(UnreadableError, match="This is a feed"):
        read_address_apart("https://harbour.example/a")


def test_a_page_that_takes_too_long_is_given_up(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answer(monkeypatch, GERMAN)
    monkeypatch.setattr(reading, "SECONDS", 0.0)
    with pytest.raises(UnreadableError, match="could not be read within a minute"):
        read_address_apart("https://harbour.example/a")
    assert "reading a page apart failed" in caplog.text
