"""A stored comparison as one HTML file that needs nothing else, in the page that ``compare`` writes too."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from framing.web.exports.lines import NOTHING_SHARED, Head
from framing.web.exports.sheet import Cell, Quoted, Row, Sheet
from framing.web.presenters.columns import Column


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    key: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class _Cell:
    head: Head
    missing: SafeString


@dataclass(frozen=True, slots=True)
class _Words:
    html: str
    place: str
    start: int
    end: int


def sheet_html(sheet: Sheet, title: str) -> str:
    """The rows of a sheet under a title; whatever its columns hide stays hidden."""
    heads = {column.pk: _head(column) for column in sheet.columns}
    context = {
        "title": title,
        "heads": list(heads.values()),
        "summary": " ".join(filter(None, (sheet.asked, *sheet.copies))),
        "nothing_shared": "" if any(row.line.links for row in sheet.rows) else NOTHING_SHARED,
        "rows": [
            (_row(row), [_cell(cell, heads[cell.column.pk]) for cell in row.cells]) for row in sheet.rows
        ],
        "made": sheet.made,
        "permalink": sheet.permalink,
    }
    return render_to_string("export/comparison.html", context)


def _head(column: Column) -> Head:
    return Head(
        letter=column.letter,
        name=column.name,
        date=column.date,
        title=column.title,
        url=column.source,
        language=column.language,
        direction=column.direction,
        note=column.note,
        version=column.version.hash,
    )


def _row(row: Row) -> _Row:
    words = [row.label, row.likely, row.decided]
    return _Row(row.number, row.key, row.kind, "; ".join(word for word in words if word))


def _cell(cell: Cell, head: Head) -> tuple[_Cell, list[_Words]]:
    return _Cell(head, cell.missing_html), [_words(quoted) for quoted in cell.claims]


def _words(quoted: Quoted) -> _Words:
    remarks = (quoted.place, quoted.unmarked, quoted.column.short_note)
    told = ", ".join(remark for remark in remarks if remark)
    return _Words(quoted.html, told, quoted.claim.start, quoted.end)
