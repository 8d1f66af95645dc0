"""What a captured page tells of itself: title, standfirst, byline, outlet, agency, date.

Only what the page says in its own voice counts: its headers, bylines, footers and address. What the
report's sentences or its picture credits name is not the outlet. What cannot be told is left empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.pipeline.details.dates import publication
from framing.pipeline.details.names import agency_in, by_address, host_of, is_agency, named
from framing.pipeline.types import Details, OutletNames, Piece, Role

__all__ = ["detect"]

_BYLINE_LABEL = re.compile(
    r"^\W*(?:(?:posted|written|published|reported|words|text|story|report|submitted) by|by|from|von|par"
    r"|por|di"
    r"|text|author|autor|auteur|autore|автор|текст)\b\s*:?\s*",
    re.IGNORECASE,
)
_BYLINE_END = re.compile(
    r"\s*(?:[|·•–—(\d]|\s-\s|,\s|\b(?:on|updated|published)\b).*$", re.IGNORECASE | re.DOTALL
)
_DATELINE = re.compile(r"^.{0,70}?\((?P<agency>[^()]{2,30})\)\s*(?:[-–—:]|\s-\s)")
_BARE_DATELINE = re.compile(r"^\((?P<agency>[^()]{2,30})\)\s")
_CONTRIBUTED = re.compile(r"^(?P<who>.{2,60}?) (?:also )?contributed\b", re.IGNORECASE)
_APPEARED = re.compile(
    r"^.*\b(?:published|appeared|posted|produced|reprinted)\b(?:.*\b(?:on|in|by|at|from))?\s"
)
_SOURCE_LABEL = re.compile(r"^\W*[^\W\d][^:|–—]{2,24}:\s*")
_SEPARATED = re.compile(r"\s+[|–—»·]\s+|\s+-\s+")
# Where a page speaks of itself, the plainest first.
_SELF = ("repost_header", "byline", "legal", "alternate_address", "metadata")
_NEAR = 6  # pieces around the headline and after the body within which a date is the page's own


def detect(text: str, pieces: Sequence[Piece], outlets: Sequence[OutletNames], *, url: str = "") -> Details:
    """The details of ``text`` as cleaned into ``pieces``; ``language`` is left to the caller.

    ``outlets`` are the outlets known; one is named only where the page or ``url`` says so and no
    other is named equally plainly.
    """
    bylines = [_flat(text, piece) for piece in _head(pieces) if piece.reason == "byline"]
    return Details(
        title=_first(text, pieces, Role.HEADLINE),
        standfirst=_first(text, pieces, Role.STANDFIRST),
        byline=_byline(bylines, outlets),
        outlet=by_address(url, outlets) or _outlet(text, pieces, outlets),
        agency=_agency(text, pieces, bylines),
        published=publication(list(_date_lines(text, pieces)), url),
    )


def _first(text: str, pieces: Sequence[Piece], role: Role) -> str:
    return next((_flat(text, piece) for piece in pieces if piece.role is role), "")


def _flat(text: str, piece: Piece) -> str:
    return " ".join(text[piece.start : piece.end].split())


def _head(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces near the headline and before the body, and the few that follow the body directly."""
    body = [at for at, piece in enumerate(pieces) if piece.role is Role.BODY]
    headline = next((at for at, piece in enumerate(pieces) if piece.role is Role.HEADLINE), None)
    first, last = (body[0], body[-1]) if body else (len(pieces), len(pieces) - 1)
    start = first - _NEAR if headline is None else headline - _NEAR
    for at, piece in enumerate(pieces):
        if max(0, start) <= at < first or last < at <= last + _NEAR:
            yield piece


def _byline(bylines: Sequence[str], outlets: Sequence[OutletNames]) -> str:
    for line in bylines:
        author = _BYLINE_END.sub("", _BYLINE_LABEL.sub("", line)).strip(" ,;:")
        if author and not named(author, outlets) and not agency_in(author):
            return author
    return ""


def _outlet(text: str, pieces: Sequence[Piece], outlets: Sequence[OutletNames]) -> str:
    for reason in _SELF:
        found: set[str] = set()
        for piece in pieces:
            if piece.reason == reason:
                found |= _self_named(_flat(text, piece), reason, outlets)
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def _self_named(line: str, reason: str, outlets: Sequence[OutletNames]) -> set[str]:
    """Outlets a line of the page names as its own; of a header that repeats a title, its last part."""
    if reason == "repost_header":
        line = _SEPARATED.split(_SOURCE_LABEL.sub("", _APPEARED.sub("", line)))[-1]
    elif reason == "byline":
        line = line.partition(",")[2] or line
    elif reason == "alternate_address" and host_of(line) and " " not in line:
        by_host = by_address(line, outlets)
        return {by_host} if by_host else set()
    return {name for name in named(line, outlets) if not is_agency(name)}


def _agency(text: str, pieces: Sequence[Piece], bylines: Sequence[str]) -> str:
    """The agency credited for the report: in a credit line, a dateline or a byline."""
    for piece in pieces:
        if piece.reason == "agency_credit":
            found = _credited(_flat(text, piece))
            if found:
                return found
    opening = _first(text, pieces, Role.BODY)[:120]
    dateline = _DATELINE.match(opening) or _BARE_DATELINE.match(opening)
    if dateline and (found := agency_in(dateline["agency"])):
        return found
    return next((found for line in bylines if (found := agency_in(line))), "")


def _credited(line: str) -> str:
    known = agency_in(line)
    if known:
        return known
    contributed = _CONTRIBUTED.match(line)
    who = contributed["who"].strip() if contributed else ""
    return who if who and (who.isupper() or ("." in who and " " not in who)) else ""


def _date_lines(text: str, pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in _head(pieces):
        if piece.reason in {"metadata", "byline"}:
            yield _flat(text, piece)
