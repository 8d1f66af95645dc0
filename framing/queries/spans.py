"""The spans of wordings, where a comparison was loaded without them: they are most of what it holds."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from framing.models import Wording
from framing.queries.comparison import Comparison
from framing.queries.lines import Link


def read_spans(links: Iterable[Link]) -> None:
    """Read in one query the spans of wordings that were loaded without; in none where all are there."""
    if wordings := _without_spans(links):
        _fill(wordings, Wording.objects.filter(pk__in=wordings))


def read_spans_of(comparison: Comparison) -> None:
    """As ``read_spans``, for every link of a comparison."""
    if wordings := _without_spans(comparison.links.values()):
        _fill(wordings, Wording.objects.filter(alignment__run=comparison.run))


def _without_spans(links: Iterable[Link]) -> dict[int, Wording]:
    """Those that a run made; what was compared for a judgement is loaded with its spans."""
    every = (link.wording for link in links)
    made = [wording for wording in every if isinstance(wording, Wording)]
    return {wording.pk: wording for wording in made if "spans" in wording.get_deferred_fields()}


def _fill(wordings: dict[int, Wording], rows: QuerySet[Wording]) -> None:
    for pk, spans in rows.values_list("pk", "spans"):
        if pk in wordings:
            wordings[pk].spans = spans
