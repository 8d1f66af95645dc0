"""The demonstration: our own texts, in stories that everyone may read."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from framing.actions.articles import Outcome
from framing.actions.demo import load_demonstration
from framing.actions.judgements import judge, withdraw
from framing.actions.people import AUTHORS
from framing.actions.runs import start_run
from framing.actions.wordings import word_finished
from framing.adapters.fixtures import Demonstration, demonstration
from framing.models import (
    Article,
    ArticleVersion,
    Capture,
    Claim,
    Judgement,
    Outlet,
    Run,
    Story,
    User,
)
from framing.policies import can_read_full_text, can_read_story
from framing.queries.comparison_loading import load_comparison
from framing.queries.layers import library_layer
from tests.running import finish

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


def decide(one: Claim, other: Claim, run: Run, by: User, relation: str) -> Judgement:
    return judge(by=by, layer=library_layer(), run=run, one=one, other=other, relation=relation)


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


def test_loading_again_keeps_the_comparison_that_somebody_chose(member: User) -> None:
    load()
    story = Story.objects.get(slug=CALL)
    chosen = start_run(story=story, by=member, queue=lambda _: None, threshold=0.9)
    assert load()[1] == []
    assert story.runs.order_by("-chosen_at")[0] == chosen
    [queued] = load(edited(DEMONSTRATION))[1]
    assert story.runs.order_by("-chosen_at")[0].pk == queued
    assert Run.objects.get(pk=queued).thresholds == {"align": 0.9}


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


# Judged by its authors


def of_authors() -> QuerySet[Judgement]:
    return Judgement.objects.filter(by__username=AUTHORS).select_related("pair__a", "pair__b")


def test_what_its_gold_says_is_judged_in_the_librarys_own_layer() -> None:
    load()
    decisions = [decision for story in DEMONSTRATION.stories for decision in story.decisions]
    assert {story.slug for story in DEMONSTRATION.stories if story.decisions} == {CALL, DAM}
    assert len(decisions) > 200
    assert [row.revision for row in of_authors()] == [*range(1, len(decisions) + 1)]
    layers = set(of_authors().values_list("layer__slug", flat=True))
    assert layers == {library_layer().slug}
    judged = {
        frozenset(((row.pair.a.version_id, row.pair.a.quote), (row.pair.b.version_id, row.pair.b.quote)))
        for row in of_authors()
    }
    assert len(judged) == len(decisions)
    assert {quote for pair in judged for _, quote in pair} == {
        words for decision in decisions for _, words in (decision.one, decision.other)
    }


def test_a_relation_is_kept_in_the_order_of_its_pair() -> None:
    load()
    versions = {of.captures.all()[0].source: of.pk for of in ArticleVersion.objects.all()}
    kept = {(row.pair.a.quote, row.pair.b.quote): row for row in of_authors()}
    for story in DEMONSTRATION.stories:
        for decision in story.decisions:
            one, other = (versions[f"fixtures/demo/{source}"] for source, _ in (decision.one, decision.other))
            words = decision.one[1], decision.other[1]
            in_order = one < other
            row = kept[words if in_order else words[::-1]]
            assert row.relation == (decision.relation if in_order else decision.relation.mirrored())


def test_loading_again_judges_nothing_twice_and_takes_nothing_away(member: User) -> None:
    load()
    before = list(of_authors().values_list("pk", "revision", "relation"))
    _, queued = load()
    assert list(of_authors().values_list("pk", "revision", "relation")) == before
    assert queued == [], "nothing is judged, so no words are to be compared"
    assert User.objects.filter(username=AUTHORS).count() == 1


def test_what_a_member_decides_wins_and_stays(member: User) -> None:
    load()
    run = finish(Run.objects.get(story__slug=DAM))
    link = next(
        link for link in load_comparison(run, library_layer()).links.values() if link.relation == "overlap"
    )
    decide(link.a, link.b, run, member, "topic")
    load()
    now = load_comparison(run, library_layer()).link(link.a, link.b)
    assert now is not None
    assert (now.relation, now.judgement and now.judgement.by) == ("topic", member)


def test_what_a_member_took_back_is_not_judged_anew(member: User) -> None:
    load()
    run = finish(Run.objects.get(story__slug=DAM))
    judgement = of_authors()[0]
    withdraw(by=member, judgement=judgement, run=run)
    load()
    assert not Judgement.objects.filter(
        pair=judgement.pair, revision__gt=judgement.withdrawn_by.get().revision
    )


def test_a_library_that_had_compared_it_before_gets_the_judgements_and_their_words(member: User) -> None:
    bare = replace(
        DEMONSTRATION, stories=tuple(replace(story, decisions=()) for story in DEMONSTRATION.stories)
    )
    load(bare)
    assert not Judgement.objects.exists()
    run = finish(Run.objects.get(story__slug=DAM))
    proposal = run.alignments.all()[0]
    own = decide(proposal.a, proposal.b, run, member, "topic")
    _, queued = load()
    assert queued == [run.pk], "its words are to be compared, and nothing runs anew"
    assert of_authors().exists()
    assert not of_authors().filter(pair=own.pair).exists(), "what a member had decided is left alone"
    assert word_finished(run_id=run.pk) > 0
    links = load_comparison(run, library_layer()).links.values()
    assert not [link for link in links if link.waits_for_wording]
