"""Which phrases of two texts stand for each other, and how each two are related."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.linking import LinkingFigures, probabilities
from framing.pipeline.wording.relations.among import Likely
from framing.pipeline.wording.relations.features import Phrases, for_linking
from framing.pipeline.wording.relations.figures import Kind, KindFigures, LinkFigures
from framing.pipeline.wording.relations.lexicon import RelationLexicon
from framing.pipeline.wording.relations.words import Array, Pair, Side, Words

Features = Sequence[Sequence[Mapping[str, float]]]

_NOTHING: Matrix = np.empty((0, 0), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Neighbouring words of a text, as written, with their vectors (n, d)."""

    words: tuple[str, ...]
    vectors: Matrix


@dataclass(frozen=True, slots=True)
class PhraseLink:
    """Phrase ``i`` of the first text stands for ``j`` of the second; ``kinds`` add up to 1."""

    i: int
    j: int
    probability: float
    kind: Kind
    kinds: Mapping[Kind, float]

    def mirrored(self) -> PhraseLink:
        kinds = {kind.mirrored(): value for kind, value in self.kinds.items()}
        return replace(self, i=self.j, j=self.i, kind=self.kind.mirrored(), kinds=kinds)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Two texts cut into phrases: those that hold a word, each as indices of its text's words.

    ``places`` are the phrases' indices among all that were given, punctuation included; ``linked``
    (words, words) is how probably each two words stand for each other.
    """

    pair: Pair
    linked: Matrix
    phrases: tuple[tuple[Words, ...], tuple[Words, ...]]
    places: tuple[tuple[int, ...], tuple[int, ...]]

    @classmethod
    def of(
        cls, a: Sequence[Phrase], b: Sequence[Phrase], lexicon: RelationLexicon, linking: LinkingFigures
    ) -> Candidates:
        sides = (_side(a, lexicon), _side(b, lexicon))
        cut = [_cut(phrases, side) for phrases, side in zip((a, b), sides, strict=True)]
        phrases = tuple(tuple(found.values()) for found in cut)
        places = tuple(tuple(found) for found in cut)
        vectors = [side.vectors.astype(np.float32) for side in sides]
        linked = probabilities(sides[0].words, sides[1].words, vectors[0], vectors[1], linking)
        return cls(Pair(*sides), linked, (phrases[0], phrases[1]), (places[0], places[1]))

    def features(self) -> list[list[dict[str, float]]]:
        """What each two phrases show by themselves: a row for each of the first text's phrases."""
        ours, theirs = self.phrases
        return [[for_linking(Phrases(self.pair, x, y), self.linked) for y in theirs] for x in ours]

    def links(self, features: Features, links: LinkFigures, kinds: KindFigures) -> list[PhraseLink]:
        """The phrases that are linked, with how each two are related."""
        if not all(self.phrases):
            return []
        linked, found = weighed(features, links), []
        for i, j in np.argwhere(linked >= links.threshold):
            of = kinds.probabilities(Phrases(self.pair, self.phrases[0][i], self.phrases[1][j]))
            kind = max(of, key=lambda kind: of[kind])
            place = self.places[0][i], self.places[1][j]
            found.append(PhraseLink(*place, float(linked[i, j]), kind, of))
        return found


def relate(
    a: Sequence[Phrase],
    b: Sequence[Phrase],
    lexicon: RelationLexicon,
    linking: LinkingFigures,
    links: LinkFigures,
    kinds: KindFigures,
) -> tuple[PhraseLink, ...]:
    """The linked phrases of two texts, in order; exchanging the texts mirrors the links."""
    if [x.words for x in b] < [x.words for x in a]:
        return tuple(
            sorted((x.mirrored() for x in _relate(b, a, lexicon, linking, links, kinds)), key=_order)
        )
    return tuple(_relate(a, b, lexicon, linking, links, kinds))


def _relate(
    a: Sequence[Phrase],
    b: Sequence[Phrase],
    lexicon: RelationLexicon,
    linking: LinkingFigures,
    links: LinkFigures,
    kinds: KindFigures,
) -> list[PhraseLink]:
    found = Candidates.of(a, b, lexicon, linking)
    return found.links(found.features(), links, kinds)


def weighed(features: Features, figures: LinkFigures) -> Array:
    """(n, m): how probably each two phrases stand for each other."""
    first = np.array([[_logistic(figures.alone(of)) for of in row] for row in features])
    likely = Likely(first)
    return np.array(
        [
            [_logistic(figures.among({**of, **likely.features(i, j)})) for j, of in enumerate(row)]
            for i, row in enumerate(features)
        ]
    )


def _side(phrases: Sequence[Phrase], lexicon: RelationLexicon) -> Side:
    words = [word for phrase in phrases for word in phrase.words]
    vectors = [phrase.vectors for phrase in phrases if len(phrase.words)]
    return Side.of(words, np.concatenate(vectors) if vectors else _NOTHING, lexicon)


def _cut(phrases: Sequence[Phrase], side: Side) -> dict[int, Words]:
    """The words of each phrase that holds more than punctuation, by the phrase's place."""
    found, start = {}, 0
    for place, phrase in enumerate(phrases):
        words = tuple(range(start, start + len(phrase.words)))
        start += len(words)
        if side.content(words):
            found[place] = words
    return found


def _order(link: PhraseLink) -> tuple[int, int]:
    return link.i, link.j


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-score)) if score > -700 else 0.0
