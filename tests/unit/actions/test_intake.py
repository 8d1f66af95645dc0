from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from framing.actions import intake
from framing.actions.articles import Outcome
from framing.actions.intake import Address, Given, fetch_again, fetch_draft, hand_in, outlet_named, save_batch
from framing.adapters.captured import Captured, Refused, capture
from framing.adapters.fetch import FetchError
from framing.adapters.reading import with_language
from framing.models import Article, ArticleVersion, Draft, IntakeBatch, Outlet, OutletAlias, Story, User
from framing.pipeline.types import Details

pytestmark = pytest.mark.django_db

TEXT = """Old bridge reopens after two years

By Ann Lee

The mayor opened the old bridge on Friday morning after two years of repairs that cost nine million crowns.

Shopkeepers on both banks of the river said they had waited for the day, and that they had lost customers."""


@pytest.fixture
def ann() -> User:
    return User.objects.create_user("ann")


@pytest.fixture
def bob() -> User:
    return User.objects.create_user("bob")


@pytest.fixture
def post() -> Outlet:
    outlet = Outlet.objects.create(slug="harbour-post", name="Harbour Post")
    outlet.domains.create(domain="harbour.example")
    return outlet


def given(*parts: Given, by: User, **more: object) -> tuple[IntakeBatch, list[int]]:
    queued: list[int] = []
    token = more.pop("token", None) or uuid4()
    batch = hand_in(by=by, token=token, given=parts, queue=queued.append, **more)  # type: ignore[arg-type]
    return batch, queued


def only(batch: IntakeBatch) -> Draft:
    return batch.drafts.get()


def test_a_text_becomes_a_draft_with_what_it_tells_and_nothing_is_stored(ann: User) -> None:
    draft = only(given(capture(TEXT), by=ann)[0])
    assert draft.state == Draft.State.READY
    assert draft.title == "Old bridge reopens after two years"
    assert draft.byline == "Ann Lee"
    assert draft.source == "pasted"
    assert draft.detected["title"] == draft.title
    assert not ArticleVersion.objects.exists()


def test_what_cannot_be_told_is_left_empty(ann: User) -> None:
    draft = only(given(capture("The mayor opened the bridge."), by=ann)[0])
    assert (draft.outlet, draft.published, draft.byline, draft.agency) == (None, None, "", "")


def test_what_is_declared_goes_before_what_is_detected(ann: User, post: Outlet) -> None:
    details = Details(title="Declared", outlet="HARBOUR post", published=date(2024, 5, 3), language="en")
    draft = only(given(capture(TEXT, name="a.json", details=details), by=ann)[0])
    assert (draft.title, draft.byline, draft.outlet) == ("Declared", "Ann Lee", post)
    assert (draft.published, draft.published_has_time) == (datetime(2024, 5, 3, tzinfo=UTC), False)
    assert draft.source == "a.json"


def test_an_outlet_nobody_knows_is_kept_as_a_name_only(ann: User) -> None:
    draft = only(given(capture(TEXT, details=Details(outlet="Nobody's Gazette")), by=ann)[0])
    assert draft.outlet is None
    assert draft.detected["outlet"] == "Nobody's Gazette"
    assert not Outlet.objects.exists()


def test_an_address_is_queued_and_a_refused_file_says_why(ann: User) -> None:
    batch, queued = given(Address("https://harbour.example/a"), Refused("scan.pdf", "This is a PDF."), by=ann)
    waiting, refused = batch.drafts.all()
    assert queued == [waiting.pk]
    assert (waiting.state, waiting.url) == (Draft.State.FETCHING, "https://harbour.example/a")
    assert (refused.state, refused.problem) == (Draft.State.REFUSED, "This is a PDF.")


def test_the_same_form_sent_twice_does_nothing_twice(ann: User) -> None:
    token = uuid4()
    parts = (capture(TEXT), Address("https://harbour.example/a"), Refused("a.pdf", "A PDF."))
    first, _ = given(*parts, by=ann, token=token)
    again, queued = given(*parts, by=ann, token=token)
    assert again == first
    assert queued == []
    assert [draft.position for draft in first.drafts.all()] == [1, 2, 3]


def test_more_can_be_handed_in_to_the_same_batch(ann: User) -> None:
    token = uuid4()
    given(capture(TEXT), by=ann, token=token)
    batch, _ = given(capture(TEXT), capture("Another text."), by=ann, token=token)
    assert [draft.position for draft in batch.drafts.all()] == [1, 2]


def test_nobody_adds_to_or_saves_somebody_elses_batch(ann: User, bob: User) -> None:
    token = uuid4()
    batch, _ = given(capture(TEXT), by=ann, token=token)
    with pytest.raises(PermissionDenied):
        given(capture("Other."), by=bob, token=token)
    with pytest.raises(PermissionDenied):
        save_batch(batch=batch, by=bob, drafts=batch.drafts.all())
    assert batch.drafts.count() == 1


class Web:
    """Stands for the web: what an address gives, and how often it was asked."""

    def __init__(self) -> None:
        self.answer: Captured | Exception = capture(TEXT, url="https://harbour.example/final")
        self.asked: list[str] = []

    def read(self, url: str) -> Captured:
        self.asked.append(url)
        if isinstance(self.answer, Exception):
            raise self.answer
        return with_language(self.answer)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    web = Web()
    monkeypatch.setattr(intake, "read_address_apart", web.read)
    return web


def test_a_fetched_address_becomes_ready_with_its_details(ann: User, web: Web, post: Outlet) -> None:
    _, (pk,) = given(Address("https://harbour.example/a"), by=ann)
    draft = fetch_draft(draft_id=pk)
    assert (draft.state, draft.title) == (Draft.State.READY, "Old bridge reopens after two years")
    assert (draft.source, draft.url) == ("https://harbour.example/a", "https://harbour.example/final")
    assert draft.outlet == post
    assert draft.language == "en"


def test_a_task_that_runs_twice_fetches_once(ann: User, web: Web) -> None:
    _, (pk,) = given(Address("https://harbour.example/a"), by=ann)
    fetch_draft(draft_id=pk)
    fetch_draft(draft_id=pk)
    assert web.asked == ["https://harbour.example/a"]


def test_an_address_handed_in_again_after_it_came_is_not_fetched_again(ann: User, web: Web) -> None:
    token = uuid4()
    _, (pk,) = given(Address("https://harbour.example/a"), by=ann, token=token)
    fetch_draft(draft_id=pk)
    batch, queued = given(Address("https://harbour.example/a"), by=ann, token=token)
    assert queued == []
    assert batch.drafts.count() == 1


def test_an_address_that_fails_says_why_and_can_be_tried_again(ann: User, bob: User, web: Web) -> None:
    batch, (pk,) = given(Address("https://harbour.example/a"), by=ann)
    web.answer = FetchError("harbour.example did not answer within 20 seconds.")
    draft = fetch_draft(draft_id=pk)
    assert (draft.state, draft.problem) == (Draft.State.REFUSED, str(web.answer))
    with pytest.raises(PermissionDenied):
        fetch_again(draft=draft, by=bob, queue=lambda _: None)
    queued: list[int] = []
    fetch_again(draft=draft, by=ann, queue=queued.append)
    assert queued == [pk]
    web.answer = capture(TEXT)
    assert fetch_draft(draft_id=pk).state == Draft.State.READY
    fetch_again(draft=batch.drafts.get(), by=ann, queue=queued.append)
    assert queued == [pk]


def test_an_address_that_fails_in_an_unforeseen_way_is_told_and_logged(
    ann: User, web: Web, caplog: pytest.LogCaptureFixture
) -> None:
    _, (pk,) = given(Address("https://harbour.example/a"), by=ann)
    web.answer = RuntimeError("list index out of range")
    draft = fetch_draft(draft_id=pk)
    assert draft.state == Draft.State.REFUSED
    assert "Try again, or paste the report's text." in draft.problem
    assert "list index" not in draft.problem
    assert "list index out of range" in caplog.text


def test_saving_stores_what_was_edited_and_keeps_what_was_detected(ann: User, post: Outlet) -> None:
    batch, _ = given(capture(TEXT), by=ann)
    draft = only(batch)
    draft.title, draft.outlet, draft.url = "Edited", post, "https://harbour.example/a"
    assert save_batch(batch=batch, by=ann, drafts=[draft]) == {draft.pk: Outcome.NEW}
    version = ArticleVersion.objects.get()
    assert (version.title, version.text) == ("Edited", TEXT)
    assert (version.article.outlet, version.article.url) == (post, "https://harbour.example/a")
    assert version.cleaning_layers.get().spans.exists()
    draft.refresh_from_db()
    assert (draft.state, draft.version) == (Draft.State.SAVED, version)
    assert draft.detected["title"] == "Old bridge reopens after two years"
    batch.refresh_from_db()
    assert batch.saved_at is not None


def test_saving_twice_does_nothing_twice(ann: User) -> None:
    batch, _ = given(capture(TEXT), by=ann)
    stale = only(batch)
    save_batch(batch=batch, by=ann, drafts=[only(batch)])
    assert save_batch(batch=batch, by=ann, drafts=[stale]) == {}
    assert ArticleVersion.objects.get().captures.count() == 1


def test_saving_twice_at_once_makes_one_story(ann: User) -> None:
    batch, _ = given(capture("A text of some words."), by=ann)
    for drafts in [list(batch.drafts.all()) for _ in range(2)]:
        save_batch(batch=batch, by=ann, drafts=drafts, new_story="The bridge")
    assert [story.title for story in Story.objects.all()] == ["The bridge"]


def test_the_same_text_is_known_and_another_at_a_known_address_is_a_new_version(ann: User) -> None:
    url = "https://harbour.example/a"
    for text, outcome in ((TEXT, Outcome.NEW), (TEXT, Outcome.KNOWN), (TEXT + "\n\nMore.", Outcome.REVISED)):
        batch, _ = given(capture(text, url=url), by=ann)
        assert set(save_batch(batch=batch, by=ann, drafts=batch.drafts.all()).values()) == {outcome}
    assert Article.objects.get().versions.count() == 2


def test_reports_go_to_a_story_which_pins_the_newest_capture(ann: User) -> None:
    story = Story.objects.create(slug="bridge", title="Bridge")
    for text in (TEXT, TEXT + "\n\nMore."):
        batch, _ = given(capture(text, url="https://harbour.example/a"), by=ann)
        save_batch(batch=batch, by=ann, drafts=batch.drafts.all(), story=story)
    assert story.members.get().version.text.endswith("More.")


def test_everything_is_stored_or_nothing(ann: User) -> None:
    batch, _ = given(capture(TEXT), capture("Another text."), by=ann)
    first, second = batch.drafts.all()
    second.text = " "
    with pytest.raises(ValueError, match="empty"):
        save_batch(batch=batch, by=ann, drafts=[first, second])
    assert not Article.objects.exists()
    assert set(batch.drafts.values_list("state", flat=True)) == {Draft.State.READY}


def test_an_outlet_is_found_by_its_names_before_one_is_added(ann: User, post: Outlet) -> None:
    OutletAlias.objects.create(outlet=post, name="HP")
    assert outlet_named(name="hp", by=ann) == post
    assert outlet_named(name="harbour.example", by=ann) == post
    assert outlet_named(name="Harbour – Post!", by=ann).slug == "harbour-post-2"
    assert outlet_named(name="ハーバー", by=ann).slug == "ハーバー"
    assert outlet_named(name="…", by=ann).slug == "outlet"


def test_the_name_of_a_retelling_names_it_and_is_not_added_again(ann: User, post: Outlet) -> None:
    retold = Outlet.objects.create(
        name="After the Post", slug="after", kind=Outlet.Kind.RETELLING, after=post
    )
    assert outlet_named(name="After the Post", by=ann) == retold
