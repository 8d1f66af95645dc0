"""The prominence rail as numbers for an SVG: a miniature of each report, and lines between its claims.

All lengths are in units of the drawing. Claims of the body lie at their depth and are as high as they
are long; headline and lead lie above it, in bands of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe

from framing.models import Claim
from framing.pipeline.prominence import Standing
from framing.queries.comparison import Comparison
from framing.queries.lines import Line
from framing.web.presenters.columns import Column
from framing.web.presenters.marks import cut, excerpt, redacted
from framing.web.presenters.rows import place

WIDTH, LEFT, RIGHT = 96, 44, 100
HEADS = 46  # above the rails: letter and name of the report
HEADLINE, STANDFIRST, BODY, GAP = 16, 12, 440, 5
_LEAST = 2.5  # a bar thinner than this is not seen
_LINE = 10  # between the numbers of neighbouring rows
_ACROSS, _NEAR, _FAR = 1090, 200, 460  # from rail to rail: what all of it may take, least, most
_LETTER = 9  # about as wide as a letter of a name
_TOLD = 110


@dataclass(frozen=True, slots=True)
class Bar:
    """A claim. ``kind`` is a class: ``shared`` or ``alone``, and ``opens`` for headline and lead."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    told: str

    @property
    def middle(self) -> float:
        return round(self.y + self.height / 2, 1)

    @property
    def box(self) -> SafeString:
        """Its attributes: numbers only, and hundreds of them, which a template would localize one by one."""
        box = f'x="{self.x:g}" y="{self.y:g}" width="{self.width:g}" height="{self.height:g}"'
        return mark_safe(box)  # noqa: S308


@dataclass(frozen=True, slots=True)
class Number:
    """A row's number beside its first bar."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Track:
    """A report's miniature."""

    column: Column
    x: int
    name: str
    bars: tuple[Bar, ...]
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two claims of a row."""

    path: str
    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class Rail:
    width: int
    height: int
    tracks: tuple[Track, ...]
    ties: tuple[Tie, ...]
    top: int = HEADS
    rail_width: int = WIDTH
    rail_height: int = HEADLINE + STANDFIRST + BODY + 2 * GAP
    body_top: int = HEADS + HEADLINE + STANDFIRST + 2 * GAP


Rows = Sequence[tuple[int, Line]]
_Bars = dict[int, Bar]


def build_rail(
    comparison: Comparison,
    columns: Sequence[Column],
    rows: Rows,
    standing: Mapping[int, Standing | None],
) -> Rail:
    """The drawing of some reports and of the numbered rows between them."""
    numbers = _numbers(rows)
    pitch = min(_FAR, max(_NEAR, _ACROSS // max(1, len(columns) - 1)))
    places = [LEFT + at * pitch for at in range(len(columns))]
    of_each = [
        _bars(comparison, column, x, numbers, standing) for column, x in zip(columns, places, strict=True)
    ]
    bars = {pk: bar for of in of_each for pk, bar in of.items()}
    return Rail(
        width=places[-1] + WIDTH + RIGHT,
        height=HEADS + HEADLINE + STANDFIRST + BODY + 2 * GAP + 8,
        tracks=tuple(
            _track(
                columns[: at + 1], x, excerpt(columns[at].name, (pitch - 10) // _LETTER), rows, of_each[at]
            )
            for at, x in enumerate(places)
        ),
        ties=tuple(tie for number, line in rows for tie in _ties(number, line, columns, bars, standing)),
    )


def _numbers(rows: Rows) -> dict[int, list[int]]:
    """The rows in which a claim stands together with others."""
    found: dict[int, list[int]] = {}
    for number, line in rows:
        for claim in line.claims if line.links else ():
            found.setdefault(claim.pk, []).append(number)
    return found


def _bars(
    comparison: Comparison,
    column: Column,
    x: int,
    numbers: Mapping[int, Sequence[int]],
    standing: Mapping[int, Standing | None],
) -> _Bars:
    own = [
        claim
        for claim in comparison.claims.values()
        if claim.version_id == column.pk and standing[claim.pk] is not None
    ]
    lengths: dict[str, int] = {}
    for claim in own:
        lengths[claim.kind] = lengths.get(claim.kind, 0) + claim.end - claim.start
    before: dict[str, int] = {}
    bars: _Bars = {}
    for claim in sorted(own, key=lambda claim: claim.start):
        top, high = _band(claim, before.get(claim.kind, 0), lengths[claim.kind])
        before[claim.kind] = before.get(claim.kind, 0) + claim.end - claim.start
        bars[claim.pk] = _bar(claim, column, (x, top, high), numbers.get(claim.pk, ()), standing[claim.pk])
    return bars


def _band(claim: Claim, before: int, length: int) -> tuple[float, float]:
    """Where a claim's bar begins and how high it is: of the body at its depth, else within its band."""
    bands = {
        Claim.Kind.HEADLINE: (HEADS, HEADLINE),
        Claim.Kind.STANDFIRST: (HEADS + HEADLINE + GAP, STANDFIRST),
        Claim.Kind.BODY: (HEADS + HEADLINE + STANDFIRST + 2 * GAP, BODY),
    }
    top, high = bands[Claim.Kind(claim.kind)]
    share = claim.depth if claim.kind == Claim.Kind.BODY else before / length
    return top + share * high, (claim.end - claim.start) / length * high


def _bar(
    claim: Claim,
    column: Column,
    box: tuple[float, float, float],
    numbers: Sequence[int],
    standing: Standing | None,
) -> Bar:
    x, top, high = box
    width = WIDTH if numbers else round(WIDTH * 0.55)
    kind = "shared" if numbers else "alone"
    if standing is not None and standing.opens:
        kind += " opens"
    rows = f"Row {', '.join(map(str, numbers))}" if numbers else "Found here only"
    return Bar(
        # A line that is not filled ends on the side where its script ends.
        x=x + WIDTH - width if column.direction == "rtl" else x,
        y=round(top, 1),
        width=width,
        height=round(max(_LEAST, high - 1.5), 1),
        kind=kind,
        told=f"{rows}. {column.name}, {place(claim)}: {_words(claim, column, shared=bool(numbers))}",
    )


def _words(claim: Claim, column: Column, *, shared: bool) -> str:
    if not shared:
        return column.quote(claim, _TOLD)
    end = claim.start + cut(claim.text, _TOLD)
    words = redacted(column.version.text, claim.start, end, column.hidden)
    return words if end == claim.end else f"{words} …"


def _track(columns: Sequence[Column], x: int, name: str, rows: Rows, bars: _Bars) -> Track:
    """The last of some columns; a row is numbered in the first column that has it."""
    *before, column = columns
    first = [
        (bars[own[0].pk], str(number))
        for number, line in rows
        if line.links
        and (own := [claim for claim in line.of(column.version) if claim.pk in bars])
        and not any(line.of(earlier.version) for earlier in before)
    ]
    return Track(column, x, name, tuple(bars.values()), tuple(_spread(first, x - 7)))


def _spread(of: Sequence[tuple[Bar, str]], x: float) -> Iterator[Number]:
    """Numbers beside their bars, moved down as far as they would cover each other."""
    free = float(HEADS)
    for bar, text in sorted(of, key=lambda one: (one[0].middle, int(one[1]))):
        y = max(bar.middle, free)
        yield Number(x, round(y, 1), text)
        free = y + _LINE


def _ties(
    number: int,
    line: Line,
    columns: Sequence[Column],
    bars: _Bars,
    standing: Mapping[int, Standing | None],
) -> Iterator[Tie]:
    """Lines from each report of a row to the next one that has it."""
    if not line.links:
        return
    # A caption stands aside and has no bar.
    drawn = [claim for claim in line.claims if claim.pk in bars]
    kind = "conflict" if line.kind == "conflict" else "said"
    if any(of is not None and of.opens for of in (standing[claim.pk] for claim in drawn)):
        kind += " opens"
    by_column = ([claim for claim in drawn if claim.version_id == column.pk] for column in columns)
    present = [own for own in by_column if own]
    for here, there in pairwise(present):
        for a in here:
            for b in there:
                yield Tie(_path(bars[a.pk], bars[b.pk]), kind, f"Row {number}")


def _path(a: Bar, b: Bar) -> str:
    x1, x2 = a.x + a.width, b.x
    bend = min(60, (x2 - x1) / 2)
    return f"M{x1:g} {a.middle:g}C{x1 + bend:g} {a.middle:g} {x2 - bend:g} {b.middle:g} {x2:g} {b.middle:g}"
