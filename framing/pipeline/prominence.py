"""What a report puts first: how prominently each claim stands, and how far reports differ in it.

The headline is read before the lead, and the lead before the rest (the inverted pyramid of news
writing). The lead is the standfirst, and the sentence that opens the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from framing.pipeline.types import Claim, Relation, Role


class Place(IntEnum):
    """Where in a report a claim stands, the most prominent first."""

    HEADLINE = 0
    LEAD = 1
    BODY = 2


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """How prominently a claim stands: the lesser the more so. ``depth`` is the claim's, in 0..1."""

    place: Place
    depth: float

    @property
    def opens(self) -> bool:
        """Whether it stands in the headline or the lead."""
        return self.place is not Place.BODY


class Extent(StrEnum):
    """How much of what a row says a report states."""

    FULL = "full"
    PART = "part"
    CONFLICT = "conflict"


def standings(claims: Sequence[Claim]) -> tuple[Standing | None, ...]:
    """The standing of each claim of a report, in their order; None for a caption, which stands aside."""
    opening = next((index for index, claim in enumerate(claims) if claim.kind is Role.BODY), None)
    return tuple(_standing(claim, is_opening=index == opening) for index, claim in enumerate(claims))


def highest(of: Iterable[Standing | None]) -> Standing | None:
    """The most prominent of some standings; None where there is none."""
    return min((standing for standing in of if standing is not None), default=None)


def distance(of: Iterable[Standing | None]) -> float:
    """How far apart the most and the least prominent of some reports' standings are, in 0..1.

    It is the difference of their depths; what stands in a headline or a standfirst has none. Reports
    without the claim (None) count for nothing, so of fewer than two standings it is 0.
    """
    depths = [_depth(standing) for standing in of if standing is not None]
    return max(depths) - min(depths) if depths else 0.0


def extent(relations: Iterable[Relation]) -> Extent:
    """How much of a row a claim states, by its relations to the row's others, itself being their ``a``.

    Where another adds something, or each does, it states a part.
    """
    found = set(relations)
    if Relation.CONFLICT in found:
        return Extent.CONFLICT
    return Extent.PART if found & {Relation.OVERLAP, Relation.B_ADDS} else Extent.FULL


def _standing(claim: Claim, *, is_opening: bool) -> Standing | None:
    if claim.kind is Role.HEADLINE:
        return Standing(Place.HEADLINE, claim.depth)
    if claim.kind is Role.STANDFIRST or is_opening:
        return Standing(Place.LEAD, claim.depth)
    return Standing(Place.BODY, claim.depth) if claim.kind is Role.BODY else None


def _depth(standing: Standing) -> float:
    return standing.depth if standing.place is Place.BODY else 0.0
