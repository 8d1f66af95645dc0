"""A comparison in words: what the terminal and the page both show, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.utils.formats import date_format

from framing.adapters.reports import Report
from framing.pipeline.types import Claim, Relation, Role, WordingKind, WordingSpan
from framing.pipeline.versions.comparison import Absence, Alignment, Comparison, Line, Place
from framing.pipeline.wording import word_for_word
from framing.web.evidence import conflict_in_words, not_said_in_words, probability_in_words, related_in_words
from framing.web.exports.copies import between_sources, original_of
from framing.web.presenters.language import direction
from framing.web.presenters.marks import excerpt
from framing.web.presenters.sources import copies_in_words, listed
from framing.web.quoting import in_marks

_NEAR = 0.05  # below this probability naming what comes nearest would only mislead
DEMONSTRATION = "written for demonstration"
NOTHING_SHARED = "No claim of one report was found in another. Perhaps they report different events."


@dataclass(frozen=True, slots=True)
class Head:
    """A report: its letter in the comparison, and what is known of it.

    ``note`` is what must stand beside every text of it; mostly empty. ``version`` is the hash of its text.
    """

    letter: str
    name: str
    date: str
    title: str
    url: str
    language: str
    direction: str
    note: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in a cell, with the spans of its wording that differ; offsets are the text's."""

    claim: Claim
    text: str
    place: str
    spans: tuple[WordingSpan, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a report has in a line; where it has nothing, ``missing`` says so."""

    head: Head
    said: tuple[Said, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison; ``kind`` is ``only``, ``conflict``, ``verbatim`` or ``reworded``."""

    number: int
    kind: str
    label: str
    cells: tuple[Cell, ...]
    differences: tuple[str, ...]


def heads(reports: Sequence[Report]) -> tuple[Head, ...]:
    """The reports, lettered in their order."""
    return tuple(_head(at, report) for at, report in enumerate(reports))


def rows(comparison: Comparison, reports: Sequence[Report]) -> tuple[Row, ...]:
    """Every line of the comparison, in its order."""
    columns = heads(reports)
    return tuple(_row(number, line, comparison, columns) for number, line in enumerate(comparison.lines, 1))


def copies(comparison: Comparison, reports: Sequence[Report]) -> str:
    """Which reports are copies of one text, in sentences; empty where each is of its own."""
    columns = heads(reports)
    groups = ([columns[at].letter for at in group] for group in comparison.sources)
    return " ".join(map(copies_in_words, groups))


def summary(found: Sequence[Row]) -> str:
    """How many lines there are of each kind, in a sentence."""
    counts = (
        ("reworded", "in other words"),
        ("verbatim", "word for word"),
        ("conflict", "in conflict"),
        ("only", "found in one report only"),
    )
    listed = [f"{sum(row.kind == kind for row in found)} {words}" for kind, words in counts]
    return f"Claims: {', '.join(listed)}."


def _head(at: int, report: Report) -> Head:
    details = report.document.details
    return Head(
        letter=chr(ord("A") + at) if at < 26 else str(at + 1),
        name=details.outlet or report.file,
        date=date_format(details.published, "j F Y") if details.published else "",
        title=details.title,
        url=report.url if report.url.startswith(("http://", "https://")) else "",
        language=details.language,
        direction=direction(details.language),
        note=DEMONSTRATION if report.is_demonstration else "",
        version=f"sha256:{sha256(report.document.text.encode()).hexdigest()}",
    )


def _row(number: int, line: Line, comparison: Comparison, columns: Sequence[Head]) -> Row:
    links = [comparison.alignments[index] for index in line.alignments]
    missing = {gap.document: _missing(gap, comparison, columns[gap.document]) for gap in line.missing}
    cells = []
    for at, head in enumerate(columns):
        own = [place for place in line.claims if place.document == at]
        if original := original_of(own, line, comparison):
            cells.append(Cell(head, (), f"Word for word as in {columns[original.document].letter}."))
            continue
        said = tuple(_said(place, links, comparison, head) for place in own)
        cells.append(Cell(head, said, missing.get(at, "")))
    kind = _kind(links, comparison)
    differences = tuple(
        text for link in _likeliest(links) for text in _differences(link, comparison, columns)
    )
    return Row(number, kind, _label(kind, line, links, columns), tuple(cells), differences)


def _likeliest(links: Sequence[Alignment]) -> list[Alignment]:
    """Of every two reports the likeliest alignment: what the others add to it is a soup of words."""
    found: dict[tuple[int, int], Alignment] = {}
    for link in links:
        reports = (link.a.document, link.b.document)
        if reports not in found or link.proposal.probability > found[reports].proposal.probability:
            found[reports] = link
    return list(found.values())


def _kind(links: Sequence[Alignment], comparison: Comparison) -> str:
    if any(link.proposal.relation is Relation.CONFLICT for link in links):
        return "conflict"
    # Copies of one text confirm nothing to each other: what stands in them alone has one source.
    apart = between_sources(links, comparison)
    if not apart:
        return "only"
    same = all(
        word_for_word(_claim(link.a, comparison).text, _claim(link.b, comparison).text) for link in apart
    )
    return "verbatim" if same else "reworded"


def _label(kind: str, line: Line, links: Sequence[Alignment], columns: Sequence[Head]) -> str:
    if not links:
        return f"found in {columns[line.claims[0].document].letter} only"
    if kind == "only":
        documents = dict.fromkeys(place.document for place in line.claims)
        return f"found in one source only: {listed([columns[at].letter for at in documents])}"
    likeliest = max(links, key=lambda link: link.proposal.probability)
    p = likeliest.proposal.probability
    return f"{_relation(kind, links, columns)}: {probability_in_words(p)} ({p:.0%})"


def _relation(kind: str, links: Sequence[Alignment], columns: Sequence[Head]) -> str:
    if kind == "conflict":
        spans = [span for link in links for span in link.wording]
        return conflict_in_words({span.slot for span in spans if any(c == "conflict" for c, _ in span.cues)})
    if kind == "verbatim":
        return "word for word"
    relations = {link.proposal.relation for link in links}
    if relations == {Relation.SAME}:
        return "says the same"
    if len(links) == 1 and (more := _says_more(links[0])):
        return f"shares a claim, {columns[more.document].letter} says more"
    return "shares a claim"


def _says_more(link: Alignment) -> Place | None:
    return {Relation.A_ADDS: link.a, Relation.B_ADDS: link.b}.get(link.proposal.relation)


def _said(place: Place, links: Sequence[Alignment], comparison: Comparison, head: Head) -> Said:
    """A claim with the wording of the likeliest alignment it has in the line."""
    claim = _claim(place, comparison)
    own = [link for link in links if place in {link.a, link.b}]
    spans: tuple[WordingSpan, ...] = ()
    if own:
        link = max(own, key=lambda link: link.proposal.probability)
        side = "a" if link.a == place else "b"
        spans = tuple(span for span in link.wording if span.side == side)
    text = comparison.documents[place.document].text
    where = f"{claim.depth:.0%} in" if claim.kind is Role.BODY else claim.kind.value
    return Said(claim, text, ", ".join(part for part in (where, head.note) if part), spans)


def _claim(place: Place, comparison: Comparison) -> Claim:
    return comparison.documents[place.document].claims[place.claim]


def _missing(gap: Absence, comparison: Comparison, head: Head) -> str:
    if gap.best is None or gap.probability < _NEAR:
        return f"{not_said_in_words(gap.not_said)} Nothing comes near."
    nearest = in_marks(excerpt(" ".join(_claim(Place(gap.document, gap.best), comparison).text.split())))
    note = f" ({head.note})" if head.note else ""
    if gap.elsewhere:
        return f"In another line, with a part of these claims: {nearest}{note}"
    return f"{not_said_in_words(gap.not_said)} Nearest: {nearest} ({gap.probability:.0%}){note}"


def _differences(link: Alignment, comparison: Comparison, columns: Sequence[Head]) -> Iterator[str]:
    """What stands for what, and what one side has alone, each with what it is about."""
    a, b = (comparison.documents[place.document].text for place in (link.a, link.b))
    letters = {"a": columns[link.a.document].letter, "b": columns[link.b.document].letter}
    for span in link.wording:
        own = a if span.side == "a" else b
        words = in_marks(" ".join(own[span.start : span.end].split()))
        about = "" if span.slot == "other" else f"{span.slot}: "
        if span.kind is WordingKind.REWORDED and span.side == "a":
            theirs = " … ".join(" ".join(b[of.start : of.end].split()) for of in span.partner)
            related = related_in_words(span.relation or "", f"in {letters['a']}", f"in {letters['b']}")
            told = f": {related}" if related else ""
            yield f"{about}{words} ({letters['a']}), {in_marks(theirs)} ({letters['b']}){told}"
        elif span.kind is WordingKind.ONLY_HERE:
            yield f"{about}{words} ({letters[span.side]} only)"
