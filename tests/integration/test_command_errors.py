"""On failure the exit status is not 0, stdout is empty, and the last line of stderr is the error."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.integration.commands import ROOT, manage

GOOD = ROOT / "fixtures" / "demo" / "pages" / "northbank-observer.txt"


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("empty.txt", b"", "is empty"),
        ("spaces.txt", b"  \n ", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, "text"),
        ("paper.pdf", b"%PDF-1.7 something", "PDF"),
        ("signs.txt", b"... 12 345 ...", "no words"),
    ],
)
@pytest.mark.parametrize("command", ["compare", "stories"])
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    tmp_path: Path, command: str, name: str, content: bytes, error: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    with pytest.raises(CommandError) as caught:
        call_command(command, str(GOOD), str(bad))
    assert str(caught.value).startswith(f"{bad}: ")
    assert error in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        call_command("compare", str(GOOD), str(tmp_path / "nothing.txt"))
    with pytest.raises(CommandError, match="this is a folder"):
        call_command("compare", str(GOOD), str(tmp_path))


def test_one_report_alone_is_refused() -> None:
    with pytest.raises(CommandError, match="two reports or more"):
        call_command("compare", str(GOOD))


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare",),
        ("compare", "one.txt", "two.txt", "--format", "pdf"),
        ("compare", "no-such-file.txt", "other.txt"),
        ("compare", "one.txt", "two.txt", "--threshold", "0"),
        ("compare", "one.txt", "two.txt", "--threshold", "likely"),
        ("stories",),
        ("evaluate", "attributions", "no-such-file.jsonl", "--output", "out.jsonl"),
        ("evaluate", "no-such-task", "gold.jsonl", "--output", "out.jsonl"),
        ("ingest", "README.md"),
        ("sign_in_link",),
    ],
    ids=" ".join,
)
def test_the_last_line_of_stderr_is_the_error(arguments: tuple[str, ...]) -> None:
    found = manage(*arguments)
    assert found.returncode != 0
    assert found.stdout == ""
    assert "rror: " in found.stderr.splitlines()[-1]


def test_what_is_printed_is_utf_8_whatever_the_terminal_takes_and_whatever_a_file_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    names = [str(tmp_path / name) for name in ("Βόρεια.txt", "n\udcffrth.txt")]
    for name in names:
        Path(name).write_bytes(GOOD.read_bytes())
    found = manage("stories", *names, "--format", "json")
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout) == {"stories": [{"files": names}]}


class TestEvaluate:
    def test_a_bad_line_is_numbered_and_nothing_is_written(self, tmp_path: Path) -> None:
        gold, output = tmp_path / "gold.jsonl", tmp_path / "out.jsonl"
        gold.write_text('{"text": "The mayor said it rained."}\n{"text": \n', encoding="utf-8")
        output.write_text("what was there", encoding="utf-8")
        with pytest.raises(CommandError, match="line 2 is not valid JSON"):
            call_command("evaluate", "attributions", str(gold), output=str(output))
        assert output.read_text(encoding="utf-8") == "what was there"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["gold.jsonl", "out.jsonl"]

    @pytest.mark.parametrize(
        ("line", "error"), [("[1]", "not a JSON object"), ('{"tekst": "a"}', "line 1 .* lacks 'text'")]
    )
    def test_a_line_of_another_shape_is_named(self, tmp_path: Path, line: str, error: str) -> None:
        gold = tmp_path / "gold.jsonl"
        gold.write_text(f"{line}\n", encoding="utf-8")
        with pytest.raises(CommandError, match=error):
            call_command("evaluate", "attributions", str(gold), output=str(tmp_path / "out.jsonl"))

    def test_an_unknown_task_names_those_there_are(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError, match="no task 'framing'; there are: statements, "):
            call_command("evaluate", "framing", "gold.jsonl", output=str(tmp_path / "out.jsonl"))

    def test_the_gold_is_never_overwritten(self, tmp_path: Path) -> None:
        gold = tmp_path / "gold.jsonl"
        gold.write_text('{"text": "a"}\n', encoding="utf-8")
        with pytest.raises(CommandError, match="name another file"):
            call_command("evaluate", "attributions", str(gold), output=str(gold))
        assert json.loads(gold.read_text(encoding="utf-8")) == {"text": "a"}

    @pytest.mark.parametrize(
        ("output", "error"),
        [
            ("folder", "is no file"),
            ("folder/none/out.jsonl", "there is no folder"),
            ("loop", "line 1 is not valid JSON"),
        ],
    )
    def test_what_cannot_be_written_is_named_and_nothing_is_left_beside_it(
        self, tmp_path: Path, output: str, error: str
    ) -> None:
        (tmp_path / "folder").mkdir()
        (tmp_path / "loop").symlink_to(tmp_path / "loop")
        gold = tmp_path / "gold.jsonl"
        gold.write_text("{", encoding="utf-8")
        with pytest.raises(CommandError, match=error):
            call_command("evaluate", "attributions", str(gold), output=str(tmp_path / output))
        assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "gold.jsonl", "loop"]

    def test_the_gold_under_another_name_is_never_overwritten(self, tmp_path: Path) -> None:
        gold, other = tmp_path / "gold.jsonl", tmp_path / "other.jsonl"
        gold.write_text('{"text": "a"}\n', encoding="utf-8")
        other.symlink_to(gold)
        with pytest.raises(CommandError, match="name another file"):
            call_command("evaluate", "attributions", str(gold), output=str(other))
        assert other.is_symlink()
