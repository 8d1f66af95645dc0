"""Store captured texts: articles, their versions, and the machine's cleaning of each."""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import UTC, date, datetime, time
from enum import StrEnum

from django.db import transaction

from framing.models import Article, ArticleVersion, Capture, CleaningLayer, CleaningSpan, Outlet, User
from framing.pipeline import versions
from framing.pipeline.types import Details
from framing.policies import check_can_add_reports


class Outcome(StrEnum):
    """What became of a text that was handed in."""

    NEW = "new"
    KNOWN = "known"
    REVISED = "revised"


@transaction.atomic
def store_version(
    *,
    by: User | None,
    text: str,
    details: Details,
    source: str,
    outlet: Outlet | None = None,
    url: str = "",
    licence: str = Article.Licence.PUBLISHER,
    source_note: str = "",
) -> tuple[ArticleVersion, Outcome]:
    """Store one captured text as a version of an article; every way in goes through here.

    ``text`` is stored in NFC, with the machine's cleaning as layer 1 and a capture that names its
    ``source``: an address, a file's name, or ``pasted``. ``details`` are what a person let stand;
    their ``outlet`` is not read. ``published`` without a time of day is a date; a time without a
    zone counts as UTC. ``by`` is None for what the library loads by itself.

    - ``KNOWN``: the article at this address, or one that may be of this outlet, has this very text.
      The version is the one that is there; a capture is added.
    - ``REVISED``: another text at a known address is a new version of its article.
    - ``NEW``: anything else is a new article. The same text under two outlets is two articles.

    An article whose outlet or address was not known takes those it is now given; nothing that was
    known is changed. Raises PermissionDenied; ValueError where no character can be read.
    """
    if by is not None:
        check_can_add_reports(by)
    text, sha256 = _normal(text)
    article = _known_article(sha256, outlet, url)
    is_new = article is None
    if article is None:
        article = Article.objects.create(
            outlet=outlet, url=url, licence=licence, source_note=source_note, created_by=by
        )
    else:
        _fill_in(article, outlet, url)
    version, outcome = add_version(by=by, article=article, text=text, details=details, source=source)
    return version, Outcome.NEW if is_new else outcome


@transaction.atomic
def add_version(
    *, by: User | None, article: Article, text: str, details: Details, source: str
) -> tuple[ArticleVersion, Outcome]:
    """Store a text of a known article: another text is a new version, the same one another capture.

    As ``store_version``, where the article is known by other means than its address and text.
    """
    if by is not None:
        check_can_add_reports(by)
    text, sha256 = _normal(text)
    version = article.versions.filter(sha256=sha256).first()
    outcome = Outcome.KNOWN if version else Outcome.REVISED
    if version is None:
        version = _create(article, text, sha256, details, by)
    Capture.objects.create(version=version, by=by, source=source[:2000])
    return version, outcome


def _normal(text: str) -> tuple[str, str]:
    """The text in NFC and its SHA-256."""
    text = unicodedata.normalize("NFC", text)
    if not text.strip():
        raise ValueError("The text is empty. Paste the report, or choose another file.")
    return text, hashlib.sha256(text.encode()).hexdigest()


def _known_article(sha256: str, outlet: Outlet | None, url: str) -> Article | None:
    """The article at this address; else the oldest with this text that no other outlet published."""
    if url and (at_address := Article.objects.filter(url=url).first()):
        return at_address
    same_text = list(Article.objects.filter(versions__sha256=sha256).order_by("pk"))
    if outlet is None:
        return next(iter(same_text), None)
    of_outlet = (article for article in same_text if article.outlet_id == outlet.pk)
    of_nobody = (article for article in same_text if article.outlet_id is None)
    return next(of_outlet, None) or next(of_nobody, None)


def _fill_in(article: Article, outlet: Outlet | None, url: str) -> None:
    """Add what was not known of an article."""
    learnt = []
    if outlet and article.outlet_id is None:
        article.outlet = outlet
        learnt.append("outlet")
    if url and not article.url:
        article.url = url
        learnt.append("url")
    if learnt:
        article.save(update_fields=learnt)


def _create(article: Article, text: str, sha256: str, details: Details, by: User | None) -> ArticleVersion:
    version: ArticleVersion = article.versions.create(
        sha256=sha256,
        text=text,
        title=details.title[:500],
        standfirst=details.standfirst,
        byline=details.byline[:300],
        agency=details.agency[:300],
        language=details.language[:10],
        published=moment_of(details.published),
        published_has_time=isinstance(details.published, datetime),
        created_by=by,
    )
    pipeline = versions.latest()
    layer = CleaningLayer.objects.create(version=version, number=1, made_with=pipeline.name)
    CleaningSpan.objects.bulk_create(
        CleaningSpan(
            layer=layer, start=piece.start, end=piece.end, role=piece.role.value, reason=piece.reason
        )
        for piece in pipeline.clean(text)
    )
    return version


def moment_of(published: date | datetime | None) -> datetime | None:
    """As it is stored: a day as its beginning in UTC, a time without a zone as one in UTC."""
    if published is None:
        return None
    if not isinstance(published, datetime):
        return datetime.combine(published, time.min, tzinfo=UTC)
    return published if published.tzinfo else published.replace(tzinfo=UTC)
