"""By which version, at which threshold a comparison was made, and what to expect of it, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import date_format

from framing.models import Run
from framing.pipeline import versions
from framing.pipeline.types import Expected
from framing.pipeline.versions.base import PipelineVersion


@dataclass(frozen=True, slots=True)
class ThresholdChoice:
    """A threshold to choose, in a line of its own."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What a finished run stands on. ``newer`` names the version that there is since, or is empty."""

    version: str
    threshold: str
    precision: str
    recall: str
    newer: str


def standing_of(run: Run) -> Standing:
    """Where the version is no longer there, nothing is said of what to expect."""
    threshold = threshold_of(run)
    row = _expected(run.pipeline_version, threshold)
    newest = versions.latest().name
    return Standing(
        version=run.pipeline_version,
        threshold=figure(threshold),
        precision=precision_in_words(row) if row else "",
        recall=recall_in_words(row) if row else "",
        newer=newest if newest != run.pipeline_version else "",
    )


def threshold_of(run: Run) -> float:
    """At and above this probability the run proposed a pair."""
    return float(run.thresholds["align"])


def figure(threshold: float) -> str:
    """With two places, which is as exact as any is chosen.

    >>> figure(0.3)
    '0.30'
    """
    return f"{threshold:.2f}"


def precision_in_words(row: Expected) -> str:
    """What of the proposals is right."""
    return (
        f"Of 100 proposed links about {round(row.precision * 100)} are right, on reports like those it "
        "was measured on."
    )


def recall_in_words(row: Expected) -> str:
    """What of all there is was found."""
    return f"Of 100 links that there are it finds about {round(row.recall * 100)}."


def run_in_words(run: Run) -> str:
    """A run by how and when it was made, short enough for a list of runs on a phone."""
    made = date_format(run.finished_at or run.created_at, "j M Y, H:i")
    return f"Version {run.pipeline_version} at {figure(threshold_of(run))}, {made}"


def threshold_choices(pipeline: PipelineVersion, chosen: float | None) -> list[ThresholdChoice]:
    """The thresholds of a version, the lowest first; its own is chosen where none other is."""
    rows = pipeline.expected
    at = chosen if chosen in {row.threshold for row in rows} else pipeline.threshold
    return [
        ThresholdChoice(
            value=str(row.threshold),
            label=f"{figure(row.threshold)}: about {round(row.precision * 100)} of 100 right, finds "
            f"{round(row.recall * 100)} of 100{_remark(place, len(rows), row, pipeline)}",
            chosen=row.threshold == at,
        )
        for place, row in enumerate(rows)
    ]


def _remark(place: int, number: int, row: Expected, pipeline: PipelineVersion) -> str:
    if row.threshold == pipeline.threshold:
        return " (as recommended)"
    if place == 0:
        return " (more links, more of them wrong)"
    return " (fewer links, fewer of them wrong)" if place == number - 1 else ""


def _expected(version: str, threshold: float) -> Expected | None:
    try:
        rows = versions.get(version).expected
    except KeyError:
        return None
    return next((row for row in rows if row.threshold == threshold), None)
