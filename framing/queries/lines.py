"""The lines of a comparison: claims that stand together, and the links between them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.models import Alignment, ArticleVersion, Claim, JudgedWording, Judgement, Wording
from framing.pipeline.status import Status, asks_for_wording, status
from framing.pipeline.types import Relation
from framing.pipeline.wording import word_for_word


@dataclass(frozen=True)
class Link:
    """Two claims that count as aligned: the machine's proposal, the person's decision, or both.

    ``judged`` is the comparison of their words that the decision asked for, once it is made.
    """

    a: Claim
    b: Claim
    alignment: Alignment | None
    judgement: Judgement | None
    judged: JudgedWording | None = None

    @cached_property
    def relation(self) -> Relation:
        """What counts: the decision where there is one."""
        return Relation((self.judgement or self.alignment).relation)  # type: ignore[union-attr]

    @property
    def status(self) -> Status:
        return status(self.proposed, self.decided)

    @property
    def proposed(self) -> Relation | None:
        return Relation(self.alignment.relation) if self.alignment else None

    @property
    def decided(self) -> Relation | None:
        return Relation(self.judgement.relation) if self.judgement else None

    @cached_property
    def wording(self) -> Wording | JudgedWording | None:
        """How the two differ in words; None where nobody compared them yet."""
        return self.judged or getattr(self.alignment, "wording", None)

    @property
    def waits_for_wording(self) -> bool:
        """Whether a decision asks for a comparison of words that is not made yet."""
        return self.judged is None and asks_for_wording(self.proposed, self.decided)

    @property
    def at_odds(self) -> frozenset[str]:
        """What a conflict is about, by slot; empty for any other link."""
        if self.relation is not Relation.CONFLICT or self.wording is None:
            return frozenset()
        spans = self.wording.spans
        return frozenset(span["slot"] for span in spans if any(c["cue"] == "conflict" for c in span["cues"]))

    @property
    def word_for_word(self) -> bool:
        if self.alignment:
            return bool(self.alignment.wording.word_for_word)
        return word_for_word(self.a.text, self.b.text)


@dataclass(frozen=True)
class Line:
    """A line of the page: an aligned claim, or a claim found in one report only.

    ``copies`` are the groups of versions that count as one source here, by primary key.
    """

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    copies: tuple[frozenset[int], ...] = ()

    @cached_property
    def key(self) -> str:
        """Names the line by its anchors, so that a link to it does not depend on its number."""
        names = sorted(f"{claim.version.sha256}:{claim.start}:{claim.end}" for claim in self.claims)
        return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]

    def of(self, version: ArticleVersion) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if claim.version_id == version.pk)

    @cached_property
    def kind(self) -> str:
        """``only``, ``conflict``, ``verbatim`` or ``reworded``: what the page filters by."""
        if any(link.relation is Relation.CONFLICT for link in self.links):
            return "conflict"
        if not self.between:
            return "only"
        return "verbatim" if all(link.word_for_word for link in self.between) else "reworded"

    @cached_property
    def compared(self) -> dict[int, list[Link]]:
        """By claim its links whose words were compared."""
        found: dict[int, list[Link]] = {claim.pk: [] for claim in self.claims}
        for link in self.links:
            if link.wording:
                found[link.a.pk].append(link)
                found[link.b.pk].append(link)
        return found

    @cached_property
    def between(self) -> tuple[Link, ...]:
        """The links of two sources: copies of one text confirm nothing to each other."""
        return tuple(
            link
            for link in self.links
            if not any({link.a.version_id, link.b.version_id} <= group for group in self.copies)
        )


@dataclass(frozen=True, slots=True)
class Near:
    """What comes nearest in another report to one of some claims, and how likely it shares it.

    ``not_said`` are starts and ends of words of the claim that nothing in that report says. ``decided``:
    a person judged that it does share it, whatever the machine thinks.
    """

    claim: Claim
    best: Claim
    probability: float
    not_said: Sequence[Sequence[int]] = ()
    decided: bool = False
