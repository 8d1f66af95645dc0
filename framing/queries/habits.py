"""What an outlet calls things, and which words it uses, beside other outlets on the same events.

Counted over the newest published comparisons in which another outlet reports too. Only real outlets
count beside a real one; an outlet for demonstration is counted beside its own kind alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from framing.models import Alignment, Claim, Outlet, Run, RunInput
from framing.pipeline.naming import Named, across
from framing.pipeline.words import word_spans
from framing.queries.layers import library_layer
from framing.queries.lines import Link
from framing.queries.links import Judged, claim_key, judged_pairs, ordered
from framing.queries.naming import SURE_ENOUGH, named_in

MOST_STORIES = 30


@dataclass(frozen=True)
class NamedThing:
    """A thing that the outlet and others name: how often each form is used on either side."""

    heading: str
    ours: Counter[str]
    theirs: Counter[str]


@dataclass(frozen=True)
class Words:
    """How often each word, folded, is used, and in how many reports."""

    times: Counter[str]
    reports: Counter[str]


@dataclass(frozen=True)
class Habits:
    """``stories`` are those counted; ``cut`` says that there are older ones. The rest are numbers of both."""

    stories: int
    cut: bool
    reports: int
    other_reports: int
    outlets: int
    things: tuple[NamedThing, ...]
    words: Words
    other_words: Words


@dataclass(frozen=True)
class _Story:
    """The reports of one comparison, by version their outlets, with claims and links."""

    outlets: Mapping[int, int]
    claims: Sequence[Claim]
    links: Sequence[Link]


def habits_of(outlet: Outlet) -> Habits:
    """Read and count, in a number of queries that grows with nothing."""
    stories, cut = _stories(outlet)
    outlets = {version: of for story in stories for version, of in story.outlets.items()}
    ours = {version for version, of in outlets.items() if of == outlet.pk}
    claims = {claim.pk: claim for story in stories for claim in story.claims}.values()
    return Habits(
        stories=len(stories),
        cut=cut,
        reports=len(ours),
        other_reports=len(outlets) - len(ours),
        outlets=len({*outlets.values()} - {outlet.pk}),
        things=_things(stories, ours),
        words=_words(claim for claim in claims if claim.version_id in ours),
        other_words=_words(claim for claim in claims if claim.version_id not in ours),
    )


def _stories(outlet: Outlet) -> tuple[list[_Story], bool]:
    inputs: dict[UUID, list[RunInput]] = defaultdict(list)
    for one in _inputs(outlet):
        inputs[one.run_id].append(one)
    cut = len(inputs) > MOST_STORIES
    newest = [*inputs.items()][:MOST_STORIES]
    kept = {run: of for run, of in newest if len({_outlet(one) for one in of}) > 1}
    if not kept:
        return [], cut
    claims = _claims([one for of in kept.values() for one in of])
    every = {claim.pk: claim for of in claims.values() for claim in of}
    judged = judged_pairs([*every.values()], library_layer())
    links = _links(kept, every, judged)
    found = []
    for run, of in kept.items():
        own = [claim for one in of for claim in claims[one.version_id, one.segmentation]]
        found.append(_Story({one.version_id: _outlet(one) for one in of}, own, links[run]))
    return found, cut


def _outlet(of: RunInput) -> int:
    return of.version.article.outlet_id or 0


def _inputs(outlet: Outlet) -> QuerySet[RunInput]:
    """What the newest finished run of each published story with a report of the outlet read.

    The newest runs first, one more than is counted; of reports only those of outlets of the same kind.
    """
    finished = Run.objects.filter(state=Run.State.FINISHED)
    newest = finished.filter(story=OuterRef("story")).order_by("-chosen_at").values("pk")[:1]
    own = RunInput.objects.filter(run=OuterRef("pk"), version__article__outlet=outlet)
    published = finished.filter(Exists(own), pk=Subquery(newest), story__published_at__isnull=False)
    runs = published.order_by("-chosen_at").values("pk")[: MOST_STORIES + 1]
    alike = RunInput.objects.filter(run__in=runs, version__article__outlet__kind=outlet.kind)
    return alike.select_related("version__article").order_by("-run__chosen_at", "run", "pk")


def _claims(inputs: Sequence[RunInput]) -> dict[tuple[int, str], list[Claim]]:
    """By version and segmentation, in order, without captions."""
    versions = {(of.version_id, of.segmentation): of.version for of in inputs}
    found: dict[tuple[int, str], list[Claim]] = {key: [] for key in versions}
    rows = Claim.objects.filter(version__in={version for version, _ in versions})
    for claim in rows.exclude(kind=Claim.Kind.CAPTION).order_by("version_id", "start", "end"):
        if (key := (claim.version_id, claim.segmentation)) in found:
            claim.version = versions[key]
            found[key].append(claim)
    return found


def _links(runs: Iterable[UUID], claims: Mapping[int, Claim], judged: Judged) -> dict[UUID, list[Link]]:
    found: dict[UUID, list[Link]] = defaultdict(list)
    likely = Alignment.objects.filter(run__in=[*runs], probability__gte=SURE_ENOUGH)
    for alignment in likely.select_related("wording").defer("evidence").order_by("pk"):
        if alignment.a_id in claims and alignment.b_id in claims:
            a, b = claims[alignment.a_id], claims[alignment.b_id]
            decision = judged.of_pair.get(ordered(claim_key(a), claim_key(b)))
            found[alignment.run_id].append(Link(a, b, alignment, decision))
    return found


def _things(stories: Sequence[_Story], ours: set[int]) -> tuple[NamedThing, ...]:
    """What both sides name; the most often named first."""
    things = [thing for story in stories for thing in named_in(story.claims, story.links)]
    names = [
        {one.key for of in thing.called.values() for one in of if one.is_name} | {(thing.heading,)}
        for thing in things
    ]
    made = [_thing([things[index] for index in group], ours) for group in across(names)]
    both = [one for one in made if one.ours and one.theirs]
    return tuple(sorted(both, key=lambda one: (-one.ours.total() - one.theirs.total(), one.heading)))


def _thing(things: Sequence[Named], ours: set[int]) -> NamedThing:
    counts: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for thing in things:
        for report, of in thing.called.items():
            for one in of:
                counts[report not in ours][one.words] += len(one.places)
    heading = max(things, key=lambda thing: (thing.is_name, thing.times)).heading
    return NamedThing(heading, *counts)


def _words(claims: Iterable[Claim]) -> Words:
    times: Counter[str] = Counter()
    reports: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        text = claim.text
        for start, end in word_spans(text):
            word = text[start:end].casefold()
            if word.isalpha():
                times[word] += 1
                reports[word].add(claim.version_id)
    return Words(times, Counter({word: len(of) for word, of in reports.items()}))
