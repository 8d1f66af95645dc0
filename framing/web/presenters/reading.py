"""The full reports in parallel: paragraphs of claims, each tied to the rows it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from framing.models import Claim
from framing.queries.comparison import Comparison
from framing.queries.lines import Line
from framing.web.presenters.choices import Choice, hide_choice
from framing.web.presenters.columns import Column
from framing.web.presenters.marks import marked
from framing.web.presenters.page import has_demonstration
from framing.web.presenters.sources import copies_told
from framing.web.presenters.state import PageState


@dataclass(frozen=True, slots=True)
class Tie:
    """A row that a claim stands in."""

    key: str
    number: int
    url: str


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim's words; ``anchor`` names its place on the page."""

    html: SafeString
    ties: tuple[Tie, ...]
    anchor: str

    @property
    def keys(self) -> str:
        return " ".join(tie.key for tie in self.ties)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Claims that stand in one line of the text; ``gap`` says that text was left away before it."""

    kind: str
    claims: tuple[ReadClaim, ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class Report:
    column: Column
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """The reading view: ``every`` report there is, and those that are shown."""

    state: PageState
    every: Sequence[Column]
    reports: Sequence[Report]
    hide: Choice
    copies: Sequence[str]
    demonstration: bool


def build_reading(
    comparison: Comparison, every: Sequence[Column], state: PageState, compare_path: str
) -> ReadingPage:
    """Everything the reading view's template needs; ``compare_path`` is where a row opens."""
    shown = [column for column in every if column.pk in state.reports]
    return ReadingPage(
        state=state,
        every=every,
        reports=_reports(comparison, shown, state, compare_path),
        hide=hide_choice(state),
        copies=copies_told(comparison.sources, {column.pk: column.name for column in shown}),
        demonstration=has_demonstration(every),
    )


def _reports(
    comparison: Comparison, columns: Sequence[Column], state: PageState, compare_path: str
) -> list[Report]:
    """The reports shown, each as paragraphs in its own order.

    Where the full text is not for this reader, only the claims that stand in a row are there.
    """
    first = next(column for column in columns if column.pk == state.order)
    lines = comparison.lines(first.version, [column.version for column in columns])
    ties = _ties(lines, state, compare_path)
    by_version: dict[int, list[Claim]] = {column.pk: [] for column in columns}
    for claim in comparison.claims.values():
        if claim.version_id in by_version:
            by_version[claim.version_id].append(claim)
    return [
        Report(column, tuple(_paragraphs(sorted(by_version[column.pk], key=_place), column, ties)))
        for column in columns
    ]


def anchor_of(claim: Claim, column: Column) -> str:
    """What names a claim's place in the reading view."""
    return f"{column.letter}-{claim.start}"


def _place(claim: Claim) -> int:
    return claim.start


def _ties(lines: Sequence[Line], state: PageState, compare_path: str) -> dict[int, tuple[Tie, ...]]:
    ties: dict[int, tuple[Tie, ...]] = {}
    for number, line in enumerate(lines, 1):
        if line.links:
            key = line.key
            tie = Tie(key, number, state.url(path=compare_path, row=key) + "#detail")
            for claim in line.claims:
                ties[claim.pk] = (*ties.get(claim.pk, ()), tie)
    return ties


def _paragraphs(
    claims: Sequence[Claim], column: Column, ties: Mapping[int, tuple[Tie, ...]]
) -> Iterator[Paragraph]:
    text = column.version.text
    shown = [claim for claim in claims if column.full_text or claim.pk in ties]
    paragraph: list[Claim] = []
    gap = False
    for claim in shown:
        if paragraph and _apart(paragraph[-1], claim, text):
            yield _paragraph(paragraph, column, ties, gap=gap)
            gap = not column.full_text
            paragraph = []
        paragraph.append(claim)
    if paragraph:
        yield _paragraph(paragraph, column, ties, gap=gap)


def _apart(before: Claim, claim: Claim, text: str) -> bool:
    between = text[before.end : claim.start]
    return "\n" in between or before.kind != claim.kind or bool(between.strip())


def _paragraph(
    claims: Sequence[Claim], column: Column, ties: Mapping[int, tuple[Tie, ...]], *, gap: bool
) -> Paragraph:
    text = column.version.text
    return Paragraph(
        kind=claims[0].kind,
        claims=tuple(
            ReadClaim(
                marked(text, claim.start, claim.end, (), column.hidden),
                ties.get(claim.pk, ()),
                anchor_of(claim, column),
            )
            for claim in claims
        ),
        gap=gap,
    )
