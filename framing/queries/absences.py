"""Why a report has nothing in a line of a comparison, and what comes nearest there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from framing.models import ArticleVersion
from framing.pipeline.types import Relation
from framing.queries.comparison import Comparison
from framing.queries.lines import Line, Near


class Reason(StrEnum):
    NOT_FOUND = "not_found"
    JUDGED_APART = "judged_not_the_same"
    IN_ANOTHER_ROW = "in_another_row"


@dataclass(frozen=True, slots=True)
class Absence:
    """That a report has no claim in a line. ``near`` is None where the report has no candidate at all."""

    reason: Reason
    near: Near | None

    @property
    def probability(self) -> float:
        return self.near.probability if self.near else 0.0


def absence(comparison: Comparison, line: Line, version: ArticleVersion) -> Absence:
    """Why ``version`` stands empty in a line in which it has no claim."""
    near = comparison.near(line.claims, version)
    if near is None:
        return Absence(Reason.NOT_FOUND, None)
    if near.decided:
        return Absence(Reason.IN_ANOTHER_ROW, near)
    link = comparison.link(near.claim, near.best)
    if link and link.relation is Relation.TOPIC:
        return Absence(Reason.JUDGED_APART, near)
    if near.probability >= comparison.threshold:
        return Absence(Reason.IN_ANOTHER_ROW, near)
    return Absence(Reason.NOT_FOUND, near)
