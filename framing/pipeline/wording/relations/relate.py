"""Which phrases of two texts stand for each other, and how each two are related."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.linking import LinkingFigures, Text, probabilities
from framing.pipeline.wording.relations.among import Likely
from framing.pipeline.wording.relations.features import Batch, Table
from framing.pipeline.wording.relations.figures import Kind, KindFigures, LinkFigures, likeliest
from framing.pipeline.wording.relations.lexicon import RelationLexicon
from framing.pipeline.wording.relations.phrases import Phrases
from framing.pipeline.wording.relations.stretch import Words
from framing.pipeline.wording.relations.words import Array, Pair, Side

_MOST = 500.0  # log odds
_NOTHING: Matrix = np.empty((0, 0), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Neighbouring words of a text, as written, with their vectors (n, d)."""

    words: tuple[str, ...]
    vectors: Matrix


@dataclass(frozen=True, slots=True)
class CutText:
    """A text's phrases in order, punctuation included, and the vector (d,) of the text, of length 1."""

    phrases: Sequence[Phrase]
    vector: Matrix


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


@dataclass(frozen=True, eq=False)
class Candidates:
    """Two texts cut into phrases: those that hold a word, each as indices of its text's words.

    ``places`` are the phrases' indices among all that were given, punctuation included; ``linked``
    (words, words) is how probably each two words stand for each other, ``texts_alike`` the cosine of the
    texts' vectors.
    """

    sides: tuple[Side, Side]
    linked: Matrix
    phrases: tuple[tuple[Words, ...], tuple[Words, ...]]
    places: tuple[tuple[int, ...], tuple[int, ...]]
    texts_alike: float

    @classmethod
    def of(cls, a: CutText, b: CutText, lexicon: RelationLexicon, linking: LinkingFigures) -> Candidates:
        sides = (_side(a.phrases, lexicon), _side(b.phrases, lexicon))
        cut = [_cut(text.phrases) for text in (a, b)]
        phrases = tuple(tuple(found.values()) for found in cut)
        places = tuple(tuple(found) for found in cut)
        a_words, b_words = (Text(side.text.words, side.vectors) for side in sides)
        (linked,) = probabilities([(a_words, b_words)], linking)
        return cls(
            sides, linked, (phrases[0], phrases[1]), (places[0], places[1]), float(a.vector @ b.vector)
        )

    @cached_property
    def pair(self) -> Pair:
        """Both texts together. Each holds a word."""
        return Pair.of(*self.sides)

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.phrases[0]), len(self.phrases[1])

    @cached_property
    def features(self) -> Table:
        """What every two phrases show by themselves, those of the first text's first phrase first."""
        ours, theirs = self.phrases
        batch = Batch([Phrases.of(self.pair, x, y) for x in ours for y in theirs])
        alike = np.full(len(batch.phrases), self.texts_alike)
        return {**batch.for_linking(self.linked), "texts_alike": alike}

    def weighed(self, figures: LinkFigures) -> Array:
        """(n, m): how probably each two phrases stand for each other."""
        first = _logistic(figures.alone(self.features)).reshape(self.shape)
        among = {name: values.ravel() for name, values in Likely(first).features().items()}
        return _logistic(figures.among({**self.features, **among})).reshape(self.shape)

    def links(self, links: LinkFigures, kinds: KindFigures) -> list[PhraseLink]:
        """The phrases that are linked, with how each two are related."""
        if not all(self.phrases):
            return []
        linked = self.weighed(links)
        held = [(int(i), int(j)) for i, j in np.argwhere(linked >= links.threshold)]
        if not held:
            return []
        found = kinds.probabilities(self.batch(held))
        return [
            PhraseLink(self.places[0][i], self.places[1][j], float(linked[i, j]), likeliest(of), of)
            for (i, j), of in zip(held, found, strict=True)
        ]

    def batch(self, at: Iterable[tuple[int, int]]) -> Batch:
        """Some of the phrases, by their indices among those that hold a word."""
        ours, theirs = self.phrases
        return Batch([Phrases.of(self.pair, ours[i], theirs[j]) for i, j in at])


def relate(
    a: CutText,
    b: CutText,
    lexicon: RelationLexicon,
    linking: LinkingFigures,
    links: LinkFigures,
    kinds: KindFigures,
) -> tuple[PhraseLink, ...]:
    """The linked phrases of two texts, in order; exchanging the texts mirrors the links."""
    if [x.words for x in b.phrases] < [x.words for x in a.phrases]:
        return tuple(
            sorted((x.mirrored() for x in _relate(b, a, lexicon, linking, links, kinds)), key=_order)
        )
    return tuple(_relate(a, b, lexicon, linking, links, kinds))


def _relate(
    a: CutText,
    b: CutText,
    lexicon: RelationLexicon,
    linking: LinkingFigures,
    links: LinkFigures,
    kinds: KindFigures,
) -> list[PhraseLink]:
    return Candidates.of(a, b, lexicon, linking).links(links, kinds)


def _side(phrases: Sequence[Phrase], lexicon: RelationLexicon) -> Side:
    words = [word for phrase in phrases for word in phrase.words]
    vectors = [phrase.vectors for phrase in phrases if len(phrase.words)]
    return Side.read(words, np.concatenate(vectors) if vectors else _NOTHING, lexicon)


def _cut(phrases: Sequence[Phrase]) -> dict[int, Words]:
    """The words of each phrase that holds more than punctuation, by the phrase's place."""
    found, start = {}, 0
    for place, phrase in enumerate(phrases):
        words = tuple(range(start, start + len(phrase.words)))
        start += len(words)
        if words:
            found[place] = words
    return found


def _order(link: PhraseLink) -> tuple[int, int]:
    return link.i, link.j


def _logistic(score: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(score, -_MOST, _MOST))))
