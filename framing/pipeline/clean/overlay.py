"""Layers of pieces over one text: what is laid later wins."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterator, Sequence

from framing.pipeline.types import Piece


def overlay(base: Sequence[Piece], changes: Sequence[Piece]) -> tuple[Piece, ...]:
    """``base`` with ``changes`` laid over it in their order: disjoint, ordered, later wins.

    A piece that is covered in part keeps the rest of itself on either side.
    """
    layers = (*base, *changes)
    shown: list[tuple[int, int, int]] = []
    for start, end, layer in _topmost(layers):
        if shown and shown[-1][1] == start and shown[-1][2] == layer:
            shown[-1] = (shown[-1][0], end, layer)
        else:
            shown.append((start, end, layer))
    return tuple(Piece(start, end, layers[at].role, layers[at].reason) for start, end, at in shown)


def _topmost(layers: Sequence[Piece]) -> Iterator[tuple[int, int, int]]:
    """Between every two neighbouring boundaries, the index of the layer on top, if any."""
    boundaries = sorted({offset for piece in layers for offset in (piece.start, piece.end)})
    by_start = sorted(range(len(layers)), key=lambda at: layers[at].start)
    open_layers: list[int] = []
    following = 0
    for start, end in itertools.pairwise(boundaries):
        while following < len(by_start) and layers[by_start[following]].start <= start:
            heapq.heappush(open_layers, -by_start[following])
            following += 1
        while open_layers and layers[-open_layers[0]].end <= start:
            heapq.heappop(open_layers)
        if open_layers:
            yield start, end, -open_layers[0]
