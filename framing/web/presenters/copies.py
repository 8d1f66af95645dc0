"""Which claims of a copy of a report say nothing that the report does not say itself."""

from __future__ import annotations

from collections.abc import Sequence

from framing.models import Claim
from framing.pipeline.independence import near_verbatim
from framing.pipeline.types import Relation
from framing.queries.comparison import Line


def split(line: Line, own: Sequence[Claim], theirs: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """A copy's claims in a line: those that stand in ``own`` nearly word for word, and those edited.

    What makes two claims conflict, such as another number, is an edit however small.
    """
    conflicts = {
        frozenset((link.a.pk, link.b.pk)) for link in line.links if link.relation is Relation.CONFLICT
    }
    copied: list[Claim] = []
    edited: list[Claim] = []
    for claim in theirs:
        is_copy = any(
            frozenset((claim.pk, other.pk)) not in conflicts and near_verbatim(claim.text, other.text)
            for other in own
        )
        (copied if is_copy else edited).append(claim)
    return copied, edited
