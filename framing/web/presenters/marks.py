"""A claim's words as HTML: differences marked, an outlet's name hidden, everything else escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from framing.pipeline.types import Span

HIDDEN = "[outlet]"
# By kind, the class that styles it: by line and weight as well as colour.
_MARKS = {"reworded": "w", "elsewhere": "e", "only_here": "n"}


def marked(
    text: str, start: int, end: int, spans: Sequence[Mapping[str, Any]] = (), hidden: Sequence[Span] = ()
) -> SafeString:
    """``text[start:end]`` with ``spans`` of a wording marked and the ``hidden`` stretches replaced.

    All offsets count code points of ``text``; ``hidden`` is in order and disjoint. Of spans that
    overlap the first is marked; one that leaves ``[start, end)`` is not. A span with a true ``hit``
    is marked as asked for.
    """
    parts: list[str] = []
    at = start
    for span in sorted(spans, key=lambda span: (span["start"], span["end"])):
        kind = " ".join(filter(None, (_MARKS.get(span["kind"]), "hit" if span.get("hit") else "")))
        if not kind or not at <= span["start"] < span["end"] <= end:
            continue
        parts.append(_escaped(text, at, span["start"], hidden))
        if words := _escaped(text, span["start"], span["end"], hidden):
            parts.append(f'<mark class="{kind}">{words}</mark>')
        at = span["end"]
    parts.append(_escaped(text, at, end, hidden))
    return mark_safe("".join(parts))  # noqa: S308 - every part was escaped


def redacted(text: str, start: int, end: int, hidden: Sequence[Span]) -> str:
    """``text[start:end]`` as plain words, the ``hidden`` stretches replaced."""
    return "".join(HIDDEN if words is None else words for words in _pieces(text, start, end, hidden))


def cut(text: str, length: int = 90) -> int:
    """Where the beginning of a text ends that is at most ``length`` long, between words if it can be."""
    if len(text) <= length:
        return len(text)
    words = text[:length].rsplit(None, 1)
    return len(words[0]) if len(words) > 1 else length


def excerpt(text: str, length: int = 90) -> str:
    """The beginning of a text, cut between words."""
    end = cut(text, length)
    return text if end == len(text) else f"{text[:end]} …"


def _escaped(text: str, start: int, end: int, hidden: Sequence[Span]) -> str:
    if not hidden:
        return escape(text[start:end])
    return "".join(
        f'<span class="hidden-name">{HIDDEN}</span>' if words is None else escape(words)
        for words in _pieces(text, start, end, hidden)
    )


def _pieces(text: str, start: int, end: int, hidden: Sequence[Span]) -> Iterator[str | None]:
    """The words of a stretch, and None for each hidden stretch that begins in it."""
    at = start
    for span in hidden:
        if span.end <= at or span.start >= end:
            continue
        if span.start >= start:
            yield text[at : span.start]
            yield None
        at = min(end, span.end)
    yield text[at:end]
