"""That a comparison comes judged, by whom, and how much of it the machine had found by itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from framing.actions.people import AUTHORS
from framing.pipeline.status import Status
from framing.queries.comparison import Comparison
from framing.queries.lines import Link


@dataclass(frozen=True, slots=True)
class Review:
    """What the authors of the demonstration decided on the machine's proposals, in numbers of links.

    ``added`` are links that it had not proposed, ``left`` proposals on which they decided nothing.
    ``machine`` is the address of the comparison without any judgement.
    """

    proposed: int
    confirmed: int
    corrected: int
    rejected: int
    left: int
    added: int
    machine: str


def review_of(comparison: Comparison, machine: str) -> Review | None:
    """None where no decision of theirs stands."""
    links = comparison.links.values()
    theirs = [link for link in links if _is_theirs(link)]
    if not theirs:
        return None
    found = Counter(link.status for link in theirs if link.alignment)
    proposed = sum(link.alignment is not None for link in links)
    return Review(
        proposed=proposed,
        confirmed=found[Status.CONFIRMED],
        corrected=found[Status.CORRECTED],
        rejected=found[Status.REJECTED],
        left=proposed - found.total(),
        added=sum(link.alignment is None and link.status is not Status.REJECTED for link in theirs),
        machine=machine,
    )


def _is_theirs(link: Link) -> bool:
    return link.judgement is not None and link.judgement.by.username == AUTHORS
