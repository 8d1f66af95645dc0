"""Predictions for the measuring task ``attributions``: who says what, with which cue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from framing.pipeline.attribute import readings
from framing.pipeline.segment import segment
from framing.pipeline.types import Piece, Role, Span

_PARAGRAPH = re.compile(r"\S.*")


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """Every attribution of ``line["text"]``, a report without anything around it.

    Returns ``{"attributions": [{"source": [[start, end]], "cue": …, "content": …}]}``, offsets in
    code points of the text.
    """
    text: str = line["text"]
    pieces = [Piece(*match.span(), Role.BODY) for match in _PARAGRAPH.finditer(text)]
    claims = segment(text, pieces, language="en")
    found = [reading for of_claim in readings(claims, text) for reading in of_claim]
    return {
        "attributions": [
            {
                "source": _ranges((reading.source,)),
                "cue": _ranges((reading.cue,)),
                "content": _ranges(reading.content),
            }
            for reading in found
        ]
    }


def _ranges(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
