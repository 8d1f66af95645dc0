"""What some neighbouring words of a text show by themselves, read once however often they are related."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.pipeline.wording.lexicon import DAYS, MONTHS
from framing.pipeline.wording.relations.lexicon import Marks
from framing.pipeline.wording.tokens import Token

Words = tuple[int, ...]
Names = frozenset[str]

_GRAM = 3  # letters
_JOINING = frozenset({"and", "or"})
_CALENDAR = DAYS | MONTHS


@dataclass(frozen=True, slots=True)
class Stretch:
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
        held, first = [marks[word] for word in content], text[words[0]]
        written = " ".join(text[word].norm for word in words)
        return cls(
            words=words,
            content=content,
            stems=frozenset(stems[word] for word in content),
            kinds=frozenset().union(*(each.kinds for each in held)),
            named=frozenset().union(*(each.named for each in held)),
            opposite=frozenset().union(*(each.opposite for each in held)),
            days=frozenset(text[word].norm for word in content if text[word].norm in _CALENDAR),
            numbers=numbers_of(stems[word] for word in words),
            written=written,
            grams=frozenset(f" {written} "[start : start + _GRAM] for start in range(len(written))),
            letters=sum(len(text[word].text) for word in content),
            bound="" if first.content else first.norm,
            small=first.content and text[content[0]].text[0].islower(),
            joined=any(text[word].text in _JOINING for word in words),
        )


def content_of(words: Words, text: Sequence[Token]) -> Words:
    """The words that do more than bind others; all words where none does."""
    return tuple(word for word in words if text[word].content) or words


def numbers_of(stems: Iterable[str]) -> Names:
    return frozenset(stem for stem in stems if stem[:1].isdigit())
