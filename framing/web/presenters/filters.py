"""Filters of a comparison's rows: what can be asked, which rows answer it, and how many each answer has.

Values of one filter widen each other, filters narrow each other: rows with a hedge or scare quotes, and
of these only those in which the attribution differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from framing.web.evidence import CONFLICTS

SLOTS = {
    "label": "label",
    "actor": "actor",
    "action": "action",
    "affected": "who is affected",
    "attribution": "attribution",
    "hedge": "hedge",
    "quotation": "quotation",
    "number": "number",
    "time": "time",
    "place": "place",
    "other": "other words",
}
# For whoever never heard the name of a slot.
MEANINGS = {
    "label": "what someone or something is called",
    "actor": "who does it",
    "action": "what is done",
    "attribution": "who says so, and by which verb",
    "hedge": "how sure it sounds",
    "quotation": "what stands in quotation marks",
}
RELATIONS = {
    "same": "says the same",
    "adds": "one adds detail",
    "overlap": "shares a claim",
    "conflict": "in conflict",
    **{f"conflict_{slot}": f"in conflict: {words}" for slot, words in CONFLICTS.items()},
}
PHRASES = {
    "specific": "more specific in one of them",
    "opposite": "opposite",
    "similar": "near in meaning",
    "equal": "about the same in meaning",
    "related": "merely related",
}
LIKELY = (50, 66, 80, 90, 95)
_CUE = re.compile(r"[a-z][a-z_]{0,39}")
_SOURCE = re.compile(r"[0-9a-f]{10}")
_MOST = 20  # values of one filter in an address: nobody ticks more


@dataclass(frozen=True, slots=True)
class Filters:
    """What rows are asked for; nothing asked is every row.

    ``sources`` are keys of sources, ``likely`` is the least probability in hundredths, 0 for any.
    """

    slots: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    differs: bool = False
    sources: tuple[str, ...] = ()
    likely: int = 0
    phrases: tuple[str, ...] = ()

    @classmethod
    def read(cls, query: QueryDict) -> Filters:
        """What an address asks for; what it says wrongly is not asked."""
        slots, relations, phrases = (set(query.getlist(name)) for name in ("slot", "relation", "phrase"))
        likely = query.get("likely", "")
        return cls(
            slots=tuple(slot for slot in SLOTS if slot in slots),
            cues=_valid(query.getlist("cue"), _CUE),
            relations=tuple(relation for relation in RELATIONS if relation in relations),
            differs=query.get("attribution") == "differs",
            sources=_valid(query.getlist("source"), _SOURCE),
            likely=next((least for least in LIKELY if str(least) == likely), 0),
            phrases=tuple(phrase for phrase in PHRASES if phrase in phrases),
        )

    def fields(self) -> list[tuple[str, str]]:
        """As names and values of an address or a form."""
        return [
            *(("slot", slot) for slot in self.slots),
            *(("cue", cue) for cue in self.cues),
            *(("phrase", phrase) for phrase in self.phrases),
            *(("relation", relation) for relation in self.relations),
            *([("attribution", "differs")] if self.differs else []),
            *(("source", source) for source in self.sources),
            *([("likely", str(self.likely))] if self.likely else []),
        ]

    def __bool__(self) -> bool:
        return bool(self.fields())


@dataclass(frozen=True, slots=True)
class Traits:
    """What a row answers to. ``likely`` is None where there is no link to be sure of."""

    slots: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    differs: bool = False
    sources: frozenset[str] = frozenset()
    likely: float | None = None
    phrases: frozenset[str] = frozenset()

    def answers(self, filters: Filters) -> bool:
        """Whether the row is among those asked for."""
        return (
            _any(filters.slots, self.slots)
            and _any(filters.cues, self.cues)
            and _any(filters.relations, self.relations)
            and _any(filters.phrases, self.phrases)
            and (not filters.differs or self.differs)
            and _any(filters.sources, self.sources)
            and (not filters.likely or (self.likely is not None and self.likely * 100 >= filters.likely))
        )


@dataclass(frozen=True, slots=True)
class Option:
    """A value to tick, and how many rows have it, the other filters given."""

    value: str
    label: str
    count: int
    chosen: bool
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A filter with its options; one whose options exclude each other is not ``many``."""

    name: str
    title: str
    options: tuple[Option, ...]
    many: bool = True
    note: str = ""


def questions(
    rows: Sequence[Traits],
    filters: Filters,
    *,
    cues: Mapping[str, str],
    sources: Mapping[str, str],
    most_sources: int = 12,
) -> tuple[Question, ...]:
    """Every filter with its counts; ``cues`` and ``sources`` are what there is, with their labels.

    An option's number is that of the rows which the other filters leave and which have it. Of the
    sources those with most rows are offered, and those that are chosen.
    """
    asked = (
        _many("slot", "What the difference is about", SLOTS, "slots", rows, filters, MEANINGS),
        _many("cue", "A reason to look", cues, "cues", rows, filters),
        _many("phrase", "How the words are related", PHRASES, "phrases", rows, filters),
        _many("relation", "How near the claims are", RELATIONS, "relations", rows, filters),
        _differs(rows, filters),
        _fewer(_many("source", "Who is given as source", sources, "sources", rows, filters), most_sources),
        _likely(rows, filters),
    )
    return tuple(question for question in asked if question.options)


def _many(
    name: str,
    title: str,
    labels: Mapping[str, str],
    of: str,
    rows: Sequence[Traits],
    filters: Filters,
    meanings: Mapping[str, str] | None = None,
) -> Question:
    """The options that any row has without regard to the filters, or that are chosen."""
    nothing: dict[str, Any] = {of: ()}
    meanings = meanings or {}
    others = replace(filters, **nothing)
    left = [getattr(row, of) for row in rows if row.answers(others)]
    known = frozenset().union(*(getattr(row, of) for row in rows))
    chosen: tuple[str, ...] = getattr(filters, of)
    labels = {**labels, **{value: "no longer found" for value in chosen if value not in labels}}
    options = tuple(
        Option(value, label, sum(value in has for has in left), value in chosen, meanings.get(value, ""))
        for value, label in labels.items()
        if value in known or value in chosen
    )
    return Question(name, title, options)


def _fewer(question: Question, most: int) -> Question:
    ranked = sorted(question.options, key=lambda one: (not one.chosen, -one.count, one.label.casefold()))
    left = len(ranked) - most
    note = f"The {most} in most rows of {len(ranked)}." if left > 0 else ""
    return replace(question, options=tuple(ranked[:most]), note=note)


def _differs(rows: Sequence[Traits], filters: Filters) -> Question:
    others = replace(filters, differs=False)
    count = sum(row.differs for row in rows if row.answers(others))
    option = Option("differs", "only where it differs", count, filters.differs)
    return Question("attribution", "Attribution", (option,))


def _likely(rows: Sequence[Traits], filters: Filters) -> Question:
    others = replace(filters, likely=0)
    left = [row for row in rows if row.answers(others)]
    options = [Option("", "any", len(left), not filters.likely)]
    for least in LIKELY:
        count = sum(row.answers(Filters(likely=least)) for row in left)
        options.append(Option(str(least), f"{least}% or more", count, filters.likely == least))
    note = "Rows that a person decided count as sure; claims found in one only have no probability."
    return Question("likely", "How sure the machine is", tuple(options), many=False, note=note)


def _any(wanted: Sequence[str], has: frozenset[str]) -> bool:
    return not wanted or any(value in has for value in wanted)


def _valid(values: Iterable[str], pattern: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if pattern.fullmatch(value)})[:_MOST])
