"""Task `word_links`: which words of two sentences stand for each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from framing.pipeline.wording.gaps import gaps
from framing.pipeline.wording.links import link
from framing.pipeline.wording.tokens import token

_LONGEST = 3  # words of a phrase whose every word is linked with every word of the other


def predict(line: Mapping[str, Any]) -> dict[str, list[list[int]]]:
    """``{"links": [[i, j], …]}`` between the words of ``a`` and ``b``, in order."""
    a, b = ([token(str(word)) for word in line[side]] for side in ("a", "b"))
    found = link(a, b)
    pairs = {(one.i, one.j) for one in found}
    for gap in gaps(a, b, found):
        if max(len(gap.a), len(gap.b)) <= _LONGEST:
            pairs |= {(i, j) for i in gap.a for j in gap.b}
    return {"links": [[i, j] for i, j in sorted(pairs)]}
