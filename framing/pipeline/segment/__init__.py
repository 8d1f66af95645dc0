"""Cut the pieces of a captured text into claims: its sentences, with exact offsets.

pieces ─ blocks ─► paragraphs, list items ─ sentences ─► sentence ends ─► claims
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from framing.pipeline.segment.blocks import blocks
from framing.pipeline.segment.sentences import sentence_ends
from framing.pipeline.types import Claim, Piece, Role

SEGMENTATION = "sentences-1"

_WORD = regex.compile(r"[\p{L}\p{N}]")
# A headline or a caption is one claim unless every part reads as a sentence of its own.
_LEAST_WORDS = 4
_BRACKETS = "([（【"


def segment(text: str, pieces: Sequence[Piece], *, language: str = "") -> tuple[Claim, ...]:
    """The sentences of every kept piece, in the order of the pieces.

    ``text[claim.start:claim.end] == claim.text`` always. ``kind`` is the piece's role. ``depth``
    is the number of body characters before the claim divided by the body's length, so claims
    before the body have 0, and a caption has the depth of the place it stands in. Every letter
    and digit of a kept piece stands in exactly one claim; a stretch without any (a rule of
    asterisks) makes none. ``language`` is an ISO 639-1 code, or empty where it is unknown.

    Raises ValueError where pieces overlap, are out of order or reach past the text.
    """
    _check(text, pieces)
    body = sum(piece.end - piece.start for piece in pieces if piece.role is Role.BODY)
    claims: list[Claim] = []
    before = 0
    for piece in pieces:
        if piece.role is Role.DROPPED:
            continue
        in_body = piece.role is Role.BODY
        for start, end in _sentences(text, piece, language):
            ahead = before + (start - piece.start if in_body else 0)
            depth = ahead / body if body else 0.0
            claims.append(Claim(start, end, piece.role, text[start:end], depth))
        before += piece.end - piece.start if in_body else 0
    return tuple(claims)


def _check(text: str, pieces: Sequence[Piece]) -> None:
    reached = 0
    for piece in pieces:
        if piece.start < reached or piece.end > len(text):
            raise ValueError(
                f"piece [{piece.start}, {piece.end}) overlaps the one before it or reaches past the text "
                f"of {len(text)} characters; give the pieces in order and apart"
            )
        reached = piece.end


def _sentences(text: str, piece: Piece, language: str) -> Iterator[tuple[int, int]]:
    for block in blocks(text, piece.start, piece.end):
        spans = list(_block_sentences(text, block, language))
        yield from spans if piece.role is Role.BODY else _whole_unless_sentences(text, spans)


def _block_sentences(text: str, block: tuple[int, int], language: str) -> Iterator[tuple[int, int]]:
    begin = block[0]
    for end in sentence_ends(text, *block, language):
        span = _trimmed(text, begin, end)
        if span is not None:
            yield span
        begin = end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range without the spaces around it, or None where it holds no letter and no digit."""
    part = text[start:end]
    if not _WORD.search(part):
        return None
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _whole_unless_sentences(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """One range over all, unless all parts are sentences of some length; credits stay with theirs."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        part = text[start:end]
        if merged and (part[0] in _BRACKETS or len(part.split()) < _LEAST_WORDS):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    if len(merged) > 1 and len(text[slice(*merged[0])].split()) < _LEAST_WORDS:
        merged[:2] = [(merged[0][0], merged[1][1])]
    return merged
