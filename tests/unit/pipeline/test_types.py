"""What the pipeline's words keep on their way to another process."""

from __future__ import annotations

import pickle
from dataclasses import MISSING, fields

from framing.pipeline.types import PhraseRelation, Span, WordingKind, WordingSpan


def test_a_span_of_wording_is_the_same_in_another_process() -> None:
    span = WordingSpan(
        "b",
        3,
        9,
        WordingKind.REWORDED,
        "actor",
        (Span(0, 4), Span(7, 8)),
        elsewhere=2,
        cues=(("hedge", "it says “reportedly”"),),
        relation=PhraseRelation.MORE_SPECIFIC,
        also=("place",),
    )
    kept = [getattr(span, field.name) != field.default for field in fields(span)]
    assert all(kept), "every field with a default has another value here"
    assert sum(field.default is not MISSING for field in fields(span)) == 6

    assert pickle.loads(pickle.dumps(span)) == span  # noqa: S301
