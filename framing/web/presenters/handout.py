"""A handout: a comparison laid out for paper, and the choices its reader has before printing."""

from __future__ import annotations

from dataclasses import dataclass

from framing.web.presenters.choices import Choice
from framing.web.presenters.state import SHOWN, PageState

PAPERS = {"a4": "A4", "letter": "Letter"}
_WIDEST = 5  # more columns than these are too narrow to read, on a sheet turned sideways too


@dataclass(frozen=True, slots=True)
class Handout:
    """``paper`` is ``a4`` or ``letter``; ``layout`` is ``upright``, ``sideways`` or ``stacked``."""

    paper: str
    layout: str
    papers: tuple[Choice, ...]
    shown: tuple[Choice, ...]
    hide: Choice


def build_handout(reports: int, state: PageState, paper: str) -> Handout:
    """How so many reports are laid out; a paper that is not known is A4."""
    paper = paper if paper in PAPERS else "a4"
    return Handout(
        paper=paper,
        layout="upright" if reports == 2 else "sideways" if reports <= _WIDEST else "stacked",
        papers=tuple(Choice(name, _url(state, key), key == paper) for key, name in PAPERS.items()),
        shown=tuple(
            Choice(name, _url(state, paper, show=show), state.show == show) for show, name in SHOWN.items()
        ),
        hide=Choice(
            "Show outlets" if state.hide else "Hide outlets",
            _url(state, paper, hide=not state.hide),
            state.hide,
        ),
    )


def _url(state: PageState, paper: str, **changes: object) -> str:
    address = state.url(row="", **changes)
    if paper == "a4":
        return address
    return f"{address}{'&' if '?' in address else '?'}paper={paper}"
