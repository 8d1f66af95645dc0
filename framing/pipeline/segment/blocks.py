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
        width = max(right - left for left, right in paragraph)
        wraps = len(paragraph) >= _WRAP_LINES and width in _WRAP_WIDTHS
        begin = paragraph[0][0]
        for before, line in pairwise(paragraph):
            if not _joined(text, before, line, width if wraps else 0):
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


def _joined(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Whether a line continues the one before it.

    A soft wrap breaks where the next word no longer fits into ``width``; else an unfinished
    line is continued by a lower-case letter.
    """
    if _ITEM.match(text, *line):
        return False
    content = text[slice(*line)].lstrip()
    if width and before[1] - before[0] + 1 + len(content.split(maxsplit=1)[0]) > width:
        return True
    ended = _ENDED.search(text, max(before[0], before[1] - 10), before[1])
    return content[0].islower() and not ended


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of one line that bullets inside it set apart."""
    for match in _INLINE_ITEM.finditer(text, start, end):
        if text[start : match.start()].strip():
            yield start, match.start()
            start = match.start()
    yield start, end
