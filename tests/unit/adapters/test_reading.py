import subprocess

import pytest

from framing.adapters.captured import Captured, Refused, capture
from framing.adapters.reading import NamedFile, read_all, read_all_apart
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
