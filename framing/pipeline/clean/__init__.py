"""What of a captured text is report, headline, standfirst or caption, and what was dropped and why.

    text ─ units ─► lines and paragraphs ─ families ─► what is furniture by what it says
                                         └ report ───► the run of prose that is the report, by looks
                    captions, head ──────────────────► what stands around it

The text itself never changes: a piece is a span of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.pipeline.clean.captions import is_caption
from framing.pipeline.clean.families import Family, families_of
from framing.pipeline.clean.head import Head, Page, head_of
from framing.pipeline.clean.overlay import overlay
from framing.pipeline.clean.report import likelihoods, main_run, with_edges
from framing.pipeline.clean.units import Unit, units
from framing.pipeline.types import Piece, Role

__all__ = ["clean", "overlay"]

_UNLIKELY = 0.2  # inside the run, a unit less likely than this to be report is dropped


def clean(text: str) -> tuple[Piece, ...]:
    """The pieces of ``text``: ordered, disjoint, covering every character that is not whitespace.

    A piece is a paragraph, usually a line. No text is refused; a text without a character that is
    not whitespace has no pieces.
    """
    every = units(text)
    parts = [unit for unit in every if unit.words]  # rules, arrows and the like say nothing of the page
    ornaments = [Piece(unit.start, unit.end, Role.DROPPED, "ornament") for unit in every if not unit.words]
    if not parts:
        return tuple(ornaments)
    families = families_of(parts)
    return tuple(sorted([*pieces_of(parts, families, likelihoods(parts, families)), *ornaments]))


def pieces_of(
    parts: Sequence[Unit], families: Sequence[Family | None], likely: Sequence[float]
) -> Iterator[Piece]:
    """The piece of each unit, given its family and how likely it is report.

    Where nothing looks like a report everything is taken for one: better too much than nothing.
    """
    run = main_run(parts, families, likely)
    if run == (0, 0):
        run, likely = (0, len(parts)), [1.0] * len(parts)
    run = with_edges(parts, families, likely, run)
    page = Page(parts, families, _captions(parts, families, run), run)
    head = head_of(page)
    for at, unit in enumerate(parts):
        yield Piece(unit.start, unit.end, *_role(page, head, at, likely[at]))


def _role(page: Page, head: Head, at: int, likely: float) -> tuple[Role, str]:
    """The role of one unit and, where it is dropped, why."""
    family = page.families[at]
    if at == head.headline:
        return Role.HEADLINE, ""
    if at == head.standfirst:
        return Role.STANDFIRST, ""
    if at in page.captions:
        return Role.CAPTION, ""
    if family is None and head.opening <= at < page.run[1] and likely >= _UNLIKELY:
        return Role.BODY, ""
    return Role.DROPPED, family.reason if family is not None else _why_dropped(page, head, at)


def _why_dropped(page: Page, head: Head, at: int) -> str:
    """The reason for a unit that no family claims: by where it stands."""
    if page.run[0] <= at < page.run[1]:
        return "label" if at < head.opening else "aside"
    return "navigation" if len(page.units[at].words) < 5 else "outside_report"


def _captions(
    parts: Sequence[Unit], families: Sequence[Family | None], run: tuple[int, int]
) -> frozenset[int]:
    """Captions in the run, and in the few units on either side of it."""
    first, last = run
    found = set()
    for at in range(max(0, first - 8), min(len(parts), last + 2)):
        if families[at] is not None:
            continue
        following = families[at + 1] if at + 1 < len(parts) else None
        beside_credit = following is not None and following.reason == "photo_credit"
        if is_caption(parts[at], before_report=at <= first + 2, beside_credit=beside_credit):
            found.add(at)
    return frozenset(found)
