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
_WHOLLY = 0.9


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
    closers = _closers(text, start, end)
    reached = start
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        if at < reached or mark[0] not in _CLOSING or not _opens(text, at, start, end):
            continue
        single = mark[0] in _SINGLE
        closed = min(
            (place for kind in _CLOSING[mark[0]] if (place := _next(closers.get(kind, []), at)) is not None),
            default=None,
        )
        if closed is not None and not (single and closed - at > _SINGLE_REACH):
            reached = closed + 1
        elif single:
            continue
        else:
            reached = end
        found.append(Quotation(at, reached))
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


def _closers(text: str, start: int, end: int) -> dict[str, list[int]]:
    """Where each kind of mark may close; one between two letters is an apostrophe."""
    places: dict[str, list[int]] = {}
    for mark in _MARK.finditer(text, start + 1, end):
        at = mark.start()
        before_word = text[at + 1 : min(end, at + 2)].isalnum()
        apostrophe = before_word and text[at - 1].isalnum()
        opening = before_word and text[at - 1].isspace() and mark[0] in "\"'"
        if not apostrophe and not opening:
            places.setdefault(mark[0], []).append(at)
    return places


def _next(places: list[int], after: int) -> int | None:
    index = bisect_right(places, after)
    return places[index] if index < len(places) else None


def is_direct(text: str, start: int, end: int, marks: tuple[Quotation, ...]) -> bool:
    """Whether ``text[start:end]`` is quoted from its first letter to its last, but for asides."""
    letters = [index for index in range(start, end) if text[index].isalnum()]
    return (
        bool(letters)
        and bool(touching(marks, letters[0], letters[0] + 1))
        and bool(touching(marks, letters[-1], letters[-1] + 1))
        and quoted_share(text, start, end, marks) >= _WHOLLY
    )


def quoted_share(text: str, start: int, end: int, marks: tuple[Quotation, ...]) -> float:
    """The share of the letters and digits of ``text[start:end]`` that stand in quotation marks."""
    letters = sum(character.isalnum() for character in text[start:end])
    quoted = sum(
        character.isalnum()
        for mark in touching(marks, start, end)
        for character in text[max(start, mark.start) : min(end, mark.end)]
    )
    return quoted / letters if letters else 0.0
