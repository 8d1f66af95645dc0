from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects, assertTemplateNotUsed

from framing.models import Run, User
from tests.running import FERRY, SHIP, MakeStory, finish, start
from tests.unit.web.reports import MARKUP, publish

HTMX = {"HX-Request": "true"}


@pytest.fixture
def run(make_story: MakeStory) -> Run:
    return start(make_story(FERRY, SHIP))


def put(run: Run, **values: object) -> str:
    Run.objects.filter(pk=run.pk).update(**values)
    return f"/runs/{run.pk}/"


def test_a_waiting_run_says_so(as_member: Client, run: Run) -> None:
    assertContains(as_member.get(f"/runs/{run.pk}/"), "Waiting for its turn")


@pytest.mark.parametrize("stage", Run.Stage.values)
def test_it_names_the_stage_and_how_far_it_is(as_member: Client, run: Run, stage: str) -> None:
    address = put(run, state=Run.State.RUNNING, stage=stage, done=3, total=8)
    response = as_member.get(address)
    assertContains(response, str(Run.Stage(stage).label).capitalize())
    assertContains(response, "3 of 8")
    assertContains(response, 'value="3" max="8"')


def test_without_javascript_the_page_loads_itself_again(as_member: Client, run: Run) -> None:
    assertContains(as_member.get(f"/runs/{run.pk}/"), '<noscript><meta http-equiv="refresh" content="2">')
    address = put(run, state=Run.State.STOPPED)
    assertNotContains(as_member.get(address), "http-equiv")


def test_htmx_gets_the_progress_alone(as_member: Client, run: Run) -> None:
    response = as_member.get(f"/runs/{run.pk}/", headers=HTMX)
    assertTemplateNotUsed(response, "base.html")
    assertContains(response, 'hx-trigger="every 1s"')


def test_what_is_over_is_not_asked_for_again(as_member: Client, run: Run) -> None:
    address = put(run, state=Run.State.FAILED, error="It broke.")
    assertNotContains(as_member.get(address, headers=HTMX), "hx-trigger")


def test_a_finished_run_leads_to_the_comparison(as_member: Client, run: Run) -> None:
    finish(run)
    comparison = "/stories/a-story/compare/"
    assertRedirects(as_member.get(f"/runs/{run.pk}/"), comparison, fetch_redirect_response=False)
    part = as_member.get(f"/runs/{run.pk}/", headers=HTMX)
    assertContains(part, f'<a href="{comparison}" data-go>')
    assertNotContains(part, "hx-trigger")  # asking on would start the way to the comparison anew each time


def test_a_failed_run_says_what_went_wrong_and_can_be_tried_again(as_member: Client, run: Run) -> None:
    address = put(run, state=Run.State.FAILED, error=f"It broke {MARKUP}.")
    response = as_member.get(address)
    assertContains(response, "It broke &lt;script&gt;")
    assertContains(response, "Try again")


def test_a_member_stops_a_run(as_member: Client, run: Run) -> None:
    assertContains(as_member.get(f"/runs/{run.pk}/"), "Stop")
    response = as_member.post(f"/runs/{run.pk}/")
    assertRedirects(response, f"/runs/{run.pk}/")
    run.refresh_from_db()
    assert run.state == Run.State.STOPPED
    assertContains(as_member.get(f"/runs/{run.pk}/"), "This comparison was stopped.")


def test_a_run_that_is_being_worked_on_is_asked_to_stop(as_member: Client, run: Run) -> None:
    address = put(run, state=Run.State.RUNNING, lease_holder="worker 1")
    as_member.post(address)
    run.refresh_from_db()
    assert (run.state, run.stop_asked) == (Run.State.RUNNING, True)
    assertContains(as_member.get(address), "Stopping")


def test_a_visitor_watches_a_published_story_but_stops_nothing(client: Client, run: Run) -> None:
    publish(run.story)
    response = client.get(f"/runs/{run.pk}/")
    assertContains(response, "Waiting for its turn")
    assertNotContains(response, "stop-run")
    assert client.post(f"/runs/{run.pk}/").status_code == 403
    run.refresh_from_db()
    assert not run.stop_asked


def test_a_run_of_a_story_that_is_not_published_is_not_found(client: Client, run: Run) -> None:
    assert client.get(f"/runs/{run.pk}/").status_code == 404
    assert client.post(f"/runs/{run.pk}/").status_code == 404


def test_a_run_that_never_was_is_not_found(as_member: Client, member: User) -> None:
    assert as_member.get(f"/runs/{uuid4()}/").status_code == 404


def test_a_run_is_neither_put_nor_deleted(as_member: Client, run: Run) -> None:
    assert as_member.delete(f"/runs/{run.pk}/").status_code == 405
