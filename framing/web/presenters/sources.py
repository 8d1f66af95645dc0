"""Whose words stand in a report, in words: who is no source, and that copies of one text are one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from framing.models import Claim

# What stands before the credit of a picture; nobody speaks there.
CREDITS = frozenset({"photo", "photos", "picture", "pictures", "image", "images", "video", "file photo"})
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def one_not(number: int) -> str:
    """What so many copies, two or more, come to.

    >>> one_not(3)
    'one source, not three'
    """
    return f"one source, not {_NUMBERS[number - 2] if number - 2 < len(_NUMBERS) else number}"


def copies_in_words(names: Sequence[str]) -> str:
    """That two or more reports are copies of one text, in a sentence."""
    return f"{listed(names)} print one text, nearly word for word: {one_not(len(names))}."


def copies_told(groups: Iterable[Collection[int]], names: Mapping[int, str]) -> list[str]:
    """A sentence for each group of copies of which two or more are shown; ``names`` are the shown ones'."""
    shown = ([name for pk, name in names.items() if pk in group] for group in groups)
    return [copies_in_words(of) for of in shown if len(of) > 1]


def also_in(names: Sequence[str]) -> str:
    """The other reports that have a report's text."""
    return f"Also in {listed(names)}, nearly word for word: {one_not(len(names) + 1)}."


def attribution_in_words(claim: Claim, hide: Callable[[str], str]) -> str:
    """Who is given as the source of a claim, by which verb, and how far it is quoted."""
    if not claim.source and not claim.verb:
        return "in the report’s own voice"
    verb = f"“{hide(claim.verb)}”" if claim.verb else ""
    source = f"according to {hide(claim.source)}" if claim.source else "source not named"
    quoted = {"direct": ", quoted", "partial": ", partly quoted", "none": ""}[claim.quoted]
    return f"{source} ({verb}){quoted}" if verb else f"{source}{quoted}"
