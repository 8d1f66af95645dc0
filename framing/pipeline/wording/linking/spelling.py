"""How alike words are written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.wording.linking.texts import Places, Text

_LETTER = 21  # bits, of a Unicode code point
# Letters of a beginning that are looked at. No word has so many, but what is written without a space may be
# as long as a report.
_FARTHEST = 256
_BLANK = " "

Shares = NDArray[np.float32]
Codes = NDArray[np.int64]


class Spelling:
    """How alike the words of some pairs of texts are written. Words that several texts have are read once.

    ``start`` and ``threes`` are as ``spelling`` finds them, flat.
    """

    def __init__(self, texts: Sequence[tuple[Text, Text]]) -> None:
        first, second = ({text: text.norms for text in side} for side in zip(*texts, strict=True))
        ours, theirs = (
            {norm: at for at, norm in enumerate(dict.fromkeys(chain([_BLANK], *norms.values())))}
            for norms in (first, second)
        )
        self.start, self.threes = (shares.ravel() for shares in spelling([*ours], [*theirs]))
        rows = {text: np.array([ours[norm] for norm in norms]) * len(theirs) for text, norms in first.items()}
        columns = {text: np.array([theirs[norm] for norm in norms]) for text, norms in second.items()}
        self._places: dict[tuple[Text, Text], tuple[Places, Places]] = {}
        for a, b in texts:
            self._places[a, b], self._places[b, a] = (rows[a], columns[b]), (columns[b], rows[a])

    def places(self, a: Text, b: Text) -> tuple[Places, Places]:
        """Of each word a number: two words' added up are their place in ``start`` and ``threes``; 0 of none.

        The texts are a pair, either way round.
        """
        return self._places[a, b]


def spelling(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Shares, Shares]:
    """(n, m) each: what share of the longer of two words is their common beginning, and of their threes.

    No word is empty.
    """
    longer = np.maximum.outer(_sizes(ours), _sizes(theirs))
    threes = list(map(_threes, (*ours, *theirs)))
    sizes = _sizes(threes)
    both = np.add.outer(sizes[: len(ours)], sizes[len(ours) :])
    return np.asarray(_begun(ours, theirs) / longer), np.asarray(2 * _shared(threes, len(ours)) / both)


def _begun(ours: Sequence[str], theirs: Sequence[str]) -> Shares:
    """(n, m): how many letters two words begin with in common. Only those that do are met, few of all."""
    letters = np.array([word[:_FARTHEST] for word in (*ours, *theirs)])
    # With an end to every word: nothing is no letter.
    letters = np.pad(letters.view(np.uint32).reshape(len(letters), -1), ((0, 0), (0, 1)))
    a, b = letters[: len(ours)], letters[len(ours) :]
    found = np.zeros(len(a) * len(b), dtype=np.float32)
    at = np.flatnonzero(a[:, :1] == b[:, 0])
    i, j = np.divmod(at, len(b))
    of_a = a.take(i, axis=0)
    found[at] = ((of_a != b.take(j, axis=0)) | (of_a == 0)).argmax(axis=1)
    return found.reshape(len(a), len(b))


@lru_cache(maxsize=16384)
def _threes(word: str) -> Codes:
    """Each three letters in a row that a word has, as one number, once."""
    letters = np.array([ord(letter) for letter in f" {word} "], dtype=np.int64)
    return np.unique((letters[:-2] << 2 * _LETTER) | (letters[1:-1] << _LETTER) | letters[2:])


def _sizes(parts: Sequence[str] | Sequence[Codes]) -> Shares:
    return np.array(list(map(len, parts)), dtype=np.float32)


def _shared(parts: Sequence[Codes], ours: int) -> Shares:
    """(n, m): how many parts two words have in common; the parts of n, ``ours``, come before those of m.

    Only words that share a part are met, few of all.
    """
    theirs, cut = len(parts) - ours, sum(map(len, parts[:ours]))
    word = np.repeat(np.arange(len(parts)), list(map(len, parts)))
    part = np.unique(np.concatenate(parts), return_inverse=True)[1]
    having = word[cut:].take(part[cut:].argsort()) - ours
    counts = np.bincount(part[cut:], minlength=part.max() + 1)
    times, last = counts.take(part[:cut]), np.cumsum(counts).take(part[:cut])
    met = np.arange(times.sum()) + np.repeat(last - np.cumsum(times), times)
    places = np.repeat(word[:cut] * theirs, times) + having.take(met)
    counts = np.bincount(places, minlength=ours * theirs)
    return counts.reshape(ours, theirs).astype(np.float32)
