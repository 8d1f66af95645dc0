"""Words with exact offsets, in any script."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from framing.pipeline.wording.lexicon import IRREGULAR, NUMBER_WORDS, function_words
from framing.pipeline.words import word_spans

_QUOTED = regex.compile(
    r"“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」|『[^『』]+』|\"[^\"]+\""
    r"|(?<!\w)‘(?:[^‘’]|(?<=\w)’(?=\w))+’(?!\w)"
    r"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))+'(?!\w)"
)
_MARKS = frozenset("“”„«»「」『』\"‘’'")
_CURRENCIES = frozenset("$€£¥₪₽₹")
_PERCENT = frozenset("%٪‰")
_GROUPING = regex.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its offsets in the text it was read from, and the forms it is compared by.

    ``norm`` is the word without case and typography, ``stem`` without inflection too. A token of
    ``content`` false only binds others: alone it is no difference worth showing. ``quote`` numbers
    the quoted stretch it stands in.
    """

    start: int
    end: int
    text: str
    norm: str
    stem: str
    content: bool
    quote: int | None = None


class Tokens(tuple[Token, ...]):
    """The words of a text in order. The hash is reckoned once: what is read of the words is kept by it."""

    @cached_property
    def content(self) -> frozenset[int]:
        """The places of the words that do more than bind others."""
        return frozenset(at for at, word in enumerate(self) if word.content)

    @cached_property
    def _hash(self) -> int:
        return super().__hash__()

    def __hash__(self) -> int:
        return self._hash


@lru_cache(maxsize=8192)
def tokens(text: str, language: str = "") -> Tokens:
    """The words of a text in order; punctuation is left out."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found = []
    for start, end in word_spans(text):
        inside = [n for n, (opened, closed) in enumerate(quoted) if opened < start < closed] if quoted else ()
        found.append(token(text[start:end], start, language=language, quote=inside[0] if inside else None))
    return Tokens(found)


def whole(text: str, words: Sequence[Token], stretch: Sequence[int]) -> tuple[int, int]:
    """Where a stretch of words begins and ends, with the signs that belong to it.

    These are a currency sign before a number, a percent sign after one, and quotation marks where
    the stretch is all that stands in them.
    """
    first, last = words[stretch[0]], words[stretch[-1]]
    start, end = first.start, last.end
    if first.text[0].isdigit() and text[start - 1 : start] in _CURRENCIES:
        start -= 1
    if last.text[-1].isdigit() and text[end : end + 1] in _PERCENT:
        end += 1
    if start and end < len(text) and text[start - 1] in _MARKS and text[end] in _MARKS:
        inside = [word for word, token in enumerate(words) if token.quote == first.quote]
        if first.quote is not None and (inside[0], inside[-1]) == (stretch[0], stretch[-1]):
            return start - 1, end + 1
    return start, end


def token(text: str, start: int = 0, *, language: str = "", quote: int | None = None) -> Token:
    """One word as given, which may be a punctuation mark."""
    return Token(start, start + len(text), text, *_forms(text, language), quote)


@lru_cache(maxsize=16384)
def _forms(text: str, language: str) -> tuple[str, str, bool]:
    """A word's norm and stem, and whether it is of content. Kept, as most words of a text come again."""
    norm = normalised(text)
    capitals = text.isupper() and len(text) > 1  # the US is not us
    content = any(map(str.isalnum, text)) and (capitals or norm not in function_words(language))
    return norm, stem(norm), content


def normalised(word: str) -> str:
    """A word without case, typography, possessive ending and the dots of initials."""
    folded = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    folded = str(_GROUPING.sub("", folded))
    if len(folded) > 1 and not folded[0].isdigit():
        folded = folded.replace(".", "")
    return folded.removesuffix("'s").removesuffix("'") or folded


def stem(norm: str) -> str:
    """A word without its regular English ending. Light: better two words apart than one wrongly joined."""
    known = NUMBER_WORDS.get(norm) or IRREGULAR.get(norm)
    if known:
        return known
    for ending, least in (("ies", 3), ("ied", 3)):
        if norm.endswith(ending) and len(norm) - len(ending) >= least:
            return norm[: -len(ending)] + "y"
    for ending in ("ing", "ed", "es", "s"):
        root = norm.removesuffix(ending)
        if root != norm and len(root) >= 3 and not (ending == "s" and root[-1] in "sui"):
            return _undoubled(root, ending).removesuffix("e")
    return norm.removesuffix("e") if len(norm) > 4 else norm


def _undoubled(root: str, ending: str) -> str:
    """``plann`` of ``planned`` is ``plan``."""
    doubled = ending in ("ing", "ed") and root[-1] == root[-2] and root[-1] in "bdgmnprt"
    return root[:-1] if doubled else root
