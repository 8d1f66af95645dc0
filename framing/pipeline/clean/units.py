"""A captured text as units: lines, with hard-wrapped lines joined to the paragraph they make.

A unit is the least stretch that gets one role. Everything here is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_BULLET = re.compile(r"(?:[*•·‣▪●○◦–—>»+\-]+|o)\s+(?=\S)")
_NUMBER = re.compile(r"\d{1,3}[.)]\s+(?=\S)")
# A full stop after a short word is mostly an abbreviation's or an initial's.
_SENTENCE_END = re.compile(r"(?:(?<=[^\W_]{4})\.|[!?…؟۔।]|(?<=[\d”\"’)%])\.)[\"”’'»)\]]*(?=\s|$)|[。！？]")
_LOOKED_AT = 50_000  # characters of one unit whose words are told apart
_WRAP_MIN, _WRAP_MAX = 40, 120


@dataclass(frozen=True)
class Unit:
    """One line or one joined paragraph: ``source[start:end] == text``, without outer whitespace.

    ``gap`` is the number of blank lines before it.
    """

    start: int
    end: int
    text: str
    gap: int

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(_WORD.findall(self.text[:_LOOKED_AT]))

    @cached_property
    def bulleted(self) -> bool:
        return (_BULLET.match(self.text) or _NUMBER.match(self.text)) is not None

    @cached_property
    def bare(self) -> str:
        """The text without its bullet, whitespace folded, case folded: what families match on."""
        bullet = _BULLET.match(self.text)
        return " ".join(self.text[bullet.end() if bullet else 0 :].casefold().split())

    @cached_property
    def sentences(self) -> int:
        """How many sentence ends there are."""
        return sum(1 for _ in _SENTENCE_END.finditer(self.text[:_LOOKED_AT]))

    @cached_property
    def closed(self) -> bool:
        """Whether it ends as a sentence ends."""
        return re.search(r"[.!?。！？؟۔।:][\"”’'»)\]]*$", self.text[-6:]) is not None

    @cached_property
    def size(self) -> float:
        """Words, or an eighth of the characters where a script does not part its words."""
        return max(len(self.words), len(self.text) / 8)


def units(text: str) -> list[Unit]:
    """The units of ``text`` in order; they cover every character that is not whitespace."""
    found: list[Unit] = []
    for block, gap in _blocks(text):
        for number, (start, end) in enumerate(_joined(text, block)):
            found.append(Unit(start, end, text[start:end], gap if number == 0 else 0))
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = position + len(line) - len(line.lstrip())
            yield start, start + len(stripped)
        else:
            yield position, position
        position += len(line)


def _blocks(text: str) -> Iterator[tuple[list[tuple[int, int]], int]]:
    """Lines with no blank line between them, each block with the blank lines before it."""
    block: list[tuple[int, int]] = []
    gap = before = 0
    for start, end in _lines(text):
        if start < end:
            if not block:
                before = gap
            block.append((start, end))
            gap = 0
        else:
            if block:
                yield block, before
                block = []
            gap += 1
    if block:
        yield block, before


def _joined(text: str, block: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The block as one paragraph where it was wrapped at a column, or its lines as they are."""
    lengths = [end - start for start, end in block]
    widest = max(lengths)
    if len(block) < 2 or not _WRAP_MIN <= widest <= _WRAP_MAX:
        return block
    if min(lengths[:-1]) < 0.7 * widest:
        return block
    runs_on = sum(text[end - 1].isalnum() or text[end - 1] in ",;-–—" for _, end in block[:-1])
    lower = sum(text[start].islower() for start, _ in block[1:])
    if runs_on >= 0.6 * (len(block) - 1) and lower >= 0.4 * (len(block) - 1):
        return [(block[0][0], block[-1][1])]
    return block
