from __future__ import annotations

import pytest

from framing.actions.judgements import judge
from framing.models import AlignedClaim, Claim, Judgement, Run, User
from framing.pipeline.status import Status
from framing.pipeline.types import Relation
from framing.queries import comparison_loading as module
from framing.queries.absences import Reason, absence
from framing.queries.comparison import Comparison
from framing.queries.comparison_loading import load_comparison
from framing.queries.layers import library_layer
from framing.queries.lines import Line
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, start

NOON = "The ferry ran aground at noon."


@pytest.fixture
def run(make_story: MakeStory) -> Run:
    return finish(start(make_story(FERRY, SHIP, BOAT)))


def load(run: Run, revision: int | None = None) -> Comparison:
    return load_comparison(run, library_layer(), revision=revision)


def lines(of: Comparison) -> list[Line]:
    return of.lines(of.versions[0], of.versions)


def line_with(of: Comparison, text: str) -> Line:
    return next(line for line in lines(of) if text in {claim.text for claim in line.claims})


def decide(run: Run, by: User, one: Claim, other: Claim, relation: str) -> Judgement:
    return judge(by=by, layer=library_layer(), run=run, one=one, other=other, relation=relation)


def test_every_claim_stands_in_a_line_once_or_in_rows(run: Run) -> None:
    loaded = load(run)
    told = [claim for line in lines(loaded) for claim in line.claims]
    assert {claim.pk for claim in told} == set(loaded.claims)
    assert [line.kind for line in lines(loaded)].count("only") == sum(
        len(line.claims) == 1 for line in lines(loaded)
    )


def test_a_line_knows_its_kind(run: Run, member: User) -> None:
    loaded = load(run)
    verbatim = line_with(loaded, NOON)
    assert verbatim.kind == "verbatim"
    assert line_with(loaded, "Nobody at all was hurt.").kind == "reworded"
    assert line_with(loaded, "The captain blames the fog.").kind == "only"
    decide(run, member, *verbatim.claims, "conflict")
    assert line_with(load(run), NOON).kind == "conflict"


def test_claims_that_a_person_put_together_are_word_for_word_where_they_are(
    make_story: MakeStory, member: User
) -> None:
    run = finish(start(make_story("Ferry\nIt sank", "Ship\nIt drowned")))
    loaded = load(run)
    ferry, _sank, ship, _drowned = sorted(
        loaded.claims.values(), key=lambda claim: (claim.version_id, claim.start)
    )
    decide(run, member, ferry, ship, "same")
    line = line_with(load(run), "Ferry")
    assert line.kind == "reworded"
    assert (line.links[0].alignment, line.links[0].status) == (None, Status.CORRECTED)
    assert not line.links[0].word_for_word


def test_a_link_holds_the_proposal_and_the_decision_apart(run: Run, member: User) -> None:
    line = line_with(load(run), NOON)
    assert (line.links[0].relation, line.links[0].status) == (Relation.SAME, Status.PROPOSED)
    decide(run, member, *line.claims, "a_adds")
    (link,) = line_with(load(run), NOON).links
    assert (link.relation, link.status) == (Relation.A_ADDS, Status.CORRECTED)
    assert link.alignment
    assert link.alignment.relation == "same"


def test_a_key_names_the_claims_and_nothing_else(run: Run, make_story: MakeStory) -> None:
    loaded = load(run)
    keys = {line.key for line in lines(loaded)}
    assert len(keys) == len(lines(loaded))
    again = load(finish(start(make_story(BOAT, SHIP, FERRY, slug="other-way-round"))))
    assert line_with(loaded, NOON).key == line_with(again, NOON).key


def test_narrowed_to_some_reports_a_row_keeps_what_is_aligned_there(run: Run) -> None:
    loaded = load(run)
    hurt = line_with(loaded, "Nobody at all was hurt.")
    assert len({claim.version_id for claim in hurt.claims}) == 3
    first, second, third = loaded.versions
    narrow = loaded.lines(first, [first, second])
    assert {claim.version_id for line in narrow for claim in line.claims} == {first.pk, second.pk}
    alone = loaded.lines(third, [third])
    assert all(line.kind == "only" for line in alone)
    assert len(alone) == 3


def test_what_is_stored_is_what_would_be_derived(
    run: Run, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(run, member, *line_with(load(run), NOON).claims, "topic")
    stored = load(run)
    AlignedClaim.objects.all().delete()
    derived = load(run)
    assert stored.rows
    assert stored.rows == derived.rows


def test_stored_rows_are_read_and_not_derived(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "derive_rows", lambda *args: pytest.fail("derived"))
    assert load(run).rows


def test_an_earlier_state_is_what_it_was(run: Run, member: User) -> None:
    start_rows = load(run).rows
    noon = line_with(load(run), NOON).claims
    decide(run, member, *noon, "topic")
    rejected = load(run).rows
    decide(run, member, *noon, "same")
    assert load(run, 0).rows == start_rows
    assert load(run, 1).rows == rejected != start_rows
    assert load(run, 2).rows == load(run).rows
    assert [load(run, revision).revision for revision in (0, 1, 2, 9)] == [0, 1, 2, 2]


def test_rows_that_reflect_another_revision_are_not_believed(run: Run, member: User) -> None:
    noon = line_with(load(run), NOON).claims
    decide(run, member, *noon, "topic")
    expected = load(run).rows
    AlignedClaim.objects.update(judgement_revision=0)
    assert load(run).rows == expected


def test_the_nearest_of_several_claims_is_the_likeliest(run: Run) -> None:
    loaded = load(run)
    third = loaded.versions[2]
    line = line_with(loaded, NOON)
    near = loaded.near(line.claims, third)
    assert near
    assert near.best.version_id == third.pk
    each = [loaded.near([claim], third) for claim in line.claims]
    assert near.probability == max(one.probability for one in each if one)
    assert near.claim in line.claims
    assert loaded.near([], third) is None
    assert loaded.threshold == 0.6


def test_what_a_person_judged_to_share_a_claim_is_nearer_than_any_other(run: Run, member: User) -> None:
    captain, tug, drift = (
        next(claim for claim in load(run).claims.values() if word in claim.text)
        for word in ("captain", "tug", "drift")
    )
    decide(run, member, captain, tug, "overlap")
    decide(run, member, tug, drift, "overlap")
    loaded = load(run)
    line = line_with(loaded, captain.text)
    assert {claim.pk for claim in line.claims} == {captain.pk, tug.pk}
    near = loaded.near(line.claims, drift.version)
    assert near
    assert (near.claim.pk, near.best.pk, near.decided) == (tug.pk, drift.pk, True)
    assert absence(loaded, line, drift.version).reason is Reason.IN_ANOTHER_ROW
    decide(run, member, tug, drift, "topic")
    near = load(run).near(line.claims, drift.version)
    assert not (near and near.decided)


def test_a_rejected_link_is_found_but_stands_in_no_line(run: Run, member: User) -> None:
    one, other = line_with(load(run), NOON).claims
    judgement = decide(run, member, one, other, "topic")
    loaded = load(run)
    link = loaded.link(other, one)
    assert link
    assert (link.judgement, link.relation, link.status) == (judgement, Relation.TOPIC, Status.REJECTED)
    assert all(link not in line.links for line in lines(loaded))
    assert loaded.line_of(lines(loaded), judgement.pair) == line_with(loaded, NOON)
    assert loaded.line_of([], judgement.pair) is None
