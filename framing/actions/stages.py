"""The stages of a run. Each may be cut short anywhere and started again: it then does what is left.

Every piece of work is written in one transaction together with the renewal of the lease, so a
worker that lost its run writes nothing, and what is written is whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from django.conf import settings
from django.db import transaction

from framing.actions.claims import store_claims
from framing.actions.embeddings import embed, embedded, vectors_of
from framing.actions.leases import renew
from framing.actions.pairs import claim_pairs
from framing.actions.reuse import copy_result, results_to_reuse
from framing.actions.wordings import span_rows, word_judged
from framing.adapters.comparer import Asked, Shown
from framing.adapters.comparing import Comparing, helpers_for
from framing.adapters.encoder import SentenceEncoder
from framing.models import Alignment, Claim, Run, VersionPairResult, Wording
from framing.models.run import RunStage
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document, Nearest, Proposal, Relation, WordingSpan
from framing.pipeline.versions.base import PipelineVersion
from framing.pipeline.wording import word_for_word
from framing.queries.texts import as_document


@dataclass
class Work:
    """A run being worked on, by whom and with what.

    ``known`` holds, by two versions, what an earlier run found between them. ``comparing`` is who compares
    their wording.
    """

    run: Run
    holder: str
    pipeline: PipelineVersion
    encoder: SentenceEncoder
    comparing: Comparing
    claims: dict[int, list[Claim]] = field(default_factory=dict)
    known: dict[tuple[int, int], VersionPairResult] = field(default_factory=dict)

    def progress(self, stage: RunStage, done: int, total: int) -> None:
        """Raises LeaseLostError or StopAskedError; see ``leases.renew``."""
        renew(run=self.run, holder=self.holder, stage=stage, done=done, total=total)

    def version_pairs(self) -> list[tuple[int, int]]:
        return list(combinations(sorted(self.claims), 2))

    def to_score(self) -> set[int]:
        """The versions of every pair that is neither known nor done."""
        done = {*self.known, *self.run.pair_results.values_list("a_id", "b_id")}
        return {version for pair in self.version_pairs() if pair not in done for version in pair}

    def call_helpers(self, aligned: float = 1.0) -> None:
        """As many as is worth what there will be to compare once all is aligned, of which this share is.

        Called early, they start while the rest is aligned.
        """
        open_ = self.run.alignments.filter(wording__isnull=True).count()
        self.comparing.call(helpers_for(int(open_ / aligned), processes=settings.COMPARING_PROCESSES))

    def document(self, version: int) -> Document:
        claims = self.claims[version]
        return as_document(claims[0].version, claims)


def read(work: Work) -> None:
    """Cut each version into claims."""
    inputs = list(work.run.inputs.select_related("version"))
    for done, of in enumerate(inputs):
        with transaction.atomic():
            work.progress(RunStage.READ, done, len(inputs))
            claims = store_claims(version=of.version, layer=of.cleaning_layer, pipeline=work.pipeline)
        if claims:
            work.claims[of.version_id] = claims


def look_up(work: Work) -> None:
    """Find out which two versions an earlier run compared."""
    known = results_to_reuse(run=work.run, precision=work.encoder.precision)
    work.known = {pair: known[pair] for pair in work.version_pairs() if pair in known}


def embed_claims(work: Work) -> None:
    """Compute the vectors that are not in the cache, of those versions that are to be scored."""
    scored = work.to_score()
    texts = [claim.text for version in sorted(scored) for claim in work.claims[version]]
    total = len(set(texts))
    work.progress(RunStage.EMBED, 0, total)
    for done in embed(texts=texts, encoder=work.encoder):
        work.progress(RunStage.EMBED, done, total)


def align(work: Work) -> None:
    """Score and match every two versions that no earlier run did.

    Each two are written once, with all their alignments.
    """
    pairs = work.version_pairs()
    present = set(work.run.pair_results.values_list("a_id", "b_id"))
    scored = work.to_score()
    documents = {version: work.document(version) for version in scored}
    vectors = {
        version: vectors_of(texts=[claim.text for claim in work.claims[version]], encoder=work.encoder)
        for version in scored
    }
    for version in sorted(scored):
        work.comparing.show(Shown(version, documents[version], vectors[version]))
    for done, (a, b) in enumerate(pairs):
        if (a, b) in present:
            continue
        known = work.known.get((a, b))
        found = None if known else _scored(work, documents[a], documents[b], vectors[a], vectors[b])
        with transaction.atomic():
            work.progress(RunStage.ALIGN, done, len(pairs))
            if known:
                copy_result(run=work.run, result=known)
            if found:
                _write_pair(work, a, b, *found)
        work.call_helpers(aligned=(done + 1) / len(pairs))
        if found:
            work.comparing.ahead(Asked(a, b, found[0]))


def compare(work: Work) -> None:
    """Compare the wording of every alignment that has no comparison yet."""
    pairs = work.version_pairs()
    work.progress(RunStage.COMPARE, 0, len(pairs))
    work.call_helpers()
    _show_to_compare(work)
    for done, (alignments, spans) in enumerate(work.comparing.in_order(_to_compare(work))):
        rows = [
            _wording_row(alignment, of, work.claims) for alignment, of in zip(alignments, spans, strict=True)
        ]
        with transaction.atomic():
            work.progress(RunStage.COMPARE, done, len(pairs))
            Wording.objects.bulk_create(rows)
    work.comparing.dismiss()


def compare_judged(work: Work) -> None:
    """Compare the wording of what people judged to share a claim and no proposal compares."""
    total = len(work.version_pairs())
    word_judged(
        run=work.run,
        pipeline=work.pipeline,
        encoder=work.encoder,
        holding=lambda: work.progress(RunStage.COMPARE, total, total),
    )


def _to_compare(work: Work) -> Iterator[tuple[list[Alignment], Asked]]:
    """Of every two versions the alignments that have no comparison yet."""
    places = {claim.pk: place for claims in work.claims.values() for place, claim in enumerate(claims)}
    for a, b in work.version_pairs():
        of_pair = work.run.alignments.filter(a__version=a, b__version=b, wording__isnull=True)
        alignments = list(of_pair.select_related("a__version", "b__version"))
        proposals = tuple(
            Proposal(
                places[alignment.a_id],
                places[alignment.b_id],
                Relation(alignment.relation),
                alignment.probability,
                alignment.evidence,
            )
            for alignment in alignments
        )
        yield alignments, Asked(a, b, proposals)


def _show_to_compare(work: Work) -> None:
    """Each version with an alignment to compare. Vectors of an earlier run's may be gone from the cache."""
    open_ = work.run.alignments.filter(wording__isnull=True).values_list("a__version", "b__version")
    total = len(work.version_pairs())
    for version in sorted({version for pair in open_ for version in pair}):
        if work.comparing.was_shown(version):
            continue
        vectors = embedded(
            texts=[claim.text for claim in work.claims[version]],
            encoder=work.encoder,
            holding=lambda: work.progress(RunStage.COMPARE, 0, total),
        )
        work.comparing.show(Shown(version, work.document(version), vectors))


Scored = tuple[tuple[Proposal, ...], tuple[tuple[Nearest, ...], tuple[Nearest, ...]]]


def _scored(work: Work, a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors) -> Scored:
    scores = work.pipeline.score(a, b, of_a, of_b)
    proposals = work.pipeline.propose(a, b, scores, threshold=work.run.thresholds["align"])
    return proposals, work.pipeline.nearest(a, b, scores)


def _write_pair(
    work: Work,
    a: int,
    b: int,
    proposals: Sequence[Proposal],
    nearest: tuple[Sequence[Nearest], Sequence[Nearest]],
) -> None:
    of_a, of_b = work.claims[a], work.claims[b]
    pairs = claim_pairs([(of_a[proposal.a], of_b[proposal.b]) for proposal in proposals])
    Alignment.objects.bulk_create(
        Alignment(
            run=work.run,
            pair=pairs[of_a[proposal.a].pk, of_b[proposal.b].pk],
            a=of_a[proposal.a],
            b=of_b[proposal.b],
            relation=proposal.relation.value,
            probability=proposal.probability,
            evidence=dict(proposal.evidence),
        )
        for proposal in proposals
    )
    VersionPairResult.objects.create(
        run=work.run,
        a_id=a,
        b_id=b,
        nearest_a=_by_claim(of_a, nearest[0], of_b),
        nearest_b=_by_claim(of_b, nearest[1], of_a),
    )


def _by_claim(
    claims: Sequence[Claim], nearest: Sequence[Nearest], others: Sequence[Claim]
) -> dict[int, list[object]]:
    return {
        claim.pk: [
            None if near.best is None else others[near.best].pk,
            round(near.probability, 4),
            *([[[span.start, span.end] for span in near.not_said]] if near.not_said else []),
        ]
        for claim, near in zip(claims, nearest, strict=True)
    }


def _wording_row(
    alignment: Alignment, spans: Sequence[WordingSpan], claims: Mapping[int, Sequence[Claim]]
) -> Wording:
    of_a, of_b = claims[alignment.a.version_id], claims[alignment.b.version_id]
    return Wording(
        alignment=alignment,
        word_for_word=word_for_word(alignment.a.text, alignment.b.text),
        spans=span_rows(spans, of_a, of_b),
    )
