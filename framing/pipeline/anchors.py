"""Find the claims that an anchor names, also after the text was segmented anew."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.types import Span


def overlapping(anchor: Span, claims: Sequence[Span]) -> list[int]:
    """Indices of the claims that ``anchor`` names, the one that shares most with it first.

    A claim of the same span is the only one. Otherwise those are taken of which, or of the anchor,
    more than half is shared, whichever of the two is shorter; what shares the longer stretch comes
    first, of equals the earlier.
    """
    shared: dict[int, int] = {}
    for index, claim in enumerate(claims):
        if claim == anchor:
            return [index]
        stretch = min(anchor.end, claim.end) - max(anchor.start, claim.start)
        if 2 * stretch > min(anchor.end - anchor.start, claim.end - claim.start):
            shared[index] = stretch
    return sorted(shared, key=lambda index: (-shared[index], claims[index], index))
