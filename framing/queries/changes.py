"""What became of a story's links from one run to another, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from framing.models import Alignment, ArticleVersion, Claim, Judgement, Layer, Pair, Run, RunInput, Story
from framing.queries.judgements import standing

# A probability that moved by less reads the same.
MOVED = 0.1
KINDS = ("came", "went", "relation", "probability")


@dataclass(frozen=True, slots=True)
class Change:
    """A pair that one run or both proposed; ``before`` and ``after`` are their proposals.

    ``judgement`` is the decision that stands on it, whatever a run proposes. ``recut``: the other run
    cut one of its sentences elsewhere, so that it could not propose this very pair.
    """

    pair: Pair
    before: Alignment | None
    after: Alignment | None
    judgement: Judgement | None
    recut: bool

    @property
    def kind(self) -> str:
        """One of ``KINDS``, or ``kept``."""
        if self.before is None or self.after is None:
            return "came" if self.before is None else "went"
        if self.before.relation != self.after.relation:
            return "relation"
        moved = abs(self.before.probability - self.after.probability)
        return "probability" if round(moved, 6) >= MOVED else "kept"


@dataclass(frozen=True)
class Changes:
    """Two runs, what changed between the reports that both read, and the reports that only one did.

    ``changes`` come in the reading order of the reports, the kept ones included. ``beyond`` counts the
    links with a report that only one of the runs read.
    """

    earlier: Run
    later: Run
    versions: tuple[ArticleVersion, ...]
    joined: tuple[ArticleVersion, ...]
    left: tuple[ArticleVersion, ...]
    changes: tuple[Change, ...]
    beyond: int

    @cached_property
    def counts(self) -> dict[str, int]:
        found = dict.fromkeys((*KINDS, "kept"), 0)
        for change in self.changes:
            found[change.kind] += 1
        return found


def finished_runs(story: Story) -> list[Run]:
    """The runs that can be read, the one that was asked for last first."""
    return list(story.runs.filter(state=Run.State.FINISHED).order_by("-chosen_at"))


def changes_between(earlier: Run, later: Run, layer: Layer) -> Changes:
    """What the later run proposes otherwise than the earlier one; they need not be in this order."""
    inputs = RunInput.objects.filter(run__in={earlier.pk, later.pk}).order_by("pk")
    read = list(inputs.select_related("version__article__outlet__after"))
    before, after = _by_version(read, earlier), _by_version(read, later)
    both = [pk for pk in after if pk in before]
    then, now = _proposals(earlier, later)
    pairs = {pk: row.pair for pk, row in (then | now).items()}
    shared = [pair for pair in pairs.values() if {pair.a_version_id, pair.b_version_id} <= set(both)]
    judged = standing(layer, both).of_pair
    cut = _cut(before, after, both)
    places = {pk: place for place, pk in enumerate(both)}
    shared.sort(key=lambda pair: _reading_order(pair, places))
    return Changes(
        earlier=earlier,
        later=later,
        versions=tuple(after[pk].version for pk in both),
        joined=tuple(of.version for pk, of in after.items() if pk not in before),
        left=tuple(of.version for pk, of in before.items() if pk not in after),
        changes=tuple(
            Change(
                pair,
                then.get(pair.pk),
                now.get(pair.pk),
                judged.get(pair.pk),
                recut=not cut.isdisjoint(_anchors(pair)),
            )
            for pair in shared
        ),
        beyond=len(pairs) - len(shared),
    )


Place = tuple[int, int, int]


def _proposals(earlier: Run, later: Run) -> tuple[dict[int, Alignment], dict[int, Alignment]]:
    """What each run proposed, by pair, in one query."""
    rows = Alignment.objects.filter(run__in={earlier.pk, later.pk}).defer("evidence")
    of_run: dict[object, dict[int, Alignment]] = {earlier.pk: {}, later.pk: {}}
    for row in rows.select_related("pair__a", "pair__b"):
        of_run[row.run_id][row.pair_id] = row
    return of_run[earlier.pk], of_run[later.pk]


def _by_version(read: Iterable[RunInput], run: Run) -> dict[int, RunInput]:
    return {of.version_id: of for of in read if of.run_id == run.pk}


def _cut(before: dict[int, RunInput], after: dict[int, RunInput], both: Iterable[int]) -> set[Place]:
    """The spans that are a claim under one of the runs' segmentations only, where these differ."""
    differing = {pk: {before[pk].segmentation, after[pk].segmentation} for pk in both}
    differing = {pk: names for pk, names in differing.items() if len(names) > 1}
    claims = Claim.objects.filter(
        version__in=differing, segmentation__in={name for names in differing.values() for name in names}
    )
    seen: dict[Place, set[str]] = {}
    for version, segmentation, start, end in claims.values_list("version", "segmentation", "start", "end"):
        if segmentation in differing[version]:
            seen.setdefault((version, start, end), set()).add(segmentation)
    return {place for place, under in seen.items() if len(under) == 1}


def _anchors(pair: Pair) -> tuple[Place, Place]:
    return (
        (pair.a_version_id, pair.a.start, pair.a.end),
        (pair.b_version_id, pair.b.start, pair.b.end),
    )


def _reading_order(pair: Pair, places: dict[int, int]) -> list[tuple[int, int, int]]:
    return sorted((places[version], start, end) for version, start, end in _anchors(pair))
