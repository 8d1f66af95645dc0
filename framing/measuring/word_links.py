"""Task `word_links`: which words of two sentences stand for each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from framing.measuring.documents import Encode
from framing.measuring.encoding import encode as own_encode
from framing.measuring.word_pairs import pairs
from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.wording.linking import link


def predict_all(
    lines: Sequence[Mapping[str, Any]], encode: Encode = own_encode
) -> Iterator[dict[str, list[list[int]]]]:
    """For each line ``{"links": [[i, j], …]}`` between the words of ``a`` and ``b``, in order."""
    for pair in pairs(lines, encode):
        found = link(*pair, LINKING)
        yield {"links": [[one.i, one.j] for one in found]}
