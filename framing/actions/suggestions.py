"""Suggest which reports are of one event, and follow what a person decides on that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from framing.actions.claims import store_claims
from framing.actions.embeddings import embed, vectors_of
from framing.actions.stories import add_reports, make_story
from framing.adapters.encoder import SentenceEncoder
from framing.models import Article, ArticleVersion, Story, StoryMember, Suggestion, User
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Details, Document
from framing.pipeline.versions.base import PipelineVersion
from framing.policies import check_can_edit_story
from framing.queries.texts import as_document, last_layer

# The newest of each are looked at: grouping grows with the square of their number.
ARTICLES = 200
STORIES = 50


@dataclass(frozen=True, slots=True)
class _Found:
    """Articles for a new story, or for one that is there."""

    story: int | None
    articles: frozenset[int]


def suggest(*, encoder: SentenceEncoder, pipeline: PipelineVersion) -> int:
    """Look anew for reports of one event; returns how many suggestions are open then.

    Reads the newest articles that are in no story and the reports of the newest stories. What was
    suggested before and is not found any more is gone; what a person dismissed, or a part of it,
    is not suggested again.
    """
    placed = _placed()
    story_of = {version.pk: story for version, story in placed}
    read = [
        (version, _document(version, pipeline))
        for version in [*_unplaced(), *(version for version, _ in placed)]
    ]
    # A text of which nothing is report says nothing of an event.
    read = [(version, document) for version, document in read if document.claims]
    documents = [document for _, document in read]
    groups = pipeline.group(documents, [_vectors(document, encoder) for document in documents])
    found = {
        suggestion
        for group in groups
        if (suggestion := _suggestion([read[place][0] for place in group], story_of)) is not None
    }
    return _keep(found, pipeline)


@transaction.atomic
def accept(*, by: User, suggestion: Suggestion, title: str = "") -> Story:
    """Follow a suggestion: its articles that are in no story make one, or join the one it names.

    Raises PermissionDenied; ValueError where it was decided before or nothing of it is left.
    """
    check_can_edit_story(by)
    articles = list(suggestion.articles.filter(memberships=None).order_by("pk"))
    if not articles or not _decide(suggestion, Suggestion.State.ACCEPTED, by):
        raise ValueError("This suggestion was decided already. Load the page again.")
    if suggestion.story is None:
        return make_story(by=by, title=title, articles=articles)
    add_reports(by=by, story=suggestion.story, articles=articles)
    return suggestion.story


def dismiss(*, by: User, suggestion: Suggestion) -> None:
    """Decide that these are not of one event; it is not suggested again. Raises PermissionDenied."""
    check_can_edit_story(by)
    _decide(suggestion, Suggestion.State.DISMISSED, by)


def _decide(suggestion: Suggestion, state: str, by: User) -> bool:
    """Whether this was the first decision on it."""
    still_open = Suggestion.objects.filter(pk=suggestion.pk, state=Suggestion.State.OPEN)
    return bool(still_open.update(state=state, decided_by=by, decided_at=timezone.now()))


def _unplaced() -> list[ArticleVersion]:
    """The newest version of each of the newest articles that are in no story."""
    articles = Article.objects.filter(memberships=None).order_by("-pk")[:ARTICLES]
    versions = ArticleVersion.objects.filter(article__in=list(articles.values_list("pk", flat=True)))
    newest = {version.article_id: version for version in versions.order_by("pk")}
    return [newest[article] for article in sorted(newest)]


def _placed() -> list[tuple[ArticleVersion, int]]:
    """The versions that the newest stories compare, each once, with its newest story."""
    stories = list(Story.objects.order_by("-pk").values_list("pk", flat=True)[:STORIES])
    members = StoryMember.objects.filter(story__in=stories).select_related("version").order_by("story", "pk")
    newest = {member.version_id: (member.version, member.story_id) for member in members}
    return list(newest.values())


def _document(version: ArticleVersion, pipeline: PipelineVersion) -> Document:
    claims = store_claims(version=version, layer=last_layer(version), pipeline=pipeline)
    published = version.published
    day = published.date() if published and not version.published_has_time else published
    details = Details(title=version.title, language=version.language, published=day)
    return replace(as_document(version, claims), details=details)


def _vectors(document: Document, encoder: SentenceEncoder) -> ClaimVectors:
    texts = [claim.text for claim in document.claims]
    for _ in embed(texts=texts, encoder=encoder):
        pass
    return vectors_of(texts=texts, encoder=encoder)


def _suggestion(group: Sequence[ArticleVersion], story_of: dict[int, int]) -> _Found | None:
    """What a group suggests: nothing where no report of it waits for a story, or where it is alone.

    A story is joined only where at least half of its reports stand in the group: one that merely has a
    report like them is of another event.
    """
    waiting = frozenset(version.article_id for version in group if version.pk not in story_of)
    here = Counter(story_of[version.pk] for version in group if version.pk in story_of)
    if not waiting:
        return None
    of_each = Counter(story_of.values())
    stories = {story: count for story, count in here.items() if 2 * count >= of_each[story]}
    if stories:
        # The story with the most reports of the group; of several such, the oldest.
        return _Found(max(stories, key=lambda story: (stories[story], -story)), waiting)
    return _Found(None, waiting) if len(waiting) > 1 else None


@transaction.atomic
def _keep(found: Iterable[_Found], pipeline: PipelineVersion) -> int:
    known = [
        (row, _Found(row.story_id, frozenset(article.pk for article in row.articles.all())))
        for row in Suggestion.objects.exclude(state=Suggestion.State.ACCEPTED).prefetch_related("articles")
    ]
    dismissed = [what for row, what in known if row.state == Suggestion.State.DISMISSED]
    wanted = {what for what in found if not any(_covers(no, what) for no in dismissed)}
    still_open = {what: row for row, what in known if row.state == Suggestion.State.OPEN}
    Suggestion.objects.filter(
        pk__in=[row.pk for what, row in still_open.items() if what not in wanted]
    ).delete()
    for what in sorted(wanted - set(still_open), key=lambda new: sorted(new.articles)):
        row = Suggestion.objects.create(story_id=what.story, pipeline_version=pipeline.name)
        row.articles.set(what.articles)
    return len(wanted)


def _covers(dismissed: _Found, new: _Found) -> bool:
    return dismissed.story == new.story and new.articles <= dismissed.articles
