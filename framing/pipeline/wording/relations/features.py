"""What two phrases show of being about one thing, and of how they are related: figures without words."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.lexicon import DAYS, MONTHS
from framing.pipeline.wording.relations.words import Array, Pair, Side, Words, among, cosine, length
from framing.pipeline.wording.tokens import Token

_GRAM = 3  # letters


@dataclass(frozen=True)
class Phrases:
    """One phrase of each text of a pair."""

    pair: Pair
    ours: Words
    theirs: Words

    @cached_property
    def content(self) -> tuple[Words, Words]:
        return self.pair.a.content(self.ours), self.pair.b.content(self.theirs)

    @cached_property
    def stems(self) -> tuple[frozenset[str], frozenset[str]]:
        return _stems(self.pair.a, self.content[0]), _stems(self.pair.b, self.content[1])

    @cached_property
    def nearness(self) -> Array:
        return among(self.pair.nearness, self.content)

    @cached_property
    def likeness(self) -> Array:
        """(n, m): 1 for a word and itself, 0.9 for two that may stand for each other, else 0."""
        return np.array([[self._alike(i, j) for j in self.content[1]] for i in self.content[0]])

    def _alike(self, i: int, j: int) -> float:
        if self.pair.a.words[i].stem == self.pair.b.words[j].stem:
            return 1.0
        return 0.9 if self.pair.a.marks[i].same & self.pair.b.marks[j].same else 0.0

    @cached_property
    def means(self) -> tuple[Array, Array]:
        """The mean vector of each phrase's content words."""
        a, b = (
            np.add.reduce(side.vectors[list(words)], axis=0) / len(words)
            for side, words in zip((self.pair.a, self.pair.b), self.content, strict=True)
        )
        return a, b

    @cached_property
    def left(self) -> tuple[float, float]:
        """How much of each phrase, in words, the other does not cover."""
        covered = np.clip(np.maximum(self.nearness, self.likeness), 0, 1)
        return float((1 - covered.max(axis=1)).sum()), float((1 - covered.max(axis=0)).sum())

    @cached_property
    def unlike(self) -> tuple[int, int]:
        """How many words of each phrase have no like in the other."""
        alone = self.likeness == 0
        return int(alone.all(axis=1).sum()), int(alone.all(axis=0).sum())

    @cached_property
    def centred(self) -> tuple[Array, Array]:
        """The means without what all words have in common."""
        a, b = self.means
        return a - self.pair.middle, b - self.pair.middle

    @cached_property
    def signed(self) -> dict[str, float]:
        return directed(self)

    @property
    def spoken(self) -> bool:
        """Whether both phrases hold a word."""
        return bool(self.content[0] and self.content[1])


def common(of: Phrases) -> dict[str, float]:
    """What is the same whichever text comes first. Both phrases hold a word."""
    return {**_meaning(of), **_letters(of), **_facts(of), **_forms(of)}


def _meaning(of: Phrases) -> dict[str, float]:
    (ours, theirs), near = of.content, of.nearness
    a, b = of.means
    forth, back = near.max(axis=1).mean(), near.max(axis=0).mean()
    share = among(of.pair.shares, of.content).sum()
    return {
        "cosine": cosine(a, b),
        "centred": cosine(*of.centred),
        "covered_least": float(min(forth, back)),
        "covered_most": float(max(forth, back)),
        "nearest_words": float(near.max()),
        "last_words": float(near[-1, -1]),
        "share_least": float(share / max(len(ours), len(theirs))),
        "share_most": float(share / min(len(ours), len(theirs))),
    }


def _letters(of: Phrases) -> dict[str, float]:
    ours, theirs = of.stems
    alike = of.likeness
    written = [
        " ".join(side.words[word].norm for word in words)
        for side, words in ((of.pair.a, of.ours), (of.pair.b, of.theirs))
    ]
    grams = [{f" {text} "[k : k + _GRAM] for k in range(len(text))} for text in written]
    forth, back = alike.max(axis=1).mean(), alike.max(axis=0).mean()
    return {
        "equal": float(written[0] == written[1]),
        "equal_content": float(ours == theirs),
        "any_shared": float(bool(ours & theirs)),
        "shared_of_all": len(ours & theirs) / len(ours | theirs),
        "shared_of_shorter": len(ours & theirs) / min(len(ours), len(theirs)),
        "alike_least": float(min(forth, back)),
        "alike_most": float(max(forth, back)),
        "alike_last": float(alike[-1, -1]),
        "spelling": 2 * len(grams[0] & grams[1]) / max(1, len(grams[0]) + len(grams[1])),
    }


def _facts(of: Phrases) -> dict[str, float]:
    a, b = ([side.marks[word] for word in words] for side, words in zip(_sides(of), of.content, strict=True))
    kinds = [frozenset().union(*(marks.kinds for marks in side)) for side in (a, b)]
    opposed = any(x.opposite & {of.pair.b.words[j].stem} for x in a for j in of.content[1])
    numbers = of.pair.a.numbers(of.ours), of.pair.b.numbers(of.theirs)
    days = [
        _named(side.words[word] for word in words) for side, words in zip(_sides(of), of.content, strict=True)
    ]
    return {
        "opposite": float(opposed),
        "one_kind": float(bool(kinds[0] & kinds[1])),
        "two_kinds": float(bool(kinds[0] and kinds[1] and not kinds[0] & kinds[1])),
        "shared_numbers": float(bool(numbers[0] & numbers[1])),
        "other_numbers": float(bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])),
        "other_days": float(bool(days[0] and days[1] and not days[0] & days[1])),
    }


def _forms(of: Phrases) -> dict[str, float]:
    (ours, theirs), sides = of.content, _sides(of)
    first = [side.words[words[0]] for side, words in zip(sides, (of.ours, of.theirs), strict=True)]
    binds = [not word.content for word in first]
    verbs = [
        side.words[words[0]].text[0].islower() and not bound
        for side, words, bound in zip(sides, (ours, theirs), binds, strict=True)
    ]
    return {
        "size": math.log(len(ours) + len(theirs)),
        "one_word_each": float(len(ours) == len(theirs) == 1),
        "both_bound": float(all(binds)),
        "one_bound": float(binds[0] != binds[1]),
        "bound_alike": float(all(binds) and first[0].norm == first[1].norm),
        "one_small": float(verbs[0] != verbs[1]),
    }


def directed(of: Phrases) -> dict[str, float]:
    """What turns its sign when the texts are exchanged: how much more the first phrase says."""
    (ours, theirs), sides = of.content, _sides(of)
    numbers = [bool(side.numbers(words)) for side, words in zip(sides, (of.ours, of.theirs), strict=True)]
    left, unlike = of.left, of.unlike
    letters = [
        sum(len(side.words[word].text) for word in words)
        for side, words in zip(sides, of.content, strict=True)
    ]
    return {
        "words_more": math.log(len(ours)) - math.log(len(theirs)),
        "letters_more": math.log(letters[0]) - math.log(letters[1]),
        "left_more": left[0] - left[1],
        "unlike_more": math.tanh(unlike[0]) - math.tanh(unlike[1]),
        "holds_all": float(of.stems[1] < of.stems[0]) - float(of.stems[0] < of.stems[1]),
        "alone_more": float(unlike[1] == 0 < unlike[0]) - float(unlike[0] == 0 < unlike[1]),
        "number_more": float(numbers[0]) - float(numbers[1]),
        "kind_of": _kind_of(of),
        "joined_more": _joined(of.pair.a, of.ours) - _joined(of.pair.b, of.theirs),
    }


def for_linking(of: Phrases, linked: Matrix) -> dict[str, float]:
    """What tells whether two phrases stand for each other; the same whichever text comes first.

    ``linked`` (words of a, words of b) is how probably each two words stand for each other.
    """
    return {**common(of), **_sizes(of.signed), **_linked(of, linked)}


def _linked(of: Phrases, linked: Matrix) -> dict[str, float]:
    """How far the words of the phrases stand for each other, and for words outside the other phrase."""
    (ours, theirs), here = of.content, among(linked, of.content)
    forth, back = here.max(axis=1).mean(), here.max(axis=0).mean()
    total = here.sum()
    away_a = (linked[list(ours)].sum() - total) / len(ours)
    away_b = (linked[:, list(theirs)].sum() - total) / len(theirs)
    return {
        "linked_least": float(min(forth, back)),
        "linked_most": float(max(forth, back)),
        "linked_best": float(here.max()),
        "linked_any": float(among(linked, (of.ours, of.theirs)).max()),
        "linked_total": math.log1p(total),
        "linked_away_least": float(min(away_a, away_b)),
        "linked_away_most": float(max(away_a, away_b)),
    }


def for_kind(of: Phrases) -> dict[str, float]:
    """What tells how two linked phrases are related; the same whichever text comes first."""
    return {
        **common(of),
        **_sizes(of.signed),
        "left_least": min(of.left),
        "unlike_least": float(min(of.unlike)),
        "texts_covered": of.pair.covered,
        "texts_other_numbers": float(of.pair.other_numbers),
    }


def difference(of: Phrases) -> Array:
    """(d,): where the first phrase stands in meaning, less where the second does."""
    a, b = of.centred
    return np.asarray(a / length(a) - b / length(b))


def _sizes(signed: dict[str, float]) -> dict[str, float]:
    return {f"{name}_either_way": abs(value) for name, value in signed.items()}


def _kind_of(of: Phrases) -> float:
    """1 where a word of ours is one of the kind a word of theirs names, -1 the other way round."""
    a, b = ([side.marks[word] for word in words] for side, words in zip(_sides(of), of.content, strict=True))
    finer = any(x.kinds & y.named for x in a for y in b)
    coarser = any(y.kinds & x.named for x in a for y in b)
    return float(finer) - float(coarser)


def _sides(of: Phrases) -> tuple[Side, Side]:
    return of.pair.a, of.pair.b


def _stems(side: Side, words: Words) -> frozenset[str]:
    return frozenset(side.words[word].stem for word in words)


def _joined(side: Side, words: Words) -> float:
    return float(any(side.words[word].text in ("and", "or") for word in words))


def _named(words: Iterable[Token]) -> frozenset[str]:
    return frozenset(word.norm for word in words if word.norm in DAYS or word.norm in MONTHS)
