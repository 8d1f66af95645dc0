"""A claim's words as HTML: differences marked, an outlet's name hidden, everything else escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from framing.pipeline.types import Span

# A class and what a screen reader says: differences never show by colour alone.
_MARKS = {"reworded": "w", "elsewhere": "e", "only_here": "n"}
_HIDDEN = '<span class="hidden-name">[outlet]</span>'


def marked(
    text: str, start: int, end: int, spans: Sequence[Mapping[str, Any]] = (), hidden: Sequence[Span] = ()
) -> SafeString:
    """``text[start:end]`` with ``spans`` of a wording marked and the ``hidden`` stretches replaced.

    All offsets count code points of ``text``; the spans of one side do not overlap.
    """
    parts: list[str] = []
    at = start
    for span in spans:
        kind = _MARKS.get(span["kind"])
        if kind is None or span["start"] < at or span["end"] > end:
            continue
        parts.append(_plain(text, at, span["start"], hidden))
        words = _plain(text, span["start"], span["end"], hidden)
        parts.append(f'<mark class="{kind}">{words}</mark>')
        at = span["end"]
    parts.append(_plain(text, at, end, hidden))
    return mark_safe("".join(parts))  # noqa: S308 - every part was escaped in _plain


def _plain(text: str, start: int, end: int, hidden: Sequence[Span]) -> str:
    parts: list[str] = []
    at = start
    for span in hidden:
        if span.end <= at or span.start >= end:
            continue
        parts.append(escape(text[at : max(at, span.start)]))
        if span.start >= start:
            parts.append(_HIDDEN)
        at = min(end, span.end)
    parts.append(escape(text[at:end]))
    return "".join(parts)


def excerpt(text: str, length: int = 90) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= length:
        return text
    cut = text[:length].rsplit(None, 1)[0]
    return f"{cut} …"
