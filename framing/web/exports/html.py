"""A comparison as one HTML file that needs nothing else: no script, no image, no other file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from framing.adapters.reports import Report
from framing.pipeline.versions.comparison import Comparison
from framing.web.exports.lines import NOTHING_SHARED, Cell, Said, copies, heads, rows, summary
from framing.web.presenters.marks import marked


@dataclass(frozen=True, slots=True)
class _Words:
    """A claim's words with what differs marked, and where in the report's text they stand."""

    html: SafeString
    place: str
    start: int
    end: int


def comparison_html(comparison: Comparison, reports: Sequence[Report], *, made: str) -> str:
    """The whole comparison; ``made`` says in a sentence how it came about."""
    found = rows(comparison, reports)
    context = {
        "heads": heads(reports),
        "summary": " ".join(filter(None, (summary(found), copies(comparison, reports)))),
        "nothing_shared": "" if comparison.alignments else NOTHING_SHARED,
        "rows": [(row, [_cell(cell) for cell in row.cells]) for row in found],
        "made": made,
    }
    return render_to_string("export/comparison.html", context)


def _cell(cell: Cell) -> tuple[Cell, list[_Words]]:
    return cell, [_Words(_marked(said), said.place, said.claim.start, said.claim.end) for said in cell.said]


def _marked(said: Said) -> SafeString:
    spans = [span._asdict() for span in said.spans]
    return marked(said.text, said.claim.start, said.claim.end, spans)
