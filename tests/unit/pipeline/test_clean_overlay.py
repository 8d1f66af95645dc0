"""Layers of pieces: what is laid later wins, and laying it again changes nothing."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.clean import clean, overlay
from framing.pipeline.types import Piece, Role


@st.composite
def layers(draw: st.DrawFn) -> list[Piece]:
    found = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, 30))
        end = start + draw(st.integers(1, 10))
        role = draw(st.sampled_from([Role.BODY, Role.CAPTION, Role.DROPPED]))
        found.append(Piece(start, end, role, "teaser" if role is Role.DROPPED else ""))
    return found


def shown(pieces: list[Piece] | tuple[Piece, ...], at: int) -> tuple[Role, str] | None:
    """What the last piece that covers an offset makes of it."""
    over = [piece for piece in pieces if piece.start <= at < piece.end]
    return (over[-1].role, over[-1].reason) if over else None


def test_a_piece_put_back_is_body() -> None:
    text = "Mayor resigns\n\nThe mayor of Harl resigned on Monday, it said.\n\nRead: Who is next?"
    teaser = next(piece for piece in clean(text) if piece.reason == "teaser")
    put_back = Piece(teaser.start, teaser.end, Role.BODY)
    assert put_back in overlay(clean(text), [put_back])
    assert len(overlay(clean(text), [put_back])) == len(clean(text))


def test_what_is_covered_in_part_keeps_its_rest() -> None:
    base = [Piece(0, 10, Role.BODY)]
    assert overlay(base, [Piece(3, 5, Role.CAPTION)]) == (
        Piece(0, 3, Role.BODY),
        Piece(3, 5, Role.CAPTION),
        Piece(5, 10, Role.BODY),
    )


@given(layers(), layers())
def test_every_offset_shows_what_was_laid_last(base: list[Piece], changes: list[Piece]) -> None:
    result = overlay(base, changes)
    for at in range(45):
        assert shown(result, at) == shown([*base, *changes], at)


@given(layers(), layers())
def test_the_result_is_ordered_and_disjoint(base: list[Piece], changes: list[Piece]) -> None:
    result = overlay(base, changes)
    assert all(one.end <= other.start for one, other in pairwise(result))


@given(layers(), layers())
def test_laying_the_same_changes_again_changes_nothing(base: list[Piece], changes: list[Piece]) -> None:
    once = overlay(base, changes)
    assert overlay(once, changes) == once


@given(layers())
def test_no_change_leaves_clean_pieces_as_they_are(changes: list[Piece]) -> None:
    pieces = overlay(changes, [])
    assert overlay(pieces, []) == pieces
