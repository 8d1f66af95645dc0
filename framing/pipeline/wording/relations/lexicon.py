"""Facts about words, as sets of marks: two words that share a mark are alike in what the mark says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from framing.pipeline.wording.tokens import normalised, stem

_LONGEST = 3  # words of a name in the lists
_SHORT = 3  # letters of a word that is left as it is


@dataclass(frozen=True, slots=True)
class Marks:
    """What the lists say of one or several words.

    ``same`` names sets of words that may stand for each other, ``kinds`` the kinds a word is one of
    (a place is one of the country it lies in), ``named`` the kinds it names itself, ``opposite`` the
    sets of words it is, by one list, the opposite of.
    """

    same: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    opposite: frozenset[str] = frozenset()

    def joined(self, other: Marks) -> Marks:
        return Marks(
            self.same | other.same,
            self.kinds | other.kinds,
            self.named | other.named,
            self.opposite | other.opposite,
        )


_NONE = Marks()


@dataclass(frozen=True, slots=True, eq=False)
class RelationLexicon:
    """Marks by the stem of a word, or by the stems of a name's words joined with underscores.

    ``begins`` are the stems that a name of several words begins with. Two lexicons are equal only where
    they are one, so that what was read with a lexicon can be kept by it.
    """

    entries: Mapping[str, Marks]
    begins: frozenset[str]

    @classmethod
    def read(cls, lists: Mapping[str, Any]) -> RelationLexicon:
        """The lexicon of the lists ``same``, ``opposite``, ``kinds``, ``places`` and ``short``.

        Words in a list are parted by spaces, words of a name joined by underscores. Raises KeyError
        for a list that is missing.
        """
        found: defaultdict[str, Marks] = defaultdict(Marks)
        for words, marks in _listed(lists):
            for word in words:
                key = _key(word.split("_"))
                found[key] = found[key].joined(marks)
        return cls(dict(found), frozenset(key.split("_")[0] for key in found if "_" in key))

    def marks(self, stems: Sequence[str]) -> list[Marks]:
        """The marks of each word of a text, those of a name of several words on every one of them."""
        found = [self.entries.get(one, _NONE) for one in stems]
        for start, first in enumerate(stems):
            if first in self.begins:
                for end in range(start + 2, min(start + _LONGEST, len(stems)) + 1):
                    held = self.entries.get("_".join(stems[start:end]), _NONE)
                    found[start:end] = [marks.joined(held) for marks in found[start:end]]
        return found


def _listed(lists: Mapping[str, Any]) -> Iterable[tuple[Sequence[str], Marks]]:
    for number, words in enumerate(lists["same"]):
        yield words.split(), Marks(same=frozenset({f"set {number}"}))
    for pair in lists["opposite"]:
        one, other = pair.split()
        yield [one], Marks(opposite=frozenset({_key([other])}))
        yield [other], Marks(opposite=frozenset({_key([one])}))
    for kind, words in lists["kinds"].items():
        yield [kind.replace(" ", "_")], Marks(named=frozenset({kind}))
        yield words.split(), Marks(kinds=frozenset({kind}))
    for place, of in lists["places"].items():
        here = f"in {place}"
        names = [place, *of["called"].split()]
        yield names, Marks(same=frozenset({place}), kinds=frozenset({"country"}), named=frozenset({here}))
        yield of["holds"].split(), Marks(kinds=frozenset({here, "place"}))
    for short, words in lists["short"].items():
        yield [short, *words.split()], Marks(same=frozenset({f"short {short}"}))


@lru_cache(maxsize=16_384)
def root(norm: str) -> str:
    """The stem without a last e, which some inflected forms keep and others lose: rise and rises."""
    found = stem(norm)
    return found.removesuffix("e") if len(found) > _SHORT else found


def _key(words: Sequence[str]) -> str:
    return "_".join(root(normalised(word)) for word in words)
