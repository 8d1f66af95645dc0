"""How aligned claims differ in wording, stretch by stretch: what stands beside a selected row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from framing.models import Claim
from framing.queries.comparison import Comparison
from framing.queries.lines import Line, Link
from framing.web.evidence import related_in_words
from framing.web.presenters.columns import Column
from framing.web.presenters.filters import SLOTS
from framing.web.presenters.marks import redacted
from framing.web.presenters.rows import place, reference_of
from framing.web.presenters.sources import listed
from framing.web.presenters.wordings import link_to_read, wording_of, worth_marking
from framing.web.quoting import in_marks

Span = Mapping[str, Any]
_MOSTLY = 0.5  # of a stretch's characters: from here on another report has it too
_LONG = 90


@dataclass(frozen=True, slots=True)
class Saying:
    """A report's words, and which others have the same words, or others for them."""

    words: str
    column: Column
    also: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What one or both of two claims say in words of their own.

    ``remarks`` say how the words are related, what they are about and what became of them in the
    other report; ``why`` are the reasons to look at them.
    """

    sayings: tuple[Saying, ...]
    remarks: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """What the claim of ``one`` says, and nothing like it is found in the ``other``'s report."""

    one: Column
    other: Column
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Two claims of a line that are read against each other, and where they differ.

    ``places`` say where the two stand, each empty where it is its report's only claim in the line.
    """

    one: Column
    other: Column
    places: tuple[str, str]
    differences: tuple[Difference, ...]
    alone: tuple[Alone, ...]

    @property
    def number(self) -> int:
        return len(self.differences) + sum(len(of.differences) for of in self.alone)


def wordings(
    comparison: Comparison, line: Line, columns: Sequence[Column], against: int = 0
) -> tuple[Wording, ...]:
    """Each claim of a line beside the one that it is read against in the table, in the columns' order."""
    by_version = {column.pk: column for column in columns}
    reference = reference_of(line, columns, against)
    claims = [claim for column in columns for claim in line.of(column.version) if claim is not reference]
    links: dict[int, tuple[Claim, Link]] = {}
    for claim in claims:
        if link := link_to_read(claim, line, reference):
            links.setdefault(id(link), (claim, link))
    read = [_Pair(comparison, line, by_version, *of) for of in links.values()]
    return tuple(wording for wording in (pair.wording() for pair in read) if wording.number)


class _Pair:
    """Two claims of a line, ``one`` read against the ``other``."""

    def __init__(
        self, comparison: Comparison, line: Line, columns: Mapping[int, Column], one: Claim, link: Link
    ) -> None:
        self._comparison, self._line, self._columns, self._link = comparison, line, columns, link
        self.one, self.other = one, link.b if link.a.pk == one.pk else link.a
        self._ours, self._theirs = (worth_marking(claim, link) for claim in (self.one, self.other))

    def wording(self) -> Wording:
        one, other = self.column(self.one), self.column(self.other)
        places = self._place(self.one), self._place(self.other)
        return Wording(one, other, places, tuple(self.differences()), tuple(self.alone()))

    def _place(self, claim: Claim) -> str:
        return place(claim) if len(self._line.of(claim.version)) > 1 else ""

    def column(self, claim: Claim) -> Column:
        return self._columns[claim.version_id]

    def differences(self) -> Iterator[Difference]:
        """What stands for each other first, then what the one, then what the other says otherwise."""
        reasons = {(span["start"], span["end"]): _reasons(span) for span in self._theirs}
        for span in self._ours:
            if span["kind"] == "reworded":
                yield self._reworded(
                    span, [why for part in span["partner"] for why in reasons.get((*part,), ())]
                )
        for claim, other, spans in self._both():
            for span in spans:
                if span["kind"] == "elsewhere" or (span["kind"] == "same" and span["cues"]):
                    yield self._of_one(claim, other, span)

    def alone(self) -> Iterator[Alone]:
        """What is found in the one report alone, then what is in the other alone."""
        for claim, other, spans in self._both():
            own = [self._of_one(claim, other, span) for span in spans if span["kind"] == "only_here"]
            if own:
                yield Alone(self.column(claim), self.column(other), tuple(own))

    def _both(self) -> tuple[tuple[Claim, Claim, list[dict[str, Any]]], ...]:
        return (self.one, self.other, self._ours), (self.other, self.one, self._theirs)

    def _reworded(self, span: Span, why: Sequence[str]) -> Difference:
        here, there = (f"in {self.column(claim).name}" for claim in (self.one, self.other))
        partners = [{"start": start, "end": end} for start, end in span["partner"]]
        related = related_in_words(span.get("relation") or "", here, there)
        return Difference(
            (self._saying(self.one, self.other, [span]), self._saying(self.other, self.one, partners)),
            (*([related] if related else ()), *_about(span)),
            tuple(_once(self.column(self.one).hide(reason) for reason in (*_reasons(span), *why))),
        )

    def _of_one(self, claim: Claim, other: Claim, span: Span) -> Difference:
        why = tuple(self.column(claim).hide(reason) for reason in _reasons(span))
        remarks = (*self._elsewhere(span, self.column(other)), *_about(span))
        return Difference((self._saying(claim, other, [span]),), remarks, why)

    def _elsewhere(self, span: Span, other: Column) -> Iterator[str]:
        if span["kind"] == "elsewhere":
            there = self._comparison.claims.get(span["elsewhere"])
            quote = f": {in_marks(other.quote(there, _LONG))}" if there else ""
            yield f"{other.name} says it elsewhere{quote}"

    def _saying(self, claim: Claim, other: Claim, stretches: Sequence[Span]) -> Saying:
        column = self.column(claim)
        words = [redacted(claim.version.text, of["start"], of["end"], column.hidden) for of in stretches]
        return Saying(
            " … ".join(" ".join(of.split()) for of in words), column, self._also(claim, other, stretches)
        )

    def _also(self, claim: Claim, other: Claim, stretches: Sequence[Span]) -> str:
        """Which further reports of the line have these words, or other words for them."""
        same, reworded = [], []
        for link in self._line.links:
            if claim.pk not in {link.a.pk, link.b.pk} or other.version_id in {
                link.a.version_id,
                link.b.version_id,
            }:
                continue
            there = link.b if link.a.pk == claim.pk else link.a
            spans = wording_of(claim, link)
            has = _share(stretches, [span for span in spans if span["kind"] == "same"])
            if has >= _MOSTLY:
                same.append(self.column(there).name)
            elif has + _share(stretches, [span for span in spans if span["kind"] == "reworded"]) >= _MOSTLY:
                reworded.append(self.column(there).name)
        told = [f"also in {listed(_once(same))}"] if same else []
        told += [f"in other words in {listed(_once(reworded))}"] if reworded else []
        return ", ".join(told)


def _share(stretches: Iterable[Span], spans: Sequence[Span]) -> float:
    """How much of some stretches, by characters, lies within spans, which are disjoint."""
    shared = length = 0
    for of in stretches:
        length += of["end"] - of["start"]
        shared += sum(max(0, min(of["end"], span["end"]) - max(of["start"], span["start"])) for span in spans)
    return shared / length if length else 0.0


def _about(span: Span) -> Iterator[str]:
    if span["slot"] != "other" and span["kind"] != "same":
        yield SLOTS[span["slot"]]


def _reasons(span: Span) -> list[str]:
    return [cue["why"] for cue in span["cues"]]


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
