"""Two claims that may share one: how sure it is, why, what people decided, what comes near instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from framing.models import Claim, Judgement
from framing.pipeline.status import Status
from framing.queries.comparison import Comparison
from framing.queries.lines import Line, Link, Near
from framing.web.evidence import in_words, probability_in_words
from framing.web.presenters.columns import Column
from framing.web.presenters.rows import NOTHING_NEAR, place, sureness
from framing.web.presenters.wordings import wording_of
from framing.web.witness import named_in_both, only_on_one_side, why_in_conflict

_RELATIONS = {
    "same": "says the same",
    "overlap": "shares a claim",
    "conflict": "conflicts",
    "topic": "not the same",
}


@dataclass(frozen=True, slots=True)
class LinkView:
    """Two claims: how sure it is that they share one, why, and what a person decided.

    ``relation`` is what the machine proposed, if it did; ``waits``: their words are not compared yet.
    """

    one: Column
    other: Column
    one_claim: Claim
    other_claim: Claim
    relation: str
    likely: str
    evidence: tuple[str, ...]
    judgement: Judgement | None
    judged: str
    quote: str = ""
    waits: bool = False

    @property
    def key(self) -> str:
        return pair_key(self.one_claim, self.other_claim)

    @property
    def places(self) -> tuple[str, str]:
        """Where the two stand in their reports: of one report several claims may be in a row."""
        return place(self.one_claim), place(self.other_claim)


def pair_key(one: Claim, other: Claim) -> str:
    """How a page names a pair of claims, whichever of them comes first."""
    return "-".join(str(pk) for pk in sorted((one.pk, other.pk)))


def linked(link: Link, columns: Mapping[int, Column]) -> LinkView:
    """A link of a line, its two reports among ``columns`` by version."""
    one, other = columns[link.a.version_id], columns[link.b.version_id]
    proposal = link.alignment
    return LinkView(
        one=one,
        other=other,
        one_claim=link.a,
        other_claim=link.b,
        relation=relation_in_words((proposal or link).relation, one.name, other.name),
        likely=sureness(proposal.probability) if proposal else "",
        evidence=_evidence(link, one, other) if proposal else (),
        judgement=link.judgement,
        judged=_judged(link, columns),
        waits=link.waits_for_wording,
    )


def _evidence(link: Link, one: Column, other: Column) -> tuple[str, ...]:
    """What speaks for a proposal and against it, first what can be seen in the words themselves."""
    proposal = link.alignment
    if proposal is None:
        return ()
    here, there = wording_of(link.a, link), wording_of(link.b, link)
    return (
        *why_in_conflict([*here, *there], one.hide),
        *named_in_both(link.a.text, link.b.text, one.hide),
        *only_on_one_side(here, one.version.text, one.name, one.hide),
        *only_on_one_side(there, other.version.text, other.name, other.hide),
        *in_words(proposal.evidence, one.name, other.name, proposal.relation),
    )


def relation_in_words(relation: str, one: str, other: str) -> str:
    if relation == "a_adds":
        return f"{one} adds detail"
    return f"{other} adds detail" if relation == "b_adds" else _RELATIONS[relation]


def _judged(link: Link | None, columns: Mapping[int, Column]) -> str:
    if link is None or link.judgement is None:
        return ""
    one, other = columns[link.a.version_id], columns[link.b.version_id]
    return relation_in_words(link.judgement.relation, one.name, other.name)


def candidates(
    comparison: Comparison, line: Line, columns: Mapping[int, Column]
) -> tuple[tuple[LinkView, ...], tuple[LinkView, ...]]:
    """What comes nearest in each report where nothing was found, to be judged all the same.

    First what comes near at all or was judged, then the others.
    """
    found: tuple[list[LinkView], list[LinkView]] = [], []
    for column in columns.values():
        near = comparison.near(line.claims, column.version)
        if near is not None and not line.of(column.version):
            view = _candidate(comparison, near, column, columns)
            found[near.probability < NOTHING_NEAR and not view.judged].append(view)
    return tuple(found[0]), tuple(found[1])


def _candidate(comparison: Comparison, near: Near, column: Column, columns: Mapping[int, Column]) -> LinkView:
    link = comparison.link(near.claim, near.best)
    elsewhere = near.decided or (near.probability >= comparison.threshold and not (link and link.judgement))
    what = "In another row, with a part of this one" if elsewhere else "The same claim"
    likely = f"{what}: {probability_in_words(near.probability)}, {near.probability:.0%}"
    return LinkView(
        one=columns[near.claim.version_id],
        other=column,
        one_claim=near.claim,
        other_claim=near.best,
        relation="",
        likely=what if near.decided else likely,
        evidence=(),
        judgement=link.judgement if link else None,
        judged=_judged(link, columns),
        quote=column.quote(near.best),
    )


def parted(
    comparison: Comparison, line: Line, columns: Mapping[int, Column], shown: Sequence[LinkView]
) -> Iterator[LinkView]:
    """What a person parted from a claim of this line: said here, so that it can be taken back."""
    own = {claim.pk for claim in line.claims}
    seen = {frozenset((link.one_claim.pk, link.other_claim.pk)) for link in shown}
    for link in comparison.links.values():
        pair = frozenset((link.a.pk, link.b.pk))
        if link.status is not Status.REJECTED or len(pair & own) != 1 or pair in seen:
            continue
        claim, other = (link.a, link.b) if link.a.pk in own else (link.b, link.a)
        if claim.version_id in columns and other.version_id in columns:
            view = linked(link, columns)
            column = columns[other.version_id]
            yield replace(
                view,
                one=columns[claim.version_id],
                other=column,
                one_claim=claim,
                other_claim=other,
                quote=column.quote(other),
            )
