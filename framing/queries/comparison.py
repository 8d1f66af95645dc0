"""Everything that a comparison shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.models import ArticleVersion, Claim, Layer, Pair, Run
from framing.pipeline.independence import Copied, Wordprint, copied, one_source
from framing.pipeline.rows import ClaimKey, Entry, Row, maximal, order
from framing.pipeline.types import Relation
from framing.queries.lines import Line, Link, Near
from framing.queries.links import KeyPair, claim_key, ordered

# By claim and version the best candidate there, its probability, and the words that nothing there says.
Nearest = dict[int, dict[int, tuple[int | None, float, Sequence[Sequence[int]]]]]
_NOTHING: tuple[None, float, tuple[()]] = (None, 0.0, ())


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
        judged = self._judged_with
        decided = ((claim, other) for claim in claims for other in judged.get(claim.pk, ())) if judged else ()
        for claim, other in decided:
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
