"""From the links of one layer to the rows of a comparison.

A row is a set of claims in which any two claims of different articles are linked. Sharing a claim
is not transitive, so a claim may stand in several rows. The rows are a function of the sets given:
neither the order of the input nor the orientation of a pair changes them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.pipeline.types import Relation

_DECIDED = 2.0  # above every probability: what a person decided is the strongest link
_LIKELY = 0.66  # a link at least so probable makes a row even where its claims stand in others
_JOINS = 0.5  # what joins a row is more likely than not linked to every member of other articles
_BESIDE = 3  # claims of one article in a row: more are read better in rows of their own


@dataclass(frozen=True, slots=True, order=True)
class ClaimKey:
    """A claim by the id of its article's version and its span in that version's text."""

    article: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")


@dataclass(frozen=True, slots=True)
class Link:
    """The machine's proposal for a pair; ``probability`` is calibrated, or None: not known, so even."""

    a: ClaimKey
    b: ClaimKey
    relation: Relation
    probability: float | None


@dataclass(frozen=True, slots=True)
class Decision:
    """The layer's decision on a pair; ``topic`` means that the two do not say the same."""

    a: ClaimKey
    b: ClaimKey
    relation: Relation


Pair = tuple[ClaimKey, ClaimKey]


@dataclass(frozen=True, slots=True)
class Row:
    """Claims that share what they state, in canonical order, and the accepted links among them."""

    claims: tuple[ClaimKey, ...]
    links: tuple[Pair, ...]


def derive(
    claims: Iterable[ClaimKey], links: Iterable[Link], decisions: Iterable[Decision] = ()
) -> tuple[Row, ...]:
    """The rows of one layer.

    A decision on a pair wins over a proposal; of two decisions that contradict each other the
    rejection wins. Pairs with a claim outside ``claims`` are left aside. Every claim with an accepted
    link stands in at least one row, and so does every link that a person decided, and every likely
    link that is the strongest of one of its claims in that article. Weaker links of claims that
    stand better elsewhere make no rows of their own. No row's claims are all in another row.

    Raises ValueError for a pair within one article.
    """
    strengths = accepted(claims, links, decisions)
    neighbours: dict[ClaimKey, dict[ClaimKey, float]] = defaultdict(dict)
    for (a, b), strength in strengths.items():
        neighbours[a][b] = neighbours[b][a] = strength
    best = _best(neighbours)
    rows: list[Row] = []
    linked: set[Pair] = set()
    placed: set[ClaimKey] = set()
    for pair in sorted(strengths, key=lambda pair: (-strengths[pair], pair)):
        worth = strengths[pair] == _DECIDED or (strengths[pair] >= _LIKELY and _is_best(pair, best))
        if pair in linked or (not worth and placed.issuperset(pair)):
            continue
        members = _grown(pair, neighbours, best)
        row = Row(members, tuple(_links_among(members, strengths)))
        rows.append(row)
        linked.update(row.links)
        placed.update(members)
    return tuple(sorted(maximal(rows), key=lambda row: row.claims))


def maximal(rows: Iterable[Row]) -> list[Row]:
    """The rows, each once, whose claims are not all in another one."""
    unique = {row.claims: row for row in rows}
    sets = [(frozenset(claims), row) for claims, row in unique.items()]
    return [row for claims, row in sets if not any(claims < others for others, _ in sets)]


Best = Mapping[ClaimKey, Mapping[str, frozenset[ClaimKey]]]


def _best(neighbours: Mapping[ClaimKey, Mapping[ClaimKey, float]]) -> Best:
    """For each claim, by article, the claims there that it is linked to most strongly."""
    best: dict[ClaimKey, dict[str, frozenset[ClaimKey]]] = {}
    for claim, linked in neighbours.items():
        strongest: dict[str, float] = {}
        for other, strength in linked.items():
            strongest[other.article] = max(strength, strongest.get(other.article, strength))
        best[claim] = {
            article: frozenset(
                other for other in linked if other.article == article and linked[other] == strongest[article]
            )
            for article in strongest
        }
    return best


def _is_best(pair: Pair, best: Best) -> bool:
    a, b = pair
    return b in best[a][b.article] or a in best[b][a.article]


def accepted(
    claims: Iterable[ClaimKey], links: Iterable[Link], decisions: Iterable[Decision] = ()
) -> dict[Pair, float]:
    """The pairs that count as aligned, each in canonical order with its strength.

    Raises ValueError for a pair within one article.
    """
    known = frozenset(claims)
    strengths: dict[Pair, float] = {}
    for link in links:
        pair = _canonical(link.a, link.b)
        if link.relation is not Relation.TOPIC and known.issuperset(pair):
            strengths[pair] = max(
                strengths.get(pair, 0.0), _JOINS if link.probability is None else link.probability
            )
    rejected = set()
    for decision in decisions:
        pair = _canonical(decision.a, decision.b)
        if decision.relation is Relation.TOPIC:
            rejected.add(pair)
        elif known.issuperset(pair):
            strengths[pair] = _DECIDED
    return {pair: strength for pair, strength in strengths.items() if pair not in rejected}


def _canonical(a: ClaimKey, b: ClaimKey) -> Pair:
    if a.article == b.article:
        raise ValueError(f"a link joins claims of two articles, but both are of {a.article!r}")
    return (a, b) if a < b else (b, a)


def _grown(
    seed: Pair, neighbours: Mapping[ClaimKey, Mapping[ClaimKey, float]], best: Best
) -> tuple[ClaimKey, ...]:
    """The row that greed reaches from one link.

    Of the claims that are linked to all members of other articles the one whose weakest link into
    the row is strongest comes first. A second claim of an article that is in the row already joins
    only where it has its best partners there, as when one sentence says what two say elsewhere.
    """
    members = list(seed)
    candidates = {
        claim: min(_strength(claim, member, neighbours) for member in seed)
        for claim in {*neighbours[seed[0]], *neighbours[seed[1]]} - set(seed)
        if all(_fits(claim, member, neighbours) for member in seed)
    }
    while joining := [claim for claim in candidates if _may_join(claim, members, best)]:
        articles = {member.article for member in members}
        chosen = min(joining, key=lambda claim: (claim.article in articles, -candidates[claim], claim))
        members.append(chosen)
        candidates = {
            claim: min(weakest, _strength(claim, chosen, neighbours))
            for claim, weakest in candidates.items()
            if claim != chosen and _fits(claim, chosen, neighbours)
        }
    return tuple(sorted(members))


def _may_join(claim: ClaimKey, members: Sequence[ClaimKey], best: Best) -> bool:
    beside = sum(member.article == claim.article for member in members)
    others = (member for member in members if member.article != claim.article)
    return not beside or (beside < _BESIDE and all(other in best[claim][other.article] for other in others))


def _fits(claim: ClaimKey, member: ClaimKey, neighbours: Mapping[ClaimKey, Mapping[ClaimKey, float]]) -> bool:
    return _strength(claim, member, neighbours) >= _JOINS


def _strength(
    claim: ClaimKey, member: ClaimKey, neighbours: Mapping[ClaimKey, Mapping[ClaimKey, float]]
) -> float:
    """Claims of one article need no link, so between them nothing is weak."""
    return _DECIDED if claim.article == member.article else neighbours[member].get(claim, 0.0)


def _links_among(members: tuple[ClaimKey, ...], strengths: Mapping[Pair, float]) -> Iterable[Pair]:
    for position, a in enumerate(members):
        for b in members[position + 1 :]:
            if (a, b) in strengths:
                yield a, b
