"""How a report stands with a claim: how much of it it has, where, in which words; or why it has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from framing.models import Claim
from framing.pipeline.prominence import Extent, Standing, extent, highest, standings
from framing.queries.absences import Absence, Reason, absence
from framing.queries.comparison import Comparison
from framing.queries.lines import Line, Link
from framing.queries.texts import as_document
from framing.web.presenters.columns import Column, seen_by_all
from framing.web.presenters.language import isolated
from framing.web.presenters.marks import cut, redacted
from framing.web.presenters.rows import NOTHING_NEAR, not_said, place

_EXTENTS = {Extent.FULL: "in full", Extent.PART: "in part", Extent.CONFLICT: "in conflict"}
KEYS = {
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
SIGNS = {
    extent: mark_safe(  # noqa: S308 - constants
        f'<svg class="extent {extent}" viewBox="0 0 14 14" aria-hidden="true">'
        f'<circle cx="7" cy="7" r="5.5"/>{inside}</svg>'
    )
    for extent, inside in _DRAWN.items()
}
_REASONS = {
    Reason.JUDGED_APART: "not found; judged not the same:",
    Reason.IN_ANOTHER_ROW: "in another row, a part of this:",
}
_LONG = 240


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
        return SIGNS[self.extent]

    @property
    def found(self) -> bool:
        return self.extent not in {"near", "none"}


def standings_in(comparison: Comparison) -> dict[int, Standing | None]:
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


def stand_in(
    comparison: Comparison, line: Line, column: Column, standing: Mapping[int, Standing | None]
) -> Stand:
    """How a report stands with a line."""
    own = line.of(column.version)
    if not own:
        return missing(absence(comparison, line, column.version), column, lone=not line.links)
    return stand_of(own, column, standing, line.links)


def stand_of(
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
    # A headline is told beside every report anyway.
    if not whole and claim.text not in column.version.title:
        return column.quote(claim, _LONG)
    end = claim.start + cut(claim.text, _LONG)
    words = redacted(column.version.text, claim.start, end, column.hidden)
    return words if end == claim.end else f"{words} …"


def missing(why: Absence, column: Column, *, lone: bool = True) -> Stand:
    """How a report stands with what was not found in it.

    Of a ``lone`` claim, which no other report states, no word is named that a visitor may not see.
    """
    near = why.near
    decided = near is not None and near.decided
    if near is not None and near.probability < NOTHING_NEAR and not decided:
        near = None
    words: tuple[str, ...] = ()
    if why.near and why.reason is Reason.NOT_FOUND:
        claim = why.near.claim
        words = not_said(why.near, column, claim.start + seen_by_all(claim.text) if lone else claim.end)
    return Stand(
        column=column,
        extent="near" if why.reason is Reason.IN_ANOTHER_ROW else "none",
        says=_says(why.reason, words, near=near is not None),
        place=place(near.best) if near else "",
        words="",
        figure=f"{near.probability:.0%}" if near and not decided else "",
        standing=None,
    )


def _says(reason: Reason, words: Sequence[str], *, near: bool) -> str:
    if reason is not Reason.NOT_FOUND:
        return _REASONS[reason]
    told = f"not found: no {' or '.join(f'“{isolated(word)}”' for word in words)}" if words else "not found"
    return f"{told}; nearest" if near else f"{told}, nothing comes near"
