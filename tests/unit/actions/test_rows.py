from __future__ import annotations

import pytest

from framing.actions.rows import rebuild_rows
from framing.models import AlignedClaim, Layer, Run
from framing.queries.layers import library_layer
from framing.queries.links import claim_key
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, snapshot, start


@pytest.fixture
def run(make_story: MakeStory) -> Run:
    return finish(start(make_story(FERRY, SHIP, BOAT)))


def test_rows_are_rebuilt_to_what_they_were(run: Run) -> None:
    before = snapshot(run)
    AlignedClaim.objects.all().delete()
    assert rebuild_rows(run=run, layer=library_layer()) == len(before["rows"]) > 0
    assert rebuild_rows(run=run, layer=library_layer()) == len(before["rows"])
    assert snapshot(run) == before


def test_a_row_references_the_proposals_between_its_claims(run: Run) -> None:
    rows = list(AlignedClaim.objects.all())
    assert any(row.alignments.exists() for row in rows)
    for row in rows:
        claims = {claim.pk for claim in row.claims.all()}
        proposals = {
            (alignment.a_id, alignment.b_id)
            for alignment in run.alignments.filter(a__in=claims, b__in=claims)
        }
        assert {(alignment.a_id, alignment.b_id) for alignment in row.alignments.all()} == proposals


def test_rows_are_numbered_in_their_canonical_order(run: Run) -> None:
    rows = list(AlignedClaim.objects.filter(run=run).order_by("number"))
    keys = [sorted(claim_key(claim) for claim in row.claims.all()) for row in rows]
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert keys == sorted(keys)


def test_another_layers_rows_and_another_runs_rows_stay(run: Run, make_story: MakeStory) -> None:
    other = finish(start(make_story(FERRY, SHIP, slug="other")))
    room = Layer.objects.create(slug="room", name="Room", kind=Layer.Kind.CLASS)
    before = set(AlignedClaim.objects.values_list("pk", flat=True))
    rebuild_rows(run=run, layer=room)
    assert before < set(AlignedClaim.objects.values_list("pk", flat=True))
    rebuild_rows(run=run, layer=library_layer())
    kept = set(AlignedClaim.objects.filter(run=other).values_list("pk", flat=True))
    assert kept <= before
    assert AlignedClaim.objects.filter(run=run, layer=room).exists()
