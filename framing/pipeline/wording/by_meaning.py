"""How two aligned claims differ, word by word, with words linked by their vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.types import WordingSpan
from framing.pipeline.wording.compare import Said, Words, describe
from framing.pipeline.wording.counterparts import counterparts
from framing.pipeline.wording.linking import LinkingFigures, phrases, probabilities
from framing.pipeline.wording.links import Likeness, WordLink, link
from framing.pipeline.wording.names import names
from framing.pipeline.wording.nearest import OtherClaims
from framing.pipeline.wording.numbers import measures, rounded
from framing.pipeline.wording.roles import filed
from framing.pipeline.wording.shapes import calendar, clock
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token
from framing.pipeline.wording.told import ToldArticle
from framing.pipeline.wording.typed import Relating, related

Counterparts = tuple[Words, Words]
Texts = tuple[tuple[Token, ...], tuple[Token, ...]]

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
    at: tuple[int, int],
    figures: LinkingFigures,
    *,
    relating: Relating | None = None,
) -> tuple[WordingSpan, ...]:
    """As ``compare``, of the claims ``at`` two indices, but words and phrases are linked by what they mean.

    Equal words, and those that differ in their inflection alone, are linked first; names and rounded
    numbers as ``compare`` links them; then what is left, by ``figures``. The ``elsewhere`` of a span of
    side ``a`` is an index into b's claims, and the other way round. With ``relating`` every reworded
    stretch is told how it is related to its partner, where that is sure.
    """
    (ours, of_ours), (theirs, of_theirs) = a[at[0]], b[at[1]]
    words, vectors = (a.words[at[0]], b.words[at[1]]), (of_ours, of_theirs)
    links = link(*words)
    alike = {found.i: found.j for found in links if found.likeness > Likeness.RELATED}
    pairs = _pairs(words, links, alike, vectors, figures)
    said = (
        _said(words[0], of_ours, OtherClaims(b, besides=at[1])),
        _said(words[1], of_theirs, OtherClaims(a, besides=at[0])),
    )
    told = (ours.text, theirs.text)
    read = related(told, vectors, pairs, relating, a.language) if relating else None
    slots = filed(told, (a.language, b.language))
    return describe((ours, theirs), words, alike, pairs, said, slots, read)


def _pairs(
    words: Texts,
    links: Sequence[WordLink],
    alike: dict[int, int],
    vectors: tuple[Matrix, Matrix],
    figures: LinkingFigures,
) -> list[Counterparts]:
    """Stretches that stand for each other in other words, disjoint on each side."""
    found = _apart([*names(*words, links), *rounded(*words, links)], [])
    taken_a, taken_b = (
        same.union(_exact(words[side]), *(pair[side] for pair in found))
        for side, same in enumerate((set(alike), set(alike.values())))
    )
    meant = _meant(words, vectors, (taken_a, taken_b), figures)
    found = _apart([(measures(words[0], ours), measures(words[1], theirs)) for ours, theirs in meant], found)
    found = _apart(meant, found)
    return [pair for pair in _apart(counterparts(*words, links), found) if _in_one_voice(words, pair)]


def _meant(
    words: Texts, vectors: tuple[Matrix, Matrix], taken: tuple[set[int], set[int]], figures: LinkingFigures
) -> list[Counterparts]:
    """Stretches without a word that is ``taken``, linked by their vectors."""
    near = vectors[0] @ vectors[1].T >= _NEAR
    free = [
        [word for word, token in enumerate(text) if token.content and word not in used]
        for text, used in zip(words, taken, strict=True)
    ]
    # Nothing is shown without two near words, and the looks at all words are dear.
    if not near[np.ix_(*free)].any():
        return []
    likely = probabilities(*words, *vectors, figures)
    shown = np.where(near, likely, np.minimum(likely, _SHOWN - _LITTLE))
    return phrases(*words, shown, taken, _SHOWN)


def _exact(text: Sequence[Token]) -> set[int]:
    """Numbers, times and dates: vectors hardly tell them apart, so they are left to ``counterparts``."""
    return {
        word
        for word, token in enumerate(text)
        if is_number(token) or clock(text, word) or calendar(token) != ""
    }


def _apart(new: Sequence[Counterparts], found: Sequence[Counterparts]) -> list[Counterparts]:
    """The pairs found, and of the new ones those that share no word with another."""
    kept = list(found)
    for pair in new:
        if not any(set(pair[side]) & set(one[side]) for one in kept for side in (0, 1)):
            kept.append(pair)
    return kept


def _in_one_voice(words: Texts, pair: Counterparts) -> bool:
    """Whether no quotation begins or ends inside either stretch."""
    return all(
        len({text[word].quote for word in stretch}) == 1 for text, stretch in zip(words, pair, strict=True)
    )


def _said(words: Sequence[Token], vectors: Matrix, others: OtherClaims) -> Said:
    def said(run: Words) -> list[tuple[range, int | None]]:
        return others.said([words[word] for word in run], vectors[list(run)])

    return said
