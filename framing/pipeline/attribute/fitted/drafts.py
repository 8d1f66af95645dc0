"""Every cue of a sentence with the likeliest source and content, before they are weighed as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from framing.pipeline.attribute.fitted.arguments import argument_features
from framing.pipeline.attribute.fitted.cues import cue_features
from framing.pipeline.attribute.fitted.figures import AttributionFigures
from framing.pipeline.attribute.fitted.roles import roles, roles_beside
from framing.pipeline.attribute.fitted.runs import Run, likeliest_run, likeliest_runs
from framing.pipeline.attribute.fitted.words import Word
from framing.pipeline.attribute.sentence import Reading

_NEVER = -9.0  # log odds of the cue's own words being its source or its content
_EDGE = -3.0  # log odds of being in the cue, of what stands beyond the sentence
_MANY = 20


@dataclass(frozen=True, slots=True)
class Draft:
    """A cue, its source or None, and its content, as half-open indices of words; and what was scored."""

    cue: Run
    source: Run | None
    content: tuple[Run, ...]
    numbers: dict[str, float]


def drafts(words: Sequence[Word], rules: Sequence[Reading], figures: AttributionFigures) -> list[Draft]:
    """The drafts of a sentence, in the order of the cues. ``rules`` is the rules' reading of it."""
    odds = [figures.cue(of) for of in cue_features(words, roles(words, rules))]
    cues = likeliest_runs(odds, figures.cue_cut)
    in_cue = [False] * len(words)
    for begin, end in cues:
        in_cue[begin:end] = [True] * (end - begin)
    found = []
    for cue in cues:
        features = argument_features(words, cue, in_cue, roles_beside(words, cue, rules))
        of_source = [figures.source(of) if of else _NEVER for of in features]
        source = likeliest_run(of_source, figures.source_least)
        taken = set(range(*cue)) | (set(range(*source)) if source else set())
        told = [_NEVER if i in taken else figures.content(of) for i, of in enumerate(features)]
        content = likeliest_runs(told, figures.content_cut)
        numbers = _of_cue(words, odds, cue) | _of_source(of_source, source) | _of_content(told, content)
        found.append(Draft(cue, source, content, numbers | {"crowded": float(len(cues) > 2)}))
    return found


def _of_cue(words: Sequence[Word], odds: Sequence[float], cue: Run) -> dict[str, float]:
    begin, end = cue
    inside = odds[begin:end]
    beside = [odds[i] for i in (begin - 1, end) if 0 <= i < len(odds)]
    return {
        "cue_most": max(inside),
        "cue_mean": fmean(inside),
        "cue_least": min(inside),
        "cue_one": float(end - begin == 1),
        "cue_long": float(end - begin > 3),
        "cue_beside": max(beside, default=_EDGE),
        "cue_quoted": float(words[begin].quoted),
        "cue_verb": float(any(word.is_verb for word in words[begin:end])),
    }


def _of_source(odds: Sequence[float], source: Run | None) -> dict[str, float]:
    inside = odds[slice(*source)] if source else [0.0]
    return {
        "source": float(source is not None),
        "source_mean": fmean(inside),
        "source_least": min(inside),
        "source_most": max(odds),
        "source_long": float(len(inside) > 8),
    }


def _of_content(odds: Sequence[float], content: Sequence[Run]) -> dict[str, float]:
    inside = [odd for run in content for odd in odds[slice(*run)]]
    return {
        "content": float(bool(content)),
        "content_mean": fmean(inside or [0.0]),
        "content_parts": float(len(content) > 1),
        "content_words": min(len(inside), _MANY) / _MANY,
    }
