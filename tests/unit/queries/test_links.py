from __future__ import annotations

from pytest_django import DjangoAssertNumQueries

from framing.actions.claims import store_claims
from framing.pipeline.types import Relation
from framing.queries.layers import library_layer
from framing.queries.links import claim_key, claims_of, derive_rows, judged_pairs, ordered
from tests.running import FERRY, SHIP, MakeStory, finish, start
from tests.tiny import TinyPipeline


def test_a_runs_claims_are_those_of_its_segmentation(
    make_story: MakeStory, tiny_pipeline: TinyPipeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    run = finish(start(make_story(FERRY, SHIP)))
    inputs = list(run.inputs.select_related("version").order_by("pk"))
    before = [claim.pk for claim in claims_of(run, inputs)]
    tiny_pipeline.segmentation = "another"
    store_claims(version=inputs[0].version, layer=1, pipeline=tiny_pipeline)
    with django_assert_num_queries(1):
        claims = claims_of(run, inputs)
        # The words are at hand without another query.
        assert next(claim.text for claim in claims) == "Ferry runs aground"
    assert [claim.pk for claim in claims] == before
    assert len(before) == 8


def test_two_keys_have_one_order(make_story: MakeStory) -> None:
    run = finish(start(make_story(FERRY, SHIP)))
    alignment = run.alignments.all()[0]
    a, b = claim_key(alignment.a), claim_key(alignment.b)
    assert ordered(a, b) == ordered(b, a)


def test_without_judgements_the_rows_follow_the_proposals(make_story: MakeStory) -> None:
    run = finish(start(make_story(FERRY, SHIP)))
    claims = claims_of(run, list(run.inputs.select_related("version")))
    alignments = list(run.alignments.all())
    judged = judged_pairs(claims, library_layer())
    rows = derive_rows(claims, alignments, judged)
    assert (judged.of_pair, judged.revision) == ({}, 0)
    linked = {pair for row in rows for pair in row.links}
    assert linked == {ordered(claim_key(row.a), claim_key(row.b)) for row in alignments}
    assert all(Relation(row.relation) is not Relation.TOPIC for row in alignments)
