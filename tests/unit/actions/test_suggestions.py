from __future__ import annotations

from collections.abc import Sequence

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django_tasks_db.models import DBTaskResult

from framing.actions.articles import store_version
from framing.actions.suggestions import accept, dismiss, suggest
from framing.models import ArticleVersion, Embedding, Outlet, Story, Suggestion, User
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Details, Document
from framing.tasks import queue_suggestions, suggestions_are_queued
from tests.running import FERRY, SHIP, MakeStory
from tests.tiny import TinyEncoder, TinyPipeline

pytestmark = pytest.mark.django_db


class ByFirstWord(TinyPipeline):
    """Reports whose text begins with the same word are of one event."""

    def group(
        self, documents: Sequence[Document], vectors: Sequence[ClaimVectors]
    ) -> tuple[tuple[int, ...], ...]:
        assert [len(document.claims) for document in documents] == [len(of.sentences) for of in vectors]
        groups: dict[str, list[int]] = {}
        for place, document in enumerate(documents):
            groups.setdefault(document.text.split()[0], []).append(place)
        return tuple(map(tuple, groups.values()))


@pytest.fixture(autouse=True)
def pipeline(tiny_pipeline: TinyPipeline) -> TinyPipeline:
    return ByFirstWord()


def report(text: str) -> ArticleVersion:
    version, _ = store_version(by=None, text=text, details=Details(), source="pasted")
    return version


def look(pipeline: TinyPipeline) -> int:
    return suggest(encoder=TinyEncoder(), pipeline=pipeline)


def open_ones() -> list[tuple[str | None, set[int]]]:
    rows = Suggestion.objects.filter(state="open").select_related("story").order_by("pk")
    return [(row.story and row.story.slug, {one.pk for one in row.articles.all()}) for row in rows]


def test_reports_of_one_event_are_suggested_together(pipeline: TinyPipeline) -> None:
    one, two, _ = report("Ferry sinks."), report("Ferry lost."), report("Bridge opens.")
    assert look(pipeline) == 1
    assert open_ones() == [(None, {one.article_id, two.article_id})]


def test_a_report_of_a_story_that_is_there_is_suggested_for_it(
    pipeline: TinyPipeline, make_story: MakeStory
) -> None:
    make_story(FERRY, SHIP)
    late = report("Ferry sails again.")
    look(pipeline)
    assert open_ones() == [("a-story", {late.article_id})]


def test_a_story_is_not_joined_for_one_of_its_many_reports(
    pipeline: TinyPipeline, make_story: MakeStory
) -> None:
    make_story(FERRY, "Bridge opens.", "Bridge shut.")
    late, later = report("Ferry sails again."), report("Ferry docks.")
    look(pipeline)
    assert open_ones() == [(None, {late.article_id, later.article_id})]


def test_reports_that_stand_in_stories_are_not_suggested(
    pipeline: TinyPipeline, make_story: MakeStory
) -> None:
    make_story("Ferry sinks.", slug="one")
    make_story("Ferry lost.", slug="two")
    assert look(pipeline) == 0


def test_looking_again_changes_nothing_and_encodes_nothing(pipeline: TinyPipeline) -> None:
    report("Ferry sinks."), report("Ferry lost.")
    look(pipeline)
    before, vectors = open_ones(), Embedding.objects.count()
    encoder = TinyEncoder()
    suggest(encoder=encoder, pipeline=pipeline)
    assert (open_ones(), Embedding.objects.count(), encoder.encoded) == (before, vectors, [])
    assert Suggestion.objects.count() == 1


def test_a_group_that_grew_takes_the_place_of_the_smaller_one(pipeline: TinyPipeline) -> None:
    versions = [report("Ferry sinks."), report("Ferry lost.")]
    look(pipeline)
    versions.append(report("Ferry gone."))
    look(pipeline)
    assert open_ones() == [(None, {version.article_id for version in versions})]


def test_what_was_dismissed_is_not_suggested_again_nor_is_a_part_of_it(
    pipeline: TinyPipeline, member: User
) -> None:
    versions = [report("Ferry sinks."), report("Ferry lost."), report("Ferry gone.")]
    look(pipeline)
    dismiss(by=member, suggestion=Suggestion.objects.get())
    assert look(pipeline) == 0
    versions[0].article.delete()
    assert look(pipeline) == 0
    report("Ferry found.")
    assert look(pipeline) == 1


def test_a_text_without_a_claim_is_left_out(pipeline: TinyPipeline) -> None:
    report("Share this"), report("Share that")
    assert look(pipeline) == 0


def test_without_reports_there_is_nothing_to_suggest(pipeline: TinyPipeline) -> None:
    assert look(pipeline) == 0


def test_accepting_makes_a_story_once(pipeline: TinyPipeline, member: User) -> None:
    versions = [report("Ferry sinks."), report("Ferry lost.")]
    look(pipeline)
    suggestion = Suggestion.objects.get()
    story = accept(by=member, suggestion=suggestion, title="The ferry")
    assert story.slug == "the-ferry"
    assert {of.version_id for of in story.members.all()} == {version.pk for version in versions}
    with pytest.raises(ValueError, match="decided already"):
        accept(by=member, suggestion=suggestion)
    assert Story.objects.count() == 1
    assert look(pipeline) == 0


def test_accepting_leaves_out_what_is_placed_since(
    pipeline: TinyPipeline, member: User, make_story: MakeStory
) -> None:
    story = make_story(FERRY)
    late, later = report("Ferry sails."), report("Ferry sank.")
    look(pipeline)
    other = Story.objects.create(slug="other", title="Other")
    other.members.create(article=later.article, version=later)
    assert accept(by=member, suggestion=Suggestion.objects.get()) == story
    assert story.members.filter(version=late).exists()
    assert not story.members.filter(version=later).exists()


def test_deciding_is_for_members(pipeline: TinyPipeline, visitor: AnonymousUser) -> None:
    report("Ferry sinks."), report("Ferry lost.")
    look(pipeline)
    suggestion = Suggestion.objects.get()
    for decide in (accept, dismiss):
        with pytest.raises(PermissionDenied):
            decide(by=visitor, suggestion=suggestion)  # type: ignore[operator]
    assert open_ones()


def test_looking_waits_in_the_queue_once() -> None:
    assert not suggestions_are_queued()
    queue_suggestions()
    queue_suggestions()
    assert suggestions_are_queued()
    assert DBTaskResult.objects.count() == 1


def test_an_article_is_read_in_its_newest_version(pipeline: TinyPipeline) -> None:
    outlet = Outlet.objects.create(slug="one", name="One")
    values = {
        "by": None,
        "details": Details(),
        "source": "x",
        "outlet": outlet,
        "url": "https://one.example/a",
    }
    first, _ = store_version(text="Bridge opens.", **values)
    store_version(text="Ferry sinks.", **values)
    second = report("Ferry lost.")
    look(pipeline)
    assert open_ones() == [(None, {first.article_id, second.article_id})]
