"""How two aligned claims differ, word by word, with words linked by their vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from framing.pipeline.arrays import TokenMatrix
from framing.pipeline.types import Claim, WordingSpan
from framing.pipeline.wording.compare import Said, Words, describe
from framing.pipeline.wording.counterparts import counterparts
from framing.pipeline.wording.elsewhere import Places, places, said_among
from framing.pipeline.wording.linking import LinkingFigures, phrases, probabilities
from framing.pipeline.wording.linking.pairs import Pair
from framing.pipeline.wording.links import Likeness, WordLink, link
from framing.pipeline.wording.names import names
from framing.pipeline.wording.nearest import OtherClaims
from framing.pipeline.wording.numbers import measures, rounded
from framing.pipeline.wording.shapes import calendar, clock
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token, tokens
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


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the vectors of its words, (w, d)."""

    claim: Claim
    words: TokenMatrix


def compare_by_meaning(
    a: Told,
    b: Told,
    figures: LinkingFigures,
    *,
    others_a: Sequence[Told] = (),
    others_b: Sequence[Told] = (),
    language: str = "",
    relating: Relating | None = None,
) -> tuple[WordingSpan, ...]:
    """As ``compare``, but words and phrases are linked by what they mean.

    Equal words, and those that differ in their inflection alone, are linked first; names and rounded
    numbers as ``compare`` links them; then what is left, by ``figures``. ``others_a`` and ``others_b``
    are the other claims of each article. With ``relating`` every reworded stretch is told how it is
    related to its partner, where that is sure. Raises ValueError where a claim's words and vectors
    differ in number.
    """
    words = tokens(a.claim.text, language), tokens(b.claim.text, language)
    links = link(*words)
    alike = {found.i: found.j for found in links if found.likeness > Likeness.RELATED}
    pairs = _pairs(words, links, alike, (a.words, b.words), figures)
    said = (
        _said(words[0], a.words, others_b, language),
        _said(words[1], b.words, others_a, language),
    )
    told = (a.claim.text, b.claim.text)
    read = related(told, (a.words, b.words), pairs, relating, language) if relating else None
    return describe((a.claim, b.claim), words, alike, pairs, said, read)


def _pairs(
    words: Texts,
    links: Sequence[WordLink],
    alike: dict[int, int],
    vectors: tuple[TokenMatrix, TokenMatrix],
    figures: LinkingFigures,
) -> list[Counterparts]:
    """Stretches that stand for each other in other words, disjoint on each side."""
    likely = probabilities(*words, *vectors, figures)
    near = Pair(*words, *vectors).cosine >= _NEAR
    shown = np.where(near, likely, np.minimum(likely, _SHOWN - _LITTLE))
    found = _apart([*names(*words, links), *rounded(*words, links)], [])
    taken = tuple(
        same.union(_exact(words[side]), *(pair[side] for pair in found))
        for side, same in enumerate((set(alike), set(alike.values())))
    )
    meant = phrases(*words, shown, (taken[0], taken[1]), _SHOWN)
    found = _apart([(measures(words[0], ours), measures(words[1], theirs)) for ours, theirs in meant], found)
    found = _apart(meant, found)
    return [pair for pair in _apart(counterparts(*words, links), found) if _in_one_voice(words, pair)]


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


@lru_cache(maxsize=4096)
def _places_in(text: str, language: str) -> Places:
    """Kept, as each claim is one of the others in every comparison with its article."""
    return places(tokens(text, language))


def _said(words: Sequence[Token], vectors: TokenMatrix, others: Sequence[Told], language: str) -> Said:
    """What other claims say: in the same words or, failing that, by the nearness of their vectors."""
    told = [tokens(other.claim.text, language) for other in others]
    known = [_places_in(other.claim.text, language) for other in others]
    claims = OtherClaims(told, [other.words for other in others])

    def said(run: Words) -> list[tuple[range, int | None]]:
        parts = []
        for part, index in said_among([words[word] for word in run], known):
            held = [run[place] for place in part]
            near = None if index is not None else claims.nearest([words[at] for at in held], vectors[held])
            parts.append((part, near if index is None else index))
        return parts

    return said
