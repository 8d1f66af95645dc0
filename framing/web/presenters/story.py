"""A story's page: its reports and where its comparison stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.models import StoryMember
from framing.pipeline.types import Piece, Role
from framing.queries.reports import newest_versions, pieces_of_each
from framing.web.presenters.reports import Report


@dataclass(frozen=True, slots=True)
class MemberEntry:
    """A report of the story; ``words`` counts what is report in it, not what stands around it."""

    report: Report
    words: int
    newer: bool


def member_entries(members: Sequence[StoryMember]) -> list[MemberEntry]:
    """In two queries."""
    pieces = pieces_of_each(member.version_id for member in members)
    newest = newest_versions(member.article_id for member in members)
    return [_entry(member, pieces, newest) for member in members]


def words_in(text: str, pieces: Sequence[Piece]) -> int:
    """How many words of a text are report, captions included."""
    return sum(len(text[one.start : one.end].split()) for one in pieces if one.role is not Role.DROPPED)


def _entry(
    member: StoryMember, pieces: Mapping[int, Sequence[Piece]], newest: Mapping[int, int]
) -> MemberEntry:
    return MemberEntry(
        report=Report(member.article, member.version),
        words=words_in(member.version.text, pieces.get(member.version_id, ())),
        newer=newest[member.article_id] > member.version_id,
    )
