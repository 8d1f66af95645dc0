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
    """A decision that agrees with the proposal confirms it; "not the same" rejects it."""
    if decided is None:
        return Status.PROPOSED
    if decided is Relation.TOPIC:
        return Status.REJECTED
    return Status.CONFIRMED if decided is proposed else Status.CORRECTED
