"""Proper names by their capitals, and the short and full forms of one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Key = tuple[str, ...]  # the words of a phrase, folded, without what stands before and after a name

_WORD = re.compile(r"[^\W_]+(?:[-.&'’][^\W_]+)*")
_ENDS = ("'s", "’s", "'", "’")


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_DETERMINERS = frozenset(["the", "a", "an", "this", "that", "these", "those"])
_OWNERS = _words("his her its their our my your")
PRONOUNS = _words("""
    he she it they we i you him them us me who whom which one others there himself herself itself
    themselves what whoever""")
_TIMES = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december mr mrs ms dr""")
_INSIDE = _words("of al el bin ibn ben de da di du del la le von van der den y")
# What follows a name that stands for itself, and not before the noun that it describes.
_FREE = _words("""
    in on at to is was are were has have had will would must can could may might should from with by
    for as that who which but after before when while said says told""")
# Of a claim's words but the first, in share and number: above it capitals are the style of a headline.
_MOST_CAPITALS, _HEADLINE = 0.6, 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text with its folded form, without a genitive's ending."""

    text: str
    start: int
    end: int
    folded: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def owns(self) -> bool:
        """Whether it is a genitive."""
        return self.end - self.start < len(self.text)


def words_of(text: str) -> list[Word]:
    """The words of a text in their order; ``end`` lies before a genitive's ending."""
    found = []
    for match in _WORD.finditer(text):
        bare = next((match[0][: -len(end)] for end in _ENDS if match[0].endswith(end)), match[0])
        found.append(Word(match[0], match.start(), match.start() + len(bare), bare.casefold()))
    return found


def bare(words: Sequence[Word]) -> Sequence[Word]:
    """A phrase without the article or the owner that it begins with."""
    start = 0
    while start < len(words) - 1 and words[start].folded in _DETERMINERS | _OWNERS:
        start += 1
    return words[start:]


def key_of(words: Iterable[Word]) -> Key:
    return tuple(word.folded for word in words)


def proper_names(texts: Sequence[Sequence[Word]], sources: Sequence[str]) -> frozenset[Key]:
    """The names among runs of capitals: those that stand for themselves in a sentence at least once.

    ``texts`` are the words of ``sources``. What begins a sentence has a capital in any case, and what
    stands in a headline of capitals too: such runs show no name.
    """
    found = set()
    for words, source in zip(texts, sources, strict=True):
        if _in_capitals(words):
            continue
        for run in _runs(words, source):
            if run.start > 0 and not _opens(source, words[run.start]) and _is_free(words, run, source):
                found.add(key_of(words[run.start : run.stop]))
    return frozenset(key for key in found if not set(key) <= _TIMES | PRONOUNS)


def _in_capitals(words: Sequence[Word]) -> bool:
    """Whether capitals are the style of a claim; a short sentence about somebody has many too."""
    capitals = sum(word.capital for word in words[1:])
    return capitals >= _HEADLINE and capitals > _MOST_CAPITALS * (len(words) - 1)


def _runs(words: Sequence[Word], source: str) -> Iterator[range]:
    """Neighbouring words with a capital, small words inside them included."""
    at = 0
    while at < len(words):
        if not words[at].capital or words[at].folded in _DETERMINERS | _OWNERS | PRONOUNS | _TIMES:
            at += 1
            continue
        end = at + 1
        while (longer := _longer(words, end, source)) > end:
            end = longer
        yield range(at, end)
        at = end


def _longer(words: Sequence[Word], end: int, source: str) -> int:
    """Where a run ends that goes on after ``words[:end]``; ``end`` itself where it does not."""
    follow = end
    if follow < len(words) and words[follow].folded in _INSIDE and _beside(words, follow, source):
        follow += 1
    if follow < len(words) and words[follow].capital and _beside(words, follow, source):
        return end if words[follow].folded in _TIMES else follow + 1
    return end


def _beside(words: Sequence[Word], at: int, source: str) -> bool:
    before = words[at - 1]
    return not before.owns and source[before.end : words[at].start] in {" ", "\u00a0", ". ", "-"}


def _opens(source: str, word: Word) -> bool:
    """Whether a word stands behind what a sentence or a quotation begins with."""
    return source[: word.start].rstrip(" ")[-1:] in set(".!?:“\"'‘(«„")


def _is_free(words: Sequence[Word], run: range, source: str) -> bool:
    last = words[run.stop - 1]
    if last.owns or run.stop == len(words):
        return True
    following = words[run.stop]
    if len(run) > 1 and following.folded in {"and", "or"}:
        return True
    return source[last.end : following.start].strip() != "" or following.folded in _FREE


def families(names: frozenset[Key], small: frozenset[str]) -> dict[Key, Key]:
    """By name the one that stands for all its forms: the first of them in the alphabet.

    ``small`` are words that the texts write without a capital. A name that ends in one of these (the
    Board) goes with a full form only where there is but one; another (Lind) goes with all full forms
    that agree in their last two words.
    """
    joined = {name: name for name in names}

    def root(name: Key) -> Key:
        while joined[name] != name:
            name = joined[name]
        return name

    for name in sorted(names):
        full = [other for other in names if other != name and _within(name, other)]
        last = [other for other in full if not any(_within(other, more) for more in full if more != other)]
        alike = {other[-2:] for other in full}
        if full and (len(last) == 1 or (name[-1] not in small and len(alike) == 1)):
            for other in full:
                one, two = sorted((root(name), root(other)))
                joined[two] = one
    return {name: root(name) for name in names}


def _within(name: Key, other: Key) -> bool:
    """Whether ``other`` holds all words of a name in their order and ends as it does."""
    rest = iter(other)
    return name[-1] == other[-1] and all(word in rest for word in name)
