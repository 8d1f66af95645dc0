"""What changed between two runs of a story, as the page shows it: counts first, then pair by pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.safestring import SafeString

from framing.models import Alignment, Anchor, ArticleVersion, Judgement, Run
from framing.queries.changes import KINDS, Change, Changes
from framing.web.presenters.columns import Column
from framing.web.presenters.linked import relation_in_words
from framing.web.presenters.marks import marked
from framing.web.presenters.rows import sureness
from framing.web.presenters.standing import figure, run_in_words, threshold_of

PER_PAGE = 50
NAMES = {
    "came": "New",
    "went": "Gone",
    "relation": "Another relation",
    "probability": "Surer or less sure",
}


@dataclass(frozen=True, slots=True)
class Chip:
    """A kind of change with how many there are, and the address that shows these alone."""

    name: str
    count: int
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A pair with its words, and what each run says of it."""

    kind: str
    label: str
    one: Column
    other: Column
    one_words: SafeString
    other_words: SafeString
    then: str
    now: str
    recut: bool
    judgement: Judgement | None
    judged: str
    overruled: bool


@dataclass(frozen=True, slots=True)
class RunChoice:
    value: str
    label: str


@dataclass(frozen=True)
class ChangesPage:
    """``entries`` are those of this page; ``judged`` counts all that went and stand as judged."""

    changes: Changes
    runs: Sequence[RunChoice]
    earlier: RunChoice
    later: RunChoice
    chips: Sequence[Chip]
    kept: int
    judged: int
    entries: Sequence[ChangeView]
    page: int
    pages: int
    before_url: str
    after_url: str
    hide: bool
    hide_url: str
    joined: str
    left: str

    @property
    def demonstration(self) -> bool:
        return any(entry.one.note or entry.other.note for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for: a kind or all of them, a page from 1, and whether outlets are hidden."""

    path: str
    earlier: str
    later: str
    show: str
    page: int
    hide: bool

    def url(self, *, show: str | None = None, page: int = 1, hide: bool | None = None) -> str:
        show = self.show if show is None else show
        query: list[tuple[str, object]] = [("from", self.earlier), ("to", self.later)]
        if show != "all":
            query.append(("show", show))
        if self.hide if hide is None else hide:
            query.append(("hide", 1))
        if page > 1:
            query.append(("page", page))
        return f"{self.path}?{urlencode(query)}"


def build_changes(
    changes: Changes, columns: Sequence[Column], runs: Sequence[Run], asked: Asked
) -> ChangesPage:
    """``columns`` hold one for every report that either run read."""
    by_version = {column.pk: column for column in columns}
    kinds = KINDS if asked.show == "all" else (asked.show,)
    listed = [change for kind in kinds for change in changes.changes if change.kind == kind]
    pages = max(1, -(-len(listed) // PER_PAGE))
    page = min(asked.page, pages)
    part = listed[(page - 1) * PER_PAGE : page * PER_PAGE]
    return ChangesPage(
        changes=changes,
        runs=[_choice(run) for run in runs],
        earlier=_choice(changes.earlier),
        later=_choice(changes.later),
        chips=_chips(changes.counts, asked),
        kept=changes.counts["kept"],
        judged=sum(change.kind == "went" and change.judgement is not None for change in changes.changes),
        entries=[_view(change, changes, by_version) for change in part],
        page=page,
        pages=pages,
        before_url=asked.url(page=page - 1) if page > 1 else "",
        after_url=asked.url(page=page + 1) if page < pages else "",
        hide=asked.hide,
        hide_url=asked.url(hide=not asked.hide),
        joined=_named(changes.joined, by_version),
        left=_named(changes.left, by_version),
    )


def _chips(counts: Mapping[str, int], asked: Asked) -> list[Chip]:
    every = sum(counts[kind] for kind in KINDS)
    named = [("all", "All", every), *((kind, NAMES[kind], counts[kind]) for kind in KINDS)]
    return [Chip(name, count, asked.url(show=show), show == asked.show) for show, name, count in named]


def _choice(run: Run) -> RunChoice:
    return RunChoice(str(run.pk), run_in_words(run))


def _named(versions: Sequence[ArticleVersion], columns: Mapping[int, Column]) -> str:
    return ", ".join(columns[version.pk].name for version in versions)


def _view(change: Change, changes: Changes, columns: Mapping[int, Column]) -> ChangeView:
    one, other = columns[change.pair.a_version_id], columns[change.pair.b_version_id]
    judgement = change.judgement
    return ChangeView(
        kind=change.kind,
        label=NAMES[change.kind],
        one=one,
        other=other,
        one_words=_words(change.pair.a, one),
        other_words=_words(change.pair.b, other),
        then=_said(change.before, changes.earlier, one, other),
        now=_said(change.after, changes.later, one, other),
        recut=change.recut,
        judgement=judgement,
        judged=relation_in_words(judgement.relation, one.name, other.name) if judgement else "",
        overruled=bool(judgement and change.after is None),
    )


def _words(anchor: Anchor, column: Column) -> SafeString:
    return marked(column.version.text, anchor.start, anchor.end, (), column.hidden)


def _said(proposal: Alignment | None, run: Run, one: Column, other: Column) -> str:
    if proposal is None:
        return f"not proposed at {figure(threshold_of(run))} or above"
    return f"{relation_in_words(proposal.relation, one.name, other.name)}, {sureness(proposal.probability)}"
