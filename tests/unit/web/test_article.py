from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from framing.actions.articles import add_version
from framing.models import Article, Capture, CleaningLayer, Outlet, Story, User
from framing.pipeline.clean import families
from framing.pipeline.types import Details
from framing.web.presenters.article import REASONS, reason_in_words
from tests.running import FERRY, MakeStory
from tests.unit.web.reports import MARKUP, article_of, publish, report

SHARE = "Share this page"
TEXT = f"{FERRY}\n{SHARE}"
START, END = len(FERRY) + 1, len(TEXT)


@pytest.fixture
def story(make_story: MakeStory) -> Story:
    return make_story(TEXT)


@pytest.fixture
def article(story: Story) -> Article:
    return article_of(story)


def piece(article: Article, action: str, **values: object) -> dict[str, object]:
    version = article.versions.get()
    return {"action": action, "version": version.pk, "start": START, "end": END, **values}


def test_a_member_reads_the_text_and_what_was_dropped_and_why(as_member: Client, article: Article) -> None:
    response = as_member.get(article.get_absolute_url())
    assertContains(response, "The ferry ran aground at noon.")
    assertContains(response, "Dropped: share bar")
    assertContains(response, SHARE)
    assertContains(response, "Put back")
    assertContains(response, "/stories/a-story/")


def test_every_reason_has_its_words() -> None:
    given = {family.reason for family in families.FAMILIES} | {
        "outside_report",
        "ornament",
        "label",
        "aside",
        "by hand",
    }
    assert given <= set(REASONS)
    assert reason_in_words("share_bar") == "share bar"


def test_a_visitor_sees_what_is_known_but_not_the_text(
    client: Client, story: Story, article: Article
) -> None:
    Article.objects.filter(pk=article.pk).update(url="https://one.example/ferry")
    publish(story)
    response = client.get(article.get_absolute_url())
    assertContains(response, "The full text belongs to its publisher.")
    assertContains(response, "https://one.example/ferry")
    assertContains(response, "Outlet 1")
    assertNotContains(response, "The ferry ran aground")
    assertNotContains(response, SHARE)


def test_a_visitor_reads_what_its_licence_opens_and_changes_nothing(
    client: Client, story: Story, article: Article
) -> None:
    Article.objects.filter(pk=article.pk).update(licence=Article.Licence.OPEN)
    publish(story)
    response = client.get(article.get_absolute_url())
    assertContains(response, "The ferry ran aground at noon.")
    assertNotContains(response, "Put back")
    assert client.post(article.get_absolute_url(), piece(article, "put_back")).status_code == 403
    assert CleaningLayer.objects.count() == 1


def test_a_visitor_finds_no_report_that_stands_in_no_published_story(
    client: Client, article: Article
) -> None:
    assert client.get(article.get_absolute_url()).status_code == 404
    assert client.post(article.get_absolute_url(), piece(article, "put_back")).status_code == 404
    loose = report("In no story.")
    assert client.get(loose.article.get_absolute_url()).status_code == 404


def test_a_visitor_is_not_told_of_stories_that_are_not_published(
    client: Client, story: Story, article: Article
) -> None:
    publish(story)
    other = Story.objects.create(slug="kept", title="Kept")
    other.members.create(article=article, version=article.versions.get())
    assertNotContains(client.get(article.get_absolute_url()), "/stories/kept/")


def test_a_piece_is_put_back_and_dropped_again(as_member: Client, article: Article, member: User) -> None:
    address = article.get_absolute_url()
    response = as_member.post(address, piece(article, "put_back"))
    assertRedirects(response, f"{address}#piece-{START}")
    page = as_member.get(address)
    assertNotContains(page, "Dropped:")
    assertContains(page, "Drop again")
    as_member.post(address, piece(article, "drop"))
    assertContains(as_member.get(address), "Dropped: dropped by a member")
    layers = CleaningLayer.objects.filter(version__article=article).order_by("number")
    assert [(layer.number, layer.by) for layer in layers] == [(1, None), (2, member), (3, member)]


def test_put_back_twice_is_once(as_member: Client, article: Article) -> None:
    for _ in range(2):
        as_member.post(article.get_absolute_url(), piece(article, "put_back"))
    assert CleaningLayer.objects.filter(version__article=article).count() == 2


def test_a_piece_that_is_not_there_is_an_error(as_member: Client, article: Article) -> None:
    response = as_member.post(
        article.get_absolute_url(), piece(article, "put_back", end=END - 1), follow=True
    )
    assertContains(response, "The text has no such piece. Load the page again.")


@pytest.mark.parametrize(
    "broken", [{"action": "burn"}, {"start": "x"}, {"end": ""}, {"version": "-1"}, {"start": "9" * 5000}]
)
def test_a_form_that_names_no_piece_is_refused(
    as_member: Client, article: Article, broken: dict[str, str]
) -> None:
    sent = {**piece(article, "put_back"), **broken}
    assert as_member.post(article.get_absolute_url(), sent).status_code == 400


def test_a_version_of_another_article_is_not_found(as_member: Client, article: Article) -> None:
    other = report("Another text.")
    sent = piece(article, "put_back", version=other.pk)
    assert as_member.post(article.get_absolute_url(), sent).status_code == 404
    assert as_member.get(article.get_absolute_url(), {"version": other.pk}).status_code == 404
    for version in ("x", "9" * 30, "9" * 5000):
        assert as_member.get(article.get_absolute_url(), {"version": version}).status_code == 404


def test_versions_and_captures_are_listed(as_member: Client, article: Article) -> None:
    first = article.versions.get()
    add_version(by=None, article=article, text="Rewritten.", details=Details(), source="second.txt")
    address = article.get_absolute_url()
    page = as_member.get(address)
    assertContains(page, "Rewritten.")
    assertContains(page, "second.txt")
    assertContains(page, first.hash)
    assertContains(as_member.get(address, {"version": first.pk}), "The ferry ran aground at noon.")


def test_where_a_text_was_captured_from_is_for_members(
    client: Client, story: Story, article: Article
) -> None:
    publish(story)
    Capture.objects.create(version=article.versions.get(), source="/home/ann/ferry.txt")
    assertNotContains(client.get(article.get_absolute_url()), "/home/ann")


def test_markup_in_texts_is_shown_and_not_run(as_member: Client, story: Story) -> None:
    version = report(f"Headline\n{MARKUP} was said.\nShare {MARKUP}", title=MARKUP)
    page = as_member.get(version.article.get_absolute_url())
    assertNotContains(page, MARKUP)
    assertContains(page, "&lt;script&gt;alert(1)&lt;/script&gt; was said.")


def test_a_hebrew_report_runs_from_right_to_left(as_member: Client, tiny_pipeline: object) -> None:
    article = Article.objects.create(outlet=Outlet.objects.create(slug="hed", name="הד"))
    add_version(by=None, article=article, text="סכר.", details=Details(language="he"), source="pasted")
    assertContains(as_member.get(article.get_absolute_url()), 'lang="he" dir="rtl"')


def test_it_is_neither_put_nor_deleted(as_member: Client, article: Article) -> None:
    assert as_member.delete(article.get_absolute_url()).status_code == 405


def test_longer_texts_need_no_more_queries(
    as_member: Client, tiny_pipeline: object, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    version = report("\n".join(f"Line {number}." for number in range(60)))
    for number in range(5):
        add_version(
            by=None, article=version.article, text=f"{number}", details=Details(), source=f"{number}.txt"
        )
    with django_assert_max_num_queries(9):
        address = version.article.get_absolute_url()
        assertContains(as_member.get(address, {"version": version.pk}), "Line 59.")
