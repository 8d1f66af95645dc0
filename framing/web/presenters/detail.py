"""One line in detail: the paragraphs around each claim, why it was proposed, what people decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.html import format_html
from django.utils.safestring import SafeString

from framing.models import Claim, Judgement
from framing.pipeline.status import Status
from framing.queries.comparison import Comparison, Line, Link
from framing.web.evidence import in_words, probability_in_words
from framing.web.presenters.columns import Column
from framing.web.presenters.differences import Wording, wordings
from framing.web.presenters.marks import marked
from framing.web.presenters.rows import (
    decided,
    label,
    likely,
    link_to_read,
    place,
    reference_of,
    wording_of,
    worth_marking,
)
from framing.web.witness import named_in_both, only_on_one_side, why_in_conflict

_CONTEXT = 120
_RELATIONS = {
    "same": "says the same",
    "overlap": "shares a claim",
    "conflict": "conflicts",
    "topic": "not the same",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim with the words around it."""

    column: Column
    html: SafeString
    place: str
    attribution: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """Two aligned claims: how sure, why, and what a person decided."""

    one: Column
    other: Column
    one_claim: Claim
    other_claim: Claim
    relation: str
    probability: str
    figure: str
    evidence: tuple[str, ...]
    judgement: Judgement | None
    judged: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    key: str
    number: int
    label: str
    likely: str
    decided: str
    passages: tuple[Passage, ...]
    wordings: tuple[Wording, ...]
    links: tuple[LinkView, ...]
    candidates: tuple[LinkView, ...]
    apart: tuple[LinkView, ...]


def detail(
    comparison: Comparison, line: Line, number: int, columns: Sequence[Column], key: str, against: int = 0
) -> Detail:
    """What stands beside the table when a line is selected, its words read ``against`` a version."""
    by_version = {column.pk: column for column in columns}
    reference = reference_of(line, columns, against)
    links = tuple(_link(link, by_version) for link in line.links)
    candidates = tuple(_candidates(comparison, line, by_version))
    return Detail(
        key=key,
        number=number,
        label=label(line),
        likely=likely(line),
        decided=decided(line),
        passages=tuple(
            _passage(claim, line, by_version[claim.version_id], link_to_read(claim, line.links, reference))
            for column in columns
            for claim in line.of(column.version)
        ),
        wordings=wordings(comparison, line, columns, against),
        links=links,
        candidates=candidates,
        apart=tuple(_apart(comparison, line, by_version, candidates)),
    )


def _passage(claim: Claim, line: Line, column: Column, link: Link | None) -> Passage:
    text = claim.version.text
    start, end = _context(claim, column, aligned=bool(line.links))
    claim_end = min(end, claim.end)
    html = format_html(
        '{}<span class="claim">{}</span>{}{}',
        marked(text, start, claim.start, (), column.hidden),
        marked(text, claim.start, claim_end, worth_marking(claim, link), column.hidden),
        marked(text, claim_end, end, (), column.hidden),
        " …" if end < claim.end else "",
    )
    return Passage(column, html, place(claim), attribution(claim, column))


def _context(claim: Claim, column: Column, *, aligned: bool) -> tuple[int, int]:
    """How much is shown around a claim: its whole paragraph, or as much as this reader may see."""
    text = column.version.text
    if not aligned and not column.full_text:
        return claim.start, column.end_of(claim)
    start, after = text.rfind("\n", 0, claim.start) + 1, text.find("\n", claim.end)
    end = len(text) if after < 0 else after
    if column.full_text:
        return start, end
    return max(start, claim.start - _CONTEXT), min(end, claim.end + _CONTEXT)


def attribution(claim: Claim, column: Column) -> str:
    """Who is given as the source, by which verb, and how far it is quoted."""
    if not claim.source and not claim.verb:
        return "in the report’s own voice"
    quoted = {"direct": ", quoted", "partial": ", partly quoted", "none": ""}[claim.quoted]
    said = column.hide(claim.verb) + quoted
    return f"{column.hide(claim.source)} · {said}" if claim.source else said


def _link(link: Link, columns: Mapping[int, Column]) -> LinkView:
    one, other = columns[link.a.version_id], columns[link.b.version_id]
    proposal = link.alignment
    return LinkView(
        one=one,
        other=other,
        one_claim=link.a,
        other_claim=link.b,
        relation=relation_in_words(link.relation.value, one.name, other.name),
        probability=probability_in_words(proposal.probability) if proposal else "",
        figure=f"{proposal.probability:.0%}" if proposal else "",
        evidence=_evidence(link, one, other) if proposal else (),
        judgement=link.judgement,
        judged=_judged(link, columns),
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


def _candidates(comparison: Comparison, line: Line, columns: Mapping[int, Column]) -> Iterator[LinkView]:
    """What comes nearest in each report where nothing was found, to be judged all the same."""
    for column in columns.values():
        near = comparison.near(line.claims, column.version)
        if near is None or line.of(column.version):
            continue
        link = comparison.link(near.claim, near.best)
        yield LinkView(
            one=columns[near.claim.version_id],
            other=column,
            one_claim=near.claim,
            other_claim=near.best,
            relation="",
            probability=probability_in_words(near.probability),
            figure=f"{near.probability:.0%}",
            evidence=(),
            judgement=link.judgement if link else None,
            judged=_judged(link, columns),
            quote=column.quote(near.best),
        )


def _apart(
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
            view = _link(link, columns)
            column = columns[other.version_id]
            yield replace(
                view,
                one=columns[claim.version_id],
                other=column,
                one_claim=claim,
                other_claim=other,
                quote=column.quote(other),
            )
