from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from framing.actions.articles import store_version
from framing.actions.cleaning import BY_HAND, drop, put_back
from framing.models import ArticleVersion, User
from framing.pipeline.types import Details, Role
from framing.queries.texts import last_layer, pieces_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline")]
TEXT = "Headline\nShare one\nThe ferry sank.\nShare two"
ONE, TWO, BODY = (9, 18), (35, 44), (19, 34)


@pytest.fixture
def version() -> ArticleVersion:
    stored, _ = store_version(by=None, text=TEXT, details=Details(), source="pasted")
    return stored


def roles(version: ArticleVersion) -> list[tuple[str, Role, str]]:
    return [(TEXT[one.start : one.end], one.role, one.reason) for one in pieces_of(version)]


def test_a_piece_is_put_back_and_the_others_stay(version: ArticleVersion, member: User) -> None:
    before = roles(version)
    assert put_back(by=member, version=version, start=ONE[0], end=ONE[1]) == 2
    after = roles(version)
    assert after[1] == ("Share one", Role.BODY, "")
    assert [after[0], *after[2:]] == [before[0], *before[2:]]
    version.refresh_from_db()
    assert version.text == TEXT


def test_each_change_is_another_layer_with_its_person(version: ArticleVersion, member: User) -> None:
    put_back(by=member, version=version, start=ONE[0], end=ONE[1])
    put_back(by=member, version=version, start=TWO[0], end=TWO[1])
    drop(by=member, version=version, start=ONE[0], end=ONE[1])
    assert roles(version)[1] == ("Share one", Role.DROPPED, BY_HAND)
    assert roles(version)[3] == ("Share two", Role.BODY, "")
    layers = version.cleaning_layers.order_by("number")
    assert [(of.number, of.by, of.made_with) for of in layers][1:] == [
        (2, member, BY_HAND),
        (3, member, BY_HAND),
        (4, member, BY_HAND),
    ]


def test_the_same_change_twice_is_one_layer(version: ArticleVersion, member: User) -> None:
    for _ in range(2):
        assert put_back(by=member, version=version, start=ONE[0], end=ONE[1]) == 2
    for _ in range(2):
        assert drop(by=member, version=version, start=BODY[0], end=BODY[1]) == 3
    assert last_layer(version) == 3


@pytest.mark.parametrize(("start", "end"), [(9, 17), (0, 44), (44, 50), (18, 9)])
def test_only_whole_pieces_are_changed(version: ArticleVersion, member: User, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such piece"):
        put_back(by=member, version=version, start=start, end=end)
    assert last_layer(version) == 1


def test_a_visitor_changes_nothing(version: ArticleVersion, visitor: AnonymousUser) -> None:
    with pytest.raises(PermissionDenied):
        put_back(by=visitor, version=version, start=ONE[0], end=ONE[1])  # type: ignore[arg-type]
    assert last_layer(version) == 1
