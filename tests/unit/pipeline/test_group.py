"""Grouping by event."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.group import FEATURES, GroupFigures, clustered, features, group, probabilities
from framing.pipeline.types import Claim, Details, Document, Role
from framing.pipeline.versions.figures_group_v1 import GROUP
from tests.tiny import bags_of_words

BRIDGE = (
    "Old Mill bridge in Tarnow closed after flood. Inspectors found 14 cracks, engineer Lina Hofer said.",
    "Tarnow shuts Old Mill bridge. Hofer counted 14 cracks after the flood, the inspectors reported.",
)
FERRY = (
    "Harbour ferry Swift strikes pier in Dunlow, 6 hurt. Captain Omar Reyes blamed fog.",
    "Six passengers hurt as ferry Swift hits Dunlow pier. Fog hid the pier, captain Reyes said.",
)


def document(text: str, published: date | datetime | None = None) -> Document:
    claims, start = [], 0
    for sentence in text.split(". "):
        claims.append(Claim(start, start + len(sentence), Role.BODY, sentence, 0.0))
        start += len(sentence) + 2
    return Document(text, (), tuple(claims), Details(published=published))


def vectors(documents: list[Document]) -> list[ClaimVectors]:
    return [bags_of_words([claim.text for claim in one.claims]) for one in documents]


def grouped(texts: list[str]) -> set[tuple[int, ...]]:
    documents = [document(text) for text in texts]
    return set(group(documents, vectors(documents), GROUP))


def test_reports_of_one_event_stand_together() -> None:
    assert grouped([BRIDGE[0], FERRY[0], BRIDGE[1], FERRY[1]]) == {(0, 2), (1, 3)}


def test_nothing_and_one_report() -> None:
    assert group((), (), GROUP) == ()
    assert grouped([BRIDGE[0]]) == {(0,)}


def test_texts_without_words_are_apart() -> None:
    assert grouped(["…", "—", "… …"]) == {(0,), (1,), (2,)}


def test_documents_and_vectors_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="as many vectors"):
        group([document("A"), document("B")], [], GROUP)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*BRIDGE, *FERRY, "", "星期一桥梁关闭", "הגשר נסגר"]), max_size=6))
def test_every_report_stands_in_exactly_one_group(texts: list[str]) -> None:
    documents = [document(text) for text in texts]
    found = group(documents, vectors(documents), GROUP)
    assert sorted(index for members in found for index in members) == list(range(len(texts)))
    assert all(a < b for members in found for a, b in pairwise(members))
    assert [members[0] for members in found] == sorted(members[0] for members in found)


def test_the_features_are_the_same_both_ways() -> None:
    documents = [document(text) for text in (*BRIDGE, *FERRY)]
    found = features(documents, vectors(documents))
    assert set(found) == set(FEATURES)
    assert all(np.allclose(matrix, matrix.T) for matrix in found.values())


def test_what_is_shared_hardly_depends_on_the_other_texts() -> None:
    few = [document(text) for text in BRIDGE]
    many = few + [document(text) for text in (*FERRY, "Nobody came", BRIDGE[0], BRIDGE[0] + " Again")]
    alone, among = (probabilities(those, vectors(those), GROUP)[0, 1] for those in (few, many))
    assert among == pytest.approx(alone, abs=0.03)


def test_other_days_of_the_week_tell_against_one_event() -> None:
    texts = ["The two spoke on Monday.", "The two spoke on Friday.", "On Friday, not Monday.", "They spoke."]
    documents = [document(text) for text in texts]
    other = features(documents, vectors(documents))["other_days"]
    assert np.argwhere(other).tolist() == [[0, 1], [1, 0]]
    assert GROUP.coefficients["other_days"] < 0


def test_captions_tell_nothing_of_the_event() -> None:
    plain = document(BRIDGE[0])
    caption = Claim(0, len(FERRY[0]), Role.CAPTION, FERRY[0], 0.0)
    pictured = Document(plain.text, (), (*plain.claims, caption))
    for of in (plain, pictured):
        documents = [of, document(FERRY[1])]
        assert features(documents, vectors(documents))["names"][0, 1] < 0.2


def test_few_days_between_two_reports_speak_for_one_event_and_weeks_against_it() -> None:
    def together(first: date | datetime | None, second: date | None) -> float:
        documents = [document(BRIDGE[0], first), document(BRIDGE[1], second)]
        probability = float(probabilities(documents, vectors(documents), GROUP)[0, 1])
        return probability / (1 - probability)

    unknown = together(None, date(2020, 3, 1))
    near = together(date(2020, 3, 2), date(2020, 3, 1))
    assert near > unknown
    assert together(datetime(2020, 3, 4, tzinfo=UTC), date(2020, 3, 1)) == pytest.approx(near, rel=1e-6)
    assert together(date(2020, 4, 10), date(2020, 3, 1)) < unknown / 1000


def test_average_linkage_does_not_chain() -> None:
    chained = np.array([[1.0, 0.9, 0.1], [0.9, 1.0, 0.7], [0.1, 0.7, 1.0]])
    assert clustered(chained, 0.5) == ((0, 1), (2,))
    assert clustered(chained, 0.4) == ((0, 1, 2),)


def test_the_shipped_figures_weigh_every_feature() -> None:
    assert isinstance(GROUP, GroupFigures)
    assert set(GROUP.coefficients) == set(FEATURES)
    assert 0 < GROUP.threshold < 1
