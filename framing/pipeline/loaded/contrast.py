"""Loaded words where two claims differ: the strongest evidence is that the other says it without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.pipeline.loaded.judge import LoadedWord
from framing.pipeline.types import Span, WordingKind, WordingSpan

# From this probability on a word is pointed at: of words of topics left out of the fit, readers had named
# 78 in 100, and of all that they had named it finds 19. At the threshold of the highest F1 it would be 51.
_SURE = 0.7


@dataclass(frozen=True)
class ReadClaim:
    """The captured text a claim stands in, and the claim's words that are found loaded.

    ``start`` is where the claim begins in ``text``; the words' places are within the claim.
    """

    text: str
    start: int
    words: Sequence[LoadedWord]

    @cached_property
    def sure(self) -> Sequence[LoadedWord]:
        """Those that are surely loaded."""
        return [word for word in self.words if word.probability >= _SURE]

    def said(self, stretches: Iterable[Span]) -> str:
        return " … ".join(" ".join(self.text[of.start : of.end].split()) for of in stretches)


def with_loaded_words(spans: Sequence[WordingSpan], read: Mapping[str, ReadClaim]) -> tuple[WordingSpan, ...]:
    """The spans of a wording, with a cue for each word that is surely loaded; ``read`` is by side.

    Only where the claims differ, and never where the other has a loaded word for it too: what both
    say tells nothing of either.
    """
    if not (read["a"].sure or read["b"].sure):
        return tuple(spans)
    found = [(span, _cues(span, read)) for span in spans]
    return tuple(span._replace(cues=(*span.cues, *cues)) if cues else span for span, cues in found)


def _cues(span: WordingSpan, read: Mapping[str, ReadClaim]) -> list[tuple[str, str]]:
    if span.kind not in (WordingKind.REWORDED, WordingKind.ONLY_HERE):
        return []
    words = _within(span, read[span.side].sure, read[span.side].start)
    other = read["b" if span.side == "a" else "a"]
    if not words or any(_within(partner, other.words, other.start) for partner in span.partner):
        return []
    return [("loaded", f"{_told(word)}: {_contrast(span, other)}") for word in words]


def _within(stretch: Span | WordingSpan, words: Sequence[LoadedWord], offset: int) -> list[LoadedWord]:
    """The words of a claim that lie in a stretch of the text; the claim begins at ``offset``."""
    first, end = stretch.start - offset, stretch.end - offset
    return [word for word in words if first <= word.start and word.end <= end]


def _told(word: LoadedWord) -> str:
    quoted = ", within a quotation," if word.quoted else ""
    return f"“{word.text}”{quoted} is a word that readers often take as loaded"


def _contrast(span: WordingSpan, other: ReadClaim) -> str:
    if span.partner:
        return f"the other report says “{other.said(span.partner)}” instead"
    return "nothing like it was found in the other report"
