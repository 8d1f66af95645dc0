"""What the pipeline's words keep on their way to another process."""

from __future__ import annotations

import pickle

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
    plain = WordingSpan._field_defaults
    assert all(getattr(span, name) != default for name, default in plain.items()), "each has another value"
    assert len(plain) == 6

    assert pickle.loads(pickle.dumps(span)) == span  # noqa: S301
