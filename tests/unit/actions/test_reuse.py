"""What was compared once is not compared again, whichever story asks for it."""

from __future__ import annotations

from itertools import combinations
from uuid import UUID

import pytest

from framing.actions.articles import store_version
from framing.actions.runs import start_run, work_on
from framing.models import Alignment, ArticleVersion, Run, Story, Wording
from framing.pipeline.types import Details
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, lose_worker, snapshot, start
from tests.tiny import TinyEncoder, TinyPipeline

TWELVE = [
    f"Ferry {n}\nThe ferry ran aground at {n} sharp. Nobody of the {n * 7} was hurt." for n in range(12)
]
THIRTEENTH = "Ferry last\nThe ferry ran aground at noon sharp. A tug came."


def at(story: Story, threshold: float) -> Run:
    return start_run(story=story, by=None, queue=lambda run_id: None, threshold=threshold)


def add(story: Story, text: str) -> ArticleVersion:
    version, _ = store_version(by=None, text=text, details=Details(language="en"), source="pasted")
    story.members.create(article=version.article, version=version)
    return version


def found(run: Run) -> list[object]:
    return snapshot(run)["alignments"]


def test_a_thirteenth_report_is_encoded_and_scored_alone(
    make_story: MakeStory, tiny_pipeline: TinyPipeline, tiny_encoder: TinyEncoder
) -> None:
    story = make_story(*TWELVE)
    first = finish(start(story))
    assert sorted(tiny_pipeline.scored) == sorted(combinations(TWELVE, 2))
    tiny_pipeline.scored.clear()
    tiny_encoder.encoded.clear()
    add(story, THIRTEENTH)

    second = finish(start(story))

    assert tiny_encoder.encoded == ["Ferry last", "The ferry ran aground at noon sharp.", "A tug came."]
    assert sorted(tiny_pipeline.scored) == sorted((text, THIRTEENTH) for text in TWELVE)
    assert second.pair_results.count() == 78
    before = found(first)
    assert [row for row in found(second) if row in before] == before


def test_what_is_taken_over_is_what_would_have_been_found(
    make_story: MakeStory, tiny_pipeline: TinyPipeline
) -> None:
    first = snapshot(finish(start(make_story(FERRY, SHIP, slug="one"))))
    tiny_pipeline.scored.clear()
    second = finish(start(make_story(FERRY, SHIP, slug="two")))
    assert tiny_pipeline.scored == []
    after = snapshot(second)
    for part in ("alignments", "results", "rows", "run"):
        assert after[part] == first[part], part
    # One wording for each of the two runs' alignments, the same for both.
    assert after["wordings"][::2] == after["wordings"][1::2] == first["wordings"]


def test_a_higher_threshold_needs_no_encoder_and_no_scoring(
    make_story: MakeStory, tiny_pipeline: TinyPipeline, tiny_encoder: TinyEncoder
) -> None:
    story = make_story(FERRY, SHIP)
    low = finish(at(story, 0.3))
    tiny_pipeline.scored.clear()
    tiny_encoder.encoded.clear()
    high = finish(at(story, 0.9))
    assert (tiny_pipeline.scored, tiny_encoder.encoded) == ([], [])
    assert high.thresholds == {"align": 0.9}
    assert found(high) == [row for row in found(low) if row[3] >= 0.9]  # type: ignore[index]
    assert 0 < len(found(high)) < len(found(low))
    assert snapshot(high)["results"] == snapshot(low)["results"]


def test_a_lower_threshold_is_scored_again_from_the_same_vectors(
    make_story: MakeStory, tiny_pipeline: TinyPipeline, tiny_encoder: TinyEncoder
) -> None:
    story = make_story(FERRY, SHIP)
    high = finish(at(story, 0.9))
    tiny_encoder.encoded.clear()
    low = finish(at(story, 0.3))
    assert tiny_encoder.encoded == []
    assert tiny_pipeline.scored == [(FERRY, SHIP)] * 2
    assert len(found(low)) > len(found(high))


@pytest.mark.parametrize(
    ("of", "trait", "value"),
    [
        ("pipeline", "name", "tiny/2"),
        ("pipeline", "segmentation", "other"),
        ("encoder", "model_id", "another"),
        ("encoder", "revision", "2"),
        ("encoder", "precision", "bf16"),
    ],
)
def test_what_another_pipeline_or_encoder_found_is_not_taken_over(
    make_story: MakeStory,
    tiny_pipeline: TinyPipeline,
    tiny_encoder: TinyEncoder,
    of: str,
    trait: str,
    value: str,
) -> None:
    story = make_story(FERRY, SHIP)
    finish(start(story))
    tiny_pipeline.scored.clear()
    setattr(tiny_pipeline if of == "pipeline" else tiny_encoder, trait, value)
    finish(start(story))
    assert tiny_pipeline.scored == [(FERRY, SHIP)]


def test_another_cleaning_of_one_report_is_scored_again_with_its_pairs_alone(
    make_story: MakeStory, tiny_pipeline: TinyPipeline
) -> None:
    story = make_story(FERRY, SHIP, BOAT)
    finish(start(story))
    tiny_pipeline.scored.clear()
    cleaned = story.members.order_by("pk")[0].version
    cleaned.cleaning_layers.create(number=2, made_with="by hand")
    finish(start(story))
    assert sorted(tiny_pipeline.scored) == [(FERRY, BOAT), (FERRY, SHIP)]


def test_a_run_that_was_cut_short_gives_what_it_had(
    make_story: MakeStory, tiny_pipeline: TinyPipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = make_story(FERRY, SHIP)
    with monkeypatch.context() as broken:
        broken.setattr(tiny_pipeline, "compare", lambda *_: 1 / 0)
        failed = work_on(run_id=start(story).pk, holder="worker 1")
    assert failed is not None
    assert failed.state == Run.State.FAILED
    assert not Wording.objects.exists()
    again = finish(start(story))
    assert tiny_pipeline.scored == [(FERRY, SHIP)]
    assert Wording.objects.filter(alignment__run=again).count() == again.alignments.count() > 0


def test_taken_up_again_it_takes_over_what_is_left(
    make_story: MakeStory, tiny_pipeline: TinyPipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(start(make_story(FERRY, SHIP, slug="one")))
    run = start(make_story(FERRY, SHIP, BOAT, slug="two"))
    score = tiny_pipeline.score

    def killed(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(tiny_pipeline, "score", killed)
        with pytest.raises(KeyboardInterrupt):
            work_on(run_id=run.pk, holder="worker 1")
    assert tiny_pipeline.score == score
    lose_worker(run)
    done = finish(run, "worker 2")
    assert sorted(tiny_pipeline.scored) == [(FERRY, BOAT), (FERRY, SHIP), (SHIP, BOAT)]
    assert Alignment.objects.filter(run=done).values("pair").distinct().count() == done.counts["alignments"]


@pytest.mark.parametrize("threshold", [0, -0.1, 1.5])
def test_a_threshold_that_is_none_starts_nothing(make_story: MakeStory, threshold: float) -> None:
    queued: list[UUID] = []
    with pytest.raises(ValueError, match="threshold"):
        start_run(story=make_story(FERRY, SHIP), by=None, queue=queued.append, threshold=threshold)
    assert (queued, Run.objects.count()) == ([], 0)
