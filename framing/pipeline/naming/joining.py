"""Which phrases name one thing, by the links of aligned claims.

Links are not followed blindly: "the group" may stand for two groups in two places. Two names of which
neither is a form of the other come together only where a link says so itself, and never where one claim
holds both; over a third phrase they never do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from framing.pipeline.naming.names import Key


@dataclass
class Joined:
    """Which phrases are one; ``of`` gives a phrase's representative."""

    family: Mapping[Key, Key]
    _above: dict[Key, Key] = field(default_factory=dict)
    _names: dict[Key, set[Key]] = field(default_factory=dict)

    def of(self, phrase: Key) -> Key:
        at = self.family.get(phrase, phrase)
        while (above := self._above.get(at, at)) != at:
            at = above
        return at

    def names(self, phrase: Key) -> set[Key]:
        """The names among the phrases that are one with this."""
        at = self.of(phrase)
        return self._names.get(at, {at} if at in self.family else set())

    def join(self, one: Key, other: Key) -> None:
        names = self.names(one) | self.names(other)
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first
        self._names[first] = names


def join(
    links: Iterable[tuple[Key, Key]], family: Mapping[Key, Key], together: frozenset[tuple[Key, Key]]
) -> Joined:
    """Join linked phrases, those linked most often first.

    ``family`` gives by name its representative; ``together`` holds, in order, representatives of names
    that one claim holds both.
    """
    joined = Joined(family)
    counted = Counter(tuple(sorted(link)) for link in links)
    for one, other in sorted(counted, key=lambda link: (-counted[link], link)):
        if joined.of(one) != joined.of(other) and _may(joined, one, other, together):
            joined.join(one, other)
    return joined


def _may(joined: Joined, one: Key, other: Key, together: frozenset[tuple[Key, Key]]) -> bool:
    ours, theirs = joined.names(one), joined.names(other)
    if not ours or not theirs:
        return True
    if one not in joined.family or other not in joined.family:
        return False
    return not any(tuple(sorted((a, b))) in together for a in ours for b in theirs)
