"""Which reports are copies of one text, so that three of them do not pass for three sources.

Outlets print what an agency sent them, more or less as it came. What two reports have in common by
copying shows in long runs of the same words: shingles, sequences of some words each, and how far the
one's are contained in the other's (Broder 1997, "On the resemblance and containment of documents").
What stands in quotation marks is left out: two reporters who quote one speaker use the same words
and are two all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, pairwise

from framing.pipeline.types import Document, Role

__all__ = ["ONE_SOURCE", "Copied", "Wordprint", "copied", "near_verbatim", "one_source", "share"]

# Words in a shingle. Eight words in a row are hardly ever the same by chance, but for names and titles.
SHINGLE = 8
# From this share on two reports count as copies of one text. Of the reports of three opposed outlets on
# each of 64 events in BASIL (Fan et al. 2019) no two share more than 0.15: mostly names and statements.
ONE_SOURCE = 0.5
# Fewer copied words than this may be a statement that both were sent; they make no copy.
LEAST_WORDS = 40
# The resemblance of two claims, in pairs of words, from which one is a copy of the other with an edit.
NEAR_VERBATIM = 0.6

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# A quotation ends with its mark or, where it runs on, with the claim.
_QUOTED = re.compile(r"“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|(?<!\w)\"[^\"]*(?:\"(?!\w)|$)")


@dataclass(frozen=True, slots=True)
class Copied:
    """Two documents, by their places (``a < b``), and what of the one stands in the other.

    ``share`` is that of the copied words, above 0 and at most 1; ``words`` is their number.
    """

    a: int
    b: int
    share: float
    words: int

    @property
    def is_one_source(self) -> bool:
        return self.share >= ONE_SOURCE and self.words >= LEAST_WORDS


@dataclass(frozen=True)
class Wordprint:
    """The words of a report's body in their order, without quotations; each of those parts two runs."""

    runs: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, document: Document) -> Wordprint:
        return cls.of_sentences(claim.text for claim in document.claims if claim.kind is Role.BODY)

    @classmethod
    def of_sentences(cls, body: Iterable[str]) -> Wordprint:
        """Of the sentences of a body in their order."""
        runs: list[list[str]] = [[]]
        for sentence in body:
            first, *others = _QUOTED.split(sentence)
            runs[-1] += _words(first)
            runs += map(_words, others)
        return cls(tuple(tuple(run) for run in runs if run))

    @cached_property
    def words(self) -> int:
        return sum(map(len, self.runs))

    @cached_property
    def in_order(self) -> tuple[tuple[int, ...], ...]:
        """The shingles of each run by their hashes, which are those of this process."""
        return tuple(_shingles(run) for run in self.runs)

    @cached_property
    def shingles(self) -> frozenset[int]:
        return frozenset(chain.from_iterable(self.in_order))

    def copied_words(self, other: Wordprint) -> int:
        """How many of this one's words stand in passages of the other."""
        shared = self.shingles & other.shingles
        return sum(_covered(run, shared) for run in self.in_order) if shared else 0


def share(a: Wordprint, b: Wordprint) -> float:
    """How much of the one stands word for word in the other, in 0..1: whichever way it is more.

    A report that is cut from the other and one that goes on after it are copies all the same.
    """
    return _both_ways(a, b)[0]


def copied(prints: Sequence[Wordprint]) -> tuple[Copied, ...]:
    """Every two of these that share a passage, in their order."""
    pairs = combinations(enumerate(prints), 2)
    found = (Copied(i, j, *_both_ways(a, b)) for (i, a), (j, b) in pairs)
    return tuple(of for of in found if of.words)


def one_source(found: Iterable[Copied]) -> tuple[tuple[int, ...], ...]:
    """The groups of two or more documents of which every two are copies, in the order of their firsts.

    Copying is not transitive: two independent reports may both have printed one short text of an
    agency, and are two. So groups are joined by their least share (complete linkage), the largest
    first, and a document stands in one group at most.
    """
    shares = {(of.a, of.b): of.share for of in found if of.is_one_source}
    groups: list[tuple[int, ...]] = [(place,) for place in sorted({at for pair in shares for at in pair})]
    while len(groups) > 1:
        joins = [
            (min(shares.get((min(a, b), max(a, b)), 0.0) for a in one for b in other), one, other)
            for one, other in combinations(groups, 2)
        ]
        least, one, other = max(joins, key=lambda join: join[0])
        if not least:
            break
        groups = sorted([*(of for of in groups if of not in (one, other)), tuple(sorted(one + other))])
    return tuple(group for group in groups if len(group) > 1)


def near_verbatim(one: str, other: str) -> bool:
    """Whether two claims are the same words, but for an edit: quotations count here."""
    a, b = _pairs_of_words(one), _pairs_of_words(other)
    return bool(a) and len(a & b) >= NEAR_VERBATIM * len(a | b)


def _both_ways(a: Wordprint, b: Wordprint) -> tuple[float, int]:
    """The larger share and the larger number of copied words."""
    of_a, of_b = a.copied_words(b), b.copied_words(a)
    return max(of_a / max(1, a.words), of_b / max(1, b.words)), max(of_a, of_b)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _shingles(run: Sequence[str]) -> tuple[int, ...]:
    return tuple(map(hash, zip(*(run[start:] for start in range(SHINGLE)), strict=False)))


def _covered(run: Sequence[int], shared: frozenset[int]) -> int:
    """How many words of a run, given by its shingles, stand in a shared one."""
    covered = end = 0
    for start, shingle in enumerate(run):
        if shingle in shared:
            covered += start + SHINGLE - max(start, end)
            end = start + SHINGLE
    return covered


def _pairs_of_words(text: str) -> frozenset[tuple[str, str]]:
    """Every two words that follow each other, the ends of the claim being words too."""
    words = ["", *_words(text), ""]
    return frozenset(pairwise(words)) if len(words) > 2 else frozenset()
