"""The lines of a comparison as table rows: cells with marked words, and honest empty ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

from django.utils.html import format_html
from django.utils.safestring import SafeString

from framing.models import Claim
from framing.pipeline.status import Status
from framing.pipeline.types import Relation
from framing.queries.comparison import Comparison
from framing.queries.lines import Line, Link, Near
from framing.web.evidence import conflict_in_words, not_said_in_words, probability_in_words
from framing.web.presenters import copies
from framing.web.presenters.cells import empty_cell, joined, open_cell, said, said_by
from framing.web.presenters.columns import Column
from framing.web.presenters.language import isolated
from framing.web.presenters.marks import marked
from framing.web.presenters.sources import listed
from framing.web.presenters.wordings import UNMARKED, leaves_unmarked, link_to_read, worth_marking

NOTHING_NEAR = 0.05
UNCERTAIN = 0.33


@dataclass(frozen=True, slots=True)
class RowView:
    key: str
    number: int
    kind: str
    label: str
    likely: str
    decided: str
    cells: SafeString


class Asked(Protocol):
    """Why a claim is among those asked for: in ``words``, and by the spans of its wording that hit."""

    @property
    def words(self) -> Sequence[str]: ...

    def hits(self, span: Mapping[str, Any]) -> bool: ...


def row_view(
    comparison: Comparison,
    line: Line,
    number: int,
    columns: Sequence[Column],
    key: str,
    asked: Mapping[int, Asked] | None = None,
    against: int = 0,
) -> RowView:
    """One line as it stands in the table, under its number on this page; ``asked`` is by claim."""
    first, asked = reference_of(line, columns, against), asked or {}
    return RowView(
        key=key,
        number=number,
        kind=line.kind,
        label=label(line),
        likely=likely(line),
        decided=decided(line),
        cells=joined(_cell(comparison, line, column, columns, first, asked) for column in columns),
    )


def links_read(line: Line, columns: Sequence[Column], against: int = 0) -> Iterator[Link]:
    """The links whose wordings mark the claims of a line, or say what its conflict is about."""
    reference = reference_of(line, columns, against)
    yield from (link for link in line.links if link.relation is Relation.CONFLICT)
    for claim in line.claims:
        if link := link_to_read(claim, line, reference):
            yield link


def label(line: Line) -> str:
    """Which rung of the ladder the comparison of a line stands on."""
    if line.kind == "only":
        return "found in one source only" if line.links else "found in one only"
    if line.kind == "conflict":
        return conflict_in_words({slot for link in line.links for slot in link.at_odds})
    if line.kind == "verbatim":
        return "word for word"
    relations = {link.relation for link in line.between}
    if relations == {Relation.SAME}:
        return "says the same"
    return "one adds detail" if Relation.OVERLAP not in relations else "shares a claim"


def likely(line: Line) -> str:
    """How sure the machine is of the weakest link of a line; empty where a person decided them all."""
    open_links = [link for link in line.between if link.judgement is None and link.alignment]
    if not open_links:
        return ""
    return sureness(min(link.alignment.probability for link in open_links if link.alignment))


def sureness(probability: float) -> str:
    """A proposal's probability in words and figure."""
    words = probability_in_words(probability) if probability >= UNCERTAIN else "a weak proposal"
    return f"{words}, {probability:.0%}"


def decided(line: Line) -> str:
    """What people decided on the links of a line."""
    statuses = {link.status for link in line.links} - {Status.PROPOSED}
    if not statuses:
        return ""
    told = " and ".join(sorted(status.value for status in statuses)) + " by a person"
    waits = any(link.waits_for_wording for link in line.links)
    return f"{told}, words not compared yet" if waits else told


def place(claim: Claim) -> str:
    """Where a claim stands in its report, in words."""
    if claim.kind != Claim.Kind.BODY:
        return str(claim.kind)
    return "at the start" if claim.depth < 0.005 else f"{round(claim.depth * 100)}% in"


def reference_of(line: Line, columns: Sequence[Column], against: int = 0) -> Claim | None:
    """The claim that the others of a line are read against.

    It is that of the version ``against``, by primary key; where that has none, of the first column
    that has one.
    """
    chosen = next((claim for claim in line.claims if claim.version_id == against), None)
    if chosen is not None:
        return chosen
    for column in columns:
        if own := line.of(column.version):
            return own[0]
    return None


def _cell(
    comparison: Comparison,
    line: Line,
    column: Column,
    columns: Sequence[Column],
    reference: Claim | None,
    asked: Mapping[int, Asked],
) -> str:
    own = line.of(column.version)
    of_copies = [(copy, *copies.split(own, line.of(copy.version))) for copy in column.copies]
    if not own and not any(others for _, _, others in of_copies):
        return _empty(comparison, line, column, columns)
    repeated = [copy.name for copy, same, _ in of_copies if same]
    remarks = [f"also in {listed(repeated)}"] if repeated else []
    parts = [_claim(claim, line, column, reference, asked, remarks) for claim in own]
    for copy, _, others in of_copies:
        for edited, claims in groupby(others, key=lambda claim: copies.is_edit(claim, own)):
            parts.append(said_by(copy, edited=edited))
            parts += [_claim(claim, line, copy, reference, asked) for claim in claims]
    return f"{open_cell(column)}{''.join(parts)}</td>"


def _claim(
    claim: Claim,
    line: Line,
    column: Column,
    reference: Claim | None,
    asked: Mapping[int, Asked],
    remarks: Iterable[str] = (),
) -> str:
    link = link_to_read(claim, line, reference)
    spans = worth_marking(claim, link)
    unmarked = [UNMARKED] if leaves_unmarked(claim, link, spans) else []
    why = asked.get(claim.pk)
    if why:
        spans = [{**span, "hit": why.hits(span)} for span in spans]
    end = column.end_of(claim) if line.kind == "only" else claim.end
    words = marked(column.version.text, claim.start, end, spans, column.hidden)
    if end < claim.end:
        words = format_html("{} …", words)
    cues = dict.fromkeys(column.hide(cue["why"]) for span in spans for cue in span["cues"])
    found = why.words if why else ()
    told = (place(claim), *unmarked, *cues, *remarks)
    return said(column, words, tick=round(claim.depth * 47), remarks=told, found=found)


def _empty(comparison: Comparison, line: Line, column: Column, columns: Sequence[Column]) -> str:
    near, column_of = _nearest(comparison, line, column)
    if near is not None and near.decided:
        return empty_cell(column, "In another row, with a part of this one:", column_of.quote(near.best, 90))
    told = not_said_in_words([*map(isolated, not_said(near, column, end_of(near, line, columns)))])
    if near is None or near.probability < NOTHING_NEAR:
        return empty_cell(column, f"{told} Nothing comes near.")
    quote, figure = column_of.quote(near.best, 90), f"{near.probability:.0%}"
    link = comparison.link(near.claim, near.best)
    if link and link.relation is Relation.TOPIC:
        return empty_cell(column, "Not found here. Judged not the same:", quote)
    if near.probability >= comparison.threshold:
        return empty_cell(column, "In another row, with a part of this one:", quote)
    return empty_cell(column, f"{told} Nearest:", quote, figure)


def _nearest(comparison: Comparison, line: Line, column: Column) -> tuple[Near | None, Column]:
    """What comes nearest in a column's report, or in that of a copy that shares the column."""
    if not column.copies:
        return comparison.near(line.claims, column.version), column
    found = [(comparison.near(line.claims, one.version), one) for one in (column, *column.copies)]
    return max(found, key=lambda of: (of[0].decided, of[0].probability) if of[0] else (False, 0.0))


def not_said(near: Near | None, column: Column, end: int) -> tuple[str, ...]:
    """The words before ``end`` that nothing in a column's report says, as far as they show no outlet."""
    if near is None or not near.not_said:
        return ()
    words = (near.claim.version.text[start:stop] for start, stop in near.not_said if stop <= end)
    return tuple(dict.fromkeys(map(column.hide, words)))


def end_of(near: Near | None, line: Line, columns: Iterable[Column]) -> int:
    """Where the claim that something comes near to ends for this reader."""
    if near is None or line.kind != "only":
        return near.claim.end if near else 0
    version = near.claim.version_id
    own = next((column for column in columns if column.pk == version), None)
    own = own or next(copy for column in columns for copy in column.copies if copy.pk == version)
    return own.end_of(near.claim)
