"""Who may do what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from framing import policies
from framing.models import Article, Story

PUBLISHED, UNPUBLISHED = Story(published_at=timezone.now()), Story()
OPEN, CLOSED = Article(licence="open"), Article(licence="publisher")
CAST = ("visitor", "member", "editor", "owner")
SIGNED_IN = ("member", "editor", "owner")
STAFF = ("editor", "owner")

RULES: list[tuple[str, tuple[Any, ...], tuple[str, ...]]] = [
    ("read_story", (PUBLISHED,), CAST),
    ("read_story", (UNPUBLISHED,), SIGNED_IN),
    ("read_full_text", (OPEN,), CAST),
    ("read_full_text", (CLOSED,), SIGNED_IN),
    ("add_reports", (), SIGNED_IN),
    ("edit_story", (), SIGNED_IN),
    ("judge", (), SIGNED_IN),
    ("clean", (), SIGNED_IN),
    ("publish", (), STAFF),
]


@pytest.fixture(params=CAST)
def person(request: pytest.FixtureRequest) -> tuple[str, Any]:
    return request.param, request.getfixturevalue(request.param)


@pytest.mark.parametrize(("what", "of", "allowed"), RULES)
def test_a_rule_answers_and_raises_alike(
    person: tuple[str, Any], what: str, of: tuple[Any, ...], allowed: tuple[str, ...]
) -> None:
    name, who = person
    can: Callable[..., bool] = getattr(policies, f"can_{what}")
    check: Callable[..., None] = getattr(policies, f"check_can_{what}")
    assert can(who, *of) is (name in allowed)
    if name in allowed:
        check(who, *of)
    else:
        with pytest.raises(PermissionDenied, match=r"\w+"):
            check(who, *of)


def test_every_rule_is_tried() -> None:
    there = {name.removeprefix("can_") for name in vars(policies) if name.startswith("can_")}
    assert {what for what, _, _ in RULES} == there
