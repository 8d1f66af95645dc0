"""Task `same_event`: which of a file's reports are of one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from framing.measuring.documents import Encode, vectors
from framing.measuring.encoding import encode as own_encode
from framing.pipeline.group import GroupFigures, group
from framing.pipeline.segment import segment
from framing.pipeline.types import Claim, Details, Document, Piece, Role
from framing.pipeline.versions import figures_group_v1


def predict_all(
    lines: Sequence[Mapping[str, Any]],
    encode: Encode = own_encode,
    figures: GroupFigures = figures_group_v1.GROUP,
) -> list[dict[str, str]]:
    """``{"cluster": name}`` for each line, in order."""
    documents = [read(line) for line in lines]
    clusters = [""] * len(documents)
    for number, members in enumerate(group(documents, vectors(documents, encode), figures)):
        for index in members:
            clusters[index] = str(number)
    return [{"cluster": cluster} for cluster in clusters]


def read(line: Mapping[str, Any]) -> Document:
    """One line as a document. Its text is the report alone, so it is cut and not cleaned.

    A title, where there is one, is the first claim. Raises ValueError for a date that is not ISO 8601.
    """
    title, body = str(line.get("title") or ""), str(line["text"])
    claims: tuple[Claim, ...] = ()
    if body.strip():
        claims = segment(body, (Piece(0, len(body), Role.BODY),))
    published = date.fromisoformat(line["date"]) if line.get("date") else None
    details = Details(title=title, published=published)
    if not title.strip():
        return Document(body, (), claims, details)
    shift = len(title) + 1
    moved = (replace(claim, start=claim.start + shift, end=claim.end + shift) for claim in claims)
    headline = Claim(0, len(title), Role.HEADLINE, title, 0.0)
    return Document(f"{title}\n{body}", (), (headline, *moved), details)
