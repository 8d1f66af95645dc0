"""The admin shows every table, and changes none that is written once."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from framing import models
from framing.models.base import WriteOnce

TABLES = [model for model in apps.get_app_config("framing").get_models() if model is not models.User]
WRITTEN_ONCE = [model for model in TABLES if issubclass(model, WriteOnce)]
KEPT = (
    models.ArticleVersion,
    models.Capture,
    models.CleaningLayer,
    models.CleaningSpan,
    models.Claim,
    models.Anchor,
    models.Pair,
    models.Judgement,
)


def address(model: Any, page: str, *args: object) -> str:
    return reverse(f"admin:framing_{model._meta.model_name}_{page}", args=args)


def test_every_table_is_there() -> None:
    assert [model for model in [*TABLES, models.User] if not admin.site.is_registered(model)] == []


def test_the_owner_reads_lists_and_rows_in_a_fixed_number_of_queries(
    client: Client, owner: models.User, full_library: None, subtests: pytest.Subtests
) -> None:
    client.force_login(owner)
    for model in TABLES:
        with subtests.test(model.__name__):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address(model, "changelist")).status_code == 200
            assert len(queries) <= 8
            assert client.get(address(model, "changelist"), {"q": "ferry"}).status_code == 200
            assert client.get(address(model, "change", model.objects.all()[0].pk)).status_code == 200


def test_what_is_written_once_is_read_only(
    client: Client, owner: models.User, full_library: None, subtests: pytest.Subtests
) -> None:
    client.force_login(owner)
    for model in WRITTEN_ONCE:
        row = model.objects.all()[0]
        with subtests.test(model.__name__):
            assert client.get(address(model, "add")).status_code == 403
            assert client.post(address(model, "change", row.pk), {}).status_code == 403


def test_what_people_rely_on_is_not_thrown_away(
    client: Client, owner: models.User, full_library: None, subtests: pytest.Subtests
) -> None:
    client.force_login(owner)
    for model in KEPT:
        row = model.objects.all()[0]
        with subtests.test(model.__name__):
            assert client.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
            assert model.objects.filter(pk=row.pk).exists()


def test_an_article_with_versions_is_not_thrown_away_by_a_detour(
    client: Client, owner: models.User, full_library: None
) -> None:
    client.force_login(owner)
    article = models.Article.objects.all()[0]
    client.post(address(models.Article, "delete", article.pk), {"post": "yes"})
    assert models.Article.objects.filter(pk=article.pk).exists()


def test_the_owner_changes_an_outlet(client: Client, owner: models.User) -> None:
    client.force_login(owner)
    no_rows = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"}
    inlines = {f"{name}-{key}": value for name in ("aliases", "domains") for key, value in no_rows.items()}
    form = {"slug": "the-post", "name": "The Post", "kind": "real", "languages": "[]", **inlines}
    client.post(address(models.Outlet, "add"), form)
    assert models.Outlet.objects.get(slug="the-post").name == "The Post"


@pytest.mark.parametrize("person", ["visitor", "member"])
def test_others_are_asked_to_sign_in(
    client: Client, person: str, request: pytest.FixtureRequest, db: None
) -> None:
    if person == "member":
        client.force_login(request.getfixturevalue("member"))
    answer = client.get(address(models.Story, "changelist"))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("admin:login"))


def test_an_editor_without_permissions_sees_no_table(client: Client, editor: models.User) -> None:
    client.force_login(editor)
    assert client.get(reverse("admin:index")).status_code == 200
    assert client.get(address(models.Story, "changelist")).status_code == 403
