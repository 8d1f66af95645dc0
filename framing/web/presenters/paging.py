"""A long comparison in pages: no more rows at once than a browser and a reader can take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from framing.queries.lines import Line

# Rows are cut into pages once they would make more HTML than this, in bytes as `_size` guesses them. It
# guesses a tenth too much rather than too little, so that a page stays below 1.5 MB.
_MOST = 1_420_000
# Once there are pages: so many rows on each, and fewer where many reports make a row wide.
_ROWS, _CELLS = 100, 3000
# What a cell and a character of a claim come to, marks and all, as seen in dense comparisons.
_CELL, _CHARACTER = 300, 2.0


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one page out of ``rows`` in all, ``first`` to ``last``, counted from 1."""

    page: int
    pages: int
    first: int
    last: int
    rows: int

    @property
    def is_all(self) -> bool:
        return self.pages == 1


def part(lines: Sequence[Line], columns: int, *, page: int, row: str = "") -> Part:
    """The page that was asked for, or the nearest there is; that of the line named ``row`` before it."""
    size = rows_a_page(lines, columns)
    pages = max(1, ceil(len(lines) / size))
    chosen = next((place // size + 1 for place, line in enumerate(lines) if row and line.key == row), page)
    number = min(max(chosen, 1), pages)
    last = min(number * size, len(lines))
    return Part(number, pages, (number - 1) * size + 1, last, len(lines))


def rows_a_page(lines: Sequence[Line], columns: int) -> int:
    """All the lines where they make one page; else a number that depends on the columns alone."""
    if sum(_size(line, columns) for line in lines) <= _MOST:
        return max(1, len(lines))
    return max(10, min(_ROWS, _CELLS // columns))


def _size(line: Line, columns: int) -> float:
    return _CELL * columns + _CHARACTER * sum(claim.end - claim.start for claim in line.claims)
