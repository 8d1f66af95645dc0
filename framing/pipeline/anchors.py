"""Find the claim that an anchor names, also after the text was segmented anew."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.types import Span


def resolve(anchor: Span, claims: Sequence[Span]) -> int | None:
    """Index of the claim that ``anchor`` names: the same span, else the one it shares most with.

    A claim is taken only where the shared stretch is more than half of the shorter of the two;
    of equals the first. None where no claim is near enough.
    """
    best, best_share = None, 0.5
    for index, claim in enumerate(claims):
        if claim == anchor:
            return index
        shared = min(anchor.end, claim.end) - max(anchor.start, claim.start)
        share = shared / min(anchor.end - anchor.start, claim.end - claim.start)
        if share > best_share:
            best, best_share = index, share
    return best
