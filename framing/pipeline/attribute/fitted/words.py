"""The words of a sentence with what sort each is: no parser, only lists of our own, endings and case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from framing.pipeline.attribute.fitted.forms import KNOWN, Sort
from framing.pipeline.attribute.fitted.nouns import SMALL
from framing.pipeline.attribute.quotes import Quotation

_CLITICS = r"['’](?:s|m|d|re|ve|ll)\b"
_LETTERS = r"(?:(?!n['’]t\b)[\p{L}\p{M}\p{N}])*"
_TOKEN = regex.compile(
    rf"(?:\p{{L}}\.){{2,}}|{_CLITICS}|n['’]t\b"
    rf"|(?!n['’]t\b)\p{{L}}{_LETTERS}"
    r"(?:[.&/-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|['’](?!(?:s|m|d|re|ve|ll|t)\b)\p{L}+)*"
    r"|\p{N}+(?:[.,:/]\p{N}+)*[\p{L}%]*(?:-[\p{L}\p{N}]+)*|--+|\S",
    regex.IGNORECASE,
)
_MARKS = {
    ",": ",", ":": ":", ";": ";", **dict.fromkeys(".!?…", "."), **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"), **dict.fromkeys(("—", "–", "―", "--", "-"), "-"),
    **dict.fromkeys("\"“”„«»‘'’", "q"),
}  # fmt: skip
_ENDINGS = (
    "ly", "ing", "ed", "ion", "ment", "ness", "ity", "ism", "er", "or", "ist", "al", "ous", "ive", "ful",
    "able", "s",
)  # fmt: skip
_SHORTEST_STEM = 3
_HEADLINE = 0.6  # share of words in capitals of a headline that is set so


class Word(NamedTuple):
    """A word or a mark: ``tag`` is the one sort it is filed under, ``kinds`` all lists it stands in.

    ``text`` is lower case with straight apostrophes, ``form`` says which form of a verb it may be,
    ``quoted`` whether it stands in quotation marks.
    """

    start: int
    end: int
    text: str
    tag: str
    kinds: tuple[str, ...]
    form: str
    quoted: bool

    @property
    def is_verb(self) -> bool:
        return bool(self.form)


def words(text: str, start: int, end: int, quoted: Sequence[Quotation]) -> list[Word]:
    """Words and marks of the sentence ``text[start:end]``; ``quoted`` are the quotations that touch it."""
    spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
    letters = [text[at] for at, _ in spans if text[at].isalpha()]
    title = sum(letter.isupper() for letter in letters) > _HEADLINE * max(3, len(letters))
    found: list[Word] = []
    opens, mark = True, 0
    for begin, stop in spans:
        while mark < len(quoted) and quoted[mark].end <= begin:
            mark += 1
        raw = text[begin:stop]
        low = raw.lower().replace("’", "'")
        of = _sort(low, raw, opens=opens or title)
        if raw == "." and stop < spans[-2][1]:
            of = Sort("abbr")
        inside = mark < len(quoted) and quoted[mark].start <= begin
        found.append(Word(begin, stop, low, *of, inside))
        opens = of.tag in {"q", ".", ":"} or (opens and not raw[0].isalnum())
    return found


def _sort(low: str, raw: str, *, opens: bool) -> Sort:
    """What a word is; where a sentence ``opens``, a capital says nothing of a word that is known."""
    mark, known = _MARKS.get(raw), KNOWN.get(low)
    if mark is not None:
        return Sort(mark)
    if raw[0].isupper() and not (known and (opens or low in SMALL)):
        return Sort("Cap", tuple(kind for kind in known.kinds if kind.startswith("n.")) if known else ())
    return known or _unknown(low)


def _unknown(low: str) -> Sort:
    """A word in no list, by its ending."""
    if not low[0].isalpha():
        return Sort("num" if low[0].isdecimal() else "mark")
    fits = (
        ending for ending in _ENDINGS if low.endswith(ending) and len(low) >= len(ending) + _SHORTEST_STEM
    )
    return Sort(f"x.{next(fits, '')}")
