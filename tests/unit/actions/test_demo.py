"""The demonstration: our own texts, in stories that everyone may read."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from django.contrib.auth.models import AnonymousUser

from framing.actions.articles import Outcome
from framing.actions.demo import load_demonstration
from framing.adapters.fixtures import Demonstration, demonstration
from framing.models import Article, ArticleVersion, Capture, Outlet, Run, Story
from framing.policies import can_read_full_text, can_read_story

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
DEMONSTRATION = demonstration()
CALL, DAM, HEBREW, FIRE = (
    "putin-netanyahu-call-2018-12-08",
    "halvern-dam-release",
    "halvern-dam-two-languages",
    "ostery-line-fire",
)


def load(what: Demonstration = DEMONSTRATION) -> tuple[dict[Outcome, int], list[UUID]]:
    queued: list[UUID] = []
    counts = load_demonstration(demonstration=what, queue=queued.append, queue_words=queued.append)
    return counts, queued


def edited(what: Demonstration) -> Demonstration:
    """With another word in the first report."""
    first, *rest = what.reports
    return replace(what, reports=(replace(first, text=first.text + "\n\nOne sentence more."), *rest))


def test_its_stories_are_published_and_queued_the_richest_first() -> None:
    counts, queued = load()
    assert counts == {Outcome.NEW: 15, Outcome.KNOWN: 0, Outcome.REVISED: 0}
    sizes = {story.slug: story.members.count() for story in Story.objects.exclude(published_at=None)}
    assert sizes == {CALL: 2, DAM: 5, HEBREW: 2, FIRE: 4}
    assert next(iter(sizes)) == DAM, "the newest story is the richest"
    assert [Run.objects.get(pk=pk).story.slug for pk in queued] == [DAM, CALL, HEBREW, FIRE]


def test_every_report_is_open_and_marked() -> None:
    load()
    for article in Article.objects.select_related("outlet"):
        assert article.licence == Article.Licence.OPEN
        assert article.source_note
        assert article.outlet is not None
        assert article.outlet.is_demonstration
    assert Outlet.objects.filter(name="Retelling after Press TV", kind="retelling").exists()
    assert Outlet.objects.filter(slug="talvoran-gazette", kind="invented").exists()


def test_a_visitor_reads_it_in_full(visitor: AnonymousUser) -> None:
    load()
    assert all(can_read_story(visitor, story) for story in Story.objects.all())
    assert all(can_read_full_text(visitor, article) for article in Article.objects.all())


def test_reports_of_other_calls_stand_in_no_story() -> None:
    load()
    alone = Article.objects.filter(memberships=None)
    assert {article.outlet.kind for article in alone if article.outlet} == {"retelling"}
    assert alone.count() == 3


def test_details_and_texts_are_as_written() -> None:
    load()
    version = ArticleVersion.objects.get(
        article__outlet__slug="radio-merrow", article__memberships__story__slug=DAM
    )
    assert version.byline == "Radio Merrow newsroom"
    assert version.published_has_time
    retold = ArticleVersion.objects.get(article__outlet__slug="retelling-after-press-tv")
    assert str(retold.published) == "2018-12-09 00:00:00+00:00"
    assert not retold.published_has_time
    assert {version.text for version in ArticleVersion.objects.all()} == {
        report.text for report in DEMONSTRATION.reports
    }


def test_loading_again_changes_nothing() -> None:
    load()
    counts, queued = load()
    assert counts == {Outcome.NEW: 0, Outcome.KNOWN: 15, Outcome.REVISED: 0}
    assert queued == []
    rows = (Article, ArticleVersion, Capture, Outlet)
    assert [model.objects.count() for model in rows] == [15, 15, 15, 11]
    assert (Story.objects.count(), Run.objects.count()) == (4, 4)


def test_a_changed_text_is_a_new_version_that_its_story_pins() -> None:
    load()
    counts, queued = load(edited(DEMONSTRATION))
    assert counts == {Outcome.NEW: 0, Outcome.KNOWN: 14, Outcome.REVISED: 1}
    assert Article.objects.count() == 15
    revised = Article.objects.get(versions__text__endswith="One sentence more.")
    assert revised.versions.count() == 2
    assert revised.memberships.get().version.text.endswith("One sentence more.")
    assert [Run.objects.get(pk=pk).story.slug for pk in queued] == [CALL]


def test_a_story_that_was_taken_back_stays_so() -> None:
    load()
    Story.objects.filter(slug=DAM).update(published_at=None, title="Our dam")
    load()
    story = Story.objects.get(slug=DAM)
    assert (story.published_at, story.title) == (None, "Our dam")


def test_a_report_that_was_taken_out_stays_out() -> None:
    load()
    story = Story.objects.get(slug=CALL)
    kept, removed = story.members.order_by("pk")
    removed.delete()
    _, queued = load(edited(DEMONSTRATION))
    assert [member.pk for member in story.members.all()] == [kept.pk]
    assert story.members.get().version.text.endswith("One sentence more."), "what is left is pinned anew"
    assert queued == [], "one report alone is not compared"


def test_a_story_without_one_of_its_reports_is_compared_without_it() -> None:
    load()
    story = Story.objects.get(slug=DAM)
    story.members.all()[0].delete()
    _, queued = load()
    assert [Run.objects.get(pk=pk).inputs.count() for pk in queued] == [4]
