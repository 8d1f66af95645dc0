"""One line in detail: the paragraphs around each claim, why it was proposed, what people decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from framing.models import Claim
from framing.queries.comparison import Comparison
from framing.queries.lines import Line
from framing.web.presenters.columns import Column
from framing.web.presenters.differences import Wording, wordings
from framing.web.presenters.linked import LinkView, candidates, linked, parted
from framing.web.presenters.marks import marked
from framing.web.presenters.rows import decided, label, likely, place, reference_of
from framing.web.presenters.sources import attribution_in_words, listed
from framing.web.presenters.wordings import link_to_read, worth_marking

_CONTEXT = 120
_FEW = 3  # claims of a row that are shown in their places; of more, only those of the first report


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim with the words around it."""

    column: Column
    html: SafeString
    place: str
    attribution: str
    folded: bool


@dataclass(frozen=True, slots=True)
class Detail:
    """A row in detail. Of a row with many claims only the first of each kind lies open, as ``folds`` says.

    ``links`` are those of the first report then, and ``others`` the rest. ``candidates`` come near where
    nothing was found, ``far`` do not; ``nowhere_near`` names the reports of these.
    """

    key: str
    number: int
    label: str
    likely: str
    decided: str
    passages: tuple[Passage, ...]
    wordings: tuple[Wording, ...]
    links: tuple[LinkView, ...]
    others: tuple[LinkView, ...]
    candidates: tuple[LinkView, ...]
    far: tuple[LinkView, ...]
    nowhere_near: str
    apart: tuple[LinkView, ...]
    folds: bool


def detail(
    comparison: Comparison, line: Line, number: int, columns: Sequence[Column], key: str, against: int = 0
) -> Detail:
    """What stands beside the table when a line is selected, its words read ``against`` a version."""
    by_version = {column.pk: column for column in columns}
    near, far = candidates(comparison, line, by_version)
    links, others = _links(line, columns, against)
    return Detail(
        key=key,
        number=number,
        label=label(line),
        likely=likely(line),
        decided=decided(line),
        passages=_passages(line, columns, against),
        wordings=wordings(comparison, line, columns, against),
        links=links,
        others=others,
        candidates=near,
        far=far,
        nowhere_near=listed([link.other.name for link in far]) if far else "",
        apart=tuple(parted(comparison, line, by_version, [*near, *far])),
        folds=len(line.claims) > _FEW,
    )


def _links(
    line: Line, columns: Sequence[Column], against: int
) -> tuple[tuple[LinkView, ...], tuple[LinkView, ...]]:
    """The links of a line; of many claims those of the report that is read against first, then the others."""
    by_version = {column.pk: column for column in columns}
    reference = reference_of(line, columns, against)
    first: list[LinkView] = []
    others: list[LinkView] = []
    for link in line.links:
        folded = reference and reference.version_id not in {link.a.version_id, link.b.version_id}
        kept = others if folded and len(line.claims) > _FEW else first
        kept.append(linked(link, by_version))
    return tuple(first), tuple(others)


def _passages(line: Line, columns: Sequence[Column], against: int) -> tuple[Passage, ...]:
    """Each claim in its place, first those of the report that the others are read against."""
    reference = reference_of(line, columns, against)
    first = reference.version_id if reference else 0
    return tuple(
        _passage(claim, line, column, reference, folded=len(line.claims) > _FEW and column.pk != first)
        for column in sorted(columns, key=lambda column: column.pk != first)
        for claim in line.of(column.version)
    )


def _passage(claim: Claim, line: Line, column: Column, reference: Claim | None, *, folded: bool) -> Passage:
    link = link_to_read(claim, line, reference)
    text = claim.version.text
    start, end = _context(claim, column, aligned=bool(line.links))
    claim_end = min(end, claim.end)
    html = format_html(
        '{}<span class="claim">{}</span>{}{}',
        marked(text, start, claim.start, (), column.hidden),
        marked(text, claim.start, claim_end, worth_marking(claim, link), column.hidden),
        marked(text, claim_end, end, (), column.hidden),
        " …" if end < claim.end else "",
    )
    return Passage(column, html, place(claim), attribution_in_words(claim, column.hide), folded)


def _context(claim: Claim, column: Column, *, aligned: bool) -> tuple[int, int]:
    """How much is shown around a claim: its whole paragraph, or as much as this reader may see."""
    text = column.version.text
    if not aligned and not column.full_text:
        return claim.start, column.end_of(claim)
    start, after = text.rfind("\n", 0, claim.start) + 1, text.find("\n", claim.end)
    end = len(text) if after < 0 else after
    if column.full_text:
        return start, end
    return max(start, claim.start - _CONTEXT), min(end, claim.end + _CONTEXT)
