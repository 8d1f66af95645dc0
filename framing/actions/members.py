"""Put captured versions into stories."""

from __future__ import annotations

from framing.models import ArticleVersion, Story, StoryMember, User
from framing.policies import check_can_edit_story


def add_member(*, story: Story, version: ArticleVersion, by: User | None) -> StoryMember:
    """Add a report to a story in this version; a report that is there already is pinned to it.

    Whoever adds a newer capture to a story wants that one compared. ``by`` is None for the command
    line. Raises PermissionDenied.
    """
    if by is not None:
        check_can_edit_story(by)
    member, _ = StoryMember.objects.update_or_create(
        story=story,
        article=version.article,
        defaults={"version": version},
        create_defaults={"version": version, "added_by": by},
    )
    return member
