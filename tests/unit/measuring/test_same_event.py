"""Predicting which reports are of one event."""

from __future__ import annotations

from datetime import date

import pytest

from framing.measuring.same_event import predict_all, read
from framing.pipeline.types import Role
from tests.tiny import bags_of_words

LINES = [
    {"text": "Inspectors closed the Old Mill bridge in Tarnow on Friday.", "title": "Tarnow bridge closed"},
    {"text": "The ferry Swift struck a pier in Dunlow.\nNobody was hurt."},
    {
        "text": "Inspectors in Tarnow closed the Old Mill bridge.",
        "title": "Old Mill bridge closed",
        "date": "2020-03-01",
    },
    {"text": ""},
]


def test_each_line_gets_a_cluster() -> None:
    clusters = [found["cluster"] for found in predict_all(LINES, bags_of_words)]
    assert clusters[0] == clusters[2]
    assert len({clusters[0], clusters[1], clusters[3]}) == 3


def test_labels_are_not_read() -> None:
    labelled = [{**line, "event": "same", "id": "7"} for line in LINES]
    assert predict_all(labelled, bags_of_words) == predict_all(LINES, bags_of_words)


def test_a_title_is_the_first_claim() -> None:
    document = read(LINES[2])
    assert [claim.kind for claim in document.claims] == [Role.HEADLINE, Role.BODY]
    assert all(document.text[claim.start : claim.end] == claim.text for claim in document.claims)
    assert document.details.published == date(2020, 3, 1)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"text": "A bridge closed.", "date": "yesterday"}, '"date" must be a day'),
        ({"text": "A bridge closed.", "date": 7}, '"date" must be a text, not 7'),
        ({"title": "A bridge closed"}, '"text" must be a text, not missing'),
        ({"text": ["A bridge closed."]}, '"text" must be a text'),
        ({"text": "A bridge closed.", "title": 3}, '"title" must be a text, not 3'),
    ],
)
def test_a_line_that_is_no_report_is_named(line: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=f"report 5: {said}"):
        predict_all([*LINES, line], bags_of_words)
