"""What each report puts first: its headline and lead beside the others', and which report has what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from framing.models import Claim
from framing.pipeline.prominence import Place, Standing, distance
from framing.queries.absences import absence
from framing.queries.comparison import Comparison
from framing.queries.lines import Line, Link
from framing.web.presenters.choices import Choice, hide_choice
from framing.web.presenters.columns import Column
from framing.web.presenters.page import has_demonstration
from framing.web.presenters.rail import Rail, build_rail
from framing.web.presenters.sources import copies_told
from framing.web.presenters.stands import KEYS, SIGNS, Stand, missing, stand_in, stand_of, standings_in
from framing.web.presenters.state import PageState

_APART = 0.25  # of a report's length; two reports that differ by less put a claim in about the same place
_MOST = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison and what each report has of it."""

    number: int
    url: str
    line: Line
    stands: tuple[Stand, ...]

    @property
    def first(self) -> Stand:
        """The first report that has it."""
        return next(stand for stand in self.stands if stand.found)

    @property
    def apart(self) -> float:
        return distance(stand.standing for stand in self.stands)


@dataclass(frozen=True, slots=True)
class Opening:
    """A headline, standfirst or first sentence, and where the other reports say the same.

    ``stands`` are in the columns' order, None for the report's own.
    """

    own: Stand
    url: str
    stands: tuple[Stand | None, ...]


@dataclass(frozen=True, slots=True)
class ProminencePage:
    state: PageState
    every: Sequence[Column]
    columns: Sequence[Column]
    openings: Sequence[Opening]
    shared: Sequence[Row]
    alone: Sequence[Row]
    apart: Sequence[Row]
    rail: Rail
    hide: Choice
    copies: Sequence[str]
    orders: Sequence[Choice]

    @property
    def side_by_side(self) -> list[tuple[str, list[list[Stand]]]]:
        """The headlines of all reports, and their leads: by column what stands there."""
        return [
            (
                name,
                [[of.own for of in self.openings if _is(of.own, place, column)] for column in self.columns],
            )
            for name, place in (("Headline", Place.HEADLINE), ("Lead", Place.LEAD))
        ]

    @property
    def keys(self) -> list[tuple[SafeString, str]]:
        """The signs of the tables with their meanings."""
        return [(SIGNS[extent], words) for extent, words in KEYS.items()]

    @property
    def demonstration(self) -> bool:
        return has_demonstration(self.every)


def build_prominence(
    comparison: Comparison, every: Sequence[Column], state: PageState, compare_path: str
) -> ProminencePage:
    """Everything the page's template needs; ``compare_path`` is where a row opens."""
    shown = [column for column in every if column.pk in state.reports]
    first = next(column for column in shown if column.pk == state.order)
    columns = [first, *(column for column in shown if column is not first)]
    standing = standings_in(comparison)
    lines = comparison.lines(first.version, [column.version for column in shown])
    rows = [
        Row(
            number=number,
            url=state.url(path=compare_path, row=line.key, order=first.pk) + "#detail",
            line=line,
            stands=tuple(stand_in(comparison, line, column, standing) for column in columns),
        )
        for number, line in enumerate(lines, 1)
    ]
    shared = [row for row in rows if row.line.links]
    far = sorted((row for row in shared if row.apart >= _APART), key=lambda row: (-row.apart, row.number))
    return ProminencePage(
        state=state,
        every=every,
        columns=columns,
        openings=list(_openings(comparison, columns, rows, standing)),
        shared=shared,
        alone=[row for row in rows if not row.line.links],
        apart=far[:_MOST],
        rail=build_rail(comparison, columns, [(row.number, row.line) for row in rows], standing),
        hide=hide_choice(state),
        copies=copies_told(comparison.sources, {column.pk: column.name for column in columns}),
        orders=[Choice(column.name, state.url(order=column.pk), column is first) for column in shown],
    )


def _is(stand: Stand, place: Place, column: Column) -> bool:
    return stand.column is column and stand.standing is not None and stand.standing.place is place


def _openings(
    comparison: Comparison,
    columns: Sequence[Column],
    rows: Sequence[Row],
    standing: Mapping[int, Standing | None],
) -> Iterator[Opening]:
    """Each headline and lead once, in the columns' order, with what the rows link it to."""
    links = {id(link): link for row in rows for link in row.line.links}.values()
    partners: dict[int, list[tuple[Claim, Link]]] = {}
    for link in links:
        partners.setdefault(link.a.pk, []).append((link.b, link))
        partners.setdefault(link.b.pk, []).append((link.a, link))
    urls = {claim.pk: row.url for row in reversed(rows) for claim in row.line.claims}
    for column in columns:
        own = (claim for claim in comparison.claims.values() if claim.version_id == column.pk)
        for claim in sorted(own, key=lambda claim: claim.start):
            of = standing[claim.pk]
            if of is None or not of.opens:
                continue
            theirs = partners.get(claim.pk, [])
            yield Opening(
                own=stand_of([claim], column, standing, [link for _, link in theirs]),
                url=urls[claim.pk],
                stands=tuple(
                    None if other is column else _elsewhere(comparison, claim, other, theirs, standing)
                    for other in columns
                ),
            )


def _elsewhere(
    comparison: Comparison,
    claim: Claim,
    column: Column,
    partners: Sequence[tuple[Claim, Link]],
    standing: Mapping[int, Standing | None],
) -> Stand:
    """Where another report says what a claim says, the most prominent place first."""
    there = [(other, link) for other, link in partners if other.version_id == column.pk]
    if not there:
        return missing(absence(comparison, Line((claim,), ()), column.version), column)
    other, link = min(there, key=lambda one: standing[one[0].pk] or Standing(Place.BODY, 1.0))
    return stand_of([other], column, standing, [link])
