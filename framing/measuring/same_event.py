"""Task `same_event`: which of a file's reports are of one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from framing.measuring.documents import Encode, vectors
from framing.measuring.encoding import encode as own_encode
from framing.pipeline.group import GroupFigures, group
from framing.pipeline.segment import segment
from framing.pipeline.types import Claim, Details, Document, Piece, Role
from framing.pipeline.versions import figures_group_v2


def predict_all(
    lines: Sequence[Mapping[str, Any]],
    encode: Encode = own_encode,
    figures: GroupFigures = figures_group_v2.GROUP,
) -> list[dict[str, str]]:
    """``{"cluster": name}`` for each line, in order. Raises ValueError naming a line that is no report."""
    documents = [_numbered(number, line) for number, line in enumerate(lines, 1)]
    clusters = [""] * len(documents)
    for number, members in enumerate(group(documents, vectors(documents, encode), figures)):
        for index in members:
            clusters[index] = str(number)
    return [{"cluster": cluster} for cluster in clusters]


def _numbered(number: int, line: Mapping[str, Any]) -> Document:
    try:
        return read(line)
    except ValueError as error:
        raise ValueError(f"report {number}: {error}") from error


def read(line: Mapping[str, Any]) -> Document:
    """One line as a document. Its text is the report alone, so it is cut and not cleaned.

    A title, where there is one, is the first claim. Raises ValueError where the text is missing or
    is no text, and for a date that is not ISO 8601.
    """
    title, body = _text(line, "title"), _text(line, "text", needed=True)
    claims: tuple[Claim, ...] = ()
    if body.strip():
        claims = segment(body, (Piece(0, len(body), Role.BODY),))
    details = Details(title=title, published=_day(line))
    if not title.strip():
        return Document(body, (), claims, details)
    shift = len(title) + 1
    moved = (replace(claim, start=claim.start + shift, end=claim.end + shift) for claim in claims)
    headline = Claim(0, len(title), Role.HEADLINE, title, 0.0)
    return Document(f"{title}\n{body}", (), (headline, *moved), details)


def _text(line: Mapping[str, Any], key: str, *, needed: bool = False) -> str:
    value = line.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str):
        raise ValueError(f'"{key}" must be a text, not {"missing" if value is None else repr(value)[:40]}')
    return value


def _day(line: Mapping[str, Any]) -> date | None:
    value = _text(line, "date")
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError as error:
        raise ValueError(f'"date" must be a day such as 2018-12-08, not {value[:40]!r}') from error
