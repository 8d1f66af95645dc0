"""Which words do what: families of words, looked up without their inflection."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_ENDINGS = re.compile(r"(?:'s|’s|’|')$")
# Regular English inflection, undone one way or the other: a form is looked up under each.
_RULES = (
    ("", ""),
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("d", ""),
    ("ed", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("ily", "y"),
    ("ally", ""),
    ("er", ""),
    ("est", ""),
    ("ness", ""),
    ("ers", ""),
    ("ists", "ism"),
    ("ist", "ism"),
)
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
_LEAST = 3  # letters of a word once its ending is taken off


@dataclass(frozen=True, slots=True, eq=False)
class LoadedLexicon:
    """Families by word. ``names`` are all families, in their order.

    Two are the same only if they are one object: their lists are long.
    """

    names: tuple[str, ...]
    entries: Mapping[str, frozenset[str]]

    @classmethod
    def read(cls, families: Mapping[str, str]) -> LoadedLexicon:
        """The lexicon of the families given, each a text of base forms parted by spaces."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for name, words in families.items():
            for word in words.split():
                found[word].add(name)
        return cls(tuple(families), {word: frozenset(names) for word, names in found.items()})

    def families(self, word: str) -> frozenset[str]:
        """The families of a word in lower case, by the first of its base forms that is known."""
        return _families(self, word)


@lru_cache(maxsize=16384)
def _families(lexicon: LoadedLexicon, word: str) -> frozenset[str]:
    """Kept, as most words of a text come again."""
    bare = _ENDINGS.sub("", word).replace("’", "'")
    for form in _forms(bare):
        if form in lexicon.entries:
            return lexicon.entries[form]
    return frozenset()


def _forms(word: str) -> list[str]:
    found = []
    for ending, instead in _RULES:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST * bool(ending):
            root = word[: len(word) - len(ending)] + instead
            found.append(root)
            if ending and not instead and _DOUBLED.search(root):
                found.append(root[:-1])
    return found
