"""Where a claim quotes somebody: whose words these are is not the report."""

from __future__ import annotations

import re

# More words than this between quotation marks are somebody's speech; fewer may be a label held at a distance.
_LABEL = 3
_MARKS = re.compile('[“”"„«»]')
_CLOSING = "”»"


def speech(text: str) -> list[tuple[int, int]]:
    """The stretches ``[start, end)`` of a claim that are direct speech.

    A quotation that began in an earlier claim, or goes on in the next, reaches to the claim's edge.
    """
    marks = [match.start() for match in _MARKS.finditer(text)]
    if marks and text[marks[0]] in _CLOSING:
        marks = [0, *marks]
    if len(marks) % 2:
        marks.append(len(text))
    spans = list(zip(marks[::2], marks[1::2], strict=True))
    return [(start, end) for start, end in spans if len(text[start:end].split()) > _LABEL]
