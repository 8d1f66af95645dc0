"""How two stretches that stand for each other in other words are related."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from framing.pipeline.arrays import Matrix
from framing.pipeline.types import PhraseRelation
from framing.pipeline.wording.relations import Kind, KindFigures, RelationLexicon
from framing.pipeline.wording.relations.features import Batch
from framing.pipeline.wording.relations.phrases import Phrases
from framing.pipeline.wording.relations.words import Pair, Side, Text
from framing.pipeline.wording.tokens import tokens

Words = tuple[int, ...]
# Two texts, the vectors of their words, a row each, and pairs of stretches: indices of their words.
Reading = tuple[tuple[str, str], tuple[Matrix, Matrix], Sequence[tuple[Words, Words]]]

_RELATIONS = {
    Kind.EQUAL: PhraseRelation.EQUAL,
    Kind.SIMILAR: PhraseRelation.SIMILAR,
    Kind.A_NARROWER: PhraseRelation.MORE_SPECIFIC,
    Kind.B_NARROWER: PhraseRelation.LESS_SPECIFIC,
    Kind.OPPOSITE: PhraseRelation.OPPOSITE,
    Kind.RELATED: PhraseRelation.RELATED,
}


@dataclass(frozen=True, slots=True)
class Relating:
    """What tells how two phrases are related: the lists of words, and the figures."""

    lexicon: RelationLexicon
    kinds: KindFigures


def related_all(
    readings: Sequence[Reading], relating: Relating, language: str
) -> list[list[PhraseRelation | None]]:
    """How the first stretch of each pair is related to the second; None where that is not sure.

    Many texts are quicker together, above all where one comes with several others. A text that comes
    again is taken to have the vectors that it came with first.
    """
    sides: dict[str, Side] = {}
    phrases: list[Phrases] = []
    for texts, vectors, pairs in readings:
        if pairs:
            for text, of in zip(texts, vectors, strict=True):
                if text not in sides:
                    sides[text] = Side.of(_text(text, language, relating.lexicon), of)
            pair = Pair.of(sides[texts[0]], sides[texts[1]])
            phrases.extend(Phrases.of(pair, ours, theirs) for ours, theirs in pairs)
    found = iter(relating.kinds.surely(Batch(phrases)) if phrases else ())
    return [
        [_RELATIONS[kind] if kind else None for kind in islice(found, len(pairs))] for _, _, pairs in readings
    ]


@lru_cache(maxsize=4096)
def _text(text: str, language: str, lexicon: RelationLexicon) -> Text:
    """Kept, as each claim is compared with several."""
    return Text.of(tokens(text, language), lexicon)
