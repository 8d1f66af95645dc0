"""What some neighbouring words of a text show by themselves, read once however often they are related."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.pipeline.wording.lexicon import DAYS, MONTHS
from framing.pipeline.wording.relations.lexicon import Marks
from framing.pipeline.wording.tokens import Token

Words = tuple[int, ...]
Names = frozenset[str]

_GRAM = 3  # letters
_JOINING = frozenset({"and", "or"})
_CALENDAR = frozenset(DAYS | MONTHS)
_NONE: Names = frozenset()


class Stretch(NamedTuple):
    """A phrase: which words of its text it holds, and what they say.

    ``content`` are those words that do more than bind others, or all where none does; ``stems``,
    ``kinds``, ``named``, ``opposite``, ``days`` and ``letters`` are theirs alone, the rest is of all
    its words. ``bound`` is the binding word that it begins with, or empty; ``small``
    says that it begins with a content word in a small letter, as verbs do in headlines.
    """

    words: Words
    content: Words
    stems: Names
    kinds: Names
    named: Names
    opposite: Names
    days: Names
    numbers: Names
    written: str
    grams: Names
    letters: int
    bound: str
    small: bool
    joined: bool

    @classmethod
    def of(cls, words: Words, text: Sequence[Token], stems: Sequence[str], marks: Sequence[Marks]) -> Stretch:
        """The phrase of a text's words at some indices, of which there is at least one."""
        content = content_of(words, text)
        held, told = [marks[word] for word in content], [text[word] for word in content]
        whole, first = [text[word] for word in words], text[words[0]]
        written = " ".join([token.norm for token in whole])
        return cls(
            words=words,
            content=content,
            stems=frozenset([stems[word] for word in content]),
            kinds=_NONE.union(*[each.kinds for each in held]),
            named=_NONE.union(*[each.named for each in held]),
            opposite=_NONE.union(*[each.opposite for each in held]),
            days=_CALENDAR.intersection([token.norm for token in told]),
            numbers=numbers_of([stems[word] for word in words]),
            written=written,
            grams=_grams(written),
            letters=sum([len(token.text) for token in told]),
            bound="" if first.content else first.norm,
            small=first.content and told[0].text[0].islower(),
            joined=not _JOINING.isdisjoint([token.text for token in whole]),
        )


@lru_cache(maxsize=16384)
def _grams(written: str) -> Names:
    """Kept, as most phrases are words that come again."""
    padded = f" {written} "
    return frozenset([padded[start : start + _GRAM] for start in range(len(written))])


def content_of(words: Words, text: Sequence[Token]) -> Words:
    """The words that do more than bind others; all words where none does."""
    return tuple(word for word in words if text[word].content) or words


def numbers_of(stems: Iterable[str]) -> Names:
    return frozenset([stem for stem in stems if stem[:1].isdigit()])
