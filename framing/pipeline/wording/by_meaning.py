"""How aligned claims differ, word by word, with words linked by their vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.types import PhraseRelation, WordingSpan
from framing.pipeline.wording.compare import describe
from framing.pipeline.wording.counterparts import counterparts
from framing.pipeline.wording.linking import LinkingFigures, Text, phrases, probabilities
from framing.pipeline.wording.links import Likeness, WordLink, link
from framing.pipeline.wording.names import names
from framing.pipeline.wording.nearest import Asked, said_elsewhere
from framing.pipeline.wording.numbers import measures, rounded
from framing.pipeline.wording.roles import filed
from framing.pipeline.wording.tokens import Tokens
from framing.pipeline.wording.told import ToldArticle
from framing.pipeline.wording.typed import Relating, related_all
from framing.pipeline.wording.written import Words, Written

Counterparts = tuple[Words, Words]
Claims = tuple[int, int]

# From this probability on two content words are shown as one thing in other words, if their vectors are
# near by themselves; others only make a phrase longer. More is asked than where most links are found:
# claims may share but a part. Where parts of other sentences were put beside those that the figures are
# measured on, 86 in 100 links were right with both, and 57 from the figures' own threshold.
_SHOWN = 0.7
_NEAR = 0.4
_LITTLE = 1e-3


def compare_by_meaning(
    a: ToldArticle,
    b: ToldArticle,
    claims: Sequence[Claims],
    figures: LinkingFigures,
    *,
    relating: Relating | None = None,
) -> list[tuple[WordingSpan, ...]]:
    """As ``compare``, of every two claims, but words and phrases are linked by what they mean.

    ``claims`` are indices of a's and b's; many are compared faster at once. Equal words, and those that
    differ in their inflection alone, are linked first; names and rounded numbers as ``compare`` links
    them; then what is left, by ``figures``. The ``elsewhere`` of a span of side ``a`` is an index into b's
    claims, and the other way round. With ``relating`` every reworded stretch is told how it is related to
    its partner, where that is sure.
    """
    linked = [_Linked.by_form(a, b, at) for at in claims]
    likely = iter(probabilities([one.texts for one in linked if one.open], figures))
    pairs = [one.counterparts(next(likely) if one.open else None) for one in linked]
    texts = [(a.claims[i].text, b.claims[j].text) for i, j in claims]
    relations: Sequence[Sequence[PhraseRelation | None] | None] = [None] * len(pairs)
    if relating:
        relations = related_all(
            [(one.texts, one.products, paired) for one, paired in zip(linked, pairs, strict=True)], relating
        )
    written = [(a.written[i], b.written[j]) for i, j in claims]
    left = [one.left(of, paired) for one, of, paired in zip(linked, written, pairs, strict=True)]
    said_by_b = said_elsewhere(
        [Asked(i, ours, j) for (i, j), (ours, _) in zip(claims, left, strict=True)], a, b
    )
    said_by_a = said_elsewhere(
        [Asked(j, theirs, i) for (i, j), (_, theirs) in zip(claims, left, strict=True)], b, a
    )
    return [
        describe(
            written[at],
            one.alike,
            pairs[at],
            (said_by_b[at], said_by_a[at]),
            filed(texts[at], (a.language, b.language)),
            relations[at],
        )
        for at, ((i, j), one) in enumerate(zip(claims, linked, strict=True))
    ]


@dataclass(frozen=True, slots=True)
class _Linked:
    """Two claims' words as their form links them, with those left to their meaning.

    ``pairs`` are names and rounded numbers; no word of ``taken`` is linked by meaning. ``products`` are
    those of their vectors; it is ``open`` whether any free content words are.
    """

    texts: tuple[Text, Text]
    words: tuple[Tokens, Tokens]
    links: Sequence[WordLink]
    alike: dict[int, int]
    named: Sequence[Counterparts]
    pairs: list[Counterparts]
    taken: tuple[set[int], set[int]]
    products: Matrix
    open: bool

    @classmethod
    def by_form(cls, a: ToldArticle, b: ToldArticle, at: Claims) -> _Linked:
        texts = a.texts[at[0]], b.texts[at[1]]
        words = a.words[at[0]], b.words[at[1]]
        links = link(*words)
        alike = {found.i: found.j for found in links if found.likeness > Likeness.RELATED}
        named = names(*words, links)
        pairs = _apart([*named, *rounded(*words, links)], [])
        taken = (
            {*alike, *a.exact[at[0]]}.union(*(ours for ours, _ in pairs)),
            {*alike.values(), *b.exact[at[1]]}.union(*(theirs for _, theirs in pairs)),
        )
        products = texts[0].rows @ texts[1].rows.T
        ours, theirs = (list(text.content - used) for text, used in zip(words, taken, strict=True))
        # Nothing is shown without two near words, and the looks at all words are dear.
        open_ = bool(products.take(ours, axis=0).take(theirs, axis=1).max(initial=0) >= _NEAR)
        return cls(texts, words, links, alike, named, pairs, taken, products, open_)

    def counterparts(self, likely: Matrix | None) -> list[Counterparts]:
        """Stretches that stand for each other in other words, disjoint on each side.

        ``likely`` is how probably each two words stand for each other; None where none need be asked.
        """
        meant = []
        if likely is not None:
            shown = np.where(self.products >= _NEAR, likely, np.minimum(likely, _SHOWN - _LITTLE))
            meant = phrases(*self.words, shown, self.taken, _SHOWN)
        widened = [(measures(self.words[0], ours), measures(self.words[1], theirs)) for ours, theirs in meant]
        found = _apart(meant, _apart(widened, self.pairs))
        rest = counterparts(*self.words, self.links, self.named)
        return [pair for pair in _apart(rest, found) if self._in_one_voice(pair)]

    def left(
        self, claims: tuple[Written, Written], pairs: Sequence[Counterparts]
    ) -> tuple[list[Words], list[Words]]:
        """The content words of both, in runs, that are neither alike nor in any of the ``pairs``."""
        ours, theirs = zip(*pairs, strict=True) if pairs else ((), ())
        return (
            claims[0].without(set(self.alike).union(*ours)),
            claims[1].without(set(self.alike.values()).union(*theirs)),
        )

    def _in_one_voice(self, pair: Counterparts) -> bool:
        """Whether no quotation begins or ends inside either stretch."""
        return all(
            len({text[word].quote for word in stretch}) == 1
            for text, stretch in zip(self.words, pair, strict=True)
        )


def _apart(new: Sequence[Counterparts], found: Sequence[Counterparts]) -> list[Counterparts]:
    """The pairs found, and of the new ones those that share no word with another."""
    kept = list(found)
    if not new:
        return kept
    ours = {word for pair in kept for word in pair[0]}
    theirs = {word for pair in kept for word in pair[1]}
    for pair in new:
        if ours.isdisjoint(pair[0]) and theirs.isdisjoint(pair[1]):
            kept.append(pair)
            ours.update(pair[0])
            theirs.update(pair[1])
    return kept
