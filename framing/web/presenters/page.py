"""The comparison page as a whole: heads, filters, rows, and the selected row's detail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.queries.comparison import Comparison
from framing.queries.lines import Line
from framing.queries.spans import read_spans
from framing.web.presenters.choices import Choice, Head, heads_of, hide_choice, kinds_of_rows
from framing.web.presenters.columns import Column, joined_with_copies
from framing.web.presenters.detail import Detail, detail
from framing.web.presenters.filters import Filters, Question
from framing.web.presenters.language import bridge_in_words
from framing.web.presenters.paging import Part, part
from framing.web.presenters.review import Review, review_of
from framing.web.presenters.rows import RowView, links_read, row_view
from framing.web.presenters.selection import Numbered, Selection, select
from framing.web.presenters.sources import copies_told
from framing.web.presenters.state import PageState


@dataclass(frozen=True, slots=True)
class Selectable:
    """A row with the address that selects it."""

    row: RowView
    url: str
    selected: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """Which of the shown reports are copies of one text, and a link that parts or joins their columns.

    There is no such link where all reports are copies of one: a single column would compare nothing.
    """

    told: Sequence[str]
    toggle: Choice | None


@dataclass(frozen=True)
class ComparisonPage:
    comparison: Comparison
    state: PageState
    every: Sequence[Column]
    heads: Sequence[Head]
    filters: Sequence[Choice]
    questions: Sequence[Question]
    asked: str
    rows: Sequence[Selectable]
    part: Part
    counts: Counter[str]
    detail: Detail | None
    permalink: str
    hide: Choice
    pinned: bool
    may_judge: bool
    bridge: str
    sources: Sources | None
    review: Review | None

    @property
    def demonstration(self) -> bool:
        return has_demonstration(self.every)

    @property
    def here(self) -> str:
        return self.state.url()

    @property
    def close(self) -> str:
        return self.state.url(row="")

    @property
    def row_before(self) -> str:
        """The row above the selected one on this page of rows; empty where there is none."""
        return self._beside(-1)

    @property
    def row_after(self) -> str:
        return self._beside(1)

    def _beside(self, step: int) -> str:
        places = [place for place, entry in enumerate(self.rows) if entry.selected]
        beside = places[0] + step if places else -1
        return self.rows[beside].url if 0 <= beside < len(self.rows) else ""

    @property
    def earlier(self) -> str:
        """The page of rows before this; empty where there is none."""
        return self.state.url(page=self.part.page - 1, row="") if self.part.page > 1 else ""

    @property
    def later(self) -> str:
        last = self.part.page == self.part.pages
        return "" if last else self.state.url(page=self.part.page + 1, row="")

    @property
    def unfiltered(self) -> str:
        return self.state.url(filters=Filters(), row="", page=1)

    @property
    def nothing_shared(self) -> bool:
        """Whether no claim at all was found in two of the reports, all rows considered."""
        return (
            not self.sources
            and not self.state.filters
            and not any(self.counts[kind] for kind in ("reworded", "verbatim", "conflict"))
        )


def build_page(
    comparison: Comparison,
    every: Sequence[Column],
    state: PageState,
    *,
    permalink: str,
    machine: str,
    pinned: bool,
    may_judge: bool,
) -> ComparisonPage:
    """Everything the page's template needs, in the order it needs it.

    ``permalink`` and ``machine`` are paths: of what is shown, and of the same before any judgement.
    """
    shown = [column for column in every if column.pk in state.reports]
    first = next(column for column in shown if column.pk == state.order)
    # The reports stand in the reader's order, the one they are ordered by first.
    in_order = [first, *(column for column in shown if column is not first)]
    columns = _columns(comparison, in_order, state)
    copies = comparison.sources if len(columns) < len(in_order) else ()
    lines = comparison.lines(first.version, [column.version for column in shown], copies=copies)
    selection = _select(comparison, lines, columns, state)
    listed = selection.listed
    here = part([line for _, line in listed], len(shown), page=state.page, row=state.row)
    state = replace(state, page=here.page)
    selected = _selected(lines, state.row)
    on_page = listed[here.first - 1 : here.last]
    _read_spans(on_page, selected, columns, state.against)
    return ComparisonPage(
        comparison=comparison,
        state=state,
        every=every,
        heads=heads_of(columns, state),
        filters=kinds_of_rows(selection.counts, state),
        questions=selection.questions(),
        asked=selection.asked(),
        rows=[_selectable(comparison, line, number, columns, state, selection) for number, line in on_page],
        part=here,
        counts=Counter(line.kind for line in lines),
        detail=_detail(comparison, selected, in_order, state) if selected else None,
        permalink=state.url(path=permalink),
        hide=hide_choice(state),
        pinned=pinned,
        may_judge=may_judge,
        bridge=bridge_in_words([column.language for column in shown], comparison.run.model_id),
        sources=_sources(comparison, shown, len(columns), state),
        review=review_of(comparison, state.url(path=machine, row="", page=1)),
    )


def _select(
    comparison: Comparison, lines: Sequence[Line], columns: Sequence[Column], state: PageState
) -> Selection:
    return select(
        comparison,
        lines,
        columns,
        show=state.show,
        filters=state.filters,
        counted=True,
        against=state.against,
    )


def _detail(
    comparison: Comparison, selected: Numbered, columns: Sequence[Column], state: PageState
) -> Detail:
    number, line = selected
    return detail(comparison, line, number, columns, state.row, state.against)


def _columns(comparison: Comparison, in_order: Sequence[Column], state: PageState) -> Sequence[Column]:
    """One for the copies of one text, unless they are to stand apart or there is no other report."""
    joined = in_order if state.apart else joined_with_copies(in_order, comparison.sources)
    return joined if len(joined) > 1 else in_order


def has_demonstration(columns: Sequence[Column]) -> bool:
    """Whether a text of a demonstration outlet is among the reports."""
    return any(column.note for column in columns)


def _selectable(
    comparison: Comparison,
    line: Line,
    number: int,
    columns: Sequence[Column],
    state: PageState,
    selection: Selection,
) -> Selectable:
    key = line.key
    row = row_view(comparison, line, number, columns, key, selection.why(line), state.against)
    return Selectable(row, state.url(row=key), selected=key == state.row)


def _selected(lines: Sequence[Line], key: str) -> Numbered | None:
    return next((entry for entry in enumerate(lines, 1) if entry[1].key == key), None) if key else None


def _read_spans(
    on_page: Sequence[Numbered], selected: Numbered | None, columns: Sequence[Column], against: int
) -> None:
    """The words that are marked on this page, and no other: those of every row take long to read."""
    read = [link for _, line in on_page for link in links_read(line, columns, against)]
    if selected:
        read += selected[1].links  # the detail says of every two claims what they share
    read_spans(read)


def _sources(
    comparison: Comparison, shown: Sequence[Column], columns: int, state: PageState
) -> Sources | None:
    told = copies_told(comparison.sources, {column.pk: column.name for column in shown})
    if not told:
        return None
    if not state.apart and columns == len(shown):
        return Sources(told, None)
    label = "Show them as one" if state.apart else "Show them apart"
    return Sources(told, Choice(label, state.url(apart=not state.apart, row="", page=1), state.apart))
