"""Load the demonstration: our own texts, in stories that everyone may read, two of them judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from framing.actions.articles import Outcome, add_version, store_version
from framing.actions.judgements import judge_unjudged
from framing.actions.outlets import register_outlet
from framing.actions.pairs import Stretch, pairs_of
from framing.actions.people import ensure_authors
from framing.actions.runs import start_run
from framing.adapters.fixtures import Demonstration, DemoReport, DemoStory
from framing.models import Article, ArticleVersion, Story, StoryMember
from framing.queries.layers import library_layer

_SOURCE = "fixtures/demo/"


@transaction.atomic
def load_demonstration(
    *,
    demonstration: Demonstration,
    queue: Callable[[UUID], object],
    queue_words: Callable[[UUID], object],
) -> dict[Outcome, int]:
    """Store every report, put the stories together, judge them, and start a run for each.

    Can be done again at any time: a text that is there is left alone, a changed one becomes a new
    version, which its stories then pin. Whether a story is published, and which reports are in it,
    stays as people left it; one left with fewer than two has nothing to compare and gets no run. What the
    authors of a story decided is added where nobody ever decided. Returns how many reports
    were new, known or revised.
    """
    stored = {report.source: _store(report) for report in demonstration.reports}
    stories = [
        _put_together(story, [stored[source][0] for source in story.sources])
        for story in demonstration.stories
    ]
    versions = {source: version for source, (version, _) in stored.items()}
    for entry in demonstration.stories:
        _judge(entry, versions, queue_words)
    # The story that a list shows first is also the first to be compared.
    for story in reversed(stories):
        if story.members.count() > 1:
            start_run(story=story, by=None, queue=queue)
    counted = Counter(outcome for _, outcome in stored.values())
    return {outcome: counted[outcome] for outcome in Outcome}


def _store(report: DemoReport) -> tuple[ArticleVersion, Outcome]:
    outlet = register_outlet(facts=report.outlet)
    source = _SOURCE + report.source
    article = Article.objects.filter(outlet=outlet, versions__captures__source=source).first()
    if article is None:
        return store_version(
            by=None,
            text=report.text,
            details=report.details,
            outlet=outlet,
            licence=Article.Licence.OPEN,
            source_note=report.source_note,
            source=source,
        )
    if known := article.versions.filter(text=report.text).first():
        return known, Outcome.KNOWN
    return add_version(by=None, article=article, text=report.text, details=report.details, source=source)


def _put_together(entry: DemoStory, versions: list[ArticleVersion]) -> Story:
    story, made = Story.objects.get_or_create(
        slug=entry.slug,
        defaults={"title": entry.title, "summary": entry.summary, "published_at": timezone.now()},
    )
    for version in versions:
        if made:
            StoryMember.objects.create(story=story, article_id=version.article_id, version=version)
        else:
            story.members.filter(article=version.article_id).update(version=version)
    return story


def _judge(story: DemoStory, versions: Mapping[str, ArticleVersion], queue: Callable[[UUID], object]) -> None:
    """Decide in the library's own layer, as a member would, where nobody ever decided."""
    if not story.decisions:
        return
    pairs = pairs_of(
        [
            (_stretch(versions, *decision.one), _stretch(versions, *decision.other))
            for decision in story.decisions
        ]
    )
    judge_unjudged(
        by=ensure_authors(),
        layer=library_layer(),
        relations={
            pair: decision.relation
            if pair.a_version_id == versions[decision.one[0]].pk
            else decision.relation.mirrored()
            for pair, decision in zip(pairs, story.decisions, strict=True)
        },
        saw={"source": story.gold},
        queue=queue,
    )


def _stretch(versions: Mapping[str, ArticleVersion], source: str, words: str) -> Stretch:
    """Where some words stand in a report. Raises ValueError where they do not."""
    version = versions[source]
    start = version.text.index(words)
    return Stretch(version, start, start + len(words))
