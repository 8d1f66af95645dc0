"""A stored comparison as CSV: a line a cell, which a spreadsheet opens and never runs.

Spreadsheets take a cell that begins with one of ``= + - @`` for a formula. Such a cell, and one that
begins with an apostrophe, gets an apostrophe before it: whoever reads the file takes one off each cell
that begins with it, and has the words as they were.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from framing.web.evidence import related_in_words
from framing.web.exports.sheet import Cell, Quoted, Row, Sheet
from framing.web.presenters.columns import Column
from framing.web.presenters.linked import relation_in_words
from framing.web.quoting import in_marks

_BOM = "\ufeff"  # by which spreadsheets know that the file is UTF-8
_FORMULA = frozenset("=+-@＝＋－＠\t\r\n")
_BETWEEN = " | "
FIELDS = (
    "row",
    "row_kind",
    "row_says",
    "outlet",
    "note",
    "published",
    "headline",
    "source",
    "text_sha256",
    "found",
    "part",
    "words",
    "cut",
    "kind",
    "depth",
    "start",
    "end",
    "speaker",
    "verb",
    "quoted",
    "read_against",
    "proposed",
    "probability",
    "decided",
    "decided_by",
    "decided_at",
    "other_words",
    "said_elsewhere",
    "only_here",
    "related",
    "cues",
    "why_empty",
    "nearest_probability",
    "row_key",
    "permalink",
)


def sheet_csv(sheet: Sheet) -> str:
    """Every cell of the sheet; of a cell with several claims each on a line, numbered by ``part``.

    ``start`` and ``end`` count code points of the captured text whose hash is given; ``cut`` says that
    the words are only the beginning of the claim.
    """
    written = io.StringIO()
    writer = csv.DictWriter(written, FIELDS, restval="", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    for row in sheet.rows:
        for cell in row.cells:
            for line in _lines(sheet, row, cell):
                writer.writerow({name: _safe(str(value)) for name, value in line.items()})
    return _BOM + written.getvalue()


def _safe(value: str) -> str:
    begins = value.lstrip(" \u00a0")[:1] or value[:1]
    return f"'{value}" if begins in _FORMULA or value.startswith("'") else value


def _lines(sheet: Sheet, row: Row, cell: Cell) -> Iterator[dict[str, object]]:
    shared: dict[str, object] = {
        "row": row.number,
        "row_kind": row.kind,
        "row_says": row.label,
        **_report(cell.column),
        "found": "yes" if cell.claims else "no",
        "row_key": row.key,
        "permalink": f"{sheet.permalink}{'&' if '?' in sheet.permalink else '?'}row={row.key}",
    }
    if cell.absence is not None:
        yield {
            **shared,
            "why_empty": cell.missing,
            "nearest_probability": f"{cell.absence.probability:.4f}",
        }
    for part, quoted in enumerate(cell.claims, 1):
        yield {**shared, "part": part, **_claim(quoted), **_link(quoted, sheet), **_wording(quoted)}


def _report(column: Column) -> dict[str, object]:
    version = column.version
    return {
        "outlet": column.name,
        "note": column.note,
        "published": column.date,
        "headline": column.title,
        "source": column.source,
        "text_sha256": version.sha256,
    }


def _claim(quoted: Quoted) -> dict[str, object]:
    claim = quoted.claim
    return {
        "words": quoted.words,
        "cut": "yes" if quoted.is_cut else "no",
        "kind": claim.kind,
        "depth": f"{claim.depth:.4f}",
        "start": claim.start,
        "end": claim.end,
        "speaker": claim.source,
        "verb": claim.verb,
        "quoted": claim.quoted,
    }


def _link(quoted: Quoted, sheet: Sheet) -> dict[str, object]:
    """The machine's proposal and the person's decision on this claim and the one it is read against."""
    link = quoted.link
    if link is None:
        return {}
    names = {column.pk: column.name for column in sheet.columns}
    a, b = names[link.a.version_id], names[link.b.version_id]
    proposed, decided = link.alignment, link.judgement
    return {
        "read_against": b if link.a.pk == quoted.claim.pk else a,
        "proposed": relation_in_words(proposed.relation, a, b) if proposed else "",
        "probability": f"{proposed.probability:.4f}" if proposed else "",
        "decided": relation_in_words(decided.relation, a, b) if decided else "",
        "decided_by": decided.by.get_username() if decided else "",
        "decided_at": decided.at.isoformat(timespec="seconds") if decided else "",
    }


def _wording(quoted: Quoted) -> dict[str, object]:
    cues = (f"{cue['cue']}: {cue['why']}" for span in quoted.spans for cue in span["cues"])
    return {
        "other_words": _phrases(quoted, "reworded"),
        "said_elsewhere": _phrases(quoted, "elsewhere"),
        "only_here": _phrases(quoted, "only_here"),
        "related": _BETWEEN.join(_related(quoted)),
        "cues": _BETWEEN.join(dict.fromkeys(cues)),
    }


def _phrases(quoted: Quoted, kind: str) -> str:
    text = quoted.claim.version.text
    return _BETWEEN.join(
        _words(text, span["start"], span["end"]) for span in quoted.spans if span["kind"] == kind
    )


def _related(quoted: Quoted) -> Iterator[str]:
    """Words with those that stand for them in the report that the claim is read against, and how near."""
    if quoted.link is None:
        return
    a, b = quoted.link.a, quoted.link.b
    other = (b if a.pk == quoted.claim.pk else a).version.text
    for span in quoted.spans:
        if relation := span.get("relation"):
            own = _words(quoted.claim.version.text, span["start"], span["end"])
            theirs = " … ".join(_words(other, *part) for part in span["partner"])
            yield f"{in_marks(own)} for {in_marks(theirs)}: {related_in_words(relation)}"


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
