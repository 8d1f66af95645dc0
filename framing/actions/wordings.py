"""Compare the words of what people judged to share a claim, where the run's own wording does not tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from django.db import transaction

from framing.actions.embeddings import embedded
from framing.adapters.encoder import SentenceEncoder, default_encoder
from framing.adapters.lexicons import lexicons
from framing.models import Claim, JudgedWording, Layer, Run
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.status import asks_for_wording
from framing.pipeline.types import Proposal, Relation, WordingSpan
from framing.pipeline.versions.base import PipelineVersion
from framing.pipeline.wording import overlaid
from framing.queries.links import claim_key, claims_of, judged_pairs
from framing.queries.texts import as_document

# Two claims by their places among those of their versions, and whether they are compared as a conflict.
_Asked = tuple[int, int, bool]


def word_judged(
    *,
    run: Run,
    pipeline: PipelineVersion,
    encoder: SentenceEncoder,
    holding: Callable[[], object] = lambda: None,
) -> int:
    """Compare what judgements of any layer ask for and nobody compared yet; returns how many pairs.

    Can be cut short anywhere and done again. ``holding`` is called in every transaction that writes, and
    may raise. A run that another encoder made is left as it is: its next one compares them.
    """
    if (run.model_id, run.model_revision) != (encoder.model_id, encoder.revision):
        return 0
    claims = _claims_by_version(run)
    asked = _asked(run, claims)
    vectors = {
        version: embedded(texts=[claim.text for claim in claims[version]], encoder=encoder, holding=holding)
        for version in sorted({version for pair in asked for version in pair})
    }
    for (a, b), places in asked.items():
        of_pair = sorted(places)
        compared = _compared(pipeline, (claims[a], claims[b]), (vectors[a], vectors[b]), of_pair)
        rows = _rows(run, claims[a], claims[b], zip(of_pair, compared, strict=True))
        with transaction.atomic():
            holding()
            JudgedWording.objects.bulk_create(rows, ignore_conflicts=True)
    return sum(map(len, asked.values()))


def word_finished(*, run_id: UUID) -> int:
    """As ``word_judged``, for a run that is finished; another one does it by itself at its end."""
    run = Run.objects.filter(pk=run_id, state=Run.State.FINISHED).first()
    if run is None:
        return 0
    return word_judged(run=run, pipeline=versions.get(run.pipeline_version), encoder=default_encoder())


def _rows(
    run: Run,
    of_a: Sequence[Claim],
    of_b: Sequence[Claim],
    compared: Iterable[tuple[_Asked, Sequence[WordingSpan]]],
) -> list[JudgedWording]:
    return [
        JudgedWording(run=run, a=of_a[i], b=of_b[j], conflict=conflict, spans=span_rows(spans, of_a, of_b))
        for (i, j, conflict), spans in compared
    ]


def span_rows(
    spans: Sequence[WordingSpan], of_a: Sequence[Claim], of_b: Sequence[Claim]
) -> list[dict[str, object]]:
    """Spans as they are stored; ``of_a`` and ``of_b`` are all claims of the two versions, in order."""
    return [_span_row(span, of_b if span.side == "a" else of_a) for span in spans]


def _span_row(span: WordingSpan, others: Sequence[Claim]) -> dict[str, object]:
    return {
        "side": span.side,
        "start": span.start,
        "end": span.end,
        "kind": span.kind.value,
        "slot": span.slot,
        "also": list(span.also),
        "partner": [[partner.start, partner.end] for partner in span.partner],
        "elsewhere": None if span.elsewhere is None else others[span.elsewhere].pk,
        "cues": [{"cue": cue, "why": why} for cue, why in span.cues],
        "relation": span.relation and span.relation.value,
    }


def _claims_by_version(run: Run) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in claims_of(run, list(run.inputs.select_related("version"))):
        found.setdefault(claim.version_id, []).append(claim)
    return found


def _asked(run: Run, claims: Mapping[int, Sequence[Claim]]) -> dict[tuple[int, int], set[_Asked]]:
    """By two versions in order what is to be compared."""
    layers = list(Layer.objects.filter(judgements__pair__a_version__in=claims).distinct())
    if not layers:
        return {}
    every = [claim for of in claims.values() for claim in of]
    places = {
        claim_key(claim): (version, at) for version, of in claims.items() for at, claim in enumerate(of)
    }
    proposed = {(row.a_id, row.b_id): Relation(row.relation) for row in run.alignments.all()}
    done = set(run.judged_wordings.values_list("a_id", "b_id", "conflict"))
    asked: dict[tuple[int, int], set[_Asked]] = defaultdict(set)
    for layer in layers:
        for pair, judgement in judged_pairs(every, layer).of_pair.items():
            (a, i), (b, j) = sorted(places[key] for key in pair)
            one, other = claims[a][i].pk, claims[b][j].pk
            decided = Relation(judgement.relation)
            conflict = decided is Relation.CONFLICT
            if asks_for_wording(proposed.get((one, other)), decided) and (one, other, conflict) not in done:
                asked[a, b].add((i, j, conflict))
    return asked


def _compared(
    pipeline: PipelineVersion,
    claims: tuple[Sequence[Claim], Sequence[Claim]],
    vectors: tuple[ClaimVectors, ClaimVectors],
    asked: Sequence[_Asked],
) -> list[tuple[WordingSpan, ...]]:
    """Of each all words; over those of a conflict lies what it is about."""
    a, b = (as_document(of[0].version, of) for of in claims)
    words, texts = lexicons(), {"a": a.text, "b": b.text}
    every = [Proposal(i, j, Relation.OVERLAP, 1.0, {}) for i, j, _ in asked]
    conflicts = [Proposal(i, j, Relation.CONFLICT, 1.0, {}) for i, j, conflict in asked if conflict]
    over = iter(pipeline.compare(a, b, conflicts, *vectors, words))
    return [
        overlaid(spans, next(over), texts) if conflict else spans
        for spans, (_, _, conflict) in zip(pipeline.compare(a, b, every, *vectors, words), asked, strict=True)
    ]
