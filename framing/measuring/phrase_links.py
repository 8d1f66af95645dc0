"""Task `phrase_links`: which phrases of two headlines stand for each other, and how each two are related."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from framing.adapters.lexicons import relations
from framing.measuring.documents import Encode
from framing.measuring.encoding import encode as own_encode
from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.versions.figures_relations_v2 import KINDS, LINKS
from framing.pipeline.wording.relations import CutText, Kind, Phrase, relate
from framing.pipeline.words import word_spans

Line = Mapping[str, Any]

# What the measuring file calls the kinds; SPE1 says that the first phrase is the more specific one.
TYPES = {
    Kind.EQUAL: "EQUI",
    Kind.SIMILAR: "SIMI",
    Kind.A_NARROWER: "SPE1",
    Kind.B_NARROWER: "SPE2",
    Kind.OPPOSITE: "OPPO",
    Kind.RELATED: "REL",
}


def predict(line: Line, encode: Encode = own_encode) -> dict[str, Any]:
    """``{"links": [{"a": [i], "b": [j], "type": "EQUI"}, …]}``, a link for every two phrases linked."""
    a, b = cut_texts(line, encode)
    found = relate(a, b, relations(), LINKING, links=LINKS, kinds=KINDS)
    return {"links": [{"a": [link.i], "b": [link.j], "type": TYPES[link.kind]} for link in found]}


def cut_texts(line: Line, encode: Encode) -> tuple[CutText, CutText]:
    """``a`` and ``b``, each text encoded as a whole: its phrases joined by spaces."""
    sides = [[str(phrase) for phrase in line[side]] for side in ("a", "b")]
    texts = [" ".join(side) for side in sides]
    encoded = encode(texts)
    a, b = (
        CutText(_cut(side, text, of), vector)
        for side, text, of, vector in zip(sides, texts, encoded.tokens, encoded.sentences, strict=True)
    )
    return a, b


def _cut(written: Sequence[str], text: str, vectors: Any) -> list[Phrase]:
    spans, found, start = word_spans(text), [], 0
    for phrase in written:
        end = start + len(phrase)
        held = [row for row, (first, _) in enumerate(spans) if start <= first < end]
        words = tuple(text[slice(*spans[row])] for row in held)
        found.append(Phrase(words, vectors[held].astype("float32")))
        start = end + 1
    return found
