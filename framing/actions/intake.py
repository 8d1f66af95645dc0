"""Texts on their way in: drafts with what was detected, edited, then stored."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from framing.actions.articles import Outcome, store_version
from framing.actions.drafting import FIELDS, details_of, drafted, refused
from framing.actions.leases import MAX_ATTEMPTS
from framing.actions.members import add_member
from framing.actions.slugs import free_slug
from framing.actions.stories import make_story
from framing.adapters.captured import Captured, Refused, UnreadableError
from framing.adapters.reading import MAX_REPORTS, read_address_apart
from framing.models import Draft, IntakeBatch, Outlet, Story, User
from framing.policies import check_can_add_reports
from framing.queries.intake import Registry

# What a fetched page fills in. Its ``source`` stays the address that was given.
_READ = (*FIELDS, "state", "text", "url", "detected", "outlet", "published", "published_has_time")
_FAILED = "Something went wrong while this page was read. Try again, or paste the report's text."
_GIVEN_UP = f"The worker ended {MAX_ATTEMPTS} times while it fetched this page. Paste the report's text."

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Address:
    """An address whose report is to be fetched."""

    url: str


Given = Captured | Refused | Address


class TooManyReportsError(Exception):
    """A batch would hold more reports than can be checked and saved at once."""


def hand_in(
    *,
    by: User,
    token: UUID,
    given: Sequence[Given],
    queue: Callable[[int], object],
    story: Story | None = None,
) -> IntakeBatch:
    """Keep what was handed in as drafts of the batch that ``token`` names.

    The same text, address or refused file counts once in a batch, so a form that is sent twice
    does nothing the second time. ``queue`` is given the primary key of each draft to fetch.
    Raises PermissionDenied, and TooManyReportsError before anything is kept.
    """
    check_can_add_reports(by)
    registry = Registry.load()
    # Detecting takes time, in which nobody else's writes should wait.
    drafts = [_unsaved(one, registry) for one in given]
    with transaction.atomic():
        batch, _ = IntakeBatch.objects.get_or_create(token=token, defaults={"created_by": by, "story": story})
        _check_own(batch, by)
        _add(batch, drafts, queue)
    return batch


def _add(batch: IntakeBatch, drafts: Iterable[Draft], queue: Callable[[int], object]) -> None:
    # Of a form that is sent twice at once the second waits here, and then finds the drafts of the first.
    IntakeBatch.objects.select_for_update().get(pk=batch.pk)
    there = {_key_of(draft) for draft in batch.drafts.all()}
    new: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        if (key := _key_of(draft)) not in there:
            new.setdefault(key, draft)
    _check_room(batch, new.values())
    last = batch.drafts.aggregate(last=Max("position"))["last"] or 0
    for position, draft in enumerate(new.values(), last + 1):
        draft.batch, draft.position = batch, position
        draft.save()
        if draft.state == Draft.State.FETCHING:
            queue(draft.pk)


def _check_room(batch: IntakeBatch, new: Iterable[Draft]) -> None:
    """What was refused only says why: it takes no room."""
    there = batch.drafts.exclude(state=Draft.State.REFUSED).count()
    more = sum(draft.state != Draft.State.REFUSED for draft in new)
    if more and there + more > MAX_REPORTS:
        raise TooManyReportsError(
            f"With these there would be {there + more} reports; at most {MAX_REPORTS} are taken at once. "
            "Hand in fewer, save them, and then add the rest."
        )


def fetch_draft(*, draft_id: int) -> Draft:
    """Fetch a draft's address and detect what it says; refused with the reason where it fails.

    A draft that is no longer waiting is left alone, so a task that runs twice does nothing twice.
    """
    draft = Draft.objects.get(pk=draft_id)
    if draft.state != Draft.State.FETCHING:
        return draft
    try:
        read = drafted(read_address_apart(draft.url), Registry.load())
        values = {field: getattr(read, field) for field in _READ}
    except UnreadableError as error:
        values = {"state": Draft.State.REFUSED, "problem": str(error)}
    except Exception:
        logger.exception("draft %s could not be fetched", draft_id)
        values = {"state": Draft.State.REFUSED, "problem": _FAILED}
    Draft.objects.filter(pk=draft_id, state=Draft.State.FETCHING).update(**values)
    draft.refresh_from_db()
    return draft


@transaction.atomic
def fetch_again(*, draft: Draft, by: User, queue: Callable[[int], object]) -> None:
    """Queue the fetching of an address that was refused, or that no worker came back with."""
    _check_own(draft.batch, by)
    waiting = Draft.objects.filter(pk=draft.pk, state__in=(Draft.State.REFUSED, Draft.State.FETCHING))
    if draft.url and waiting.update(state=Draft.State.FETCHING, problem=""):
        queue(draft.pk)


def give_back_lost_fetches(*, under_way: Collection[int], lost: Counter[int]) -> list[int]:
    """The drafts that wait to be fetched while no task is going to, which should be queued again.

    ``under_way`` are the drafts that have a task; ``lost`` says how often a worker ended while it
    was busy with one. A draft that ended MAX_ATTEMPTS workers is refused instead.
    """
    waiting = Draft.objects.filter(state=Draft.State.FETCHING).values_list("pk", flat=True)
    left = [pk for pk in waiting if pk not in under_way]
    given_up = [pk for pk in left if lost[pk] >= MAX_ATTEMPTS]
    Draft.objects.filter(pk__in=given_up, state=Draft.State.FETCHING).update(
        state=Draft.State.REFUSED, problem=_GIVEN_UP
    )
    return [pk for pk in left if lost[pk] < MAX_ATTEMPTS]


@transaction.atomic
def save_batch(
    *, batch: IntakeBatch, by: User, drafts: Iterable[Draft], story: Story | None = None, new_story: str = ""
) -> dict[int, Outcome]:
    """Store the given drafts, as edited, and add them to ``story``; what became of each, by key.

    Without a story they make one of the title ``new_story``, if that is given. Drafts that are
    stored already are passed over, so a form that is sent twice does nothing twice.
    Everything is stored or nothing. Raises PermissionDenied.
    """
    _check_own(batch, by)
    outcomes: dict[int, Outcome] = {}
    for draft in drafts:
        mine = Draft.objects.filter(pk=draft.pk, batch=batch, state=Draft.State.READY)
        if not mine.update(state=Draft.State.SAVED):
            continue
        # Not before something is stored: a form that is sent twice at once makes one story.
        if story is None and new_story:
            story = make_story(by=by, title=new_story, articles=())
        version, outcomes[draft.pk] = store_version(
            by=by,
            text=draft.text,
            details=details_of(draft),
            source=draft.source,
            outlet=draft.outlet,
            url=draft.url,
        )
        draft.state, draft.version = Draft.State.SAVED, version
        draft.save()
        if story is not None:
            add_member(story=story, version=version, by=by)
    if outcomes:
        IntakeBatch.objects.filter(pk=batch.pk).update(saved_at=timezone.now(), story=story or batch.story)
    return outcomes


def _check_own(batch: IntakeBatch, by: User) -> None:
    check_can_add_reports(by)
    if batch.created_by_id != by.pk:
        raise PermissionDenied("These reports were handed in by somebody else.")


def _key_of(draft: Draft) -> tuple[str, str]:
    """What makes two drafts of a batch the same: an address, a text, or a file with its trouble."""
    if draft.source.startswith(("http://", "https://")):
        return "address", draft.source
    if draft.text:
        return "text", hashlib.sha256(draft.text.encode()).hexdigest()
    return draft.source, draft.problem


def _unsaved(given: Given, registry: Registry) -> Draft:
    if isinstance(given, Address):
        return Draft(state=Draft.State.FETCHING, source=given.url, url=given.url)
    return refused(given) if isinstance(given, Refused) else drafted(given, registry)


def outlet_named(*, name: str, by: User) -> Outlet:
    """The outlet of this name or alias, added where nobody knew it. Raises PermissionDenied."""
    check_can_add_reports(by)
    if known := Registry.load().find(name):
        return known
    # The registry knows no retellings, and somebody else may be adding the same name.
    outlet, _ = Outlet.objects.get_or_create(name=name, defaults={"slug": free_slug(Outlet, name, "outlet")})
    return outlet
