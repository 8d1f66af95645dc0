"""Who says what in one English sentence, by fitted figures: every cue with its source and its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.pipeline.attribute.fitted.drafts import drafts
from framing.pipeline.attribute.fitted.figures import AttributionFigures
from framing.pipeline.attribute.fitted.runs import Run
from framing.pipeline.attribute.fitted.words import Word
from framing.pipeline.attribute.sentence import Reading
from framing.pipeline.types import Span

_BREAKS = frozenset({",", "(", "-", "who", "which"})


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution: ``source`` with its apposition, or None, ``name`` without, ``cue``, ``content``.

    ``probability`` is that of annotators marking this cue with this source.
    """

    source: Span | None
    name: Span | None
    cue: Span
    content: tuple[Span, ...]
    probability: float


def read_sentence(
    words: Sequence[Word], rules: Sequence[Reading], figures: AttributionFigures
) -> tuple[Said, ...]:
    """Every attribution of a sentence, in the order of the cues. ``rules`` is the rules' reading of it."""
    found = []
    for draft in drafts(words, rules, figures):
        probability = figures.whole(draft.numbers)
        if probability >= figures.least:
            source = _span(words, draft.source) if draft.source else None
            name = _span(words, _named(words, draft.source)) if draft.source else None
            content = tuple(_span(words, run) for run in draft.content)
            found.append(Said(source, name, _span(words, draft.cue), content, probability))
    return tuple(found)


def _named(words: Sequence[Word], source: Run) -> Run:
    """The source up to its apposition, its brackets or its relative clause."""
    begin, end = source
    for i in range(begin + 1, end):
        if words[i].tag in _BREAKS:
            return begin, i
    return source


def _span(words: Sequence[Word], run: Run) -> Span:
    return Span(words[run[0]].start, words[run[1] - 1].end)
