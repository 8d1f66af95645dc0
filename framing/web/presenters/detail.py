"""One line in detail: the paragraphs around each claim, why it was proposed, what people decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from framing.models import Claim, Judgement
from framing.queries.comparison import Comparison, Line, Link
from framing.web.evidence import in_words, probability_in_words
from framing.web.presenters.columns import Column
from framing.web.presenters.marks import marked
from framing.web.presenters.rows import decided, label, likely, place, wording_of

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
    quote: SafeString | str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    key: str
    number: int
    label: str
    likely: str
    decided: str
    passages: tuple[Passage, ...]
    links: tuple[LinkView, ...]
    candidates: tuple[LinkView, ...]


def detail(comparison: Comparison, line: Line, number: int, columns: Sequence[Column], key: str) -> Detail:
    """What stands beside the table when a line is selected."""
    by_version = {column.pk: column for column in columns}
    links = tuple(_link(link, by_version) for link in line.links)
    return Detail(
        key=key,
        number=number,
        label=label(line),
        likely=likely(line),
        decided=decided(line),
        passages=tuple(
            _passage(claim, line, by_version[claim.version_id])
            for column in columns
            for claim in line.of(column.version)
        ),
        links=links,
        candidates=tuple(_candidates(comparison, line, columns)),
    )


def _passage(claim: Claim, line: Line, column: Column) -> Passage:
    text = claim.version.text
    start, end = _paragraph(text, claim.start, claim.end)
    if not column.full_text:
        start, end = max(start, claim.start - _CONTEXT), min(end, claim.end + _CONTEXT)
        if not line.links:
            end = claim.end
    own = max(line.links, key=lambda link: claim.pk in {link.a.pk, link.b.pk}, default=None)
    spans = wording_of(claim, own)
    html = format_html(
        '{}<span class="claim">{}</span>{}',
        marked(text, start, claim.start, (), column.hidden),
        marked(text, claim.start, claim.end, spans, column.hidden),
        marked(text, claim.end, end, (), column.hidden),
    )
    return Passage(column, html, place(claim), attribution(claim, column))


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines of the text in which a stretch stands."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    return before, len(text) if after < 0 else after


def attribution(claim: Claim, column: Column) -> str:
    """Who is given as the source, by which verb, and how far it is quoted."""
    if not claim.source and not claim.verb:
        return "in the report’s own voice"
    source = claim.source
    if column.hides and any(claim.start <= span.start < claim.end for span in column.hidden):
        source = "[a source named in the claim]"
    quoted = {"direct": ", quoted", "partial": ", partly quoted", "none": ""}[claim.quoted]
    return f"{source} · {claim.verb}{quoted}" if source else f"{claim.verb}{quoted}"


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
        evidence=in_words(proposal.evidence, one.name, other.name) if proposal else (),
        judgement=link.judgement,
        judged=_judged(link.judgement, one.name, other.name),
    )


def relation_in_words(relation: str, one: str, other: str) -> str:
    if relation == "a_adds":
        return f"{one} adds detail"
    return f"{other} adds detail" if relation == "b_adds" else _RELATIONS[relation]


def _judged(judgement: Judgement | None, one: str, other: str) -> str:
    if judgement is None:
        return ""
    return relation_in_words(judgement.relation, one, other)


def _candidates(comparison: Comparison, line: Line, columns: Sequence[Column]) -> Iterator[LinkView]:
    """What comes nearest in each report where nothing was found, to be judged all the same."""
    claim = line.claims[0]
    own = next(column for column in columns if column.pk == claim.version_id)
    for column in columns:
        best, probability = comparison.near([claim], column.version)
        if best is None or line.of(column.version):
            continue
        other = comparison.claims[best]
        judgement = comparison.judgement_on(claim, other)
        yield LinkView(
            one=own,
            other=column,
            one_claim=claim,
            other_claim=other,
            relation="not found here",
            probability=probability_in_words(probability),
            figure=f"{probability:.0%}",
            evidence=(),
            judgement=judgement,
            judged=_judged(judgement, own.name, column.name),
            quote=marked(other.version.text, other.start, other.end, (), column.hidden),
        )
