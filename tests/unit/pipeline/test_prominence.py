from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.prominence import Extent, Place, Standing, distance, extent, highest, standings
from framing.pipeline.types import Claim, Relation, Role

KINDS = st.sampled_from([Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.CAPTION])
STANDINGS = st.builds(Standing, st.sampled_from(Place), st.floats(0, 1))


def report(*kinds: Role) -> list[Claim]:
    return [Claim(at, at + 1, kind, "x", at / len(kinds)) for at, kind in enumerate(kinds)]


def test_headline_standfirst_and_the_first_sentence_of_the_body_open_a_report() -> None:
    found = standings(report(Role.HEADLINE, Role.STANDFIRST, Role.CAPTION, Role.BODY, Role.BODY))
    assert [standing and standing.place for standing in found] == [
        Place.HEADLINE,
        Place.LEAD,
        None,
        Place.LEAD,
        Place.BODY,
    ]
    assert [standing.opens for standing in found if standing] == [True, True, True, False]


@given(st.lists(KINDS, min_size=1, max_size=8))
def test_every_claim_but_a_caption_stands_somewhere(kinds: list[Role]) -> None:
    found = standings(report(*kinds))
    assert [standing is None for standing in found] == [kind is Role.CAPTION for kind in kinds]
    body = [standing for standing, kind in zip(found, kinds, strict=True) if kind is Role.BODY and standing]
    assert [standing.place for standing in body] == [Place.LEAD, *[Place.BODY] * len(body)][: len(body)]


def test_a_headline_stands_before_a_lead_and_a_lead_before_the_rest() -> None:
    body, lead, head = Standing(Place.BODY, 0.01), Standing(Place.LEAD, 0.0), Standing(Place.HEADLINE, 0.0)
    assert highest([body, None, lead, head]) == head
    assert highest([body, lead]) == lead
    assert highest([None]) is None


@given(st.lists(st.none() | STANDINGS, max_size=6))
def test_distance_does_not_depend_on_who_comes_first(found: list[Standing | None]) -> None:
    assert 0 <= distance(found) <= 1
    assert distance(found) == distance(found[::-1])
    assert distance([*found, None]) == distance(found)


def test_distance_is_from_the_top_for_what_a_headline_says() -> None:
    assert distance([Standing(Place.HEADLINE, 0.0), Standing(Place.BODY, 0.8)]) == 0.8
    assert distance([Standing(Place.LEAD, 0.1), Standing(Place.HEADLINE, 0.0)]) == 0
    assert distance([Standing(Place.BODY, 0.8)]) == distance([]) == 0


@pytest.mark.parametrize(
    ("relations", "found"),
    [
        pytest.param([], Extent.FULL, id="alone"),
        pytest.param([Relation.SAME, Relation.A_ADDS], Extent.FULL, id="says all"),
        pytest.param([Relation.SAME, Relation.B_ADDS], Extent.PART, id="another adds"),
        pytest.param([Relation.OVERLAP], Extent.PART, id="each adds"),
        pytest.param([Relation.OVERLAP, Relation.CONFLICT], Extent.CONFLICT, id="conflict"),
    ],
)
def test_how_much_a_claim_states_of_its_row(relations: list[Relation], found: Extent) -> None:
    assert extent(relations) is found
