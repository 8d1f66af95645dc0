"""A report as a column's head: who, when, what title; or a letter where outlets are hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.formats import date_format

from framing.models import ArticleVersion, Claim, Outlet
from framing.pipeline.redact import redact
from framing.pipeline.types import OutletNames, Span
from framing.pipeline.words import in_english
from framing.web.presenters.language import direction
from framing.web.presenters.marks import cut, redacted
from framing.web.presenters.sources import also_in

UNKNOWN = "Outlet not known"


@dataclass(frozen=True)
class Column:
    """A column of the comparison.

    ``hidden`` are the stretches of the text that name an outlet or an author, where those are
    hidden; ``names`` are what is hidden. ``full_text`` says whether this reader may read it all.
    ``copies`` are the reports that have this one's text, nearly word for word, and share its column.
    """

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
    names: Sequence[OutletNames] = ()
    hidden: Sequence[Span] = ()
    copies: tuple[Column, ...] = ()

    @property
    def also(self) -> str:
        """Which reports share this column, and that they are one source; empty where none does."""
        return also_in([copy.name for copy in self.copies]) if self.copies else ""

    @property
    def pk(self) -> int:
        return self.version.pk

    @property
    def in_english(self) -> bool:
        """Whether names and sources are looked for in it: elsewhere it tells nothing that none was found."""
        return in_english(self.language)

    @property
    def title(self) -> str:
        """The headline, without what is hidden."""
        return self.hide(self.version.title)

    @property
    def short_note(self) -> str:
        """The note for every cell, in few words."""
        return self.note.partition(",")[0]

    def hide(self, words: str) -> str:
        """Words from anywhere, without what is hidden in this column."""
        return redacted(words, 0, len(words), redact(words, self.names)) if self.hides else words

    def end_of(self, claim: Claim) -> int:
        """Where a claim that no other report states ends for this reader.

        Whoever may not read the full text sees half of it at most: whole claims would add up to it.
        """
        if self.full_text:
            return claim.end
        return claim.start + seen_by_all(claim.text)

    def quote(self, claim: Claim, length: int | None = None) -> str:
        """A claim that no other report states, or its beginning, as far as this reader may see it."""
        end = self.end_of(claim)
        if length is not None:
            end = min(end, claim.start + cut(claim.text, length))
        words = redacted(self.version.text, claim.start, end, self.hidden)
        return words if end == claim.end else f"{words} …"


def seen_by_all(text: str) -> int:
    """How much of a claim that no other report states anybody may see."""
    return cut(text, min(90, len(text) // 2))


def columns(
    versions: Sequence[ArticleVersion],
    names: Mapping[int, OutletNames],
    *,
    hide: bool,
    readable: Mapping[int, bool],
) -> list[Column]:
    """Columns in the order of ``versions``; ``names`` by outlet, ``readable`` in full by version."""
    letters = [chr(ord("A") + place) if place < 26 else str(place + 1) for place in range(len(versions))]
    every = [*names.values(), *(OutletNames(version.byline) for version in versions if version.byline)]
    return _told_apart(
        [
            _column(version, letter, every if hide else [], hide=hide, full_text=readable[version.pk])
            for version, letter in zip(versions, letters, strict=True)
        ]
    )


def _told_apart(columns: Sequence[Column]) -> list[Column]:
    """Two reports of one outlet, or of none that is known, go by their letters too."""
    times = Counter(column.name for column in columns)
    return [
        replace(column, name=f"{column.name} ({column.letter})") if times[column.name] > 1 else column
        for column in columns
    ]


def joined_with_copies(columns: Sequence[Column], groups: Sequence[frozenset[int]]) -> list[Column]:
    """One column for each group of versions that are copies: the first of them, which holds the others."""
    kept: list[Column] = []
    for column in columns:
        group = next((group for group in groups if column.pk in group), frozenset({column.pk}))
        if not any(earlier.pk in group for earlier in kept):
            others = (other for other in columns if other is not column and other.pk in group)
            kept.append(replace(column, copies=tuple(others)))
    return kept


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
        source="" if hide else _web_address(version.article.url),
        language=version.language,
        direction=direction(version.language),
        full_text=full_text,
        hides=hide,
        names=names,
        hidden=redact(version.text, names) if hide else (),
    )


def _web_address(url: str) -> str:
    """An address that may stand in a link; empty for what a browser would run instead of open."""
    return url if url.startswith(("https://", "http://")) else ""


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
