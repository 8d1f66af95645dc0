"""The blocks of a stretch of text: paragraphs, list items, lines that are not a soft wrap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

_LINE = regex.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_ITEM = regex.compile(r"\s*+(?:[•‣▪●◦·*–—-]\s|\(?(?:\d{1,3}|\p{L})[.)]\s)")
_INLINE_ITEM = regex.compile(r"(?<=\s)[•‣▪●◦](?=\s)")
_ENDED = regex.compile(r"[\p{Sentence_Terminal}…:][\p{P}\s]*$")
# Hard-wrapped text has lines of about 60 to 80 characters; longer ones are whole paragraphs.
_WRAP_WIDTHS = range(40, 121)
_WRAP_LINES = 3


def blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges of ``text[start:end]`` no sentence crosses, in order; all between them is line ends."""
    for paragraph in _paragraphs(text, start, end):
        wrapped = _hard_wrapped(text, paragraph)
        begin = paragraph[0][0]
        for before, line in pairwise(paragraph):
            if _ITEM.match(text, *line) or not (wrapped or _runs_on(text, before, line)):
                yield from _items(text, begin, before[1])
                begin = line[0]
        yield from _items(text, begin, paragraph[-1][1])


def _paragraphs(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """Lines grouped between blank ones."""
    lines: list[tuple[int, int]] = []
    for match in _LINE.finditer(text, start, end):
        blank = match[0].isspace()
        if lines and (blank or _blank_between(text, lines[-1][1], match.start())):
            yield lines
            lines = []
        if not blank:
            lines.append(match.span())
    if lines:
        yield lines


def _blank_between(text: str, left: int, right: int) -> bool:
    gap = text[left:right]
    return len(gap) > 1 and gap != "\r\n"


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether each line ends where the first word of the next would no longer have fitted."""
    width = max(right - left for left, right in lines)
    if len(lines) < _WRAP_LINES or width not in _WRAP_WIDTHS:
        return False
    return all(
        before[1] - before[0] + 1 + len(text[slice(*line)].split(maxsplit=1)[0]) > width
        for before, line in pairwise(lines)
    )


def _runs_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether a line continues an unfinished one with a lower-case letter."""
    ended = _ENDED.search(text, max(before[0], before[1] - 10), before[1])
    return text[slice(*line)].lstrip()[0].islower() and not ended


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of one line that bullets inside it set apart."""
    for match in _INLINE_ITEM.finditer(text, start, end):
        if text[start : match.start()].strip():
            yield start, match.start()
            start = match.start()
    yield start, end
