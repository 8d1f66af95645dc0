"""A claim as tokens: each with its root, what it can be matched by, and what it does in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from framing.pipeline.conflict import words
from framing.pipeline.conflict.families import FAMILIES
from framing.pipeline.conflict.numerals import is_numeral
from framing.pipeline.conflict.roots import family, root

_TOKEN = re.compile(
    r"""\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b | [ap]\.m\.? | (?:[A-Z]\.){2,}
      | [^\W\d_]+?(?=n['’]t\b) | n['’]t\b | ['’](?:s|re|ve|ll|d|m)\b
      | [^\W\d_]+(?:[-‐][^\W\d_]+)* | [$€£%] | [^\w\s]""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: ``text[start:end]``, its lower case, its root.

    ``keys`` are what a token of another claim may share with it to be called alike: the root cut to
    what its derivations share, and the numbers of its families. Small words have none.
    """

    start: int
    end: int
    text: str
    lower: str
    root: str
    keys: frozenset[str]
    content: bool
    name: bool

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


_SMALL = (
    words.DETERMINERS
    | words.PREPOSITIONS
    | words.PRONOUNS
    | words.JOINING
    | words.AUXILIARIES
    | words.NEGATIONS
    | words.DEGREES
    | words.ORDINALS
    | frozenset(("'s", "more", "most", "less", "than", "there", "both", "all", "other", "such", "own", "not"))
)


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in order. Where every word has a capital, none tells a name."""
    matches = list(_TOKEN.finditer(text))
    long = [match[0] for match in matches if match[0].isalpha() and len(match[0]) > 3]
    headline = len(long) > 2 and all(word[0].isupper() for word in long)
    return tuple(_token(m, opening=headline or _opens(text, m.start())) for m in matches)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or quotation begins here, so that a capital tells nothing."""
    before = text[:start].rstrip()
    return not before or before[-1] in '.!?“"«:‘'


def _token(match: re.Match[str], *, opening: bool) -> Token:
    text = match[0]
    lower = text.lower().replace("’", "'").replace("‐", "-")
    content, keys, base = _held(lower)
    name = content and text[0].isupper() and not opening
    return Token(match.start(), match.end(), text, lower, base, keys, content, name)


@lru_cache(maxsize=65536)
def _held(lower: str) -> tuple[bool, frozenset[str], str]:
    base = root(lower)
    content = (
        lower[0].isalpha()
        and len(lower) > 1
        and lower not in _SMALL
        and lower not in words.TIME_WORDS
        and not is_numeral(lower)
    )
    if not content:
        return False, frozenset(), base
    return True, frozenset((family(base),)) | FAMILIES.get((base,), frozenset()), base


def keys_of(lower: str) -> frozenset[str]:
    """What a word in lower case can be matched by."""
    return _held(lower)[1]
