"""Which link the words of a claim are read from, and whether it is sure enough for them to be marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from framing.models import Claim
from framing.pipeline.types import Relation, WordingKind
from framing.queries.lines import Line, Link

UNMARKED = "too unsure to mark words"
# Below this the words of a proposal are not marked: a bad match would read as a difference in framing.
MARKED = 0.5
SURE = 0.66
_SAME = WordingKind.SAME.value
# Relations from sharing nothing to sharing all; two claims in conflict are on one fact.
_SHARING = (
    Relation.TOPIC,
    Relation.OVERLAP,
    Relation.B_ADDS,
    Relation.A_ADDS,
    Relation.CONFLICT,
    Relation.SAME,
)


def link_to_read(claim: Claim, line: Line, reference: Claim | None) -> Link | None:
    """The link whose wording marks a claim: the nearest to the reference's report, else to any."""
    own = line.compared[claim.pk]
    if reference is not None and claim.version_id != reference.version_id:
        read = [link for link in own if reference.version_id in (link.a.version_id, link.b.version_id)]
        own = read or own
    return max(own, key=_nearness) if own else None


def _nearness(link: Link) -> tuple[float, int, float]:
    """What a person decided is surer than any proposal; of several such links that which shares most."""
    proposed = link.alignment.probability if link.alignment else 0.0
    if link.judgement is None:
        return proposed, 0, proposed
    return 1.0, _SHARING.index(link.relation), proposed


def wording_of(claim: Claim, link: Link | None) -> list[dict[str, Any]]:
    """The spans of a link's wording that lie in this claim; none where the link is too unsure."""
    return _spans_in(claim, link) if link is not None and is_marked(link) else []


def _spans_in(claim: Claim, link: Link) -> list[dict[str, Any]]:
    side = "a" if link.a.pk == claim.pk else "b"
    return [span for span in link.wording.spans if span["side"] == side] if link.wording else []


def leaves_unmarked(claim: Claim, link: Link | None, spans: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a claim's words differ and ``spans`` mark none, so that they would read as the same."""
    if link is None or any(span["kind"] != _SAME for span in spans):
        return False
    return any(span["kind"] != _SAME for span in _spans_in(claim, link))


def is_marked(link: Link) -> bool:
    """Whether a proposal is sure enough for its words to be marked; what a person decided is.

    Of a conflict only what is in conflict is marked, and without that the row would not say why.
    """
    if link.judgement is not None or link.alignment is None:
        return link.judgement is not None
    return link.alignment.probability >= MARKED or link.alignment.relation == Relation.CONFLICT


def worth_marking(claim: Claim, link: Link | None) -> list[dict[str, Any]]:
    """What only one claim says is marked where the two surely share one: else it says nothing."""
    spans = wording_of(claim, link)
    if link is None or link.relation is not Relation.OVERLAP or is_sure(link):
        return spans
    return [span for span in spans if span["kind"] == "reworded"]


def is_sure(link: Link) -> bool:
    """Whether what only one claim says may be marked where the two merely overlap."""
    return link.judgement is not None or bool(link.alignment and link.alignment.probability >= SURE)
