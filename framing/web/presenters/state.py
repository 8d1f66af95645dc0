"""What a reader chose to see of a comparison: kept in the address, so that it can be shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict

from framing.web.keys import key_in
from framing.web.presenters.filters import Filters

SHOWN = {
    "all": "All",
    "reworded": "Same claim, other words",
    "verbatim": "Word for word",
    "only": "Found in one only",
    "conflict": "Conflicts",
}


@dataclass(frozen=True, slots=True)
class PageState:
    """A comparison page's choices. What the address does not say, or says wrongly, is the default.

    ``page`` counts from 1; a selected row is shown on its own page, whichever was asked for. ``too_few``
    says that fewer than two reports were asked for: all are shown instead, and no link keeps it.
    ``apart`` shows copies of one text in a column each; ``filters`` are what of the rows is asked for.
    ``against`` is the version that the others' words are read against where it has a claim in a row;
    0 leaves that to the order of the columns.
    """

    path: str
    reports: tuple[int, ...]
    order: int
    show: str = "all"
    row: str = ""
    hide: bool = False
    narrowed: bool = False
    page: int = 1
    apart: bool = False
    filters: Filters = field(default_factory=Filters)
    against: int = 0
    too_few: bool = field(default=False, compare=False)

    @classmethod
    def read(cls, path: str, query: QueryDict, versions: Sequence[int]) -> PageState:
        """``versions`` are the primary keys of the compared versions, in their order."""
        wanted = {value for value in query.getlist("report") if value.isdecimal()}
        chosen = tuple(version for version in versions if str(version) in wanted)
        narrowed = 2 <= len(chosen) < len(versions)
        reports = chosen if narrowed else tuple(versions)
        order = next((version for version in reports if str(version) == query.get("order")), reports[0])
        show = query.get("show", "all")
        return cls(
            path=path,
            reports=reports,
            order=order,
            show=show if show in SHOWN else "all",
            row=query.get("row", "")[:40],
            hide=query.get("hide") == "1",
            narrowed=narrowed,
            page=key_in(query.get("page", "")) or 1,
            apart=query.get("apart") == "1",
            filters=Filters.read(query),
            against=next((report for report in reports if str(report) == query.get("against")), 0),
            too_few=len(chosen) < 2 and ("report" in query or "narrow" in query),
        )

    def url(self, **changes: object) -> str:
        """The address of this page with some choices changed."""
        state = replace(self, **changes)  # type: ignore[arg-type]
        query = state.fields()
        if state.page > 1:
            query.append(("page", str(state.page)))
        if state.row:
            query.append(("row", state.row))
        return f"{state.path}?{urlencode(query)}" if query else state.path

    def fields(self) -> list[tuple[str, str]]:
        """What is chosen, as names and values of an address, without page and row."""
        query: list[tuple[str, str]] = []
        if self.narrowed:
            query += [("report", str(version)) for version in self.reports]
        if self.order != self.reports[0]:
            query.append(("order", str(self.order)))
        if self.against:
            query.append(("against", str(self.against)))
        if self.show != "all":
            query.append(("show", self.show))
        query += self.filters.fields()
        if self.hide:
            query.append(("hide", "1"))
        if self.apart:
            query.append(("apart", "1"))
        return query

    @property
    def kept_by_filters(self) -> list[tuple[str, str]]:
        """What a form of the filters sends besides them."""
        return replace(self, filters=Filters()).fields()
