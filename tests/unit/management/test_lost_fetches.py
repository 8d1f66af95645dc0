"""An address whose worker was killed is fetched all the same."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from framing.actions.intake import Address, hand_in
from framing.actions.leases import MAX_ATTEMPTS
from framing.management.commands.worker import queue_lost, queue_lost_fetches
from framing.models import Draft, User
from framing.tasks import queue_fetch


@pytest.fixture
def draft(member: User) -> Draft:
    given = [Address("https://harbour.example/a")]
    return hand_in(by=member, token=uuid4(), given=given, queue=queue_fetch).drafts.get()


def take(ago: timedelta = timedelta(0)) -> None:
    """A worker took the task that waits, and has not been heard of since."""
    task = DBTaskResult.objects.ready().get()
    task.claim("worker 1")
    DBTaskResult.objects.filter(pk=task.pk).update(started_at=timezone.now() - ago)


def waiting() -> list[object]:
    return [row.args_kwargs["args"] for row in DBTaskResult.objects.ready()]


def test_a_draft_that_waits_its_turn_or_is_being_fetched_is_let_be(draft: Draft) -> None:
    assert queue_lost_fetches() == 0
    assert waiting() == [[draft.pk]]
    take()
    assert queue_lost_fetches() == 0
    assert waiting() == []


def test_a_draft_whose_worker_is_gone_is_queued_again_once(
    draft: Draft, caplog: pytest.LogCaptureFixture
) -> None:
    take(timedelta(hours=1))
    queue_lost()
    queue_lost()
    assert waiting() == [[draft.pk]]
    assert caplog.text.count(f"draft {draft.pk} lost its worker") == 1


def test_a_draft_without_any_task_is_queued(draft: Draft) -> None:
    DBTaskResult.objects.all().delete()
    assert queue_lost_fetches() == 1
    assert waiting() == [[draft.pk]]


def test_a_draft_that_has_come_in_is_let_be(draft: Draft) -> None:
    take(timedelta(hours=1))
    Draft.objects.update(state=Draft.State.READY)
    assert queue_lost_fetches() == 0


def test_a_draft_that_kills_every_worker_is_given_up(draft: Draft) -> None:
    for _ in range(MAX_ATTEMPTS):
        take(timedelta(hours=1))
        queue_lost_fetches()
    assert waiting() == []
    draft.refresh_from_db()
    assert draft.state == Draft.State.REFUSED
    assert "Paste the report's text" in draft.problem
