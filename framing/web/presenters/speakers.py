"""Who is given as a source in the claims of a run, names of one person brought together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from framing.models import Claim
from framing.pipeline.voices import Mention, Naming, voices
from framing.web.presenters.columns import Column
from framing.web.presenters.marks import HIDDEN
from framing.web.presenters.sources import CREDITS

_NOT_TOLD = "?"  # a pronoun: whom it stands for is not worked out


@dataclass(frozen=True)
class Sources:
    """Who is given as a source in a run: by claim the key of the source, by key its name.

    ``called`` are, by key, the words by which reports call it.
    """

    of_claim: Mapping[int, str]
    names: Mapping[str, str]
    called: Mapping[str, frozenset[str]]

    def labels(self, column: Column) -> dict[str, str]:
        """By key the name to show; where outlets are hidden, one that tells of none.

        A name may lack the article that an outlet's name begins with, so that it hides nothing.
        """
        found = {}
        for key, name in self.names.items():
            hidden = sorted(words for words in map(column.hide, self.called[key]) if HIDDEN in words)
            found[key] = hidden[0] if hidden else column.hide(name)
        return found


def sources_of(claims: Iterable[Claim]) -> Sources:
    """Who is given as a source, names of one person brought together.

    A source's key depends on its name alone; it says no name, so that it may stand in an address of a
    page that hides outlets.
    """
    given = [claim for claim in claims if claim.source and claim.source.lower() not in CREDITS]
    found = voices([Mention(claim.version_id, claim.source) for claim in given])
    of_claim, names, called = {}, {}, {}
    for voice in found:
        key = _NOT_TOLD
        if voice.naming in {Naming.NAME, Naming.DESCRIPTION}:
            key = hashlib.sha256(voice.name.casefold().encode()).hexdigest()[:10]
            names[key] = voice.name
            called[key] = frozenset(given[place].source for place in voice.mentions)
        of_claim.update({given[place].pk: key for place in voice.mentions})
    return Sources(of_claim, names, called)


def other_source(one: str, other: str) -> bool:
    """Whether two sources are surely not one: a pronoun may stand for anybody, but not for nobody."""
    if _NOT_TOLD in {one, other}:
        return "" in {one, other}
    return one != other
