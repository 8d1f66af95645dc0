"""The words of what people judged to share a claim are compared, once, whenever it is asked for."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from framing.actions.judgements import judge, judge_unjudged, withdraw
from framing.actions.pairs import Stretch, claim_pairs, pairs_of
from framing.actions.runs import start_run
from framing.actions.wordings import word_finished, word_judged
from framing.models import Claim, JudgedWording, Judgement, Layer, Run, Story, User
from framing.pipeline import versions
from framing.pipeline.types import Relation
from framing.queries.comparison_loading import load_comparison
from framing.queries.judgements import runs_with_judgements
from framing.queries.layers import library_layer
from framing.queries.lines import Link
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, start
from tests.tiny import TinyEncoder


@pytest.fixture
def story(make_story: MakeStory) -> Story:
    return make_story(FERRY, SHIP, BOAT)


@pytest.fixture
def run(story: Story) -> Run:
    return finish(start(story))


def claim(text: str) -> Claim:
    return next(one for one in Claim.objects.select_related("version") if text in one.text)


def decide(
    run: Run, by: User, relation: str = "overlap", texts: tuple[str, str] = ("captain", "tug")
) -> Link:
    """Judge two claims, and read what they are then."""
    one, other = map(claim, texts)
    judge(by=by, layer=library_layer(), run=run, one=one, other=other, relation=relation)
    return read(run, one, other)


def read(run: Run, one: Claim, other: Claim) -> Link:
    link = load_comparison(run, library_layer()).link(one, other)
    assert link is not None
    return link


def test_what_no_run_proposed_waits_until_its_words_are_compared(run: Run, member: User) -> None:
    link = decide(run, member)
    assert (link.alignment, link.wording, link.waits_for_wording) == (None, None, True)
    assert word_finished(run_id=run.pk) == 1
    link = read(run, link.a, link.b)
    assert link.wording is not None
    assert {span["side"] for span in link.wording.spans} == {"a", "b"}
    assert not link.waits_for_wording


def test_comparing_again_does_nothing(run: Run, member: User) -> None:
    decide(run, member)
    assert [word_finished(run_id=run.pk) for _ in range(3)] == [1, 0, 0]
    assert JudgedWording.objects.count() == 1


def test_a_proposal_that_is_confirmed_has_its_words_already(run: Run, member: User) -> None:
    proposal = run.alignments.all()[0]
    for relation in ("same", "overlap", "topic"):
        judge(
            by=member,
            layer=library_layer(),
            run=run,
            one=proposal.a,
            other=proposal.b,
            relation=relation,
        )
        assert not read(run, proposal.a, proposal.b).waits_for_wording
    assert word_finished(run_id=run.pk) == 0


def test_a_conflict_that_a_person_sees_is_compared_as_one_and_not_before(run: Run, member: User) -> None:
    link = decide(run, member)
    word_finished(run_id=run.pk)
    link = decide(run, member, relation="conflict")
    assert link.waits_for_wording, "what was compared for another decision is not taken for this one's"
    assert word_finished(run_id=run.pk) == 1
    assert read(run, link.a, link.b).wording is not None
    assert set(run.judged_wordings.values_list("conflict", flat=True)) == {False, True}


def test_what_stands_again_has_its_words_again(run: Run, member: User) -> None:
    link = decide(run, member)
    word_finished(run_id=run.pk)
    before = read(run, link.a, link.b).wording
    assert before is not None
    decide(run, member, relation="topic")
    withdraw(by=member, judgement=Judgement.objects.get(relation="topic"), run=run)
    assert read(run, link.a, link.b).wording == before


def test_another_layers_judgements_are_compared_too(run: Run, member: User) -> None:
    room = Layer.objects.create(slug="room-4", name="Room 4", kind=Layer.Kind.CLASS)
    one, other = claim("captain"), claim("tug")
    judge(by=member, layer=room, run=run, one=one, other=other, relation="same")
    assert word_finished(run_id=run.pk) == 1
    assert load_comparison(run, library_layer()).link(one, other) is None


def test_the_next_run_compares_them_by_itself(story: Story, run: Run, member: User) -> None:
    link = decide(run, member)
    again = finish(start_run(story=story, by=None, queue=lambda run_id: None, threshold=0.9))
    assert again != run
    assert not read(again, link.a, link.b).waits_for_wording


def test_a_run_of_another_encoder_is_left_as_it_is(
    run: Run, member: User, tiny_encoder: TinyEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(run, member)
    monkeypatch.setattr(tiny_encoder, "revision", "another")
    assert word_judged(run=run, pipeline=versions.latest(), encoder=tiny_encoder) == 0


def test_a_worker_that_lost_its_run_writes_nothing(run: Run, member: User, tiny_encoder: TinyEncoder) -> None:
    decide(run, member)

    def lost() -> None:
        raise RuntimeError("lost")

    with pytest.raises(RuntimeError, match="lost"):
        word_judged(run=run, pipeline=versions.latest(), encoder=tiny_encoder, holding=lost)
    assert not JudgedWording.objects.exists()


def test_what_is_gone_or_not_finished_is_let_be(story: Story, db: None) -> None:
    assert word_finished(run_id=uuid4()) == 0
    assert word_finished(run_id=start(story).pk) == 0


def test_every_story_with_a_judged_text_is_looked_through(
    run: Run, member: User, make_story: MakeStory
) -> None:
    apart = finish(start(make_story("Bakery\nIt opens on Monday.", "Bakery\nIt closes.", slug="bakery")))
    assert runs_with_judgements() == []
    decide(run, member)
    assert runs_with_judgements() == [run.pk]
    assert apart.pk not in runs_with_judgements()


# Who is asked to compare


def test_a_judgement_asks_for_the_runs_that_it_changes(run: Run, member: User) -> None:
    asked: list[UUID] = []
    one, other = claim("captain"), claim("tug")
    layer = library_layer()
    for relation in ("overlap", "topic"):
        judge(by=member, layer=layer, run=run, one=one, other=other, relation=relation, queue=asked.append)
    assert asked == [run.pk], "what is not the same has no words to compare"
    withdraw(by=member, judgement=layer.judgements.get(relation="topic"), run=run, queue=asked.append)
    assert asked == [run.pk, run.pk]


# Many at once


def test_many_are_judged_at_once_and_only_where_nobody_did(run: Run, member: User, editor: User) -> None:
    layer, asked = library_layer(), list[UUID]()
    one, other, tug = claim("captain"), claim("Ferry runs aground"), claim("tug")
    mine = judge(by=editor, layer=layer, run=run, one=one, other=tug, relation="topic")
    (judged,) = claim_pairs([(one, tug)]).values()
    (taken_back,) = claim_pairs([(other, tug)]).values()
    back = judge(by=editor, layer=layer, run=run, one=other, other=tug, relation="same")
    withdraw(by=editor, judgement=back, run=run)
    (open_,) = pairs_of([(Stretch(one.version, 0, 4), Stretch(tug.version, 0, 4))])
    relations = {judged: "same", taken_back: "same", open_: "overlap"}

    def decide_all() -> int:
        return judge_unjudged(
            by=member, layer=layer, relations=relations, saw={"source": "a list"}, queue=asked.append
        )

    assert [decide_all(), decide_all()] == [1, 0]
    added = Judgement.objects.get(by=member)
    assert (added.pair, added.relation, added.revision) == (open_, Relation.OVERLAP, mine.revision + 3)
    assert added.saw == {"source": "a list"}
    assert asked == [run.pk]


def test_no_unknown_relation_is_among_many(run: Run, member: User) -> None:
    (pair,) = claim_pairs([(claim("captain"), claim("tug"))]).values()
    with pytest.raises(ValueError, match="not a relation: 'alike'"):
        judge_unjudged(
            by=member, layer=library_layer(), relations={pair: "alike"}, saw={}, queue=lambda run_id: None
        )
    assert not Judgement.objects.exists()
