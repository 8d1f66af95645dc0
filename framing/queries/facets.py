"""What every wording of a run is about, in few words: enough to filter rows by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from framing.pipeline.types import WordingKind
from framing.queries.comparison import Comparison
from framing.queries.spans import read_spans_of

_SAME = WordingKind.SAME.value


class Facet(NamedTuple):
    """That a stretch of one claim has this kind and slot, these cues, and this relation to its partner."""

    kind: str
    slot: str
    cues: tuple[str, ...]
    relation: str = ""


# By the two claims of a link and the side, "a" or "b".
Facets = Mapping[tuple[int, int, str], frozenset[Facet]]
_MOST = 32  # runs
_kept: dict[UUID, Facets] = {}


def facets_of(comparison: Comparison) -> Facets:
    """The facets of a comparison, from its spans; those that are not loaded are read in one query.

    What a finished run wrote never changes, so that the facets of the runs read last are kept in memory.
    """
    run_id = comparison.run.pk
    if run_id not in _kept:
        read_spans_of(comparison)
        found = _facets(comparison)
        while len(_kept) >= _MOST:
            _kept.pop(next(iter(_kept)), None)
        _kept[run_id] = found
        return found
    return _kept[run_id]


def _facets(comparison: Comparison) -> Facets:
    shared: dict[Facet, Facet] = {}
    found: dict[tuple[int, int, str], set[Facet]] = {}
    for link in comparison.links.values():
        for span in link.alignment.wording.spans if link.alignment else ():
            cues = tuple(cue["cue"] for cue in span["cues"])
            if span["kind"] == _SAME and not cues:
                continue
            facet = Facet(span["kind"], span["slot"], cues, span.get("relation") or "")
            found.setdefault((link.a.pk, link.b.pk, span["side"]), set()).add(shared.setdefault(facet, facet))
    return {key: frozenset(facets) for key, facets in found.items()}
