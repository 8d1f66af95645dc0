"""Which phrases name one thing, by the links of aligned claims.

Links are not followed blindly. Two names come together only where one is a form of the other; a description
goes with a name, and with another description, only where both may name the same sort of thing, and never
where one claim holds both: "the group" may stand for two groups in two places.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from framing.pipeline.naming.descriptions import Article
from framing.pipeline.naming.forms import is_form
from framing.pipeline.naming.kinds import fits_name
from framing.pipeline.naming.names import Key
from framing.pipeline.naming.nouns import Kind, is_vague
from framing.pipeline.naming.phrases import Phrase, Place, Reader
from framing.pipeline.words import word_set

Node = tuple[Key, Place | None]
Pair = tuple[Phrase, Phrase]


# Words that tell two things of one noun apart.
_APART = word_set(
    """
    upper lower left right inner outer northern southern eastern western north south east west former new old
    young elder prime deputy vice foreign interior defence defense finance health male female opposing rival
    """
)


@dataclass
class Joined:
    """Which phrases are one; ``of`` gives a phrase's representative."""

    reader: Reader
    _above: dict[Node, Node] = field(default_factory=dict)
    _names: dict[Node, Key] = field(default_factory=dict)

    def of(self, phrase: Phrase) -> Node:
        return self._root(self._node(phrase))

    def name(self, phrase: Phrase) -> Key | None:
        """The family of the names among the phrases that are one with this."""
        return self._names.get(self.of(phrase), self.reader.family.get(phrase.key))

    def join(self, one: Phrase, other: Phrase) -> None:
        name = self.name(one) or self.name(other)
        first, second = sorted((self.of(one), self.of(other)), key=_order)
        self._above[second] = first
        if name is not None:
            self._names[first] = name

    def _node(self, phrase: Phrase) -> Node:
        return self.reader.family.get(phrase.key, phrase.key), phrase.node[1]

    def _root(self, at: Node) -> Node:
        while (above := self._above.get(at, at)) != at:
            at = above
        return at


def _order(node: Node) -> tuple[Key, bool, Place]:
    return node[0], node[1] is not None, node[1] or Place(0, 0, 0)


def linked(
    reader: Reader, stretches: Iterable[tuple[Place, Place]], aligned: Sequence[tuple[int, int]]
) -> list[Pair]:
    """Pairs of phrases in other words that may well be one: as they were linked, or by their noun."""
    found = [(a, b) for one, other in stretches if (a := reader.phrase(one)) and (b := reader.phrase(other))]
    for one, other in aligned:
        found += _of_one_noun(reader.descriptions(one), reader.descriptions(other))
    pairs = {(a.place, b.place): (a, b) for a, b in found if a.key != b.key and _alike(reader, a, b)}
    return [pairs[places] for places in sorted(pairs)]


def _of_one_noun(ours: Sequence[Phrase], theirs: Sequence[Phrase]) -> list[Pair]:
    """Descriptions of a noun that both claims have once, where one says all that the other says.

    The shorter must be of something known: leaders are not the leaders.
    """
    nouns = [defaultdict[str, list[Phrase]](list), defaultdict[str, list[Phrase]](list)]
    for by_noun, of in zip(nouns, (ours, theirs), strict=True):
        for phrase in of:
            by_noun[phrase.key[-1]].append(phrase)
    both = [(*nouns[0][noun], *nouns[1][noun]) for noun in nouns[0].keys() & nouns[1].keys()]
    pairs = [pair for pair in both if len(pair) == 2 and min(pair, key=_size).article is Article.DEFINITE]
    return [
        (a, b)
        for a, b in pairs
        if not is_vague(a.key[-1]) and (set(a.key) <= set(b.key) or set(b.key) <= set(a.key))
    ]


def _size(phrase: Phrase) -> int:
    return len(phrase.key)


def _alike(reader: Reader, a: Phrase, b: Phrase) -> bool:
    """Whether two linked phrases may name one thing."""
    if a.sort and b.sort:
        return a.sort.fits(b.sort) and not _set_apart(a, b)
    if not (a.sort or b.sort):
        return _forms_of_one(reader, a.key, b.key)
    name, description = (b, a) if a.sort else (a, b)
    family = reader.family.get(name.key)
    if family is None or description.sort is None or description.article is Article.INDEFINITE:
        return False
    if description.foreign and Kind.PLACE in description.sort.kinds:
        return False
    return fits_name(reader.forms[family], reader.before[family], description.sort)


def _set_apart(a: Phrase, b: Phrase) -> bool:
    return a.key[-1] == b.key[-1] and not _APART.isdisjoint({*a.key} ^ {*b.key})


def _forms_of_one(reader: Reader, one: Key, other: Key) -> bool:
    """Whether one of two names is known, and the other a form of it that is not."""
    known = [key for key in (one, other) if key in reader.family]
    if len(known) != 1:
        return False
    new = other if known[0] == one else one
    return is_form(new, reader.forms[reader.family[known[0]]])


def join(reader: Reader, pairs: Sequence[Pair]) -> Joined:
    """Join linked phrases, those linked most often first."""
    joined = Joined(reader)
    counted = Counter((a.key, b.key) if a.key < b.key else (b.key, a.key) for a, b in pairs)
    together = _together(reader)

    def often(pair: Pair) -> tuple[int, Key, Key, Place, Place]:
        (one, first), (other, second) = sorted((phrase.key, phrase.place) for phrase in pair)
        return -counted[one, other], one, other, first, second

    members: dict[Node, set[Key]] = defaultdict(set)
    for a, b in sorted(pairs, key=often):
        one, two = joined.of(a), joined.of(b)
        ours, theirs = members[one] | {a.key}, members[two] | {b.key}
        names = {joined.name(a), joined.name(b)} - {None}
        apart = any((min(x, y), max(x, y)) in together for x in ours for y in theirs)
        if one != two and len(names) < 2 and not apart:
            joined.join(a, b)
            members[joined.of(a)] = ours | theirs
    return joined


def _together(reader: Reader) -> frozenset[tuple[Key, Key]]:
    """Descriptions, in order, that one claim holds both: it speaks of two things."""
    found: set[tuple[Key, Key]] = set()
    for index in range(len(reader.claims)):
        found.update(combinations(sorted({phrase.key for phrase in reader.descriptions(index)}), 2))
    return frozenset(found)
