"""Claims as the phrases that name something in them: proper names, and descriptions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from framing.pipeline.naming.descriptions import Article, Description, description_of, descriptions
from framing.pipeline.naming.forms import Seen, families
from framing.pipeline.naming.kinds import PLACING
from framing.pipeline.naming.names import (
    PRONOUNS,
    Key,
    Word,
    bare,
    in_capitals,
    is_free,
    key_of,
    proper_names,
    words_of,
)
from framing.pipeline.naming.nouns import Sort, is_vague
from framing.pipeline.naming.quoted import speech

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of a report (its number): where it begins in the report's text, and its words."""

    report: int
    start: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a claim (its index): ``start`` and ``end`` count from the text's beginning."""

    claim: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase in its place. A description has a ``sort``, a proper name has none."""

    key: Key
    words: str
    place: Place
    sort: Sort | None = None
    article: Article = Article.NONE
    foreign: bool = False  # whether a description holds a name of its own, as "the Lebanese border" does

    @property
    def node(self) -> tuple[Key, Place | None]:
        """What the phrase counts as: a noun that says little counts for each place by itself."""
        vague = self.sort is not None and len(self.key) == 1 and is_vague(self.key[0])
        return self.key, self.place if vague else None


class Reader:
    """The claims of all reports as words, with the names among them."""

    def __init__(self, claims: Sequence[Told]) -> None:
        self.claims = claims
        self.words = [words_of(claim.text) for claim in claims]
        self.names = proper_names(self.words, [claim.text for claim in claims])
        self._small = frozenset(word.folded for words in self.words for word in words if not word.capital)
        self.found = self.occurrences(self.names)
        self.family = families(self._seen())

    def _seen(self) -> Seen:
        reports: dict[Key, set[int]] = {name: set() for name in self.names}
        times, held = Counter[Key](), Counter[Key]()
        for phrase in self._every():
            reports[phrase.key].add(self.claims[phrase.place.claim].report)
            times[phrase.key] += 1
            held[phrase.key] += self._word_before(phrase) in PLACING
        together = {
            pair for of in self.found for pair in combinations(sorted({phrase.key for phrase in of}), 2)
        }
        return Seen(
            reports, together, self._small, {name for name in held if 2 * held[name] >= times[name] > 0}
        )

    def _every(self) -> Iterator[Phrase]:
        """The names in all claims."""
        return (phrase for of in self.found for phrase in of)

    def _word_before(self, phrase: Phrase) -> str:
        told, words = self.claims[phrase.place.claim], self.words[phrase.place.claim]
        at = next(i for i, word in enumerate(words) if told.start + word.start == phrase.place.start)
        return words[at - 1].folded if at else ""

    @cached_property
    def forms(self) -> dict[Key, list[Key]]:
        """By family its names."""
        found: dict[Key, list[Key]] = defaultdict(list)
        for name in sorted(self.family):
            found[self.family[name]].append(name)
        return found

    @cached_property
    def before(self) -> dict[Key, set[str]]:
        """By family the words before its names."""
        found: dict[Key, set[str]] = defaultdict(set)
        for phrase in self._every():
            found[self.family[phrase.key]].add(self._word_before(phrase))
        return found

    def phrase(self, place: Place) -> Phrase | None:
        """What a linked stretch names: a name, or a description that it is, or is part of; or None."""
        words, source = self.words[place.claim], self.claims[place.claim].text
        begins = self.claims[place.claim].start
        inside = [
            index
            for index, word in enumerate(words)
            if place.start <= begins + word.start and begins + word.end <= place.end
        ]
        if not inside:
            return None
        stretch = bare(words[inside[0] : inside[-1] + 1])
        first, last = inside[-1] + 1 - len(stretch), inside[-1]
        if len(stretch) > _MOST_WORDS or stretch[0].folded in PRONOUNS:
            return None
        if key_of(stretch) in self.names or self._is_name(words, first, last, source):
            return self._made(place.claim, stretch)
        found = description_of(words, source, first, last)
        return (
            self._described(place.claim, found) if found and not self._is_quoted(place.claim, found) else None
        )

    def _is_name(self, words: Sequence[Word], first: int, last: int, source: str) -> bool:
        """Whether a stretch in capitals is a name in a form that stands nowhere else by itself."""
        if in_capitals(words) or not is_free(words, range(first, last + 1), source):
            return False
        opens = first == 0 and words[first].folded in self._small
        return not opens and all(word.capital for word in words[first : last + 1])

    def descriptions(self, index: int) -> list[Phrase]:
        """Every description in a claim."""
        return self._descriptions[index]

    @cached_property
    def _descriptions(self) -> list[list[Phrase]]:
        return [
            [
                self._described(index, found)
                for found in descriptions(words, claim.text)
                if not self._is_quoted(index, found)
            ]
            for index, (words, claim) in enumerate(zip(self.words, self.claims, strict=True))
        ]

    def is_capital(self, phrase: Phrase) -> bool:
        """Whether a phrase stands in capitals where others do not."""
        words = self.words[phrase.place.claim]
        capital = all(part[0].isupper() for part in phrase.words.split())
        return (
            capital and phrase.place.start > self.claims[phrase.place.claim].start and not in_capitals(words)
        )

    def _is_quoted(self, index: int, found: Description) -> bool:
        """Whether a description is the words of somebody whom the report quotes."""
        start, end = self.words[index][found.start].start, self.words[index][found.stop - 1].end
        return any(begin <= start and end <= stop for begin, stop in self._quoted[index])

    @cached_property
    def _quoted(self) -> list[list[tuple[int, int]]]:
        return [speech(claim.text) for claim in self.claims]

    def occurrences(self, forms: Collection[Key]) -> list[list[Phrase]]:
        """By claim the forms that it holds, the longest at each place; names only with their capitals."""
        begun: dict[str, list[Key]] = defaultdict(list)
        for form in sorted(forms, key=len, reverse=True):
            begun[form[0]].append(form)
        return [self._occurring(index, begun) for index in range(len(self.claims))]

    def _occurring(self, index: int, begun: Mapping[str, Sequence[Key]]) -> list[Phrase]:
        words, found, at = self.words[index], [], 0
        folded = key_of(words)
        while at < len(words):
            here = (form for form in begun.get(folded[at], ()) if folded[at : at + len(form)] == form)
            form = next((form for form in here if form not in self.names or words[at].capital), None)
            if form:
                found.append(self._made(index, words[at : at + len(form)]))
            at += len(form) if form else 1
        return found

    def _made(self, index: int, words: Sequence[Word]) -> Phrase:
        claim = self.claims[index]
        place = Place(index, claim.start + words[0].start, claim.start + words[-1].end)
        return Phrase(key_of(words), claim.text[words[0].start : words[-1].end], place)

    def _described(self, index: int, found: Description) -> Phrase:
        words = self.words[index][found.start : found.stop]
        made = self._made(index, words)
        foreign = any(word.capital for word in words) and not in_capitals(self.words[index])
        return Phrase(made.key, made.words, made.place, found.sort, found.article, foreign)


def spelling(words: Iterable[str], *, is_name: bool) -> str:
    """The spelling used most often; of a description the one with fewest capitals, as outside headlines."""
    used = Counter(words)
    return min(used, key=lambda one: (0 if is_name else sum(map(str.isupper, one)), -used[one], one))
