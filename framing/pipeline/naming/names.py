"""Words of a claim, and the proper names among them by their capitals."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from framing.pipeline.words import word_set

Owned = frozenset[tuple[str, str]]
Key = tuple[str, ...]  # the words of a phrase, folded, without what stands before and after a name

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-.&'’][^\W_]+)*")
_ENDS = ("'s", "’s", "'", "’")
# A member's party and state, as newspapers of the United States put them behind a name.
_SEAT = re.compile(r"[a-z]-[a-z]+")


DETERMINERS = frozenset(["the", "a", "an", "this", "that", "these", "those"])
OWNERS = word_set("his her its their our my your")
PRONOUNS = word_set("""
    he she it they we i you him them us me who whom which one others there himself herself itself
    themselves what whoever""")
TIMES = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december""")
_OPENERS = word_set(
    """meanwhile however yesterday today tomorrow earlier later still even also nevertheless instead although
    though since because under amid despite former now then here there yet so about against without"""
)
HONORIFICS = word_set("mr mrs ms dr rep sen gov gen col lt sgt capt prof")
_INSIDE = word_set("of al el bin ibn ben de da di du del la le von van der den y")
_NO_NAME = DETERMINERS | OWNERS | PRONOUNS | TIMES | HONORIFICS
# What follows a name that stands for itself, and not before the noun that it describes.
_FREE = word_set("""
    in on at to is was are were has have had will would must can could may might should from with by of
    for as that who which but after before when while said says told""")
_NEVER = TIMES | PRONOUNS | _FREE | word_set("may and or but if so yes no not")
# Verbs in the past that no ending shows, and verbs of saying, which follow a subject in news.
VERBS = word_set("""
    said says say told tells told told went came took made gave began broke brought built fell felt fought
    found fled got held hit kept led left lost met paid put ran rose saw sent set shot stood struck swept
    threw took won wrote spoke became drew drove grew knew let sought thought""")
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
        found.append(Word(match[0], match.start(), match.start() + len(bare), _folded(bare)))
    return found


def _folded(word: str) -> str:
    """A word without case, initials without dots; but U.S. and US are not us."""
    folded = word.casefold()
    initials = folded.replace(".", "") if word.endswith(".") else folded
    if len(initials) > 1 and (word.isupper() or word.endswith(".")) and initials in PRONOUNS:
        return ".".join(initials) + "."
    return initials


def bare(words: Sequence[Word]) -> Sequence[Word]:
    """A phrase without the article or the owner that it begins with."""
    start = 0
    while start < len(words) - 1 and words[start].folded in DETERMINERS | OWNERS:
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
    owned = _owned(texts)
    for words, source in zip(texts, sources, strict=True):
        if in_capitals(words):
            continue
        for run in _runs(words, source, owned):
            titled = run.start > 0 and words[run.start - 1].folded in HONORIFICS
            stands = titled or (run.start > 0 and not _opens(source, words[run.start]))
            if stands and is_free(words, run, source):
                found.add(key_of(words[run.start : run.stop]))
                if titled:
                    found.add(key_of(words[run.start - 1 : run.stop]))
    found |= _opening(texts, sources, found, owned)
    return frozenset(key for key in found if not set(key) <= _NEVER and not _SEAT.fullmatch(key[0]))


def _opening(
    texts: Sequence[Sequence[Word]], sources: Sequence[str], known: Collection[Key], owned: Owned
) -> set[Key]:
    """Longer forms of known names that stand only where a sentence begins."""
    small = {word.folded for words in texts for word in words if not word.capital} | _OPENERS | _NEVER
    last = {key[-1] for key in known}
    full = {key[-1] for key in known if len(key) > 1}
    return {
        key_of(words[run.start : run.stop])
        for words, source in zip(texts, sources, strict=True)
        if not in_capitals(words)
        for run in _runs(words, source, owned)
        if words[run.stop - 1].folded in (last if len(run) > 1 else full) and is_free(words, run, source)
        if words[run.start].folded not in small and not words[run.start].folded.endswith("ly")
    }


def _owned(texts: Sequence[Sequence[Word]]) -> Owned:
    """Genitives that are part of a name, as in Pike's Bridge: who stands nowhere but before one thing."""
    after: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for words in texts:
        for word, following in zip_longest(words, words[1:]):
            if word.capital:
                named = word.owns and following is not None and following.capital
                after[word.folded].add(following.folded if named else "")
                times[word.folded] += 1
    lone = {owner: thing for owner, (thing, *more) in after.items() if not more and times[owner] > 1}
    return frozenset((owner, thing) for owner, thing in lone.items() if thing)


def in_capitals(words: Sequence[Word]) -> bool:
    """Whether capitals are the style of a claim; a short sentence about somebody has many too."""
    capitals = sum(word.capital for word in words[1:])
    return capitals >= _HEADLINE and capitals > _MOST_CAPITALS * (len(words) - 1)


def _runs(words: Sequence[Word], source: str, owned: Owned) -> Iterator[range]:
    """Neighbouring words with a capital, small words inside them included."""
    at = 0
    while at < len(words):
        if not words[at].capital or words[at].folded in _NO_NAME:
            at += 1
            continue
        end = at + 1
        while (longer := _longer(words, end, source, owned)) > end:
            end = longer
        yield range(at, end)
        at = end


def _longer(words: Sequence[Word], end: int, source: str, owned: Owned) -> int:
    """Where a run ends that goes on after ``words[:end]``; ``end`` itself where it does not."""
    follow = end
    if follow < len(words) and (words[end - 1].folded, words[end].folded) in owned:
        return end + 1
    if follow < len(words) and words[follow].folded in _INSIDE and _beside(words, follow, source):
        follow += 1
    elif [word.folded for word in words[follow : follow + 2]] == ["for", "the"]:
        follow += 2
    if follow < len(words) and words[follow].capital and _beside(words, follow, source):
        return end if words[follow].folded in TIMES else follow + 1
    return end


def beside(words: Sequence[Word], at: int, source: str) -> bool:
    """Whether nothing but a space, and perhaps a genitive's ending, parts a word from the one before."""
    before = words[at - 1]
    return source[before.start + len(before.text) : words[at].start] in {" ", "\u00a0"}


def _beside(words: Sequence[Word], at: int, source: str) -> bool:
    before = words[at - 1]
    return not before.owns and source[before.end : words[at].start] in {" ", "\u00a0", ". ", "-"}


def _opens(source: str, word: Word) -> bool:
    """Whether a word stands behind what a sentence or a quotation begins with."""
    return source[: word.start].rstrip(" ")[-1:] in set(".!?:“\"'‘(«„")


def is_free(words: Sequence[Word], run: range, source: str) -> bool:
    """Whether a run of capitals stands for itself: what follows it shows that it describes no noun."""
    last = words[run.stop - 1]
    if last.owns or run.stop == len(words):
        return True
    following = words[run.stop]
    if len(run) > 1 and following.folded in {"and", "or"}:
        return True
    return (
        source[last.end : following.start].strip() != ""
        or following.folded in _FREE | VERBS
        or following.folded.endswith("ed")
    )
