"""`compare` and `stories`, with the model, as somebody runs them."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tests.integration.commands import ROOT, manage
from tests.tiny import TinyEncoder

PAGES = ROOT / "fixtures" / "demo" / "pages"
RETELLINGS = ROOT / "fixtures" / "demo" / "retellings"
DAM = [PAGES / "meridian-business-daily.txt", PAGES / "sarn-valley-courier.txt"]
BUSES = PAGES / "northbank-observer.txt"


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pipeline with an encoder that counts words."""
    monkeypatch.setattr("framing.management.reports.default_encoder", TinyEncoder)
    monkeypatch.setattr("framing.management.commands.compare.default_encoder", TinyEncoder)


def compare(*files: Path, **options: Any) -> dict[str, Any]:
    out = StringIO()
    call_command("compare", *map(str, files), format="json", stdout=out, stderr=StringIO(), **options)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


@pytest.mark.model
def test_two_reports_are_compared_with_no_database_and_the_result_stands_alone_on_stdout() -> None:
    found = manage("compare", *DAM, "--format", "json")
    assert found.returncode == 0, found.stderr
    comparison = json.loads(found.stdout)
    assert comparison["schema"] == "framing.comparison/1"
    assert comparison["pipeline"]["model"] == "sentence-transformers/all-MiniLM-L6-v2"
    assert [article["file"] for article in comparison["articles"]] == [str(path) for path in DAM]
    assert comparison["alignments"]


@pytest.mark.usefixtures("tiny")
class TestComparison:
    def test_a_lower_threshold_proposes_more_and_says_which_it_is(self) -> None:
        few, many = (compare(*DAM, threshold=at) for at in (0.9, 0.1))
        assert (few["pipeline"]["threshold"], many["pipeline"]["threshold"]) == (0.9, 0.1)
        assert len(few["alignments"]) < len(many["alignments"])
        assert all(of["proposal"]["probability"] >= 0.9 for of in few["alignments"])

    def test_offsets_count_in_the_text_that_comes_with_them(self) -> None:
        for article in compare(*DAM, BUSES)["articles"]:
            for claim in article["claims"]:
                assert article["text"][claim["start"] : claim["end"]] == claim["text"]
                assert 0 <= claim["depth"] <= 1
            for piece in article["dropped"]:
                assert article["text"][piece["start"] : piece["end"]].strip()
                assert piece["reason"]

    def test_alignments_are_in_order_above_the_threshold_and_once(self) -> None:
        found = compare(*DAM, BUSES)
        pairs = [(link["a"], link["b"]) for link in found["alignments"]]
        assert len(set(pairs)) == len(pairs)
        order = [article["id"] for article in found["articles"]]
        for link in found["alignments"]:
            assert order.index(link["a"].split(".")[0]) < order.index(link["b"].split(".")[0])
            assert link["proposal"]["probability"] >= found["pipeline"]["threshold"]
            assert link["proposal"]["relation"] != "topic"

    def test_captions_are_not_compared_with_body_text(self) -> None:
        found = compare(*DAM, BUSES)
        kinds = {claim["id"]: claim["kind"] for article in found["articles"] for claim in article["claims"]}
        for link in found["alignments"]:
            assert (kinds[link["a"]] == "caption") == (kinds[link["b"]] == "caption")
        assert not [entry for entry in found["found_only_in"] if kinds[entry["claim"]] == "caption"]

    def test_the_same_files_give_the_same_result(self) -> None:
        assert compare(*DAM) == compare(*DAM)

    def test_a_third_report_changes_no_probability(self) -> None:
        two, three = compare(*DAM), compare(*DAM, BUSES)
        ends = {(link["a"], link["b"]): link["proposal"] for link in three["alignments"]}
        assert two["alignments"]
        for link in two["alignments"]:
            assert ends[link["a"], link["b"]] == link["proposal"]

    def test_the_same_file_twice_is_word_for_word(self) -> None:
        out = StringIO()
        call_command("compare", str(BUSES), str(BUSES), stdout=out, stderr=StringIO())
        assert "word for word: very likely" in out.getvalue()

    def test_html_is_written_whole(self) -> None:
        out = StringIO()
        call_command("compare", *map(str, DAM), format="html", stdout=out, stderr=StringIO())
        assert out.getvalue().startswith("<!doctype html>")
        assert out.getvalue().rstrip().endswith("</html>")

    def test_languages_no_packaged_model_can_bridge_are_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(TinyEncoder, "model_id", "sentence-transformers/all-MiniLM-L6-v2")
        german = tmp_path / "german.txt"
        text = "Der Hafen von Oststadt wurde am Montag geschlossen, nachdem ein Kran umgestürzt war. "
        german.write_text(text + "Niemand wurde verletzt, sagte die Direktorin am Abend.", encoding="utf-8")
        err = StringIO()
        call_command("compare", str(BUSES), str(german), stdout=StringIO(), stderr=err)
        assert "several languages (de, en)" in err.getvalue()


@pytest.mark.model
def test_stories_keep_every_file_once_and_tell_events_from_subjects() -> None:
    # The two retellings of one call belong together; those of other calls of the same people do not.
    files = sorted(path for path in RETELLINGS.glob("after-*.json"))
    found = manage("stories", *files, "--format", "json")
    assert found.returncode == 0, found.stderr
    groups = [[Path(file).stem for file in story["files"]] for story in json.loads(found.stdout)["stories"]]
    assert sorted(name for group in groups for name in group) == [path.stem for path in files]
    assert [group for group in groups if len(group) > 1] == [
        ["after-press-tv-2018-12", "after-times-of-israel-2018-12"]
    ]


@pytest.mark.usefixtures("tiny")
def test_stories_in_a_terminal_are_listed_with_their_headlines() -> None:
    out = StringIO()
    call_command("stories", *map(str, [*DAM, BUSES]), stdout=out, stderr=StringIO())
    assert out.getvalue().startswith("Story 1, ")
    assert str(BUSES) in out.getvalue()
