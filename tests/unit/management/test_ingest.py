from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from framing.adapters.captured import Captured, capture
from framing.adapters.fetch import FetchError
from framing.management.commands import ingest
from framing.models import Article, ArticleVersion, Outlet, Story

pytestmark = pytest.mark.django_db

TEXT = "Old bridge reopens\n\nThe mayor opened the old bridge on Friday after two years of costly repairs."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.txt").write_text(TEXT)
    (tmp_path / "two.txt").write_text(TEXT + " Shopkeepers were glad.")
    (tmp_path / "notes.xyz").write_text("not read in a folder")
    return tmp_path


def run(*given: object, **options: str) -> list[str]:
    out = StringIO()
    call_command("ingest", *map(str, given), stdout=out, **options)
    return out.getvalue().splitlines()


def test_files_and_folders_are_new_and_then_known(folder: Path) -> None:
    assert run(folder) == ["new      one.txt: Old bridge reopens", "new      two.txt: Old bridge reopens"]
    assert run(folder / "two.txt") == ["known    two.txt: Old bridge reopens"]
    assert ArticleVersion.objects.count() == 2


def test_an_empty_name_is_refused_and_not_taken_for_the_folder_one_stands_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(CommandError, match="nothing was added"):
        run("")
    assert not Article.objects.exists()


def test_an_address_with_another_text_is_revised(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://harbour.example/bridge"
    for text, word in ((TEXT, "new"), (TEXT + " More.", "revised")):

        def read(url: str, text: str = text) -> Captured:
            return capture(text, url=url)

        monkeypatch.setattr(ingest, "read_address", read)
        assert run(url) == [f"{word:8} {url}: Old bridge reopens"]
    assert Article.objects.get().url == url


def test_refused_ones_are_named_the_others_stored_and_the_exit_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(url: str) -> Captured:
        raise FetchError("harbour.example did not answer within 20 seconds.")

    monkeypatch.setattr(ingest, "read_address", unreachable)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4")
    out = StringIO()
    with pytest.raises(CommandError, match=r"3 reports were refused; the others are in the library\."):
        call_command(
            "ingest",
            "https://harbour.example/",
            str(folder / "scan.pdf"),
            str(folder / "gone.txt"),
            str(folder / "two.txt"),
            stdout=out,
        )
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("refused  https://harbour.example/: harbour.example did not answer")
    assert "scan.pdf: This is a PDF." in lines[1]
    assert "gone.txt: This file cannot be opened: No such file or directory." in lines[2]
    assert lines[3].startswith("new ")


def test_nothing_stored_says_so(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"1 report was refused; nothing was added\."):
        run(tmp_path)


def test_they_go_to_an_outlet_and_a_story(folder: Path) -> None:
    outlet = Outlet.objects.create(slug="harbour-post", name="Harbour Post")
    for _ in range(2):
        run(folder, outlet="harbour post", story="The Bridge")
    assert set(Article.objects.values_list("outlet", flat=True)) == {outlet.pk}
    story = Story.objects.get()
    assert (story.slug, story.title, story.members.count()) == ("the-bridge", "The bridge", 2)


def test_a_story_of_a_long_slug_or_of_another_script_is_found_again(folder: Path) -> None:
    for slug in ("the-bridge-" * 9 + "falls", "הגשר-נפל"):
        for _ in range(2):
            run(folder, story=slug)
        assert Story.objects.get(slug=slug).members.count() == 2


def test_an_unknown_outlet_or_a_bad_slug_stops_before_anything_is_read(folder: Path) -> None:
    with pytest.raises(CommandError, match="No outlet is called 'Nobody'"):
        run(folder, outlet="Nobody")
    with pytest.raises(CommandError, match="is no slug"):
        run(folder, story="!!")
    assert not Article.objects.exists()
