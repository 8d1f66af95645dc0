"""Which words of two texts stand for each other: by meaning, in any order, phrases included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from framing.pipeline.wording.linking.among import among
from framing.pipeline.wording.linking.features import alone
from framing.pipeline.wording.linking.figures import LinkingFigures, Stacked
from framing.pipeline.wording.linking.layout import GAP
from framing.pipeline.wording.linking.pairs import Pairs
from framing.pipeline.wording.linking.spelling import Spelling
from framing.pipeline.wording.linking.texts import Array, Bools, Text

# Above this many pairs of words only equal words are linked that both texts have once, so that no text
# takes for ever.
_MOST_PAIRS = 250_000
# Places looked at in one go, blank ones included: many are faster, until they no longer stay near the
# processor.
_BLOCK = 16_000
_MOST_SPELT = 4_000_000  # pairs of words that are looked at in one go for how they are written


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Word ``i`` of the first text stands for word ``j`` of the second, so probable is it."""

    i: int
    j: int
    probability: float


def link(a: Text, b: Text, figures: LinkingFigures) -> tuple[Link, ...]:
    """The links in order, many to many; exchanging the texts exchanges each link exactly.

    A content word that both texts have once is linked, and two texts of the same words are linked word
    by word.
    """
    (likely,) = probabilities([(a, b)], figures)
    if not likely.size:
        return ()
    pairs = Pairs([(a, b)])
    (equal,) = pairs.apart(pairs.equal)
    held = likely >= np.where(equal, figures.equal, figures.different)
    return tuple(Link(int(i), int(j), round(float(likely[i, j]), 4)) for i, j in np.argwhere(held))


def probabilities(texts: Sequence[tuple[Text, Text]], figures: LinkingFigures) -> list[Array]:
    """By pair (words of a, words of b): how probably each two stand for each other; transposed for b and a.

    What is found for a pair does not depend on the others but for rounding: many at once are faster.
    """
    found: dict[int, Array] = {}
    open_: dict[int, tuple[Text, Text]] = {}
    for at, (a, b) in enumerate(texts):
        if a.forms == b.forms:
            found[at] = np.eye(len(a), dtype=np.float32)
        elif not (len(a) and len(b)):
            found[at] = np.zeros((len(a), len(b)), dtype=np.float32)
        elif len(a) * len(b) > _MOST_PAIRS:
            pairs = Pairs([(a, b)])
            found[at] = pairs.apart(_only(pairs))[0].astype(np.float32)
        else:
            # Sums in another order may differ in their last digit: one order for both ways round.
            open_[at] = (b, a) if (len(b), b.forms) < (len(a), a.forms) else (a, b)
    for some in _read_together(open_):
        spelt = Spelling([texts[at] for at in some])
        for block in _blocks(some):
            pairs = Pairs([open_[at] for at in block], spelt)
            for at, likely in zip(block, pairs.apart(_probabilities(pairs, figures)), strict=True):
                found[at] = likely if open_[at] == texts[at] else likely.T
    return [found[at] for at in range(len(texts))]


def _read_together(texts: Mapping[int, tuple[Text, Text]]) -> Iterable[dict[int, tuple[Text, Text]]]:
    """The pairs in parts, so that all words of a part may be looked at beside all others of it."""
    part: dict[int, tuple[Text, Text]] = {}
    ours = theirs = 0
    for at, (a, b) in texts.items():
        ours, theirs = ours + len(a), theirs + len(b)
        if part and ours * theirs > _MOST_SPELT:
            yield part
            part, ours, theirs = {}, len(a), len(b)
        part[at] = a, b
    if part:
        yield part


def _blocks(texts: Mapping[int, tuple[Text, Text]]) -> Iterable[list[int]]:
    """The pairs in blocks of like widths, as each is filled up to the widest."""
    block: list[int] = []
    rows = 0
    for at in sorted(texts, key=lambda at: len(texts[at][1])):
        n, m = map(len, texts[at])
        rows += n + GAP
        if block and rows * (m + GAP) > _BLOCK:
            yield block
            block, rows = [], n + GAP
        block.append(at)
    if block:
        yield block


def _probabilities(pairs: Pairs, figures: LinkingFigures) -> Array:
    by_themselves = Stacked.of(alone(pairs), pairs.shape).weighed(pairs, figures.looks)
    first, *later = figures.looks
    likely = first.probability(pairs, by_themselves[0])
    for look, weighed in zip(later, by_themselves[1:], strict=True):
        in_view = Stacked.of(among(pairs, likely), pairs.shape).weighed(pairs, [look])
        likely = look.probability(pairs, weighed, *in_view)
    return np.maximum(likely, _only(pairs))


def _only(pairs: Pairs) -> Bools:
    """Equal content words that both texts have once."""
    (ours, theirs), (content_a, content_b) = pairs.equal_elsewhere, pairs.content
    return np.asarray(pairs.equal & ~(ours | theirs) & content_a & content_b)
