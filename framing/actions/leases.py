"""Who works on a run: a lease that is renewed while the work goes on.

The queue marks a task as running when a worker takes it and leaves it so when the worker is
killed. Whether a run is really being worked on is therefore told by its lease alone, and every
change of hands is one conditional update: whoever changes the row first has it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone

from framing.models import Run

MAX_ATTEMPTS = 3


class LeaseLostError(Exception):
    """Another worker holds the run now: this one must write nothing more."""


class StopAskedError(Exception):
    """Somebody pressed stop."""


def acquire(*, run_id: UUID, holder: str) -> Run | None:
    """Take a run that waits or whose lease ran out; None when there is nothing to take."""
    now = timezone.now()
    free = Q(state=Run.State.QUEUED) | Q(state=Run.State.RUNNING, lease_until__lt=now)
    waiting = Q(state=Run.State.RUNNING, lease_holder="")
    taken = Run.objects.filter(free | waiting, pk=run_id, attempts__lt=MAX_ATTEMPTS).update(
        state=Run.State.RUNNING,
        lease_holder=holder,
        lease_until=_lease_end(),
        attempts=F("attempts") + 1,
        started_at=now,
    )
    return Run.objects.select_related("story").get(pk=run_id) if taken else None


def renew(*, run: Run, holder: str, stage: str, done: int, total: int) -> None:
    """Say how far the work is and hold on to the run.

    A worker that takes a run up passes again what is done already: only what lies further than the
    row says is written, and counts the attempts anew, for then it is not this run that ends workers.
    Raises LeaseLostError when the run has changed hands, StopAskedError when it is to stop. Called
    inside the transaction that writes a piece of work, it makes that write and the lease one.
    """
    held = Run.objects.filter(pk=run.pk, lease_holder=holder, state=Run.State.RUNNING)
    if not held.update(lease_until=_lease_end()):
        raise LeaseLostError(f"run {run.pk} has changed hands")
    stages = Run.Stage.values
    further = Q(stage__in=stages[: stages.index(stage)]) | Q(stage=stage, done__lt=done)
    if not held.filter(further).update(stage=stage, done=done, total=total, attempts=1):
        held.filter(stage=stage, done=done).update(total=total)
    if Run.objects.filter(pk=run.pk, stop_asked=True).exists():
        raise StopAskedError


def give_back_lost(*, queue_is_empty: bool) -> list[UUID]:
    """Make runs whose lease ran out free to take; return those that should be queued again.

    Runs that only wait for their turn are queued again when nothing is in the queue: then their
    task was lost. A run that was taken up MAX_ATTEMPTS times and got no further ends as failed.
    """
    now = timezone.now()
    lost = Q(state=Run.State.RUNNING, lease_until__lt=now)
    if not queue_is_empty:
        lost &= ~Q(lease_holder="")
    else:
        lost |= Q(state=Run.State.QUEUED, created_at__lt=now - timedelta(seconds=settings.LEASE_SECONDS))
    Run.objects.filter(lost, attempts__gte=MAX_ATTEMPTS).update(
        state=Run.State.FAILED,
        error=f"The worker ended {MAX_ATTEMPTS} times at the same point of this comparison. "
        "It may lack memory; try with fewer or shorter reports.",
        finished_at=now,
    )
    again = []
    for run_id in Run.objects.filter(lost).values_list("pk", flat=True):
        # Another worker may sweep at the same time: the new lease keeps it from queueing the run too.
        if Run.objects.filter(lost, pk=run_id).update(
            state=Run.State.RUNNING, lease_holder="", lease_until=_lease_end()
        ):
            again.append(run_id)
    return again


def _lease_end() -> datetime:
    return timezone.now() + timedelta(seconds=settings.LEASE_SECONDS)
