"""How aligned claims differ in wording, stretch by stretch: what stands beside a selected row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from framing.models import Claim
from framing.queries.comparison import Comparison, Line, Link
from framing.web.evidence import related_in_words
from framing.web.presenters.columns import Column
from framing.web.presenters.filters import SLOTS
from framing.web.presenters.marks import redacted
from framing.web.presenters.rows import link_to_read, reference_of, wording_of, worth_marking
from framing.web.presenters.sources import listed

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
class Wording:
    """Two claims of a line that are read against each other, and where they differ."""

    one: Column
    other: Column
    differences: tuple[Difference, ...]


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
    found = (
        Wording(pair.column(pair.one), pair.column(pair.other), tuple(pair.differences())) for pair in read
    )
    return tuple(wording for wording in found if wording.differences)


class _Pair:
    """Two claims of a line, ``one`` read against the ``other``."""

    def __init__(
        self, comparison: Comparison, line: Line, columns: Mapping[int, Column], one: Claim, link: Link
    ) -> None:
        self._comparison, self._line, self._columns, self._link = comparison, line, columns, link
        self.one, self.other = one, link.b if link.a.pk == one.pk else link.a

    def column(self, claim: Claim) -> Column:
        return self._columns[claim.version_id]

    def differences(self) -> Iterator[Difference]:
        """What stands for each other first, then what only the one, then what only the other says."""
        ours, theirs = (worth_marking(claim, self._link) for claim in (self.one, self.other))
        reasons = {(span["start"], span["end"]): _reasons(span) for span in theirs}
        for span in ours:
            if span["kind"] == "reworded":
                yield self._reworded(
                    span, [why for part in span["partner"] for why in reasons.get((*part,), ())]
                )
        for claim, other, spans in ((self.one, self.other, ours), (self.other, self.one, theirs)):
            for span in spans:
                if span["kind"] in ("only_here", "elsewhere") or (span["kind"] == "same" and span["cues"]):
                    yield self._alone(claim, other, span)

    def _reworded(self, span: Span, why: Sequence[str]) -> Difference:
        here, there = (f"in {self.column(claim).name}" for claim in (self.one, self.other))
        partners = [{"start": start, "end": end} for start, end in span["partner"]]
        related = related_in_words(span.get("relation") or "", here, there)
        return Difference(
            (self._saying(self.one, self.other, [span]), self._saying(self.other, self.one, partners)),
            (*([related] if related else ()), *_about(span)),
            tuple(_once(self.column(self.one).hide(reason) for reason in (*_reasons(span), *why))),
        )

    def _alone(self, claim: Claim, other: Claim, span: Span) -> Difference:
        why = tuple(self.column(claim).hide(reason) for reason in _reasons(span))
        remarks = (*self._became(span, self.column(other)), *_about(span))
        return Difference((self._saying(claim, other, [span]),), remarks, why)

    def _became(self, span: Span, other: Column) -> Iterator[str]:
        if span["kind"] == "only_here":
            yield f"nothing like it found in {other.name}"
        elif span["kind"] == "elsewhere":
            place = self._comparison.claims.get(span["elsewhere"])
            yield f"{other.name} says it elsewhere{f': “{other.quote(place, _LONG)}”' if place else ''}"

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
