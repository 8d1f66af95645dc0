"""The spans of wordings, where a comparison was loaded without them: they are most of what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from framing.models import JudgedWording, Wording
from framing.queries.comparison import Comparison, Link


def read_spans(links: Iterable[Link]) -> None:
    """Read the spans of wordings that were loaded without; in no query where all are there.

    It takes one query for those that a run made, and one for those that judgements asked for.
    """
    wordings, judged = _without_spans(links)
    if wordings:
        _fill(wordings, Wording.objects.filter(pk__in=wordings).values_list("pk", "spans"))
    if judged:
        _fill(judged, JudgedWording.objects.filter(pk__in=judged).values_list("pk", "spans"))


def read_spans_of(comparison: Comparison) -> None:
    """As ``read_spans``, for every link of a comparison."""
    wordings, judged = _without_spans(comparison.links.values())
    if wordings:
        of_run = Wording.objects.filter(alignment__run=comparison.run)
        _fill(wordings, of_run.values_list("pk", "spans"))
    if judged:
        _fill(judged, comparison.run.judged_wordings.values_list("pk", "spans"))


def _without_spans(links: Iterable[Link]) -> tuple[dict[int, Wording], dict[int, JudgedWording]]:
    every = [link.wording for link in links if link.wording]
    open_ = [wording for wording in every if "spans" in wording.get_deferred_fields()]
    return (
        {wording.pk: wording for wording in open_ if isinstance(wording, Wording)},
        {wording.pk: wording for wording in open_ if isinstance(wording, JudgedWording)},
    )


def _fill(wordings: Mapping[int, Wording | JudgedWording], rows: Iterable[tuple[int, Any]]) -> None:
    for pk, spans in rows:
        if pk in wordings:
            wordings[pk].spans = spans
