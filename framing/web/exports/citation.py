"""A comparison as something to cite: in words, as BibTeX and as RIS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from framing.web.exports.sheet import Sheet
from framing.web.presenters.language import isolated
from framing.web.quoting import in_marks

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "$": r"\$",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited: a title, the reports, the run and revision, the address that keeps showing it."""

    key: str
    title: str
    reports: tuple[str, ...]
    made: str
    compared: date
    seen: date
    address: str

    @property
    def text(self) -> str:
        """The citation in one line, the reports compared each on a line after it.

        A title that runs from right to left is kept apart in it, so that it turns nothing around it.
        """
        compared, seen = (date_format(day, "j F Y") for day in (self.compared, self.seen))
        title = in_marks(isolated(self.title))
        cited = f"{title}: {len(self.reports)} reports compared, {compared}. {self.made}"
        lines = [f"{cited} {self.address} (seen {seen}).", "", "Reports compared:"]
        return "\n".join([*lines, *(f"- {report}" for report in self.reports)]) + "\n"

    @property
    def bibtex(self) -> str:
        """An entry for BibLaTeX, which old BibTeX reads too."""
        fields = {
            "title": f"{{{_tex(self.title)}: {len(self.reports)} reports compared}}",
            "year": str(self.compared.year),
            "month": str(self.compared.month),
            "howpublished": f"\\url{{{self.address}}}",
            "url": self.address,
            "urldate": self.seen.isoformat(),
            "note": _tex(_bare(f"{self.made} Reports compared: {'; '.join(self.reports)}")),
        }
        written = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        return f"@misc{{{self.key},\n{written}}}\n"

    @property
    def ris(self) -> str:
        """An entry for reference managers; a line a field, ended as the format asks."""
        return "".join(f"{tag}  - {value}\r\n" for tag, value in self._ris())

    def _ris(self) -> Iterator[tuple[str, str]]:
        yield "TY", "ELEC"
        yield "ID", self.key
        yield "TI", f"{self.title}: {len(self.reports)} reports compared"
        yield "PY", str(self.compared.year)
        yield "DA", self.compared.strftime("%Y/%m/%d")
        yield "Y2", self.seen.strftime("%Y/%m/%d")
        yield "UR", self.address
        yield "N1", self.made
        for report in self.reports:
            yield "N1", f"Report compared: {_bare(report)}"
        yield "ER", ""


def cite(sheet: Sheet, *, seen: date) -> Citation:
    """How to cite a sheet; ``seen`` is the day on which its address was looked at."""
    comparison, run = sheet.comparison, sheet.comparison.run
    made = (
        f"Framing, pipeline version {run.pipeline_version}, run {run.pk}, "
        f"judgement revision {comparison.revision}."
    )
    return Citation(
        key=re.sub(r"[^a-z0-9]+", "-", f"framing-{sheet.story.slug}-{str(run.pk)[:8]}-{comparison.revision}"),
        title=_line(sheet.story.title),
        reports=tuple(_report(sheet)),
        made=made,
        compared=(run.finished_at or run.created_at).date(),
        seen=seen,
        address=sheet.permalink,
    )


def _report(sheet: Sheet) -> Iterator[str]:
    for column in sheet.columns:
        title = in_marks(isolated(column.title)) if column.title else ""
        known = [column.name, title, column.date, column.source]
        note = f" ({column.note})" if column.note else ""
        yield _line(", ".join(part for part in known if part)) + note


def _line(words: str) -> str:
    return " ".join(words.split())


def _bare(words: str) -> str:
    """Without the signs that keep a title apart: other programs set the words by themselves."""
    return words.replace("\u2068", "").replace("\u2069", "")


def _tex(words: str) -> str:
    return "".join(_TEX.get(character, character) for character in words)
