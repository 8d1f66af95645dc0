"""A captured text with its pieces: what is report, what was dropped and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from framing.pipeline.types import Piece, Role

REASONS = {
    "advertisement": "advertisement",
    "agency_credit": "agency credit",
    "alternate_address": "address of another page",
    "aside": "aside",
    "author_bio": "about the author",
    "browser_notice": "notice to the browser",
    "by hand": "dropped by a member",
    "byline": "byline",
    "comment_form": "comments",
    "contact": "contact details",
    "label": "label of the page",
    "legal": "legal notice",
    "metadata": "date, place or the like",
    "navigation": "navigation",
    "newsletter": "newsletter",
    "ornament": "ornament",
    "outside_report": "outside the report",
    "photo_credit": "photo credit",
    "references": "references",
    "related_links": "links to other reports",
    "repeated": "said twice",
    "repost_header": "head of a repost",
    "share_bar": "share bar",
    "teaser": "teaser of another report",
}
_LABELS = {Role.HEADLINE: "headline", Role.STANDFIRST: "standfirst", Role.CAPTION: "caption"}


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a text. ``by_hand``: a member put it back, so it may be dropped again."""

    start: int
    end: int
    text: str
    role: str
    label: str
    by_hand: bool

    @property
    def dropped(self) -> bool:
        return self.role == Role.DROPPED


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring parts that were all dropped, or all kept."""

    dropped: bool
    parts: tuple[Part, ...]

    @property
    def reasons(self) -> str:
        return ", ".join(dict.fromkeys(part.label for part in self.parts))


def stretches(text: str, pieces: Iterable[Piece], by_hand: Collection[tuple[int, int]]) -> list[Stretch]:
    """The whole text in its order; ``by_hand`` are the spans that a member put back."""
    return list(_gathered(_part(text, piece, by_hand) for piece in pieces))


def reason_in_words(reason: str) -> str:
    return REASONS.get(reason, reason.replace("_", " "))


def _part(text: str, piece: Piece, by_hand: Collection[tuple[int, int]]) -> Part:
    dropped = piece.role is Role.DROPPED
    return Part(
        start=piece.start,
        end=piece.end,
        text=text[piece.start : piece.end],
        role=piece.role.value,
        label=reason_in_words(piece.reason) if dropped else _LABELS.get(piece.role, ""),
        by_hand=not dropped and (piece.start, piece.end) in by_hand,
    )


def _gathered(parts: Iterable[Part]) -> Iterator[Stretch]:
    run: list[Part] = []
    for part in parts:
        if run and run[-1].dropped != part.dropped:
            yield Stretch(run[0].dropped, tuple(run))
            run = []
        run.append(part)
    if run:
        yield Stretch(run[0].dropped, tuple(run))
