"""What the rules take each word of a sentence for."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.attribute.fitted.runs import Run
from framing.pipeline.attribute.fitted.words import Word
from framing.pipeline.attribute.sentence import Reading
from framing.pipeline.types import Span


def roles(words: Sequence[Word], rules: Sequence[Reading]) -> list[str]:
    """``cue``, ``source``, ``content`` or nothing for each word, by all of the rules' readings."""
    found = [""] * len(words)
    for reading in rules:
        _mark(found, words, reading.content, "content")
    for reading in rules:
        _mark(found, words, (reading.source,), "source")
    for reading in rules:
        _mark(found, words, (reading.cue,), "cue")
    return found


def roles_beside(words: Sequence[Word], cue: Run, rules: Sequence[Reading]) -> list[str]:
    """The same by the reading whose cue this is; ``none`` outside it, nothing where there is no reading."""
    start, end = words[cue[0]].start, words[cue[1] - 1].end
    for reading in rules:
        if reading.cue.start < end and start < reading.cue.end:
            found = ["none"] * len(words)
            _mark(found, words, reading.content, "content")
            _mark(found, words, (reading.source,), "source")
            return found
    return [""] * len(words)


def _mark(found: list[str], words: Sequence[Word], spans: Sequence[Span], role: str) -> None:
    for span in spans:
        for i, word in enumerate(words):
            if span.start <= word.start < span.end:
                found[i] = role
