"""Which rows of a comparison are asked for, why each is among them, and how many others there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

from framing.models import Claim
from framing.pipeline.types import Relation, WordingKind
from framing.queries.comparison import Comparison
from framing.queries.facets import Facet, Facets, facets_of, slots_of
from framing.queries.lines import Line, Link
from framing.web.presenters.columns import Column
from framing.web.presenters.filters import PHRASES, SLOTS, Filters, Question, Traits, questions
from framing.web.presenters.rows import reference_of
from framing.web.presenters.sources import attribution_in_words
from framing.web.presenters.speakers import other_source, sources_of
from framing.web.presenters.wordings import is_marked, is_sure, link_to_read

Numbered = tuple[int, Line]
CUES = {
    "scare_quotes": "scare quotes",
    "hedge": "hedge or doubt",
    "conflict": "words in conflict",
    "loaded": "word often taken as loaded",
    "loaded_label": "label often taken as loaded",
    "agentless_passive": "passive: who did it is not said",
    "attribution_verb": "verb that colours what was said",
}
_RELATIONS = {Relation.A_ADDS: "adds", Relation.B_ADDS: "adds"}
_PHRASES = {"more_specific": "specific", "less_specific": "specific"}


@dataclass(frozen=True)
class Selection:
    """``listed`` are the rows that are shown, under their numbers in the whole comparison.

    ``left`` are the rows that the filters leave, whatever their kind.
    """

    listed: tuple[Numbered, ...]
    left: tuple[Line, ...]
    filters: Filters
    columns: Sequence[Column]
    reader: Reader | None
    rows: Sequence[Traits]

    @cached_property
    def counts(self) -> Counter[str]:
        """How many rows of each kind the filters leave."""
        return Counter(line.kind for line in self.left)

    def questions(self) -> tuple[Question, ...]:
        """The filters with their counts among the rows of the kind that is shown."""
        if self.reader is None:
            return ()
        names = self.reader.sources.labels(self.columns[0])
        cues = {cue for row in self.rows for cue in row.cues} | {*self.filters.cues}
        labels = {cue: cue_label(cue) for cue in sorted(cues, key=cue_label)}
        return questions(self.rows, self.filters, cues=labels, sources=names)

    def asked(self) -> str:
        """The filters as a sentence; empty where nothing is asked."""
        chosen = (
            (question, [option.label for option in question.options if option.chosen and option.value])
            for question in (self.questions() if self.filters else ())
        )
        told = [f"{question.title.lower()}: {' or '.join(labels)}" for question, labels in chosen if labels]
        return f"Filtered by {'; '.join(told)}." if told else ""

    def why(self, line: Line) -> dict[int, Why]:
        """By claim of a shown row, what of it was asked for; nothing where nothing is asked."""
        if self.reader is None or not self.filters:
            return {}
        return self.reader.why(line, self.filters, self.columns)


@dataclass(frozen=True)
class Why:
    """What of a claim was asked for: the slots and cues of its marks, and what stands in words."""

    slots: frozenset[str]
    cues: frozenset[str]
    words: tuple[str, ...]
    phrases: frozenset[str] = frozenset()

    def hits(self, span: Mapping[str, Any]) -> bool:
        """Whether a span of the wording is one that was asked for."""
        differs = span["kind"] != WordingKind.SAME
        return (
            (differs and not self.slots.isdisjoint(slots_of(span)))
            or any(cue["cue"] in self.cues for cue in span["cues"])
            or _phrase(span.get("relation") or "") in self.phrases
        )


def select(
    comparison: Comparison,
    lines: Sequence[Line],
    columns: Sequence[Column],
    *,
    show: str,
    filters: Filters,
    counted: bool = False,
    against: int = 0,
) -> Selection:
    """The rows of a kind that answer the filters. Rows are read only for filters, or to be ``counted``.

    A claim answers by the words that are marked in it, which may be read ``against`` a version.
    """
    numbered = list(enumerate(lines, 1))
    reader = Reader(comparison, against) if filters or counted else None
    if reader is None:
        listed = tuple((number, line) for number, line in numbered if show in {"all", line.kind})
        return Selection(listed, tuple(lines), filters, columns, None, ())
    traits = [reader.traits(line, columns) for line in lines]
    answers = [row.answers(filters) for row in traits]
    kinds = [show in {"all", line.kind} for line in lines]
    return Selection(
        tuple(one for one, kind, answer in zip(numbered, kinds, answers, strict=True) if kind and answer),
        tuple(line for line, answer in zip(lines, answers, strict=True) if answer),
        filters,
        columns,
        reader,
        [row for row, kind in zip(traits, kinds, strict=True) if kind],
    )


class Reader:
    """Reads of a comparison's rows what they can be filtered by."""

    def __init__(self, comparison: Comparison, against: int = 0) -> None:
        self._against = against
        self._facets: Facets = facets_of(comparison)
        self.sources = sources_of(comparison.claims.values())

    def traits(self, line: Line, columns: Sequence[Column]) -> Traits:
        facets = [facet for _, found in self._read(line, columns) for facet in found]
        sources = {self.sources.of_claim.get(claim.pk, "") for claim in line.claims}
        return Traits(
            slots=_slots(facets),
            cues=frozenset(cue for facet in facets for cue in facet.cues),
            relations=frozenset(relation for link in line.between for relation in self._relations(link)),
            phrases=frozenset(_phrase(facet.relation) for facet in facets) - {""},
            differs=self._attribution_differs(line),
            sources=frozenset(sources & self.sources.names.keys()),
            likely=_likely(line),
        )

    def why(self, line: Line, filters: Filters, columns: Sequence[Column]) -> dict[int, Why]:
        found = {}
        of_column = {of.pk: of for column in columns for of in (column, *column.copies)}
        for claim, facets in self._read(line, columns):
            slots = _slots(facets) & {*filters.slots}
            cues = {cue for facet in facets for cue in facet.cues} & {*filters.cues}
            phrases = {_phrase(facet.relation) for facet in facets} & {*filters.phrases}
            words = [SLOTS[slot] for slot in SLOTS if slot in slots] + sorted(map(cue_label, cues))
            words += [PHRASES[phrase] for phrase in PHRASES if phrase in phrases]
            asked = self.sources.of_claim.get(claim.pk, "") in filters.sources
            if asked or filters.differs:
                words.append(attribution_in_words(claim, of_column[claim.version_id].hide))
            found[claim.pk] = Why(frozenset(slots), frozenset(cues), tuple(words), frozenset(phrases))
        return found

    def _read(self, line: Line, columns: Sequence[Column]) -> Iterable[tuple[Claim, Sequence[Facet]]]:
        """Each claim with the facets of the link that it is marked by: what is found can be seen."""
        reference = reference_of(line, columns, self._against)
        for claim in line.claims:
            link = link_to_read(claim, line, reference)
            yield claim, [*self._shown(claim, link)] if link and is_marked(link) else []

    def _shown(self, claim: Claim, link: Link) -> Iterable[Facet]:
        side = "a" if link.a.pk == claim.pk else "b"
        facets = self._facets.get((link.a.pk, link.b.pk, side), frozenset())
        if link.relation is Relation.OVERLAP and not is_sure(link):
            return (facet for facet in facets if facet.kind == WordingKind.REWORDED)
        return facets

    def _relations(self, link: Link) -> Iterable[str]:
        """The rung of a link; of a conflict what it is about too."""
        yield _RELATIONS.get(link.relation, link.relation.value)
        if link.relation is Relation.CONFLICT:
            facets = self._facets.get((link.a.pk, link.b.pk, "a"), frozenset())
            yield from (f"conflict_{facet.slots[0]}" for facet in facets if "conflict" in facet.cues)

    def _attribution_differs(self, line: Line) -> bool:
        told = {
            (claim.version_id, self.sources.of_claim.get(claim.pk, ""), claim.verb.lower(), claim.quoted)
            for claim in line.claims
        }
        return any(
            one[0] != other[0] and (one[2:] != other[2:] or other_source(one[1], other[1]))
            for one, other in combinations(told, 2)
        )


def _slots(facets: Iterable[Facet]) -> frozenset[str]:
    """All that some stretches are about that differ."""
    return frozenset(slot for facet in facets if facet.kind != WordingKind.SAME for slot in facet.slots)


def _phrase(relation: str) -> str:
    """What a relation is asked for by: which of the two is more specific makes no other question."""
    return _PHRASES.get(relation, relation)


def cue_label(cue: str) -> str:
    return CUES.get(cue, cue.replace("_", " "))


def _likely(line: Line) -> float | None:
    """How sure the machine is of a line's weakest link; 1 where a person decided them all."""
    if not line.between:
        return None
    return min(
        (
            link.alignment.probability
            for link in line.between
            if link.judgement is None and link.alignment is not None
        ),
        default=1.0,
    )
