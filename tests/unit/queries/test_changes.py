"""What became of links from one run to another."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from framing.actions.judgements import judge
from framing.actions.runs import start_run
from framing.models import Run, Story, User
from framing.pipeline.types import Relation
from framing.queries.changes import Change, changes_between, finished_runs
from framing.queries.layers import library_layer
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, start
from tests.tiny import TinyPipeline


def at(story: Story, threshold: float) -> Run:
    return finish(start_run(story=story, by=None, queue=lambda run_id: None, threshold=threshold))


def between(earlier: Run, later: Run, kind: str) -> list[Change]:
    changes = changes_between(earlier, later, library_layer()).changes
    return [change for change in changes if change.kind == kind]


def test_links_come_with_a_lower_threshold_and_go_with_a_higher(make_story: MakeStory) -> None:
    story = make_story(FERRY, SHIP)
    high, low = at(story, 0.9), at(story, 0.3)
    came = between(high, low, "came")
    assert came
    assert all(change.before is None and change.after is not None for change in came)
    assert [change.pair for change in between(low, high, "went")] == [change.pair for change in came]
    assert len(between(high, low, "kept")) == high.alignments.count()


def test_a_run_beside_itself_keeps_everything(make_story: MakeStory) -> None:
    run = finish(start(make_story(FERRY, SHIP)))
    found = changes_between(run, run, library_layer())
    assert found.counts == {
        "came": 0, "went": 0, "relation": 0, "probability": 0, "kept": run.alignments.count(),
    }  # fmt: skip


def test_another_version_changes_relations_and_probabilities(
    make_story: MakeStory, tiny_pipeline: TinyPipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = make_story(FERRY, SHIP)
    old = finish(start(story))
    monkeypatch.setattr(tiny_pipeline, "name", "tiny/2")
    monkeypatch.setattr("tests.tiny._relation", lambda a, b, row, column: Relation.SAME)
    score = tiny_pipeline.score

    def doubtful(*given: object) -> object:
        scores = score(*given)  # type: ignore[arg-type]
        scores.probability[scores.probability > 0.95] = 0.8
        return scores

    monkeypatch.setattr(tiny_pipeline, "score", doubtful)
    new = finish(start(story))
    (relation,) = between(old, new, "relation")
    assert relation.before is not None
    assert relation.after is not None
    assert (relation.before.relation, relation.after.relation) == ("overlap", "same")
    (probability,) = between(old, new, "probability")
    assert probability.after is not None
    assert probability.after.probability == 0.8


def test_a_judged_pair_that_is_no_longer_proposed_stands_as_judged(
    make_story: MakeStory, member: User
) -> None:
    story = make_story(FERRY, SHIP)
    low = at(story, 0.3)
    weak = low.alignments.filter(probability__lt=0.9)[0]
    judged = judge(by=member, layer=library_layer(), run=low, one=weak.a, other=weak.b, relation="same")
    high = at(story, 0.9)
    (gone,) = [change for change in between(low, high, "went") if change.judgement]
    assert (gone.pair, gone.judgement) == (weak.pair, judged)
    assert high.aligned_claims.filter(claims=weak.a).exists(), "the rows follow the judgement"


def test_a_report_that_only_one_run_read_is_named_and_its_links_counted(make_story: MakeStory) -> None:
    story = make_story(FERRY, SHIP, BOAT)
    three = finish(start(story))
    story.members.order_by("pk")[2].delete()
    two = finish(start(story))
    found = changes_between(three, two, library_layer())
    assert [version.text for version in found.left] == [BOAT]
    assert found.joined == ()
    assert found.beyond == three.alignments.count() - two.alignments.count() > 0
    assert {change.kind for change in found.changes} == {"kept"}
    back = changes_between(two, three, library_layer())
    assert [version.text for version in back.joined] == [BOAT]


def test_after_another_segmentation_pairs_whose_anchors_agree_are_the_same(
    make_story: MakeStory, tiny_pipeline: TinyPipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = make_story(FERRY, SHIP)
    old = finish(start(story))
    monkeypatch.setattr(tiny_pipeline, "name", "tiny/2")
    monkeypatch.setattr(tiny_pipeline, "segmentation", "coarse")
    read = tiny_pipeline.read

    def coarse(text: str, **given: object) -> object:
        """The last two sentences are one claim."""
        document = read(text, **given)  # type: ignore[arg-type]
        *kept, one, two = document.claims
        both = type(one)(one.start, two.end, one.kind, text[one.start : two.end], 0.0)
        return type(document)(text, document.pieces, (*kept, both))

    monkeypatch.setattr(tiny_pipeline, "read", coarse)
    new = at(story, 0.3)
    assert [change.recut for change in between(old, new, "kept")] == [False]
    assert {change.recut for change in between(old, new, "went")} == {True}
    assert True in {change.recut for change in between(old, new, "came")}


def test_changes_come_in_the_order_of_the_reports(make_story: MakeStory) -> None:
    story = make_story(FERRY, SHIP, BOAT)
    high, low = at(story, 0.95), at(story, 0.2)
    found = changes_between(high, low, library_layer())
    order = [version.pk for version in found.versions]
    firsts = [
        min((order.index(anchor.version_id), anchor.start) for anchor in (change.pair.a, change.pair.b))
        for change in found.changes
    ]
    assert firsts == sorted(firsts)
    assert len(firsts) > 3


def test_the_run_that_was_asked_for_last_is_first(make_story: MakeStory) -> None:
    story = make_story(FERRY, SHIP)
    low, high = at(story, 0.3), at(story, 0.9)
    assert finished_runs(story) == [high, low]
    start_run(story=story, by=None, queue=lambda run_id: None, threshold=0.3)
    assert finished_runs(story) == [low, high]


def test_the_queries_do_not_grow(
    make_story: MakeStory, django_assert_num_queries: Callable[[int], DjangoAssertNumQueries]
) -> None:
    story = make_story(*(f"{FERRY} Number {n} is here." for n in range(6)))
    high, low = at(story, 0.9), at(story, 0.2)
    layer = library_layer()
    with django_assert_num_queries(3):
        found = changes_between(high, low, layer)
        assert [str(change.pair.a) for change in found.changes]
        assert [version.article.outlet for version in found.versions]
