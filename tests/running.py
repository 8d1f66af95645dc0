"""Runs in tests: three short reports of one event, and what a run leaves behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from django.utils import timezone

from framing.actions.runs import start_run, work_on
from framing.models import (
    AlignedClaim,
    Alignment,
    Anchor,
    Claim,
    Embedding,
    Pair,
    Run,
    Story,
    VersionPairResult,
    Wording,
)

FERRY = "Ferry runs aground\nThe ferry ran aground at noon. Nobody was hurt. The captain blames the fog."
SHIP = "Ship stuck off Brell\nThe ferry ran aground at noon. Nobody at all was hurt. A tug is on its way."
BOAT = "Boat on the rocks\nNobody was hurt. Fishermen saw the ferry drift for an hour."
Snapshot = dict[str, list[Any]]
MakeStory = Callable[..., Story]


class Rounds(threading.Event):
    """Stops after some rounds, without waiting."""

    def __init__(self, rounds: int) -> None:
        super().__init__()
        self.left = rounds

    def wait(self, timeout: float | None = None) -> bool:
        self.left -= 1
        return self.left < 0


def start(story: Story) -> Run:
    return start_run(story=story, by=None, queue=lambda run_id: None)


def finish(run: Run, holder: str = "worker 1") -> Run:
    done = work_on(run_id=run.pk, holder=holder)
    assert done is not None
    assert done.state == Run.State.FINISHED, done.error
    return done


def lose_worker(run: Run) -> None:
    """Let the lease run out."""
    Run.objects.filter(pk=run.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def name_of(claim: Claim | None) -> Any:
    return None if claim is None else (claim.version.sha256, claim.segmentation, claim.start, claim.end)


def snapshot(run: Run) -> Snapshot:
    """All that a run writes, by names that do not depend on primary keys."""
    claims = {claim.pk: claim for claim in Claim.objects.select_related("version")}
    names = {pk: name_of(claim) for pk, claim in claims.items()}

    def of_claims(near: dict[str, Any]) -> list[Any]:
        return sorted((names[int(pk)], names.get(best), chance) for pk, (best, chance, *_) in near.items())

    def of_spans(spans: Sequence[dict[str, Any]]) -> list[Any]:
        return [{**span, "elsewhere": names.get(span["elsewhere"])} for span in spans]

    return {
        "claims": sorted(names.values()),
        "anchors": sorted(Anchor.objects.values_list("version", "start", "end", "quote", "prefix", "suffix")),
        "pairs": sorted(Pair.objects.values_list("a__start", "a__version", "b__start", "b__version")),
        "alignments": sorted(
            (names[row.a_id], names[row.b_id], row.relation, row.probability, sorted(row.evidence.items()))
            for row in Alignment.objects.filter(run=run)
        ),
        "wordings": sorted(
            (
                (names[row.alignment.a_id], names[row.alignment.b_id], row.word_for_word, of_spans(row.spans))
                for row in Wording.objects.select_related("alignment")
            ),
            key=repr,
        ),
        "results": sorted(
            (row.a_id, row.b_id, of_claims(row.nearest_a), of_claims(row.nearest_b))
            for row in VersionPairResult.objects.filter(run=run)
        ),
        "rows": [
            (row.number, row.judgement_revision, sorted(names[claim.pk] for claim in row.claims.all()))
            for row in AlignedClaim.objects.filter(run=run).order_by("number")
        ],
        "embeddings": sorted(Embedding.objects.values_list("text_sha256", "sentence")),
        "run": [(run.state, sorted(run.counts.items()), run.error)],
    }
