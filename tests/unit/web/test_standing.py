"""By which version and at which threshold a story stands compared, and how another is chosen."""

from __future__ import annotations

import html
import re
from uuid import UUID

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from framing.actions.judgements import judge
from framing.models import Run, Story, User
from framing.pipeline import versions
from framing.queries.layers import library_layer
from framing.queries.stories import runs_of
from framing.web.presenters.standing import standing_of, threshold_choices
from framing.web.views import story as view
from tests.running import FERRY, SHIP, MakeStory, finish, start
from tests.tiny import TinyPipeline
from tests.unit.web.compared import words_of
from tests.unit.web.reports import publish

PAGE, COMPARISON = "/stories/a-story/", "/stories/a-story/compare/"


@pytest.fixture(autouse=True)
def queued(monkeypatch: pytest.MonkeyPatch) -> list[UUID]:
    runs: list[UUID] = []
    monkeypatch.setattr(view, "queue_run", runs.append)
    return runs


@pytest.fixture
def story(make_story: MakeStory) -> Story:
    """Compared once, at the usual threshold, and published."""
    made = publish(make_story(FERRY, SHIP))
    finish(start(made))
    return made


@pytest.fixture
def second_version(
    story: Story, tiny_pipeline: TinyPipeline, monkeypatch: pytest.MonkeyPatch
) -> TinyPipeline:
    """A version that came after the story was compared; it is stricter."""
    newer = TinyPipeline()
    newer.name = "tiny/2"
    newer.threshold = 0.9
    both = {of.name: of for of in (tiny_pipeline, newer)}
    monkeypatch.setattr(versions, "latest", lambda: newer)
    monkeypatch.setattr(versions, "get", both.__getitem__)
    return newer


def compare(client: Client, **fields: str) -> Run:
    """Ask for a comparison and let it come to its end."""
    client.post(PAGE, {"action": "compare", **fields})
    run = Run.objects.order_by("-chosen_at")[0]
    return run if run.state == Run.State.FINISHED else finish(run)


@pytest.mark.parametrize("page", [PAGE, COMPARISON])
def test_it_says_version_threshold_and_what_to_expect(client: Client, story: Story, page: str) -> None:
    words = words_of(client.get(page).content.decode())
    assert re.search(r"Version tiny/1[^.]*, at threshold 0\.60\.", words)
    assert "Of 100 proposed links about 74 are right, on reports like those it was measured on." in words


def test_a_member_chooses_another_threshold(as_member: Client, story: Story) -> None:
    page = as_member.get(PAGE).content.decode()
    options = {
        value: html.unescape(label)
        for value, label in re.findall(r'<option value="([\d.]+)"[^>]*>([^<]*)</option>', page)
    }
    assert options == {
        "0.3": "0.30: about 50 of 100 right, finds 90 of 100 (more links, more of them wrong)",
        "0.6": "0.60: about 74 of 100 right, finds 60 of 100 (as recommended)",
        "0.9": "0.90: about 95 of 100 right, finds 20 of 100 (fewer links, fewer of them wrong)",
    }
    assert '<option value="0.6" selected>' in page
    run = compare(as_member, threshold="0.9")
    assert run.thresholds == {"align": 0.9}
    assert runs_of(story).finished == run
    after = as_member.get(PAGE).content.decode()
    assert '<option value="0.9" selected>' in after
    assert "at threshold 0.90. Of 100 proposed links about 95 are right" in words_of(after)
    for address in (PAGE, COMPARISON):
        assertContains(as_member.get(address), "What changed since the comparison before")


@pytest.mark.parametrize("threshold", ["", "0", "0.5", "nan", "x" * 5000, "-1", "0.30"])
def test_a_threshold_that_is_not_offered_starts_nothing(
    as_member: Client, story: Story, threshold: str
) -> None:
    response = as_member.post(PAGE, {"action": "compare", "threshold": threshold}, follow=True)
    assertContains(response, "Choose one of the thresholds that are offered.")
    assert Run.objects.count() == 1


def test_a_threshold_that_was_chosen_is_kept_when_reports_change(as_member: Client, story: Story) -> None:
    compare(as_member, threshold="0.9")
    story.members.order_by("pk")[0].version.cleaning_layers.create(number=2, made_with="by hand")
    assert compare(as_member).thresholds == {"align": 0.9}


def test_the_same_threshold_again_shows_that_comparison_again(as_member: Client, story: Story) -> None:
    usual = runs_of(story).finished
    compare(as_member, threshold="0.9")
    response = as_member.post(PAGE, {"action": "compare", "threshold": "0.6"})
    assertRedirects(response, COMPARISON, fetch_redirect_response=False)
    assert runs_of(story).finished == usual


def test_a_visitor_is_offered_nothing(client: Client, story: Story, second_version: TinyPipeline) -> None:
    page = client.get(PAGE)
    assertNotContains(page, 'name="threshold"')
    assertNotContains(page, "Compare again")
    assert client.post(PAGE, {"action": "compare", "threshold": "0.9"}).status_code == 403
    assert Run.objects.count() == 1


def test_a_newer_version_is_offered_and_nothing_judged_is_lost(
    as_member: Client, story: Story, member: User, second_version: TinyPipeline
) -> None:
    old = runs_of(story).finished
    assert old is not None
    weak = old.alignments.get(relation="overlap", a__kind="body")
    judged = judge(by=member, layer=library_layer(), run=old, one=weak.a, other=weak.b, relation="same")
    assertContains(as_member.get(PAGE), "Compare again with version tiny/2")

    new = compare(as_member)

    assert (new.pipeline_version, new.thresholds) == ("tiny/2", {"align": 0.9})
    old.refresh_from_db()
    assert (old.pipeline_version, old.thresholds) == ("tiny/1", {"align": 0.6})
    assertNotContains(as_member.get(PAGE), "Compare again")
    assert not new.alignments.filter(pair=weak.pair).exists()
    # The row stands, by the judgement alone.
    texts = [{claim.text for claim in row.claims.all()} for row in new.aligned_claims.all()]
    assert {weak.a.text, weak.b.text} in texts
    changes = words_of(as_member.get("/stories/a-story/changes/").content.decode())
    assert "1 had been judged by people" in changes
    assert judged.get_relation_display() in changes


def test_nobody_is_offered_a_version_that_is_the_runs_own(as_member: Client, story: Story) -> None:
    assertNotContains(as_member.get(PAGE), "newer version. What people judged")


def test_an_old_permalink_leads_to_what_changed_since(
    client: Client, as_member: Client, story: Story
) -> None:
    old = runs_of(story).finished
    assert old is not None
    permalink = f"/stories/a-story/at/{old.pk}/0/"
    assertContains(client.get(permalink), "This is what the comparison said then.")
    assertNotContains(client.get(permalink), "what changed since")
    compare(as_member, threshold="0.9")
    page = client.get(permalink)
    assertContains(page, "what changed since")
    (link,) = re.findall(r'<a href="([^"]*)">what changed since</a>', page.content.decode())
    assert link == f"/stories/a-story/changes/?from={old.pk}"
    assert "0 new" in words_of(client.get(link).content.decode())


def test_of_a_version_that_is_gone_nothing_is_expected(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    run = runs_of(story).finished
    assert run is not None
    monkeypatch.setattr(versions, "get", {}.__getitem__)
    assert standing_of(run).precision == standing_of(run).recall == ""


def test_a_threshold_that_is_no_longer_offered_gives_way_to_the_recommended() -> None:
    chosen = [choice.value for choice in threshold_choices(TinyPipeline(), 0.77) if choice.chosen]
    assert chosen == ["0.6"]
