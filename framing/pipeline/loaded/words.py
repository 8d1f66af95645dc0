"""The words of a sentence: a hyphenated word is one word here, as its parts judge together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.loaded.lexicon import LoadedLexicon

Array = NDArray[np.float64]

_WORD = re.compile(r"[\w'’-]*\w[\w'’-]*")
_QUOTED = re.compile(r"“[^“”]+”|\"[^\"]+\"|(?<!\w)‘[^‘’]+’(?!\w)|(?<!\w)'[^']+'(?!\w)")


class Word(NamedTuple):
    """``text[start:end]`` of the sentence; ``quoted`` counts the words of the quotation it stands in."""

    start: int
    end: int
    text: str
    families: frozenset[str]
    quoted: int
    vector: Array


def words(
    text: str, spans: Sequence[tuple[int, int]], vectors: NDArray[np.floating], lexicon: LoadedLexicon
) -> tuple[Word, ...]:
    """The words of a sentence; ``vectors`` (n, d) belong to ``spans``, which may be parts of words."""
    quotes = [(match.span(), len(_WORD.findall(match.group()))) for match in _QUOTED.finditer(text)]
    rows = np.asarray(vectors, dtype=np.float64)
    found, place = [], 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while place < len(spans) and spans[place][1] <= start:
            place += 1
        last = place
        while last < len(spans) and spans[last][0] < end:
            last += 1
        if last - place == 1:  # nearly always, and a mean of one costs as much as of many
            vector = rows[place]
        elif last > place:
            vector = vectors[place:last].mean(axis=0).astype(np.float64)
        else:
            vector = np.zeros(rows.shape[1])
        quoted = next((size for (first, stop), size in quotes if first < start < stop), 0) if quotes else 0
        form = match.group()
        found.append(Word(start, end, form, lexicon.families(form.lower()), quoted, vector))
    return tuple(found)
