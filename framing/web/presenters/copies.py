"""Which claims of a copy of a report say something else than the report, be it by a word."""

from __future__ import annotations

from collections.abc import Sequence

from framing.models import Claim
from framing.pipeline.independence import near_verbatim
from framing.pipeline.wording import word_for_word


def split(own: Sequence[Claim], theirs: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """A copy's claims in a line: those that stand word for word in ``own``, and the others."""
    same: list[Claim] = []
    others: list[Claim] = []
    for claim in theirs:
        is_same = any(word_for_word(claim.text, other.text) for other in own)
        (same if is_same else others).append(claim)
    return same, others


def is_edit(claim: Claim, own: Sequence[Claim]) -> bool:
    """Whether a claim is one of ``own`` but for an edit."""
    return any(near_verbatim(claim.text, other.text) for other in own)
