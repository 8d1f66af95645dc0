"""Who is called what: each thing that the reports share, and what each of them calls it, and where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from framing.models import Claim
from framing.pipeline.naming import Called, Named, Place
from framing.queries.comparison import Comparison
from framing.queries.naming import named_in
from framing.web.presenters.choices import Choice, hide_choice
from framing.web.presenters.columns import Column
from framing.web.presenters.marks import HIDDEN
from framing.web.presenters.page import has_demonstration
from framing.web.presenters.reading import anchor_of
from framing.web.presenters.rows import place as in_words
from framing.web.presenters.sources import copies_told
from framing.web.presenters.state import PageState


@dataclass(frozen=True, slots=True)
class Spot:
    """One place where a report uses a name."""

    place: str
    url: str


@dataclass(frozen=True, slots=True)
class Name:
    """What a report calls a thing; ``own`` says that no other report does."""

    words: str
    spots: tuple[Spot, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Cell:
    column: Column
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A person, group, place or act under its most shared name."""

    heading: str
    times: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class NamingPage:
    state: PageState
    every: Sequence[Column]
    columns: Sequence[Column]
    groups: Sequence[Group]
    hide: Choice
    copies: Sequence[str]
    other_languages: bool

    @property
    def demonstration(self) -> bool:
        return has_demonstration(self.every)


def build_naming(
    comparison: Comparison, every: Sequence[Column], state: PageState, read_path: str, compare_path: str
) -> NamingPage:
    """Everything the page's template needs; the paths are where a claim is read and where a row opens."""
    columns = [column for column in every if column.pk in state.reports]
    shown = {column.pk for column in columns}
    claims = [
        claim
        for claim in comparison.claims.values()
        if claim.version_id in shown and claim.kind != Claim.Kind.CAPTION
    ]
    things = named_in(claims, comparison.links.values())
    spot = _spots(comparison, claims, columns, state, (read_path, compare_path))
    return NamingPage(
        state=state,
        every=every,
        columns=columns,
        groups=_groups(things, columns, spot),
        hide=hide_choice(state),
        copies=copies_told(comparison.sources, {column.pk: column.name for column in columns}),
        other_languages=not all(column.in_english for column in columns),
    )


Spots = Callable[[Place, Column], Spot]


def _groups(things: Sequence[Named], columns: Sequence[Column], spot: Spots) -> list[Group]:
    groups = [
        ("Called by different words", [thing for thing in things if thing.differs and thing.described]),
        ("A name in longer and shorter forms", [one for one in things if one.differs and not one.described]),
        ("Called the same by all that name it", [thing for thing in things if not thing.differs]),
    ]
    return [
        Group(title, tuple(_thing(thing, columns, spot) for thing in found))
        for title, found in groups
        if found
    ]


def _thing(thing: Named, columns: Sequence[Column], spot: Spots) -> Thing:
    by_column = [(column, thing.called.get(column.pk, ())) for column in columns]
    told = any(_hidden(column, one) for column, of in by_column for one in of)
    return Thing(
        heading=HIDDEN if told else columns[0].hide(thing.heading),
        times=thing.times,
        cells=tuple(
            Cell(column, tuple(_name(thing, one, column, spot) for one in of)) for column, of in by_column
        ),
    )


def _name(thing: Named, one: Called, column: Column, spot: Spots) -> Name:
    others = (other for report, of in thing.called.items() if report != column.pk for other in of)
    return Name(
        words=HIDDEN if _hidden(column, one) else one.words,
        spots=tuple(spot(place, column) for place in one.places),
        own=one.key not in {other.key for other in others},
    )


def _hidden(column: Column, one: Called) -> bool:
    """Whether any place of a name lies in what the column hides: its words may lack the name's article."""
    return any(
        span.start < place.end and place.start < span.end for span in column.hidden for place in one.places
    )


def _spots(
    comparison: Comparison,
    claims: Sequence[Claim],
    columns: Sequence[Column],
    state: PageState,
    paths: tuple[str, str],
) -> Spots:
    """Where a place is read: in the report, or as much of it as the comparison shows a visitor."""
    read_path, compare_path = paths
    rows: dict[int, tuple[str, bool]] = {}
    for line in comparison.lines(columns[0].version, [column.version for column in columns]):
        for claim in line.claims:
            rows.setdefault(claim.pk, (line.key, bool(line.links)))
    reading = state.url(path=read_path, row="")

    def spot(place: Place, column: Column) -> Spot:
        claim = claims[place.claim]
        key, shared = rows[claim.pk]
        if shared or column.full_text:
            url = f"{reading}#{anchor_of(claim, column)}"
        else:
            url = state.url(path=compare_path, row=key, order=state.reports[0], show="all") + "#detail"
        return Spot(in_words(claim), url)

    return spot
