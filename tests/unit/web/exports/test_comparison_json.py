import hashlib
import json
from typing import Any

import pytest

from framing.adapters.reports import Report
from framing.web.exports.comparison_json import Made, comparison_json
from tests.unit.web.exports.examples import CHOIR, HARBOUR, TOWN, compared

MADE = Made("tiny/1", "tests/tiny", "1", 0.6)


def written(*reports: Report) -> dict[str, Any]:
    """As a reader gets it: through JSON and back."""
    found: dict[str, Any] = json.loads(json.dumps(comparison_json(compared(*reports), reports, MADE)))
    return found


def test_it_says_how_it_was_made() -> None:
    found = written(HARBOUR, TOWN)
    assert found["schema"] == "framing.comparison/1"
    assert found["pipeline"] == {
        "version": "tiny/1", "model": "tests/tiny", "revision": "1", "threshold": 0.6,
    }  # fmt: skip
    assert (found["run"], found["layer"], found["judgement_revision"]) == (None, None, None)


def test_an_article_comes_with_its_text_and_what_is_known_of_it() -> None:
    harbour, town = written(HARBOUR, TOWN)["articles"]
    claims, dropped = harbour.pop("claims"), harbour.pop("dropped")
    text = HARBOUR.document.text
    assert harbour == {
        "id": "a1",
        "file": "harbour.txt",
        "url": "https://harbour.example/crane",
        "version": "sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        "outlet": "Harbour Post",
        "title": "Crane falls",
        "published": "2024-03-04",
        "language": "en",
        "text": text,
    }
    assert [claim["text"] for claim in claims] == [
        "Crane falls",
        "The crane fell on Monday.",
        "Nobody was hurt.",
    ]
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in claims)
    assert dropped == [{"start": 12, "end": 22, "reason": "share_bar"}]
    assert (town["outlet"], town["url"], town["published"]) == (None, None, None)


def test_an_alignment_names_its_claims_and_how_they_differ() -> None:
    [link] = written(HARBOUR, TOWN)["alignments"]
    assert (link["id"], link["a"], link["b"], link["decision"]) == ("l1", "a1.c2", "a2.c2", None)
    assert link["proposal"]["relation"] == "overlap"
    assert link["proposal"]["probability"] >= 0.6
    first, second = link["wording"]
    assert (first["side"], first["kind"], first["partner"]) == ("a", "reworded", [[12, 45]])
    assert (second["side"], second["elsewhere"]) == ("b", "a1.c2")


def test_rows_and_what_stands_alone_cover_every_claim_once() -> None:
    found = written(HARBOUR, TOWN, CHOIR)
    every = [claim["id"] for article in found["articles"] for claim in article["claims"]]
    in_rows = [claim for row in found["aligned_claims"] for claim in row["claims"]]
    alone = [entry["claim"] for entry in found["found_only_in"]]
    assert sorted(in_rows + alone) == sorted(every)


def test_an_absence_carries_its_reason_and_the_nearest_claim() -> None:
    found = written(HARBOUR, TOWN, CHOIR)
    [row] = found["aligned_claims"]
    assert row["claims"] == ["a1.c2", "a2.c2"]
    assert row["alignments"] == ["l1"]
    [gap] = row["missing_from"]
    assert (gap["article"], gap["reason"]) == ("a3", "not_found")
    assert gap["probability"] == pytest.approx(0, abs=0.59)


def test_reports_with_nothing_in_common_have_no_alignments() -> None:
    found = written(TOWN, CHOIR)
    assert (found["alignments"], found["aligned_claims"]) == ([], [])
    assert len(found["found_only_in"]) == 5
