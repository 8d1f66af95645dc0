"""Our own gold over reports we invented: one more event to fit to, read and cut as any report is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from framing.measuring.documents import Encode, vectors
from framing.measuring.fitting import Gold, pairs_of, together
from framing.pipeline.types import Role
from framing.pipeline.versions.v4 import V4

EVENT = "invented"
Key = tuple[str, str]


def read_own(gold: Mapping[str, Any], texts: Mapping[str, str], encode: Encode) -> Gold:
    """Every pair of claims of two reports; ``texts`` are the reports by the names the gold gives them.

    Raises ValueError for a claim of the gold that is none of its report's.
    """
    version = V4()
    documents = {name: version.read(text, language="en") for name, text in sorted(texts.items())}
    encoded = dict(zip(documents, vectors(list(documents.values()), encode), strict=True))
    known = {(name, claim.text) for name, read in documents.items() for claim in read.claims}
    said = {_pair(line, known): (str(line["relation"]),) for line in gold["alignments"]}
    said |= {(b, a): words for (a, b), words in said.items()}
    optional = {frozenset(_pair(line, known)) for line in gold["optional"]}
    found = []
    for one, other in combinations(documents, 2):
        a, b = documents[one], documents[other]
        pairs = [((one, x.text), (other, y.text)) for x in a.claims for y in b.claims]
        compared = [Role.CAPTION not in (x.kind, y.kind) for x in a.claims for y in b.claims]
        judged = [be and frozenset(pair) not in optional for be, pair in zip(compared, pairs, strict=True)]
        relations = [said.get(pair, ()) for pair in pairs]
        found.append(pairs_of(EVENT, (a, b, encoded[one], encoded[other]), relations, judged))
    return together(found)


def _pair(line: Mapping[str, Any], known: set[Key]) -> tuple[Key, Key]:
    a, b = ((line[side]["article"], line[side]["text"]) for side in ("a", "b"))
    for key in (a, b):
        if key not in known:
            raise ValueError(f"the report {key[0]} has no claim {key[1]!r}")
    return a, b
