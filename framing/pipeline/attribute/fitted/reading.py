"""Who says what in one English sentence, by fitted figures: every cue with its source and its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.pipeline.attribute.fitted.arguments import argument_features
from framing.pipeline.attribute.fitted.cues import cue_features
from framing.pipeline.attribute.fitted.figures import AttributionFigures
from framing.pipeline.attribute.fitted.runs import Run, likeliest_run, likeliest_runs
from framing.pipeline.attribute.fitted.words import Word
from framing.pipeline.attribute.sentence import Reading
from framing.pipeline.types import Span

_NEVER = -9.0  # log odds of the cue's own words being its source or its content
_BREAKS = frozenset({",", "(", "-", "who", "which"})


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution: ``source`` with its apposition, or None, ``name`` without, ``cue``, ``content``.

    ``odds`` are the log odds of the cue's likeliest word.
    """

    source: Span | None
    name: Span | None
    cue: Span
    content: tuple[Span, ...]
    odds: float


def read_sentence(
    words: Sequence[Word], rules: Sequence[Reading], figures: AttributionFigures
) -> tuple[Said, ...]:
    """Every attribution of a sentence, in the order of the cues. ``rules`` is the rules' reading of it."""
    odds = [figures.cue(of) for of in cue_features(words, roles(words, rules))]
    cues = likeliest_runs(odds, figures.cue_cut)
    in_cue = [False] * len(words)
    for begin, end in cues:
        in_cue[begin:end] = [True] * (end - begin)
    return tuple(_said(words, cue, in_cue, rules, figures, max(odds[slice(*cue)])) for cue in cues)


def _said(
    words: Sequence[Word],
    cue: Run,
    in_cue: Sequence[bool],
    rules: Sequence[Reading],
    figures: AttributionFigures,
    odds: float,
) -> Said:
    features = argument_features(words, cue, in_cue, roles_beside(words, cue, rules))
    source = likeliest_run([figures.source(of) if of else _NEVER for of in features], figures.source_least)
    taken = set(range(*cue)) | (set(range(*source)) if source else set())
    told = [figures.content(of) if of and i not in taken else _NEVER for i, of in enumerate(features)]
    content = tuple(_span(words, run) for run in likeliest_runs(told, figures.content_cut))
    whole = _span(words, source) if source else None
    name = _span(words, _named(words, source)) if source else None
    return Said(whole, name, _span(words, cue), content, odds)


def _named(words: Sequence[Word], source: Run) -> Run:
    """The source up to its apposition, its brackets or its relative clause."""
    begin, end = source
    for i in range(begin + 1, end):
        if words[i].tag in _BREAKS:
            return begin, i
    return source


def _span(words: Sequence[Word], run: Run) -> Span:
    return Span(words[run[0]].start, words[run[1] - 1].end)


def roles(words: Sequence[Word], rules: Sequence[Reading]) -> list[str]:
    """What the rules take each word for: ``cue``, ``source``, ``content`` or nothing."""
    found = [""] * len(words)
    for role in ("content", "source", "cue"):
        for reading in rules:
            spans = {"content": reading.content, "source": (reading.source,), "cue": (reading.cue,)}[role]
            _mark(found, words, spans, role)
    return found


def roles_beside(words: Sequence[Word], cue: Run, rules: Sequence[Reading]) -> list[str]:
    """What the rules take each word for in the reading whose cue this is; nothing where they have none."""
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
