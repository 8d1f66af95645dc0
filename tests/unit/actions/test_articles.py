"""One way in for every captured text."""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from framing.actions.articles import Outcome, add_version, store_version
from framing.models import Article, ArticleVersion, Outlet, User
from framing.pipeline.types import Details
from tests.tiny import TinyPipeline

TEXT = "Bridge closes for repair\nThe bridge closes on Monday.\nShare this"
EDITED = TEXT.replace("Monday", "Tuesday")
URL = "https://post.example/bridge"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline")]


@pytest.fixture
def post() -> Outlet:
    return Outlet.objects.create(slug="post", name="The Post")


@pytest.fixture
def echo() -> Outlet:
    return Outlet.objects.create(slug="echo", name="The Echo")


def store(text: str = TEXT, **given: Any) -> tuple[ArticleVersion, Outcome]:
    return store_version(**{"by": None, "text": text, "details": Details(), "source": "pasted", **given})


def test_a_text_is_stored_with_its_details_capture_and_cleaning(post: Outlet, member: User) -> None:
    details = Details(title="Bridge closes", byline="A. Reed", language="en", published=date(2026, 3, 1))
    version, outcome = store(by=member, details=details, outlet=post, url=URL, source=URL)

    assert outcome is Outcome.NEW
    assert version.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (version.title, version.byline, version.language) == ("Bridge closes", "A. Reed", "en")
    assert version.article.outlet == post
    assert version.article.created_by == version.created_by == member
    assert [(capture.source, capture.by) for capture in version.captures.all()] == [(URL, member)]
    layer = version.cleaning_layers.get()
    assert (layer.number, layer.made_with, layer.by) == (1, TinyPipeline.name, None)
    assert [(TEXT[span.start : span.end], span.role, span.reason) for span in layer.spans.all()] == [
        ("Bridge closes for repair", "headline", ""),
        ("The bridge closes on Monday.", "body", ""),
        ("Share this", "dropped", "share_bar"),
    ]


@pytest.mark.parametrize(
    ("stated", "stored", "has_time"),
    [
        (None, None, False),
        (date(2026, 3, 1), datetime(2026, 3, 1, tzinfo=UTC), False),
        (datetime(2026, 3, 1, 9, 30, tzinfo=UTC), datetime(2026, 3, 1, 9, 30, tzinfo=UTC), True),
        (
            datetime(2026, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=2))),
            datetime(2026, 3, 1, 7, 30, tzinfo=UTC),
            True,
        ),
        (datetime(2026, 3, 1, 9, 30), datetime(2026, 3, 1, 9, 30, tzinfo=UTC), True),  # noqa: DTZ001
    ],
)
def test_a_day_and_a_moment_are_told_apart(stated: Any, stored: datetime | None, has_time: bool) -> None:  # noqa: FBT001
    version, _ = store(details=Details(published=stated))
    version.refresh_from_db()
    assert (version.published, version.published_has_time) == (stored, has_time)


def test_text_is_stored_in_nfc() -> None:
    version, _ = store("Cafe\u0301 opens")
    assert version.text == unicodedata.normalize("NFC", version.text) == "Café opens"
    assert store("Café opens")[1] is Outcome.KNOWN


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="The text is empty"):
        store(text)
    assert not Article.objects.exists()


def test_a_visitor_adds_nothing() -> None:
    with pytest.raises(PermissionDenied):
        store(by=AnonymousUser())
    assert not Article.objects.exists()


def test_the_same_text_again_is_another_capture(post: Outlet) -> None:
    first, _ = store(outlet=post)
    again, outcome = store(outlet=post, source="bridge.txt")
    assert (again, outcome) == (first, Outcome.KNOWN)
    assert [capture.source for capture in first.captures.all()] == ["pasted", "bridge.txt"]
    assert first.cleaning_layers.count() == 1


def test_another_text_at_a_known_address_is_a_new_version(post: Outlet) -> None:
    first, _ = store(outlet=post, url=URL)
    second, outcome = store(EDITED, outlet=post, url=URL)
    assert outcome is Outcome.REVISED
    assert second != first
    assert second.article == first.article


def test_a_text_that_comes_back_after_an_edit_is_another_capture(post: Outlet) -> None:
    first, _ = store(url=URL)
    store(EDITED, url=URL)
    back, outcome = store(url=URL)
    assert (back, outcome) == (first, Outcome.KNOWN)
    assert first.captures.count() == 2
    assert first.article.versions.count() == 2


def test_agency_copy_under_two_outlets_is_two_articles(post: Outlet, echo: Outlet) -> None:
    one, _ = store(outlet=post)
    other, outcome = store(outlet=echo)
    assert outcome is Outcome.NEW
    assert one.article != other.article


def test_a_known_text_is_recognised_where_the_outlet_is_not_told(post: Outlet) -> None:
    first, _ = store(outlet=post, url=URL)
    again, outcome = store()
    assert (again, outcome) == (first, Outcome.KNOWN)
    assert again.article.outlet == post


def test_an_article_learns_its_outlet_and_address(post: Outlet) -> None:
    first, _ = store()
    again, outcome = store(outlet=post, url=URL)
    assert (again, outcome) == (first, Outcome.KNOWN)
    article = Article.objects.get()
    assert (article.outlet, article.url) == (post, URL)


def test_what_is_known_of_an_article_stays(post: Outlet, echo: Outlet) -> None:
    store(outlet=post, url=URL)
    store(EDITED, outlet=echo, url=URL, licence="open")
    article = Article.objects.get()
    assert (article.outlet, article.licence) == (post, "publisher")


def test_a_version_is_added_to_a_known_article(post: Outlet) -> None:
    first, _ = store(outlet=post)
    given = {"by": None, "article": first.article, "details": Details(), "source": "second file"}
    second, outcome = add_version(text=EDITED, **given)
    assert outcome is Outcome.REVISED
    assert add_version(text=EDITED, **given) == (second, Outcome.KNOWN)
    assert second.captures.count() == 2


def test_overlong_details_are_cut_to_what_fits() -> None:
    version, _ = store(details=Details(title="t" * 600, byline="b" * 400), source="s" * 3000)
    assert (len(version.title), len(version.byline)) == (500, 300)
    assert len(version.captures.get().source) == 2000
