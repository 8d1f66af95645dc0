"""A run, from the queue to its end, whatever happens on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import connection

from framing.actions.judgements import judge
from framing.actions.runs import NothingToCompareError, in_words, start_run, stop_run, work_on
from framing.models import Alignment, Run, User, Wording
from framing.queries.layers import library_layer
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, snapshot, start
from tests.tiny import TinyEncoder


def test_it_goes_from_the_queue_to_its_end(make_story: MakeStory) -> None:
    queued: list[UUID] = []
    run = start_run(story=make_story(FERRY, SHIP), by=None, queue=queued.append)
    assert queued == [run.pk]
    assert run.state == Run.State.QUEUED

    run = finish(run)

    assert run.counts == {"reports": 2, "claims": 8, "alignments": run.alignments.count(), "rows": 2}
    assert run.done <= run.total
    assert run.finished_at is not None
    assert run.lease_holder == ""
    quotes = {(row.pair.a.quote, row.pair.b.quote): row.relation for row in run.alignments.all()}
    assert quotes["The ferry ran aground at noon.", "The ferry ran aground at noon."] == "same"
    assert quotes["Nobody was hurt.", "Nobody at all was hurt."] == "overlap"
    assert Wording.objects.filter(alignment__run=run).count() == len(quotes)


def test_it_names_what_it_was_made_with(make_story: MakeStory, member: User) -> None:
    run = start_run(story=make_story(FERRY, SHIP), by=member, queue=lambda run_id: None)
    assert (run.pipeline_version, run.model_id, run.model_revision) == ("tiny/1", "tests/tiny", "1")
    assert run.thresholds == {"align": 0.6}
    assert run.created_by == member
    assert [of.cleaning_layer for of in run.inputs.all()] == [1, 1]


@pytest.mark.parametrize("texts", [(), (FERRY,)])
def test_fewer_than_two_reports_are_refused(make_story: MakeStory, texts: tuple[str, ...]) -> None:
    with pytest.raises(NothingToCompareError, match="needs two reports"):
        start(make_story(*texts))


def test_two_reports_with_nothing_in_common_finish_without_rows(make_story: MakeStory) -> None:
    run = finish(start(make_story("Quince harvest", "Zebra xylophone")))
    assert run.counts["alignments"] == run.counts["rows"] == 0
    assert run.pair_results.count() == 1


def test_the_same_texts_again_are_the_same_run(make_story: MakeStory, tiny_encoder: TinyEncoder) -> None:
    story = make_story(FERRY, SHIP, BOAT)
    run = finish(start(story))
    before, encoded = snapshot(run), list(tiny_encoder.encoded)
    assert start(story) == run
    assert work_on(run_id=run.pk, holder="worker 2") is None
    run.refresh_from_db()
    assert snapshot(run) == before
    assert tiny_encoder.encoded == encoded


def test_sent_twice_at_once_it_is_one_run(make_story: MakeStory) -> None:
    story = make_story(FERRY, SHIP)
    first: list[Run] = []
    looks: list[str] = []

    def overtake(execute: Callable[..., Any], sql: str, *args: Any) -> Any:
        """Let another one start the run between the look for it and its making."""
        looked = sql.startswith("SELECT") and 'FROM "framing_run" ' in sql
        result = execute(sql, *args)
        if looked and not looks:
            looks.append(sql)
            first.append(start(story))
        return result

    queued: list[UUID] = []
    with connection.execute_wrapper(overtake):
        run = start_run(story=story, by=None, queue=queued.append)
    assert [run] == first == list(story.runs.all())
    assert queued == [], "the first one queued it"
    finish(run)


def test_no_text_is_encoded_twice(make_story: MakeStory, tiny_encoder: TinyEncoder) -> None:
    finish(start(make_story(FERRY, SHIP, slug="one")))
    finish(start(make_story(FERRY, SHIP, BOAT, slug="two")))
    assert len(tiny_encoder.encoded) == len(set(tiny_encoder.encoded))


def test_another_report_changes_no_pair_that_was_there(make_story: MakeStory) -> None:
    small = snapshot(finish(start(make_story(FERRY, SHIP, slug="small"))))
    large = snapshot(finish(start(make_story(FERRY, SHIP, BOAT, slug="large"))))
    assert small["alignments"]
    assert [row for row in large["alignments"] if row in small["alignments"]] == small["alignments"]
    assert small["results"][0] in large["results"]


def test_another_cleaning_is_another_run(make_story: MakeStory) -> None:
    story = make_story(FERRY, SHIP)
    run = finish(start(story))
    first = story.members.get(pk=story.members.first().pk).version
    first.cleaning_layers.create(number=2, made_with="by hand")
    assert start(story) != run


def test_taken_over_in_the_middle_it_writes_nothing_more(
    make_story: MakeStory, monkeypatch: pytest.MonkeyPatch, tiny_encoder: TinyEncoder
) -> None:
    run = start(make_story(FERRY, SHIP))
    encode = tiny_encoder.encode

    def and_meanwhile(texts: Sequence[str]) -> Any:
        Run.objects.filter(pk=run.pk).update(lease_holder="worker 2")
        return encode(texts)

    monkeypatch.setattr(tiny_encoder, "encode", and_meanwhile)
    left = work_on(run_id=run.pk, holder="worker 1")
    assert left is not None
    assert (left.state, left.lease_holder) == (Run.State.RUNNING, "worker 2")
    assert not Alignment.objects.exists()


def test_what_goes_wrong_is_said_and_another_start_is_another_run(
    make_story: MakeStory, monkeypatch: pytest.MonkeyPatch, tiny_encoder: TinyEncoder
) -> None:
    story = make_story(FERRY, SHIP)
    with monkeypatch.context() as broken:
        broken.setattr(tiny_encoder, "encode", lambda texts: 1 / 0)
        failed = work_on(run_id=start(story).pk, holder="worker 1")
    assert failed is not None
    assert failed.state == Run.State.FAILED
    assert failed.error == "The comparison could not be finished: division by zero."
    again = start(story)
    assert again != failed
    finish(again)


def test_words_for_what_went_wrong() -> None:
    assert "memory" in in_words(MemoryError())
    assert in_words(KeyError()) == "The comparison could not be finished: KeyError."


def test_stopped_before_it_was_taken_up(make_story: MakeStory, member: User) -> None:
    run = start(make_story(FERRY, SHIP))
    stop_run(run=run, by=member)
    run.refresh_from_db()
    assert run.state == Run.State.STOPPED
    assert work_on(run_id=run.pk, holder="worker 1") is None


def test_stopped_while_it_runs(
    make_story: MakeStory, member: User, monkeypatch: pytest.MonkeyPatch, tiny_encoder: TinyEncoder
) -> None:
    story = make_story(FERRY, SHIP)
    run = start(story)
    encode = tiny_encoder.encode

    def and_meanwhile(texts: Sequence[str]) -> Any:
        stop_run(run=run, by=member)
        return encode(texts)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(tiny_encoder, "encode", and_meanwhile)
        stopped = work_on(run_id=run.pk, holder="worker 1")
    assert stopped is not None
    assert (stopped.state, stopped.stage, stopped.error) == (Run.State.STOPPED, Run.Stage.EMBED, "")
    assert not Alignment.objects.exists()
    finish(start(story))


def test_stopping_what_has_finished_changes_nothing(make_story: MakeStory, member: User) -> None:
    run = finish(start(make_story(FERRY, SHIP)))
    stop_run(run=run, by=member)
    run.refresh_from_db()
    assert (run.state, run.stop_asked) == (Run.State.FINISHED, False)


def test_a_rejected_pair_stays_rejected_in_a_later_run(make_story: MakeStory, member: User) -> None:
    story = make_story(FERRY, SHIP)
    run = finish(start(story))
    wrong = run.alignments.get(relation="overlap", a__kind="body")
    judge(by=member, layer=library_layer(), run=run, one=wrong.a, other=wrong.b, relation="topic")
    story.members.first().version.cleaning_layers.create(number=2, made_with="by hand")
    later = finish(start(story))
    quotes = [{claim.text for claim in row.claims.all()} for row in later.aligned_claims.all()]
    assert {wrong.a.text, wrong.b.text} not in quotes
    assert later.alignments.filter(pair=wrong.pair).exists(), "the machine's proposal stays what it was"


def test_a_visitor_neither_starts_a_run_nor_stops_one(make_story: MakeStory) -> None:
    visitor: Any = AnonymousUser()
    story = make_story(FERRY, SHIP)
    with pytest.raises(PermissionDenied):
        start_run(story=story, by=visitor, queue=lambda run_id: None)
    assert not Run.objects.exists()
    run = start(story)
    with pytest.raises(PermissionDenied):
        stop_run(run=run, by=visitor)
    run.refresh_from_db()
    assert run.state == Run.State.QUEUED
