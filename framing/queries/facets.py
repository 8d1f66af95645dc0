"""What every wording of a run is about, in few words: enough to filter rows by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

from framing.pipeline.types import WordingKind
from framing.queries.comparison import Comparison
from framing.queries.spans import read_spans_of

_SAME = WordingKind.SAME.value


class Facet(NamedTuple):
    """That a stretch of one claim has this kind, these cues, and this relation to its partner.

    ``slots`` are what it is about, first of all the one that it is filed under.
    """

    kind: str
    slots: tuple[str, ...]
    cues: tuple[str, ...]
    relation: str = ""


# By the two claims of a link and the side, "a" or "b".
Facets = Mapping[tuple[int, int, str], frozenset[Facet]]
_MOST = 32  # runs
# By a run, and by those comparisons of words that judgements asked for.
_Key = tuple[UUID, frozenset[int]]
_kept: dict[_Key, Facets] = {}


def facets_of(comparison: Comparison) -> Facets:
    """The facets of a comparison, from its spans; those that are not loaded are read in one query.

    What a run wrote never changes, nor what was compared for a judgement, so that the facets of the
    comparisons read last are kept in memory.
    """
    judged = (link.judged.pk for link in comparison.links.values() if link.judged)
    key = comparison.run.pk, frozenset(judged)
    found = _kept.get(key)
    if found is None:
        read_spans_of(comparison)
        found = _facets(comparison)
        while len(_kept) >= _MOST:
            _kept.pop(next(iter(_kept)), None)
        _kept[key] = found
    return found


def slots_of(span: Mapping[str, Any]) -> tuple[str, ...]:
    """What a span is about, first of all what it is filed under. Earlier runs told no more than that."""
    return (span["slot"], *span.get("also", ()))


def _facets(comparison: Comparison) -> Facets:
    shared: dict[Facet, Facet] = {}
    found: dict[tuple[int, int, str], set[Facet]] = {}
    for link in comparison.links.values():
        for span in link.wording.spans if link.wording else ():
            cues = tuple(cue["cue"] for cue in span["cues"])
            if span["kind"] == _SAME and not cues:
                continue
            facet = Facet(span["kind"], slots_of(span), cues, span.get("relation") or "")
            found.setdefault((link.a.pk, link.b.pk, span["side"]), set()).add(shared.setdefault(facet, facet))
    return {key: frozenset(facets) for key, facets in found.items()}
