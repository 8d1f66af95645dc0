"""Links of a page that change one choice of what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.web.presenters.columns import Column
from framing.web.presenters.state import SHOWN, PageState


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that changes one choice of the page."""

    label: str
    url: str
    chosen: bool
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A column with the links that order the page by it, and that read all others against it.

    Two reports are read against each other anyway.
    """

    column: Column
    order: Choice
    against: Choice | None


def heads_of(columns: Sequence[Column], state: PageState) -> list[Head]:
    """A head for each column, in order."""
    return [Head(column, _order(column, state), _against(column, columns, state)) for column in columns]


def kinds_of_rows(counts: Counter[str], state: PageState) -> list[Choice]:
    """Which rows to show, by what their reports share; ``counts`` tells how many there are of each."""
    return [
        Choice(
            name,
            state.url(show=show, row="", page=1),
            state.show == show,
            counts.total() if show == "all" else counts[show],
        )
        for show, name in SHOWN.items()
    ]


def hide_choice(state: PageState) -> Choice:
    label = "Show outlets" if state.hide else "Hide outlets"
    return Choice(label, state.url(hide=not state.hide), state.hide)


def _order(column: Column, state: PageState) -> Choice:
    return Choice(
        "Order by this report", state.url(order=column.pk, row="", page=1), state.order == column.pk
    )


def _against(column: Column, columns: Sequence[Column], state: PageState) -> Choice | None:
    if len(columns) < 3:
        return None
    own = {column.pk, *(copy.pk for copy in column.copies)}
    chosen = state.against in own if state.against else column is columns[0]
    return Choice(
        "Read the others against this", state.url(against=0 if column is columns[0] else column.pk), chosen
    )
