"""Predictions for the measuring task ``attributions``: who says what, with which cue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from framing.measuring.attribution_gold import read_report
from framing.pipeline.attribute.fitted import passages, said
from framing.pipeline.types import Span
from framing.pipeline.versions.figures_attribution_v2 import ATTRIBUTIONS


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """Every attribution of ``line["text"]``, a report without anything around it.

    Returns ``{"attributions": [{"source": [[start, end]], "cue": …, "content": …}]}``, offsets in
    code points of the text.
    """
    text: str = line["text"]
    claims = read_report(text)
    found = passages(claims, text, said(claims, text, ATTRIBUTIONS, language="en"))
    return {
        "attributions": [
            {
                "source": _ranges((one.source,)),
                "cue": _ranges((one.cue,)),
                "content": _ranges(one.content),
            }
            for of_claim in found
            for one in of_claim
        ]
    }


def _ranges(spans: tuple[Span | None, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span is not None]
