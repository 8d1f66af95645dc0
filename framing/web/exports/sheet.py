"""A stored comparison as a table: what its page shows, for files, handouts and citations.

A sheet holds no more of a text than the page shows the same reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from framing.models import Claim, Story
from framing.queries.absences import Absence, Reason, absence
from framing.queries.comparison import Comparison
from framing.queries.lines import Line, Link
from framing.web.evidence import not_said_in_words
from framing.web.presenters.columns import Column
from framing.web.presenters.language import isolated
from framing.web.presenters.marks import excerpt, marked, redacted
from framing.web.presenters.rows import (
    NOTHING_NEAR,
    decided,
    end_of,
    label,
    likely,
    not_said,
    place,
    reference_of,
)
from framing.web.presenters.selection import select
from framing.web.presenters.sources import copies_told
from framing.web.presenters.state import PageState
from framing.web.presenters.wordings import UNMARKED, leaves_unmarked, link_to_read, worth_marking
from framing.web.quoting import in_marks

_WHY = {
    Reason.JUDGED_APART: "Not found here. Judged not the same:",
    Reason.IN_ANOTHER_ROW: "In another row, with a part of this one:",
}
_HOW_NEAR = {Reason.JUDGED_APART: "judged not the same", Reason.IN_ANOTHER_ROW: "a part, in another row"}


@dataclass(frozen=True)
class Quoted:
    """A claim in a cell: what of it is shown, its marks, and the link that they are read from.

    ``end`` is where the shown words end; it lies before the claim's own end where the reader may not
    see all of it.
    """

    claim: Claim
    column: Column
    end: int
    spans: Sequence[dict[str, Any]]
    link: Link | None

    @property
    def is_cut(self) -> bool:
        return self.end < self.claim.end

    @property
    def words(self) -> str:
        """The shown words, what is hidden replaced."""
        return redacted(self.claim.version.text, self.claim.start, self.end, self.column.hidden)

    @property
    def html(self) -> SafeString:
        """The shown words with what differs marked."""
        words = marked(self.claim.version.text, self.claim.start, self.end, self.spans, self.column.hidden)
        return format_html("{} …", words) if self.is_cut else words

    @property
    def unmarked(self) -> str:
        """That words differ though none is marked; empty where that is not so."""
        return UNMARKED if leaves_unmarked(self.claim, self.link, self.spans) else ""

    @property
    def place(self) -> str:
        return place(self.claim)


@dataclass(frozen=True)
class Cell:
    """What a report has in a row; where it has nothing, why."""

    column: Column
    claims: tuple[Quoted, ...]
    absence: Absence | None
    not_said: tuple[str, ...] = ()

    @property
    def missing(self) -> str:
        """Why the cell is empty, in words; empty where it is not."""
        return "".join(self._missing)

    @property
    def missing_html(self) -> SafeString:
        """The same, with what is quoted kept apart: it may run from right to left."""
        return format_html("{}<bdi>{}</bdi>{}", *self._missing)

    @property
    def _missing(self) -> tuple[str, str, str]:
        """What comes before a quotation of what is nearest, the quotation, and what comes behind it."""
        if self.absence is None:
            return "", "", ""
        near = self.absence.near
        if near is None or (near.probability < NOTHING_NEAR and not near.decided):
            return f"{self._told} Nothing comes near.", "", ""
        quote = in_marks(excerpt(self.column.quote(near.best)))
        if self.absence.reason is Reason.NOT_FOUND:
            return f"{self._told} Nearest: ", quote, f" ({near.probability:.0%})"
        return f"{_WHY[self.absence.reason]} ", quote, ""

    @property
    def _told(self) -> str:
        return not_said_in_words([*map(isolated, self.not_said)])

    @property
    def near(self) -> str:
        """The report and how near it comes, or that it has a part in another row; empty if neither."""
        if self.absence is None or not self._missing[1]:
            return ""
        return f"{self.column.name} ({_HOW_NEAR.get(self.absence.reason, f'{self.absence.probability:.0%}')})"


@dataclass(frozen=True)
class Row:
    """A line of the comparison under the number that its page gives it."""

    number: int
    line: Line
    cells: tuple[Cell, ...]

    @property
    def lone(self) -> Cell | None:
        """The only cell that is not empty, if there is only one."""
        filled = [cell for cell in self.cells if cell.claims]
        return filled[0] if len(filled) == 1 else None

    @property
    def near(self) -> str:
        """Which of the reports without it come nearest, in words."""
        return ", ".join(filter(None, (cell.near for cell in self.cells))) or "nothing comes near"

    @property
    def key(self) -> str:
        return self.line.key

    @property
    def kind(self) -> str:
        return self.line.kind

    @property
    def label(self) -> str:
        return label(self.line)

    @property
    def likely(self) -> str:
        return likely(self.line)

    @property
    def decided(self) -> str:
        return decided(self.line)


@dataclass(frozen=True)
class Sheet:
    """A story's comparison, frozen: ``rows`` are those that were asked for, ``permalink`` is absolute.

    ``asked`` says by which filters, in words; it is empty where there are none.
    """

    story: Story
    comparison: Comparison
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    permalink: str
    asked: str = ""

    @property
    def shared(self) -> list[Row]:
        """The rows that two reports or more have a claim in."""
        return [row for row in self.rows if row.lone is None]

    @property
    def alone(self) -> list[tuple[Column, list[Row]]]:
        """By report, of those that have any, the rows that it alone has a claim in."""
        found = [(column, [row for row in self.rows if _is_of(row, column)]) for column in self.columns]
        return [(column, rows) for column, rows in found if rows]

    @property
    def copies(self) -> list[str]:
        """Which of the reports are copies of one text, a sentence a group."""
        return copies_told(self.comparison.sources, {column.pk: column.name for column in self.columns})

    @property
    def made(self) -> str:
        """How the comparison came about, in a sentence."""
        run = self.comparison.run
        return (
            f"Made by Framing, pipeline version {run.pipeline_version}, encoder {run.model_id} "
            f"({run.model_revision[:19]}), threshold {self.comparison.threshold}; run {run.pk}, "
            f"judgement revision {self.comparison.revision}."
        )


def _is_of(row: Row, column: Column) -> bool:
    return row.lone is not None and row.lone.column is column


def build_sheet(
    story: Story, comparison: Comparison, every: Sequence[Column], state: PageState, permalink: str
) -> Sheet:
    """The rows that an address asks for, in the order in which its page shows them."""
    shown = [column for column in every if column.pk in state.reports]
    first = next(column for column in shown if column.pk == state.order)
    columns = (first, *(column for column in shown if column is not first))
    lines = comparison.lines(first.version, [column.version for column in shown])
    selection = select(
        comparison, lines, columns, show=state.show, filters=state.filters, against=state.against
    )
    rows = tuple(_row(comparison, line, number, columns, state.against) for number, line in selection.listed)
    return Sheet(story, comparison, columns, rows, permalink, selection.asked())


def _row(comparison: Comparison, line: Line, number: int, columns: Sequence[Column], against: int) -> Row:
    reference = reference_of(line, columns, against)
    return Row(number, line, tuple(_cell(comparison, line, column, columns, reference) for column in columns))


def _cell(
    comparison: Comparison, line: Line, column: Column, columns: Sequence[Column], reference: Claim | None
) -> Cell:
    own = line.of(column.version)
    if not own:
        why = absence(comparison, line, column.version)
        return Cell(column, (), why, not_said(why.near, column, end_of(why.near, line, columns)))
    return Cell(column, tuple(_quoted(claim, line, column, reference) for claim in own), None)


def _quoted(claim: Claim, line: Line, column: Column, reference: Claim | None) -> Quoted:
    own = (link for link in line.links if claim.pk in {link.a.pk, link.b.pk})
    # What a person put together without a proposal has no wording to read, but is a link all the same.
    link = link_to_read(claim, line, reference) or next(own, None)
    # A claim that is aligned with one of a report that is not shown is found in one only.
    end = column.end_of(claim) if line.kind == "only" else claim.end
    return Quoted(claim, column, end, worth_marking(claim, link), link)
