"""Who speaks: the sources of a story's reports, and how many words each report gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.models import Claim
from framing.pipeline.voices import Mention, Naming, Voice, voices
from framing.queries.comparison import Comparison
from framing.web.presenters.choices import Choice, hide_choice
from framing.web.presenters.columns import Column
from framing.web.presenters.marks import HIDDEN
from framing.web.presenters.page import has_demonstration
from framing.web.presenters.reading import anchor_of
from framing.web.presenters.rows import place
from framing.web.presenters.sources import CREDITS, copies_told
from framing.web.presenters.state import PageState

HOW = {
    Claim.Quoted.DIRECT: "quoted",
    Claim.Quoted.PARTIAL: "partly quoted",
    Claim.Quoted.NONE: "reported",
}
_GROUPS = {
    Naming.NAME: ("Named", ""),
    Naming.DESCRIPTION: (
        "Described, not named",
        "The same description in two reports may mean two different people.",
    ),
    Naming.PRONOUN: ("Pronouns", "Whom they stand for is not worked out."),
    Naming.NONE: ("Quoted, but whose words they are was not found", ""),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that a report attributes; ``words`` counts it without the source's name and the verb."""

    claim: Claim
    column: Column
    words: int
    how: str
    verb: str
    place: str
    url: str


@dataclass(frozen=True, slots=True)
class Share:
    """Words given in one way, and how long their stretch of the bar is, in hundredths of the longest."""

    how: str
    words: int
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class Given:
    """What one report gives one source."""

    column: Column
    statements: tuple[Statement, ...]
    shares: tuple[Share, ...]

    @property
    def words(self) -> int:
        return sum(statement.words for statement in self.statements)

    @property
    def verbs(self) -> list[tuple[str, int]]:
        """The verbs that introduce it, the most used first."""
        used = Counter(statement.verb for statement in self.statements if statement.verb)
        return sorted(used.items(), key=lambda one: (-one[1], one[0]))


@dataclass(frozen=True, slots=True)
class Source:
    """A source with the names that the reports call it by, and what each report gives it."""

    name: str
    called: tuple[str, ...]
    given: tuple[Given, ...]

    @property
    def words(self) -> int:
        return sum(of.words for of in self.given)


@dataclass(frozen=True, slots=True)
class Group:
    """Sources that are named alike: by name, by description, by a pronoun, not at all."""

    title: str
    note: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """How many words of a report are given to sources, and how many are its own."""

    column: Column
    attributed: int
    own: int

    @property
    def share(self) -> str:
        every = self.attributed + self.own
        return f"{self.attributed / every:.0%}" if every else "0%"


@dataclass(frozen=True, slots=True)
class VoicesPage:
    state: PageState
    every: Sequence[Column]
    totals: Sequence[Total]
    groups: Sequence[Group]
    hide: Choice
    copies: Sequence[str]
    other_languages: bool

    @property
    def demonstration(self) -> bool:
        return has_demonstration(self.every)


def build_voices(
    comparison: Comparison, every: Sequence[Column], state: PageState, read_path: str, compare_path: str
) -> VoicesPage:
    """Everything the page's template needs; the paths are where a claim is read and where a row opens."""
    columns = [column for column in every if column.pk in state.reports]
    keys = _rows(comparison, columns)
    said: list[Statement] = []
    totals = []
    for column in columns:
        claims = _claims(comparison, column)
        attributed = [claim for claim in claims if _gives_a_source(claim)]
        own = [_statement(claim, column, state, (read_path, compare_path), keys) for claim in attributed]
        said += own
        words = sum(statement.words for statement in own)
        totals.append(Total(column, words, sum(len(claim.text.split()) for claim in claims) - words))
    return VoicesPage(
        state=state,
        every=every,
        totals=totals,
        groups=_groups(said, columns),
        hide=hide_choice(state),
        copies=copies_told(comparison.sources, {column.pk: column.name for column in columns}),
        other_languages=not all(column.in_english for column in columns),
    )


def _claims(comparison: Comparison, column: Column) -> list[Claim]:
    """A report's claims in their order, without captions, which are not compared."""
    own = (claim for claim in comparison.claims.values() if claim.version_id == column.pk)
    return sorted((claim for claim in own if claim.kind != Claim.Kind.CAPTION), key=lambda claim: claim.start)


def _gives_a_source(claim: Claim) -> bool:
    named = bool(claim.source) and claim.source.lower() not in CREDITS
    return named or (not claim.source and claim.quoted != Claim.Quoted.NONE)


def _rows(comparison: Comparison, columns: Sequence[Column]) -> dict[int, tuple[str, bool]]:
    """By claim the key of the first row it stands in, and whether another report states it too."""
    found: dict[int, tuple[str, bool]] = {}
    for line in comparison.lines(columns[0].version, [column.version for column in columns]):
        for claim in line.claims:
            found.setdefault(claim.pk, (line.key, bool(line.links)))
    return found


def _statement(
    claim: Claim,
    column: Column,
    state: PageState,
    paths: tuple[str, str],
    keys: dict[int, tuple[str, bool]],
) -> Statement:
    read_path, compare_path = paths
    key, shared = keys[claim.pk]
    if shared or column.full_text:
        url = f"{state.url(path=read_path, row='')}#{anchor_of(claim, column)}"
    else:
        # Whoever may not read the text finds as much of the claim as the comparison shows.
        url = state.url(path=compare_path, row=key, order=state.reports[0], show="all") + "#detail"
    return Statement(
        claim=claim,
        column=column,
        words=_words(claim),
        how=HOW[Claim.Quoted(claim.quoted)],
        verb=column.hide(claim.verb.lower()),
        place=place(claim),
        url=url,
    )


def _words(claim: Claim) -> int:
    """Words of the sentence, less those that say who speaks where they stand in it; at least one."""
    text = claim.text
    frame = [words for words in (claim.source, claim.verb) if words and words in text]
    return max(1, len(text.split()) - sum(len(words.split()) for words in frame))


def _groups(said: Sequence[Statement], columns: Sequence[Column]) -> list[Group]:
    found = voices([Mention(statement.column.pk, statement.claim.source) for statement in said])
    most = max((_most(voice, said) for voice in found), default=1)
    groups = []
    for naming, (title, note) in _GROUPS.items():
        sources = [_source(voice, said, columns, most) for voice in found if voice.naming is naming]
        sources.sort(key=lambda source: (-source.words, source.name.casefold()))
        if sources:
            groups.append(Group(title, note, tuple(sources)))
    return groups


def _most(voice: Voice, said: Sequence[Statement]) -> int:
    """The most words that one report gives a voice."""
    words: Counter[int] = Counter()
    for index in voice.mentions:
        words[said[index].column.pk] += said[index].words
    return max(words.values())


def _source(voice: Voice, said: Sequence[Statement], columns: Sequence[Column], most: int) -> Source:
    own = [said[index] for index in voice.mentions]
    # Hidden alike in every column, so any of them can hide it.
    every = (columns[0].hide(" ".join(statement.claim.source.split())) for statement in own)
    # One of the forms that differ by a capital at the head of a sentence stands for them all.
    called = sorted({words.casefold(): words for words in sorted(every)}.values())
    # The name lacks the article that an outlet's name may begin with, so that it is not told in it.
    hidden = [words for words in called if HIDDEN in words]
    name = hidden[0] if hidden else columns[0].hide(voice.name)
    return Source(
        name=name or "nobody named",
        called=tuple(words for words in called if words and words != name and not hidden),
        given=tuple(
            _given(column, [statement for statement in own if statement.column is column], most)
            for column in columns
        ),
    )


def _given(column: Column, statements: Sequence[Statement], most: int) -> Given:
    shares, start = [], 0.0
    for how in HOW.values():
        words = sum(statement.words for statement in statements if statement.how == how)
        length = round(100 * words / most, 1)
        if words:
            shares.append(Share(how, words, round(start, 1), length))
        start += length
    return Given(column, tuple(statements), tuple(shares))
