"""Stories as the library lists them, and suggestions in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format

from framing.models import Story
from framing.queries.suggestions import OpenSuggestion
from framing.web.presenters.columns import UNKNOWN
from framing.web.presenters.reports import Report, newest


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """One story of the list. ``story`` comes from ``queries.library.listed_stories``."""

    story: Story

    @property
    def dates(self) -> str:
        """From the first to the last report whose date is known."""
        return span_of_days([member.version.published for member in self.story.members.all()])

    @property
    def outlets(self) -> list[str]:
        names = (
            member.article.outlet.name if member.article.outlet else UNKNOWN
            for member in self.story.members.all()
        )
        return list(dict.fromkeys(names))

    @property
    def is_demonstration(self) -> bool:
        return is_demonstration(self.story)

    @property
    def found(self) -> str:
        """What its last finished run came to, or what is missing for one."""
        counts = getattr(self.story, "found", None)
        if counts:
            return in_words(counts)
        if getattr(self.story, "busy", False):
            return "being compared"
        return "one report: needs another" if len(self.story.members.all()) == 1 else "not compared yet"


@dataclass(frozen=True, slots=True)
class SuggestionEntry:
    """A suggestion with its reports in words."""

    suggestion: OpenSuggestion

    @property
    def reports(self) -> list[Report]:
        return [newest(article) for article in self.suggestion.articles]


def is_demonstration(story: Story) -> bool:
    """Whether a report of it was written for demonstration."""
    outlets = (member.article.outlet for member in story.members.all())
    return any(outlet is not None and outlet.is_demonstration for outlet in outlets)


def in_words(counts: dict[str, int]) -> str:
    claims, rows = counts.get("claims", 0), counts.get("rows", 0)
    if not rows:
        return f"{claims} claims, none found in more than one report"
    # A claim may stand in several rows: there may be more rows than claims.
    return f"{claims} claims, {rows} row{'' if rows == 1 else 's'} of claims that reports share"


def span_of_days(moments: list[datetime | None]) -> str:
    """One day, or the first and the last of several; empty where none is known."""
    days = sorted(moment.date() for moment in moments if moment is not None)
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return date_format(first, "j F Y")
    start = "j F Y" if first.year != last.year else "j F" if first.month != last.month else "j"
    return f"{date_format(first, start)} to {date_format(last, 'j F Y')}"
