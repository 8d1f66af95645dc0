"""Reports with the attributions annotators found in them, and how near others come to those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from framing.pipeline.attribute.fitted import Said, SentenceWords, sentences
from framing.pipeline.attribute.fitted.words import Word
from framing.pipeline.segment import segment
from framing.pipeline.types import Claim, Piece, Role

_PARAGRAPH = re.compile(r"\S.*")
_PARTS = ("cue", "source", "content")
_ENOUGH = 0.5  # shared characters to all characters of two spans that are taken for the same

Characters = frozenset[int]


@dataclass(frozen=True)
class Attributed:
    """One attribution: the characters of its cue, its source and its content; any may be empty."""

    cue: Characters
    source: Characters
    content: Characters


@dataclass(frozen=True)
class GoldReport:
    """A report as it is read, with what annotators found in it."""

    text: str
    claims: tuple[Claim, ...]
    sentences: tuple[SentenceWords, ...]
    gold: tuple[Attributed, ...]


def read_report(text: str) -> tuple[Claim, ...]:
    """The sentences of a report without anything around it."""
    pieces = [Piece(*match.span(), Role.BODY) for match in _PARAGRAPH.finditer(text)]
    return segment(text, pieces, language="en")


def read_gold(lines: Sequence[Mapping[str, Any]]) -> tuple[GoldReport, ...]:
    """The lines of the measuring file, ready to be fitted to."""
    found = []
    for line in lines:
        text, claims = str(line["text"]), read_report(line["text"])
        gold = tuple(Attributed(*(_characters(of[part]) for part in _PARTS)) for of in line["attributions"])
        found.append(GoldReport(text, claims, sentences(claims, text), gold))
    return tuple(found)


def attributed(said: Said) -> Attributed:
    """The characters of what was read."""
    cue, source, content = (
        _characters((span.start, span.end) for span in spans if span is not None)
        for spans in ((said.cue,), (said.source,), said.content)
    )
    return Attributed(cue, source, content)


def compared(pairs: Sequence[tuple[Sequence[Attributed], Sequence[Attributed]]]) -> dict[str, float]:
    """F1 of characters and of whole attributions, as ``attributions`` is scored, of (gold, read) reports.

    An attribution is right where cue and source both share half of their characters with the gold's.
    """
    found = {f"{part}_characters_f1": _f1(*_shared(pairs, part)) for part in _PARTS}
    right = sum(len(matched(gold, read)) for gold, read in pairs)
    told = sum(len(gold) for gold, _ in pairs)
    said = sum(len(read) for _, read in pairs)
    return found | {
        "who_said_precision": right / max(1, said),
        "who_said_recall": right / max(1, told),
        "who_said_f1": _f1(right, said, told),
    }


def _characters(spans: Iterable[Sequence[int]]) -> Characters:
    return frozenset(at for start, end in spans for at in range(start, end))


def _shared(
    pairs: Sequence[tuple[Sequence[Attributed], Sequence[Attributed]]], part: str
) -> tuple[int, int, int]:
    """Characters in both, in what was read, and in the gold."""
    right = said = told = 0
    for gold, read in pairs:
        of_gold, of_read = (frozenset().union(*(getattr(one, part) for one in side)) for side in (gold, read))
        right += len(of_gold & of_read)
        said += len(of_read)
        told += len(of_gold)
    return right, said, told


def matched(gold: Sequence[Attributed], read: Sequence[Attributed]) -> set[int]:
    """Which of the read attributions are one of the gold's, one to one, best first."""
    near = sorted(
        (
            (cue + source, i, k)
            for i, one in enumerate(read)
            for k, other in enumerate(gold)
            if one.cue & other.cue
            for cue, source in [(_likeness(one.cue, other.cue), _likeness(one.source, other.source))]
            if cue >= _ENOUGH and source >= _ENOUGH
        ),
        reverse=True,
    )
    taken_read: set[int] = set()
    taken_gold: set[int] = set()
    for _, i, k in near:
        if i not in taken_read and k not in taken_gold:
            taken_read.add(i)
            taken_gold.add(k)
    return taken_read


def _likeness(a: Characters, b: Characters) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0


def _f1(right: int, said: int, told: int) -> float:
    return 2 * right / max(1, said + told)


def in_any_cue(report: GoldReport) -> Characters:
    """The characters of all cues of a report."""
    return frozenset().union(*(one.cue for one in report.gold))


def within(characters: Characters, word: Word) -> bool:
    """Whether any of the characters is the word's."""
    return any(at in characters for at in range(word.start, word.end))
