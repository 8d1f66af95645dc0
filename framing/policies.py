"""Who may do what, to what, now. ``check_*`` raises PermissionDenied, ``can_*`` answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from framing.models import Article, Story, User

Person = User | AnonymousUser


def can_read_story(person: Person, story: Story) -> bool:
    """Everyone reads what is published; members read everything."""
    return story.published_at is not None or person.is_authenticated


def can_read_full_text(person: Person, article: Article) -> bool:
    """Captured texts belong to their publishers: in full for members, or where the licence allows."""
    return person.is_authenticated or article.licence == Article.Licence.OPEN


def can_add_reports(person: Person) -> bool:
    return person.is_authenticated


def can_edit_story(person: Person) -> bool:
    """Choose its reports, run the comparison, stop it."""
    return person.is_authenticated


def can_publish(person: Person) -> bool:
    return bool(person.is_authenticated and person.is_staff)


def can_judge(person: Person) -> bool:
    return person.is_authenticated


def can_clean(person: Person) -> bool:
    """Put a dropped piece of a text back, or drop one."""
    return person.is_authenticated


def _check(allowed: Callable[..., bool], what: str) -> Callable[..., None]:
    def check(person: Person, *of: Any) -> None:
        if not allowed(person, *of):
            raise PermissionDenied(what)

    return check


check_can_read_story = _check(can_read_story, "This story is not published. Sign in to read it.")
check_can_read_full_text = _check(can_read_full_text, "The full text is for members.")
check_can_add_reports = _check(can_add_reports, "Sign in to add reports.")
check_can_edit_story = _check(can_edit_story, "Sign in to change a story.")
check_can_publish = _check(can_publish, "Publishing a story is for editors.")
check_can_judge = _check(can_judge, "Sign in to judge.")
check_can_clean = _check(can_clean, "Sign in to change what counts as report.")
