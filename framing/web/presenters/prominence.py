"""What each report puts first: its headline and lead beside the others', and which report has what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from framing.models import Claim
from framing.pipeline.prominence import Extent, Place, Standing, distance, extent, highest, standings
from framing.queries.absences import Absence, Reason, absence
from framing.queries.comparison import Comparison, Line, Link
from framing.queries.texts import as_document
from framing.web.presenters.columns import Column
from framing.web.presenters.marks import cut, redacted
from framing.web.presenters.page import Choice, has_demonstration, hide_choice
from framing.web.presenters.rail import Rail, build_rail
from framing.web.presenters.rows import NOTHING_NEAR, place
from framing.web.presenters.state import PageState

_EXTENTS = {Extent.FULL: "in full", Extent.PART: "in part", Extent.CONFLICT: "in conflict"}
_KEYS = {
    "full": "all that the row’s claims say",
    "part": "a part of it, or with a part of its own",
    "conflict": "the same fact, in conflict",
    "near": "in another row, with a part of this",
    "none": "not found here; that is no proof that it is not there",
}
_DRAWN = {
    "full": '<circle class="fill" cx="7" cy="7" r="5.5"/>',
    "part": '<path class="fill" d="M7 1.5A5.5 5.5 0 0 0 7 12.5Z"/>',
    "conflict": '<path d="M3.1 3.1L10.9 10.9M10.9 3.1L3.1 10.9"/>',
    "near": '<circle class="fill" cx="7" cy="7" r="1.6"/>',
    "none": "",
}
# Made once, not by a template for each of some hundred cells.
_SIGNS = {
    extent: mark_safe(  # noqa: S308 - constants
        f'<svg class="extent {extent}" viewBox="0 0 14 14" aria-hidden="true">'
        f'<circle cx="7" cy="7" r="5.5"/>{inside}</svg>'
    )
    for extent, inside in _DRAWN.items()
}
_REASONS = {
    Reason.NOT_FOUND: "not found; nearest",
    Reason.JUDGED_APART: "not found; judged not the same:",
    Reason.IN_ANOTHER_ROW: "in another row, a part of this:",
}
_LONG = 240
_APART = 0.25  # of a report's length; two reports that differ by less put a claim in about the same place
_MOST = 5


@dataclass(frozen=True, slots=True)
class Stand:
    """What a report has of a row: how much of it, where, in which words; or why it has none.

    ``extent`` is ``full``, ``part``, ``conflict``, ``near`` or ``none``: with the last two it has no
    claim in the row, and ``place`` and ``figure`` are those of what comes nearest. ``says`` is the
    same in words.
    """

    column: Column
    extent: str
    says: str
    place: str
    words: str
    figure: str
    standing: Standing | None

    @property
    def sign(self) -> SafeString:
        return _SIGNS[self.extent]

    @property
    def found(self) -> bool:
        return self.extent not in {"near", "none"}


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
        return [(_SIGNS[extent], words) for extent, words in _KEYS.items()]

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
    standing = _standings(comparison)
    lines = comparison.lines(first.version, [column.version for column in shown])
    rows = [
        Row(
            number=number,
            url=state.url(path=compare_path, row=line.key, order=first.pk) + "#detail",
            line=line,
            stands=tuple(_stand(comparison, line, column, standing) for column in columns),
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
                own=_stand_of([claim], column, standing, [link for _, link in theirs]),
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
        return _missing(absence(comparison, Line((claim,), ()), column.version), column)
    other, link = min(there, key=lambda one: standing[one[0].pk] or Standing(Place.BODY, 1.0))
    return _stand_of([other], column, standing, [link])


def _standings(comparison: Comparison) -> dict[int, Standing | None]:
    """The standing of each claim by its primary key."""
    found: dict[int, Standing | None] = {}
    for version in comparison.versions:
        claims = sorted(
            (claim for claim in comparison.claims.values() if claim.version_id == version.pk),
            key=lambda claim: claim.start,
        )
        read = as_document(version, claims).claims
        found |= dict(zip((claim.pk for claim in claims), standings(read), strict=True))
    return found


def _stand(
    comparison: Comparison, line: Line, column: Column, standing: Mapping[int, Standing | None]
) -> Stand:
    own = line.of(column.version)
    if not own:
        return _missing(absence(comparison, line, column.version), column)
    return _stand_of(own, column, standing, line.links)


def _stand_of(
    own: Sequence[Claim], column: Column, standing: Mapping[int, Standing | None], links: Sequence[Link]
) -> Stand:
    """How a report stands with some claims of its own and the links they are found by."""
    best = highest(standing[claim.pk] for claim in own)
    claim = next(claim for claim in own if standing[claim.pk] == best)
    pks = {of.pk for of in own}
    theirs = [link for link in links if link.a.pk in pks or link.b.pk in pks]
    # Links join claims of two reports, so only one end of each is this report's.
    how_much = extent(link.relation if link.a.pk in pks else link.relation.mirrored() for link in theirs)
    return Stand(
        column=column,
        extent=how_much.value,
        says=_EXTENTS[how_much] if theirs else "found here only",
        place=_where(claim, best),
        words=_words(claim, column, whole=bool(theirs)),
        figure=_figure(theirs),
        standing=best,
    )


def _figure(links: Sequence[Link]) -> str:
    """How probable the likeliest of some proposals is; empty where a person decided."""
    if any(link.judgement for link in links):
        return ""
    likely = [link.alignment.probability for link in links if link.alignment]
    return f"{max(likely):.0%}" if likely else ""


def _where(claim: Claim, standing: Standing | None) -> str:
    if standing is not None and standing.opens and claim.kind == Claim.Kind.BODY:
        return "lead"
    return place(claim)


def _words(claim: Claim, column: Column, *, whole: bool) -> str:
    """A claim's words as far as this reader may see them, and no more than fit a cell."""
    if not whole:
        return column.quote(claim, _LONG)
    end = claim.start + cut(claim.text, _LONG)
    words = redacted(column.version.text, claim.start, end, column.hidden)
    return words if end == claim.end else f"{words} …"


def _missing(why: Absence, column: Column) -> Stand:
    near = why.near if why.probability >= NOTHING_NEAR else None
    return Stand(
        column=column,
        extent="near" if why.reason is Reason.IN_ANOTHER_ROW else "none",
        says=_REASONS[why.reason] if near else "not found, nothing comes near",
        place=place(near.best) if near else "",
        words="",
        figure=f"{near.probability:.0%}" if near else "",
        standing=None,
    )
