"""Where a pair stands in a layer, told from the proposal and the judgement that stands for it."""

from __future__ import annotations

from enum import StrEnum

from framing.pipeline.types import Relation


class Status(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


def status(proposed: Relation | None, decided: Relation | None) -> Status:
    """What a decision makes of a proposal.

    "Not the same" rejects it. The same rung confirms it, and so does plain "same", which is said
    without weighing the rungs, unless a conflict was proposed. Every other rung corrects it.
    """
    if decided is None:
        return Status.PROPOSED
    if decided is Relation.TOPIC:
        return Status.REJECTED
    agrees = decided is Relation.SAME and proposed not in {None, Relation.CONFLICT}
    return Status.CONFIRMED if agrees or decided is proposed else Status.CORRECTED


def asks_for_wording(proposed: Relation | None, decided: Relation | None) -> bool:
    """Whether a decision asks for a comparison of words that the proposal's does not give.

    What was proposed as a conflict is compared only as one; what a person decided is compared in full.
    """
    if decided in {None, Relation.TOPIC}:
        return False
    return proposed is None or Relation.CONFLICT in {proposed, decided}
