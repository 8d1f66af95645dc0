"""The background tasks: an id in, one action, and nothing queued twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from framing import tasks
from framing.models import Run
from tests.running import FERRY, SHIP, MakeStory, start

pytestmark = pytest.mark.django_db


def queued() -> list[tuple[str, object]]:
    rows = DBTaskResult.objects.ready().order_by("enqueued_at")
    return [(row.task_path.rpartition(".")[2], row.args_kwargs["args"]) for row in rows]


@pytest.fixture
def without_a_thread(monkeypatch: pytest.MonkeyPatch) -> list[tuple[UUID, str]]:
    """Hearts that do not beat by themselves."""
    beaten: list[tuple[UUID, str]] = []

    @contextmanager
    def beating(*, run_id: UUID, holder: str) -> Iterator[None]:
        beaten.append((run_id, holder))
        yield

    monkeypatch.setattr(tasks, "beating", beating)
    return beaten


def test_a_run_is_queued_by_its_id_and_worked_on(
    make_story: MakeStory, without_a_thread: list[tuple[UUID, str]]
) -> None:
    run = start(make_story(FERRY, SHIP))
    tasks.queue_run(run.pk)
    ((name, args),) = queued()
    assert (name, args) == ("work_on_run", [str(run.pk)])
    tasks.work_on_run.func(str(run.pk))
    run.refresh_from_db()
    assert run.state == Run.State.FINISHED
    ((beaten, holder),) = without_a_thread
    assert beaten == run.pk
    assert holder.count(":") == 2


def test_each_taking_up_has_a_holder_of_its_own(
    make_story: MakeStory, without_a_thread: list[tuple[UUID, str]]
) -> None:
    run = start(make_story(FERRY, SHIP))
    tasks.work_on_run.func(str(run.pk))
    tasks.work_on_run.func(str(run.pk))
    assert len({holder for _, holder in without_a_thread}) == 2


def test_a_run_that_is_gone_is_let_be(without_a_thread: list[tuple[UUID, str]]) -> None:
    tasks.work_on_run.func(str(uuid4()))
    assert not Run.objects.exists()


def test_an_address_is_queued_and_fetched_by_its_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[int] = []
    monkeypatch.setattr(tasks, "fetch_draft", lambda *, draft_id: fetched.append(draft_id))
    tasks.queue_fetch(7)
    assert queued() == [("fetch_address", [7])]
    tasks.fetch_address.func(7)
    assert fetched == [7]


def test_looking_for_events_waits_in_the_queue_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not tasks.suggestions_are_queued()
    tasks.queue_suggestions()
    tasks.queue_suggestions()
    assert tasks.suggestions_are_queued()
    assert queued() == [("look_for_events", [])]
    asked: list[object] = []
    monkeypatch.setattr(tasks, "default_encoder", lambda: "encoder")
    monkeypatch.setattr(tasks, "suggest", lambda **how: asked.append(how["encoder"]))
    tasks.look_for_events.func()
    assert asked == ["encoder"]


def test_the_last_search_for_events_waits_goes_on_or_has_ended() -> None:
    assert tasks.last_look() is None
    tasks.queue_suggestions()
    assert tasks.last_look() == tasks.Look(goes_on=True, ended=None, failed=False)
    now = timezone.now()
    search = DBTaskResult.objects.all()
    search.update(status=TaskResultStatus.RUNNING, started_at=now)
    assert tasks.last_look() == tasks.Look(goes_on=True, ended=None, failed=False)
    search.update(started_at=now - timedelta(hours=1))
    assert tasks.last_look() is None, "its worker was killed"
    for status, failed in ((TaskResultStatus.SUCCESSFUL, False), (TaskResultStatus.FAILED, True)):
        search.update(status=status, finished_at=now)
        assert tasks.last_look() == tasks.Look(goes_on=False, ended=now, failed=failed)


def test_judged_words_are_compared_run_by_run(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[UUID] = []
    one, other = uuid4(), uuid4()
    monkeypatch.setattr(tasks, "word_finished", lambda *, run_id: compared.append(run_id))
    monkeypatch.setattr(tasks, "runs_with_judgements", lambda: [one, other])
    tasks.queue_words(other)
    tasks.queue_words_left()
    tasks.queue_words_left()
    assert queued() == [("compare_judged_words", [str(other)]), ("compare_words_left", [])]
    tasks.compare_judged_words.func(str(other))
    assert compared == [other]
    tasks.compare_words_left.func()
    assert compared == [other, one, other]
