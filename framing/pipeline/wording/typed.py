"""How two stretches that stand for each other in other words are related."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from weakref import WeakKeyDictionary

from framing.pipeline.arrays import Matrix
from framing.pipeline.types import PhraseRelation
from framing.pipeline.wording import linking
from framing.pipeline.wording.relations import Kind, KindFigures, RelationLexicon
from framing.pipeline.wording.relations.features import Batch
from framing.pipeline.wording.relations.phrases import Phrases
from framing.pipeline.wording.relations.words import Pair, Side, Text

Words = tuple[int, ...]
# Two texts, the products of every two of their words' vectors, and pairs of stretches: indices of words.
Reading = tuple[tuple[linking.Text, linking.Text], Matrix, Sequence[tuple[Words, Words]]]

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


def related_all(readings: Sequence[Reading], relating: Relating) -> list[list[PhraseRelation | None]]:
    """How the first stretch of each pair is related to the second; None where that is not sure.

    Many texts are quicker together.
    """
    phrases: list[Phrases] = []
    for (a, b), products, pairs in readings:
        if pairs:
            pair = Pair.of(_side(a, relating.lexicon), _side(b, relating.lexicon), products)
            phrases.extend([Phrases.of(pair, ours, theirs) for ours, theirs in pairs])
    found = iter(relating.kinds.surely(Batch(phrases)) if phrases else ())
    return [
        [_RELATIONS[kind] if kind else None for kind in islice(found, len(pairs))] for _, _, pairs in readings
    ]


# A text is related to many others: it is read once, for as long as it is held.
_SIDES: WeakKeyDictionary[linking.Text, tuple[RelationLexicon, Side]] = WeakKeyDictionary()


def _side(text: linking.Text, lexicon: RelationLexicon) -> Side:
    held, side = _SIDES.get(text, (None, None))
    if side is None or held is not lexicon:
        side = Side.of(Text.of(text.words, lexicon), text.rows)
        _SIDES[text] = lexicon, side
    return side
