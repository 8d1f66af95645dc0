"""Everything that a comparison shows, in a number of queries that does not grow with the claims."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from framing.models import (
    AlignedClaim,
    Alignment,
    ArticleVersion,
    Claim,
    JudgedWording,
    Judgement,
    Layer,
    Pair,
    Run,
    Wording,
)
from framing.pipeline.independence import Copied, Wordprint, copied, one_source
from framing.pipeline.rows import ClaimKey, Entry, Row, maximal, order
from framing.pipeline.status import Status, asks_for_wording, status
from framing.pipeline.types import Relation
from framing.pipeline.wording import word_for_word
from framing.queries.links import Judged, KeyPair, claim_key, claims_of, derive_rows, judged_pairs, ordered

# By claim and version the best candidate there, its probability, and the words that nothing there says.
Nearest = dict[int, dict[int, tuple[int | None, float, Sequence[Sequence[int]]]]]
_NOTHING: tuple[None, float, tuple[()]] = (None, 0.0, ())


@dataclass(frozen=True)
class Link:
    """Two claims that count as aligned: the machine's proposal, the person's decision, or both.

    ``judged`` is the comparison of their words that the decision asked for, once it is made.
    """

    a: Claim
    b: Claim
    alignment: Alignment | None
    judgement: Judgement | None
    judged: JudgedWording | None = None

    @cached_property
    def relation(self) -> Relation:
        """What counts: the decision where there is one."""
        return Relation((self.judgement or self.alignment).relation)  # type: ignore[union-attr]

    @property
    def status(self) -> Status:
        return status(
            Relation(self.alignment.relation) if self.alignment else None,
            Relation(self.judgement.relation) if self.judgement else None,
        )

    @property
    def wording(self) -> Wording | JudgedWording | None:
        """How the two differ in words; None where nobody compared them yet."""
        return self.judged or getattr(self.alignment, "wording", None)

    @property
    def waits_for_wording(self) -> bool:
        """Whether a decision asks for a comparison of words that is not made yet."""
        proposed = Relation(self.alignment.relation) if self.alignment else None
        decided = Relation(self.judgement.relation) if self.judgement else None
        return self.judged is None and asks_for_wording(proposed, decided)

    @property
    def at_odds(self) -> frozenset[str]:
        """What a conflict is about, by slot; empty for any other link."""
        if self.relation is not Relation.CONFLICT or self.wording is None:
            return frozenset()
        spans = self.wording.spans
        return frozenset(span["slot"] for span in spans if any(c["cue"] == "conflict" for c in span["cues"]))

    @property
    def word_for_word(self) -> bool:
        if self.alignment:
            return bool(self.alignment.wording.word_for_word)
        return word_for_word(self.a.text, self.b.text)


@dataclass(frozen=True)
class Line:
    """A line of the page: an aligned claim, or a claim found in one report only.

    ``copies`` are the groups of versions that count as one source here, by primary key.
    """

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    copies: tuple[frozenset[int], ...] = ()

    @cached_property
    def key(self) -> str:
        """Names the line by its anchors, so that a link to it does not depend on its number."""
        names = sorted(f"{claim.version.sha256}:{claim.start}:{claim.end}" for claim in self.claims)
        return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]

    def of(self, version: ArticleVersion) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if claim.version_id == version.pk)

    @cached_property
    def kind(self) -> str:
        """``only``, ``conflict``, ``verbatim`` or ``reworded``: what the page filters by."""
        if any(link.relation is Relation.CONFLICT for link in self.links):
            return "conflict"
        if not self.between:
            return "only"
        return "verbatim" if all(link.word_for_word for link in self.between) else "reworded"

    @cached_property
    def between(self) -> tuple[Link, ...]:
        """The links of two sources: copies of one text confirm nothing to each other."""
        return tuple(
            link
            for link in self.links
            if not any({link.a.version_id, link.b.version_id} <= group for group in self.copies)
        )


@dataclass(frozen=True, slots=True)
class Near:
    """What comes nearest in another report to one of some claims, and how likely it shares it.

    ``not_said`` are starts and ends of words of the claim that nothing in that report says. ``decided``:
    a person judged that it does share it, whatever the machine thinks.
    """

    claim: Claim
    best: Claim
    probability: float
    not_said: Sequence[Sequence[int]] = ()
    decided: bool = False


@dataclass(frozen=True)
class Comparison:
    """A run under one layer, up to one of its revisions."""

    run: Run
    layer: Layer
    revision: int
    versions: tuple[ArticleVersion, ...]
    claims: dict[int, Claim]
    links: dict[KeyPair, Link]
    rows: tuple[Row, ...]
    nearest: Nearest

    @cached_property
    def by_key(self) -> dict[ClaimKey, Claim]:
        return {claim_key(claim): claim for claim in self.claims.values()}

    @cached_property
    def independence(self) -> tuple[Copied, ...]:
        """Every two versions, by their places in ``versions``, that share passages word for word."""
        bodies: dict[int, list[Claim]] = {version.pk: [] for version in self.versions}
        for claim in self.claims.values():
            if claim.kind == Claim.Kind.BODY:
                bodies[claim.version_id].append(claim)
        return copied(
            [
                Wordprint.of_sentences(claim.text for claim in sorted(body, key=lambda claim: claim.start))
                for body in bodies.values()
            ]
        )

    @cached_property
    def sources(self) -> tuple[frozenset[int], ...]:
        """The groups of versions that are copies of one text, by primary key."""
        groups = one_source(self.independence)
        return tuple(frozenset(self.versions[place].pk for place in group) for group in groups)

    def lines(
        self,
        first: ArticleVersion,
        shown: Sequence[ArticleVersion],
        *,
        copies: tuple[frozenset[int], ...] = (),
    ) -> list[Line]:
        """The lines of the page in the reading order of ``first``, narrowed to the ``shown`` reports.

        ``copies`` are groups of versions that are to count as one source.
        """
        names = {str(version.pk) for version in shown}
        rows = [row for row in (_narrowed(row, names) for row in self.rows) if row]
        claims = [
            key
            for key, claim in self.by_key.items()
            if key.article in names and claim.kind != Claim.Kind.CAPTION
        ]
        entries = order(maximal(rows), claims, str(first.pk), [str(version.pk) for version in shown])
        return [self._line(entry, copies) for entry in entries]

    def near(self, claims: Iterable[Claim], version: ArticleVersion) -> Near | None:
        """The best candidate in a report for any of some claims; None where there is none.

        What a person judged to share one of them is nearer than any other.
        """
        claims = list(claims)
        judged = [(claim, other) for claim in claims for other in self._judged_with.get(claim.pk, ())]
        for claim, other in judged:
            if other.version_id == version.pk:
                best, chance, _ = self.nearest.get(claim.pk, {}).get(version.pk, _NOTHING)
                return Near(claim, other, chance if best == other.pk else 0.0, decided=True)
        found = ((claim, *self.nearest.get(claim.pk, {}).get(version.pk, _NOTHING)) for claim in claims)
        near = [
            Near(claim, self.claims[best], chance, words)
            for claim, best, chance, words in found
            if best is not None
        ]
        return max(near, key=lambda near: near.probability, default=None)

    @cached_property
    def _judged_with(self) -> dict[int, list[Claim]]:
        """By claim those others that a person judged to share one with it."""
        found: dict[int, list[Claim]] = {}
        for link in self.links.values():
            if link.judgement is not None and link.relation is not Relation.TOPIC:
                found.setdefault(link.a.pk, []).append(link.b)
                found.setdefault(link.b.pk, []).append(link.a)
        return found

    @property
    def threshold(self) -> float:
        """At and above this probability the run proposed a pair."""
        return float(self.run.thresholds["align"])

    def link(self, one: Claim, other: Claim) -> Link | None:
        """What was proposed or decided on two claims, rejections included."""
        return self.links.get(ordered(claim_key(one), claim_key(other)))

    def line_of(self, lines: Sequence[Line], pair: Pair) -> Line | None:
        """The line in which a pair's claims stand together, else the first in which one stands."""
        anchors = {
            (pair.a_version_id, pair.a.start, pair.a.end),
            (pair.b_version_id, pair.b.start, pair.b.end),
        }
        shared = [
            sum((claim.version_id, claim.start, claim.end) in anchors for claim in line.claims)
            for line in lines
        ]
        return lines[shared.index(max(shared))] if any(shared) else None

    def _line(self, entry: Entry, copies: tuple[frozenset[int], ...]) -> Line:
        links = entry.row.links if entry.row else ()
        claims = tuple(self.by_key[key] for key in entry.claims)
        return Line(claims, tuple(self.links[pair] for pair in links), copies)


def _narrowed(row: Row, articles: set[str]) -> Row | None:
    """What of a row stands in some articles only; None where nothing there is aligned any more."""
    claims = tuple(key for key in row.claims if key.article in articles)
    links = tuple(pair for pair in row.links if pair[0] in claims and pair[1] in claims)
    return Row(claims, links) if links else None


def load_comparison(
    run: Run, layer: Layer, *, revision: int | None = None, evidence: bool = True, spans: bool = True
) -> Comparison:
    """Read a finished run under a layer, as it stands now or as of one of the layer's revisions.

    The stored rows are read where they reflect what stands; an earlier state is derived anew. A page
    without a selected row needs no ``evidence``; one that marks the words of a few rows reads their
    ``spans`` by itself, see ``queries.spans``. The two are most of what there is to read.
    """
    inputs = list(run.inputs.select_related("version__article__outlet__after").order_by("pk"))
    claims = claims_of(run, inputs)
    proposals = run.alignments.select_related("wording").order_by("pk")
    later = [*(() if evidence else ("evidence",)), *(() if spans else ("wording__spans",))]
    alignments = list(proposals.defer(*later))
    judged = judged_pairs(claims, layer, revision=revision)
    links = _links(claims, alignments, judged, _judged_wordings(run, judged))
    rows = _stored_rows(run, layer, claims, links, judged.revision)
    return Comparison(
        run=run,
        layer=layer,
        revision=judged.revision,
        versions=tuple(of.version for of in inputs),
        claims={claim.pk: claim for claim in claims},
        links=links,
        rows=derive_rows(claims, alignments, judged) if rows is None else rows,
        nearest=_nearest(run),
    )


# By two claims in the order of their versions, and whether they were compared as a conflict.
_JudgedWordings = dict[tuple[int, int, bool], JudgedWording]


def _judged_wordings(run: Run, judged: Judged) -> _JudgedWordings:
    """With their spans: people judge few pairs otherwise than the machine, which is not worth a query."""
    if not judged.of_pair:
        return {}
    return {(row.a_id, row.b_id, row.conflict): row for row in run.judged_wordings.all()}


def _links(
    claims: Sequence[Claim], alignments: Sequence[Alignment], judged: Judged, wordings: _JudgedWordings
) -> dict[KeyPair, Link]:
    by_pk = {claim.pk: claim for claim in claims}
    by_key = {claim_key(claim): claim for claim in claims}
    links = {}
    for alignment in alignments:
        a, b = by_pk[alignment.a_id], by_pk[alignment.b_id]
        pair = ordered(claim_key(a), claim_key(b))
        links[pair] = _link(a, b, alignment, judged.of_pair.get(pair), wordings)
    for pair, judgement in judged.of_pair.items():
        if pair not in links:
            a, b = sorted((by_key[pair[0]], by_key[pair[1]]), key=lambda claim: claim.version_id)
            links[pair] = _link(a, b, None, judgement, wordings)
    return links


def _link(
    a: Claim, b: Claim, alignment: Alignment | None, judgement: Judgement | None, wordings: _JudgedWordings
) -> Link:
    """Of the comparisons that judgements asked for the one that this decision asks for, if it does."""
    proposed = Relation(alignment.relation) if alignment else None
    decided = Relation(judgement.relation) if judgement else None
    own = (a.pk, b.pk, decided is Relation.CONFLICT)
    return Link(
        a, b, alignment, judgement, wordings.get(own) if asks_for_wording(proposed, decided) else None
    )


def _stored_rows(
    run: Run, layer: Layer, claims: Sequence[Claim], links: dict[KeyPair, Link], revision: int
) -> tuple[Row, ...] | None:
    """The rows as they were last rebuilt; None where they reflect another revision, or there are none."""
    keys = {claim.pk: claim_key(claim) for claim in claims}
    members: dict[int, list[ClaimKey]] = {}
    through = AlignedClaim.claims.through.objects.filter(alignedclaim__run=run, alignedclaim__layer=layer)
    for number, claim_id, reflects in through.values_list(
        "alignedclaim__number", "claim_id", "alignedclaim__judgement_revision"
    ):
        if reflects != revision:
            return None
        members.setdefault(number, []).append(keys[claim_id])
    accepted = {pair for pair, link in links.items() if link.relation is not Relation.TOPIC}
    rows = []
    for number in sorted(members):
        of_row = tuple(sorted(members[number]))
        pairs = (ordered(a, b) for a, b in combinations(of_row, 2))
        rows.append(Row(of_row, tuple(pair for pair in pairs if pair in accepted)))
    return tuple(rows) if rows else None


def _nearest(run: Run) -> Nearest:
    """For each claim, by the other report's version, its best candidate there and the probability."""
    nearest: Nearest = {}
    for result in run.pair_results.all():
        for other, of_claims in ((result.b_id, result.nearest_a), (result.a_id, result.nearest_b)):
            for claim, (best, probability, *words) in of_claims.items():
                nearest.setdefault(int(claim), {})[other] = (best, probability, words[0] if words else ())
    return nearest
