"""The lists of words that a version reads besides its figures."""

from __future__ import annotations

from dataclasses import dataclass

from framing.pipeline.loaded import LoadedLexicon
from framing.pipeline.wording.relations import RelationLexicon


@dataclass(frozen=True, slots=True, eq=False)
class Lexicons:
    """Facts about words for the relation of phrases, and families of words that may be loaded.

    Two are the same only if they are one object: their lists are long.
    """

    relations: RelationLexicon
    loaded: LoadedLexicon
