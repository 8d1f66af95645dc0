"""What stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import regex

_MARK = regex.compile("[\"“”„‟«»‹›‘’‚'「」『』]")
_CLOSING = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "「": "」", "『": "』"}
_CLOSING |= {"'": "'", "‹": "›", '"': '"”', "“": '”"'}  # texts mix straight and curly double marks
# An apostrophe may pass for these, so they quote only where they are closed again.
_SINGLE = frozenset("'‘‚‹")


# A single quotation is a phrase, so its closing mark is not looked for beyond this many characters.
_SINGLE_REACH = 400


@dataclass(frozen=True, slots=True)
class Quotation:
    """``text[start:end]``, marks included."""

    start: int
    end: int


def quotations(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The outermost quotations of one paragraph, in order and apart.

    An unclosed double mark quotes to the paragraph's end, as in speech that goes on over several
    paragraphs; an unclosed single one is an apostrophe.
    """
    found: list[Quotation] = []
    marks = list(_MARK.finditer(text, start, end))
    at = 0
    while at < len(marks):
        mark = marks[at]
        at += 1
        if mark[0] not in _CLOSING or not _opens(text, mark.start(), start, end):
            continue
        single = mark[0] in _SINGLE
        reach = min(end, mark.end() + _SINGLE_REACH) if single else end
        closing = _closing(text, marks, at, reach)
        if closing is not None:
            found.append(Quotation(mark.start(), marks[closing].end()))
            at = closing + 1
        elif not single:
            found.append(Quotation(mark.start(), end))
            break
    return tuple(found)


def touching(marks: tuple[Quotation, ...], start: int, end: int) -> tuple[Quotation, ...]:
    """The quotations that share a character with ``[start, end)``."""
    first = bisect_right(marks, start, key=lambda mark: mark.end)
    return marks[first : bisect_left(marks, end, key=lambda mark: mark.start)]


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Whether the mark at ``at`` stands before a word and after none."""
    after = text[at + 1 : min(end, at + 2)]
    before = text[at - 1] if at > start else " "
    return bool(after) and not before.isalnum() and (not after.isspace() or text[at] in "«„“")


def _closing(text: str, marks: list[regex.Match[str]], at: int, end: int) -> int | None:
    """Index of the mark that closes ``marks[at - 1]``; one between two letters is an apostrophe."""
    closing = _CLOSING[marks[at - 1][0]]
    for index in range(at, len(marks)):
        position = marks[index].start()
        if position >= end:
            return None
        before_word = text[position + 1 : position + 2].isalnum()
        apostrophe = before_word and text[position - 1].isalnum()
        opening = before_word and text[position - 1].isspace() and marks[index][0] in "\"'"
        if marks[index][0] in closing and not apostrophe and not opening:
            return index
    return None


def quoted_share(text: str, start: int, end: int, marks: tuple[Quotation, ...]) -> float:
    """The share of the letters and digits of ``text[start:end]`` that stand in quotation marks."""
    letters = sum(character.isalnum() for character in text[start:end])
    quoted = sum(
        character.isalnum()
        for mark in touching(marks, start, end)
        for character in text[max(start, mark.start) : min(end, mark.end)]
    )
    return quoted / letters if letters else 0.0
