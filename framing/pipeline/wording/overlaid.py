"""One comparison of two claims laid over another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from framing.pipeline.types import WordingKind, WordingSpan


def overlaid(
    spans: Sequence[WordingSpan], over: Sequence[WordingSpan], texts: Mapping[str, str]
) -> tuple[WordingSpan, ...]:
    """``over``, and of ``spans`` the words beside it: first those of side ``a``, then of ``b``, in order.

    ``texts`` holds by side the text that the offsets count in. The spans of one side do not overlap in
    either comparison, nor in what is given back.

    >>> one = WordingSpan("a", 0, 13, WordingKind.ONLY_HERE)
    >>> found = overlaid([one], [one._replace(start=4, end=7)], {"a": "The two ships"})
    >>> [(span.start, span.end) for span in found]
    [(0, 3), (4, 7), (8, 13)]
    """
    above = [span for span in over if span.kind is not WordingKind.SAME]
    beside = (part for span in spans for part in _beside(span, above, texts[span.side]))
    return tuple(sorted([*beside, *above], key=lambda span: (span.side, span.start)))


def _beside(span: WordingSpan, above: Sequence[WordingSpan], text: str) -> Iterator[WordingSpan]:
    """The parts of a span that nothing above covers, each from its first word to its last."""
    own = (one for one in above if one.side == span.side and one.start < span.end and one.end > span.start)
    start = span.start
    for covered, after in (*sorted((one.start, one.end) for one in own), (span.end, span.end)):
        words = [at for at in range(start, covered) if text[at].isalnum()]
        if words and (start, covered) == (span.start, span.end):
            yield span
        elif words:
            yield span._replace(start=words[0], end=words[-1] + 1)
        start = max(start, after)
