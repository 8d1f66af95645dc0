"""One claim as its words, and where stretches of them stand."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

from framing.pipeline.types import Claim, Span
from framing.pipeline.wording.cues import hedges
from framing.pipeline.wording.tokens import Tokens, whole

Words = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Written:
    """What is read of a claim by itself is kept, as it is compared with several."""

    claim: Claim
    words: Tokens
    _spans: dict[Words, Span] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def turns(self) -> frozenset[int]:
        """The words before which a quotation begins or ends."""
        words = self.words
        return frozenset(at for at in range(1, len(words)) if words[at].quote != words[at - 1].quote)

    @cached_property
    def quoted(self) -> bool:
        """Whether any of its words stands in a quotation."""
        return any(word.quote is not None for word in self.words)

    @cached_property
    def hedged(self) -> bool:
        """Whether any of its words leaves open whether it is so."""
        return bool(hedges(self.words))

    def without(self, explained: AbstractSet[int]) -> list[Words]:
        """Runs of the content words that are not explained, with the function words between them.

        A run ends where a quotation begins or ends.
        """
        ends = self.turns | explained
        runs: list[list[int]] = []
        for word in sorted(self.words.content - explained):
            between = range(runs[-1][-1] + 1, word + 1) if runs else ()
            if between and ends.isdisjoint(between):
                runs[-1] += between
            else:
                runs.append([word])
        return [tuple(run) for run in runs]

    def span(self, run: Words) -> Span:
        """Where neighbouring words stand in the captured text, with the signs that belong to them."""
        found = self._spans.get(run)
        if found is None:
            start, end = whole(self.claim.text, self.words, run)
            found = self._spans[run] = Span(self.claim.start + start, self.claim.start + end)
        return found

    def runs(self, words: Words) -> list[Words]:
        """Words in runs of neighbours, cut where a quotation begins or ends."""
        runs: list[list[int]] = []
        for word in words:
            if runs and runs[-1][-1] == word - 1 and word not in self.turns:
                runs[-1].append(word)
            else:
                runs.append([word])
        return [tuple(run) for run in runs]
