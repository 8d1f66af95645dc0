"""A comparison as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from framing.adapters.reports import Report
from framing.pipeline.versions.comparison import Comparison
from framing.web.exports.lines import NOTHING_SHARED, Cell, Head, Row, copies, heads, rows, summary

_INDENT = 5


def comparison_text(comparison: Comparison, reports: Sequence[Report], *, width: int = 100) -> str:
    """The whole comparison, no line wider than ``width`` columns where its words allow; ends in a newline."""
    width = max(40, width)
    found = rows(comparison, reports)
    parts = [
        "\n".join(line for head in heads(reports) for line in _head(head, width)),
        _wrapped(summary(found), 0, width),
    ]
    if told := copies(comparison, reports):
        parts.append(_wrapped(told, 0, width))
    if not comparison.alignments:
        parts.append(_wrapped(NOTHING_SHARED, 0, width))
    parts += ["\n".join(_row(row, width)) for row in found]
    return "\n\n".join(parts) + "\n"


def _head(head: Head, width: int) -> Iterator[str]:
    named = ", ".join(part for part in (head.name, head.date, head.note) if part)
    yield _wrapped(f"{head.letter:<{_INDENT}}{named}", _INDENT, width)
    if head.title:
        yield _wrapped(" " * _INDENT + head.title, _INDENT, width)


def _row(row: Row, width: int) -> Iterator[str]:
    title = f"{row.number:<{_INDENT - 1}} {row.label} "
    yield title + "─" * max(0, width - len(title))
    for cell in row.cells:
        yield from _cell(cell, width)
    for difference in row.differences:
        yield _wrapped(f"{' ' * _INDENT}· {difference}", _INDENT + 2, width)


def _cell(cell: Cell, width: int) -> Iterator[str]:
    lead = f"  {cell.head.letter:<{_INDENT - 2}}"
    if not cell.said:
        yield _wrapped(f"{lead}({cell.missing})", _INDENT, width)
    for said in cell.said:
        yield _wrapped(f"{lead}{' '.join(_shown(said.claim.text).split())} [{said.place}]", _INDENT, width)


def _shown(text: str) -> str:
    """Without control characters: a text from outside must not command the terminal."""
    return "".join(
        character if character.isprintable() or character.isspace() else "\ufffd" for character in text
    )


def _wrapped(text: str, indent: int, width: int) -> str:
    return textwrap.fill(
        _shown(text),
        width,
        subsequent_indent=" " * indent,
        break_on_hyphens=False,
        break_long_words=False,
        replace_whitespace=False,
        drop_whitespace=True,
    )
