"""Where sentences end inside one block of text.

The rules are those of Unicode's sentence boundaries (UAX #29: what ends a sentence, what closes
it, a lower-case letter continues it), tailored for news: abbreviations, initials, quotations
with their speaker, enumerations, a full stop whose space is missing, scripts written without
spaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from framing.pipeline.segment.abbreviations import DOMAIN_ENDS, SPEECH_VERBS
from framing.pipeline.segment.stops import REACH, abbreviates, enumerates, following_word

_TERMINAL = regex.compile(r"\.(?:\p{Zs}?\.)+|[\p{Sentence_Terminal}…‥]+")
# Quotation marks and brackets that close what the terminal ended, marks without width, and
# footnote numbers. A straight or ambiguous mark closes when a space or another mark follows.
_CLOSERS = regex.compile(
    r"""(?: [\p{Pe}\p{Pf}\p{Cf}]
          | ["'«“‘] (?= [\s\p{Pe}\p{Pf}\p{Cf}"',;:.«“‘] | $ )
          | \[ \d{1,3} \]
          | \p{Zs} (?= [’”»]+ (?: \s | $ ) ) [’”»]
        )*+""",
    regex.VERBOSE,
)
_WORD = regex.compile(r"[\p{L}\p{N}]")
_LAST_WORD = regex.compile(r"(?r)[\p{L}\p{N}]")
_CONTINUES = regex.compile(r"\s*+[,;:]")
_SPEAKER_FOLLOWS = regex.compile(
    rf"\s*+(?:\p{{Lu}}[\p{{L}}\p{{M}}.'’-]*+\s++){{1,5}}(?:{'|'.join(sorted(SPEECH_VERBS))})\b(?P<last>\s*[.,;])?"
)
_CAPITALISED = regex.compile(r"[\"“‘(\[]?\p{Lu}\p{Ll}+")
_ADDRESS = regex.compile(r"://|www\.|@|/", regex.IGNORECASE)
_OPENS_QUOTE = regex.compile(r"\s{0,40}+[\p{Pi}\p{Ps}\"'„]")
_QUOTATIVE = regex.compile(r"と|って")  # Japanese "…, said": the quoted words are part of the sentence
_LATIN_TERMINALS = frozenset(".!?…‥")


def sentence_ends(text: str, start: int, end: int, language: str) -> Iterator[int]:
    """Offsets in ``text`` at which the sentences of ``text[start:end]`` end, the last at ``end``.

    The range is one block: no sentence of another paragraph or list item stands in it.
    """
    first, last = _WORD.search(text, start, end), _LAST_WORD.search(text, start, end)
    begin = start
    for terminal in _TERMINAL.finditer(text, start, end):
        if first is None or last is None or terminal.start() > last.start():
            break  # marks alone after the last word belong to its sentence
        if terminal.start() < first.start():
            continue
        cut = _Terminal(text, begin, terminal.start(), terminal.end(), end, language).cut()
        if cut is not None:
            yield cut
            begin, first = cut, _WORD.search(text, cut, end)
    yield end


@dataclass(frozen=True, slots=True)
class _Terminal:
    """Marks ``text[start:stop]`` that may end the sentence begun at ``begin``; the block goes to ``end``."""

    text: str
    begin: int
    start: int
    stop: int
    end: int
    language: str

    def cut(self) -> int | None:
        """Where the sentence ends if these marks end it, else None."""
        closers = _CLOSERS.match(self.text, self.stop, self.end)
        closed = closers.end() if closers else self.stop
        if closed >= self.end or _CONTINUES.match(self.text, closed, self.end):
            return None
        if self.text[self.stop - 1] not in _LATIN_TERMINALS:
            return closed if self._ends_unspaced(closed) else None
        if not self.text[closed].isspace():
            return self._missing_space(closed)
        return None if self._goes_on(closed) else closed

    def _goes_on(self, closed: int) -> bool:
        """Whether what follows the space at ``closed`` belongs to the same sentence."""
        following = following_word(self.text, closed, self.end)
        if following is None:
            return False
        if following["word"][0].islower() or self._abbreviates(following):
            return True
        marks = self.text[self.start : self.stop]
        if marks.startswith(("..", "…", "‥")) and self.text[self.start - 1].isspace():
            return True  # "the ... White House": words left out in the middle
        return closed > self.stop and self._speaker_follows(closed, unless_more=marks == ".")

    def _speaker_follows(self, closed: int, *, unless_more: bool) -> bool:
        """Whether a quotation's speaker is named next: '"Why?" Mrs. Low asked'.

        After a full stop what was said may follow instead ('Mr. Low said he would'), so there the
        verb has to be the last word.
        """
        speaker = _SPEAKER_FOLLOWS.match(self.text, closed, self.end)
        return speaker is not None and not (unless_more and speaker["last"] is None)

    def _abbreviates(self, following: regex.Match[str]) -> bool:
        if self.text[self.start : self.stop] != ".":
            return False
        before = self.text[max(self.begin, self.start - REACH) : self.start]
        return enumerates(before) or abbreviates(before, following, self.language)

    def _ends_unspaced(self, closed: int) -> bool:
        """Whether a terminal of a script that needs no space after it ends the sentence.

        After a quotation that opened the sentence its speaker may still follow; one opened later
        ("he said: …") ends with the sentence.
        """
        follows = self.text[closed]
        if follows.islower():
            return False
        if closed == self.stop or follows.isspace():
            return True
        return not _OPENS_QUOTE.match(self.text, self.begin) and not _QUOTATIVE.match(self.text, closed)

    def _missing_space(self, closed: int) -> int | None:
        """Where a sentence ends whose following space was lost ("influence.In June"), else None."""
        capitalised = _CAPITALISED.match(self.text, closed, self.end)
        before = self.text[self.start - 1]
        if capitalised is None or not (before.islower() or before.isdecimal() or closed > self.stop):
            return None
        if capitalised[0].lower() in DOMAIN_ENDS or _ADDRESS.search(self._token()):
            return None
        following = following_word(self.text, closed, self.end)
        if following is not None and self._abbreviates(following):
            return None
        closes = self.text[closed] == '"' and self.text.count('"', self.begin, closed) % 2
        return closed + 1 if closes else closed

    def _token(self) -> str:
        """What stands around the terminal without a space."""
        left = self.text[max(self.begin, self.start - REACH) : self.start].split()
        right = self.text[self.start : min(self.end, self.start + REACH)].split()
        return (left[-1] if left else "") + (right[0] if right else "")
