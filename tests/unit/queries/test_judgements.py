from __future__ import annotations

import pytest

from framing.actions.judgements import judge, withdraw
from framing.models import Layer, Run, User
from framing.queries.judgements import decisions_on, head_revision, standing
from framing.queries.layers import library_layer
from tests.running import FERRY, SHIP, MakeStory, finish, start


@pytest.fixture
def run(make_story: MakeStory) -> Run:
    return finish(start(make_story(FERRY, SHIP)))


def versions(run: Run) -> list[int]:
    return [of.version_id for of in run.inputs.all()]


def test_before_the_first_judgement_nothing_stands(run: Run) -> None:
    layer = library_layer()
    assert head_revision(layer) == 0
    stands = standing(layer, versions(run))
    assert (stands.of_pair, stands.revision) == ({}, 0)


def test_the_last_that_was_not_taken_back_stands_at_each_revision(run: Run, member: User) -> None:
    layer = library_layer()
    proposal = run.alignments.all()[0]

    def decide(relation: str) -> object:
        return judge(by=member, layer=layer, run=run, one=proposal.a, other=proposal.b, relation=relation)

    first, second = decide("topic"), decide("same")
    withdraw(by=member, judgement=first, run=run)  # type: ignore[arg-type]
    withdraw(by=member, judgement=second, run=run)  # type: ignore[arg-type]

    def stood(revision: int | None) -> list[object]:
        return list(standing(layer, versions(run), revision=revision).of_pair.values())

    assert [stood(revision) for revision in range(5)] == [[], [first], [second], [second], []]
    assert stood(None) == []
    assert head_revision(layer) == standing(layer, versions(run)).revision == 4
    assert set(decisions_on(layer, versions(run))) == {first, second}


def test_other_versions_and_other_layers_are_not_asked(run: Run, member: User, make_story: MakeStory) -> None:
    layer = library_layer()
    proposal = run.alignments.all()[0]
    judge(by=member, layer=layer, run=run, one=proposal.a, other=proposal.b, relation="same")
    other = Layer.objects.create(slug="room", name="Room", kind=Layer.Kind.CLASS)
    assert standing(other, versions(run)).of_pair == {}
    assert head_revision(other) == 0
    assert standing(layer, versions(run)[:1]).of_pair == {}
    assert not decisions_on(layer, versions(run)[:1]).exists()
    assert len(standing(layer, versions(run)).of_pair) == 1
