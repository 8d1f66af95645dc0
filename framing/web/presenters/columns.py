"""A report as a column's head: who, when, what title; or a letter where outlets are hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.formats import date_format
from django.utils.safestring import SafeString

from framing.models import ArticleVersion, Outlet
from framing.pipeline.redact import redact
from framing.pipeline.types import OutletNames, Span
from framing.web.presenters.language import direction
from framing.web.presenters.marks import marked

UNKNOWN = "Outlet not known"


@dataclass(frozen=True)
class Column:
    """A column of the comparison. ``hidden`` are the stretches of the text that name the outlet."""

    version: ArticleVersion
    letter: str
    name: str
    note: str
    date: str
    byline: str
    source: str
    language: str
    direction: str
    full_text: bool
    hides: bool = False
    hidden: Sequence[Span] = field(default_factory=tuple)
    hidden_in_title: Sequence[Span] = field(default_factory=tuple)

    @property
    def title(self) -> SafeString:
        """The headline, with the outlet's name hidden in it where outlets are."""
        return marked(self.version.title, 0, len(self.version.title), (), self.hidden_in_title)

    @property
    def pk(self) -> int:
        return self.version.pk


def columns(
    versions: Sequence[ArticleVersion],
    names: Mapping[int, OutletNames],
    *,
    hide: bool,
    readable: Mapping[int, bool],
) -> list[Column]:
    """Columns in the order of ``versions``; ``names`` by outlet, ``readable`` in full by version."""
    letters = [chr(ord("A") + place) if place < 26 else str(place + 1) for place in range(len(versions))]
    every = list(names.values())
    return [
        _column(version, letter, every if hide else [], hide=hide, full_text=readable[version.pk])
        for version, letter in zip(versions, letters, strict=True)
    ]


def _column(
    version: ArticleVersion, letter: str, names: Sequence[OutletNames], *, hide: bool, full_text: bool
) -> Column:
    outlet = version.article.outlet
    return Column(
        version=version,
        letter=letter,
        name=f"Report {letter}" if hide else (outlet.name if outlet else UNKNOWN),
        note=outlet_note(outlet, hide=hide),
        date=date_of(version),
        byline="" if hide else version.byline,
        source="" if hide else version.article.url,
        language=version.language,
        direction=direction(version.language),
        full_text=full_text,
        hides=hide,
        hidden=redact(version.text, names) if hide else (),
        hidden_in_title=redact(version.title, names) if hide else (),
    )


def outlet_note(outlet: Outlet | None, *, hide: bool = False) -> str:
    """What must stand beside every text of a demonstration outlet."""
    if outlet is None or not outlet.is_demonstration:
        return ""
    if hide:
        return "written for demonstration"
    return "retelling, not the outlet’s words" if outlet.kind == Outlet.Kind.RETELLING else "invented"


def date_of(version: ArticleVersion) -> str:
    """The date of publication in words; empty where it is not known."""
    if version.published is None:
        return ""
    style = "j F Y, H:i" if version.published_has_time else "j F Y"
    return date_format(version.published, style)
