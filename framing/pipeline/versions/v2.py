"""The second version: words compared and linked by their vectors, conflicts found, absence weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

from framing.pipeline.absence import AbsenceFigures, nearest
from framing.pipeline.align import score_by_words
from framing.pipeline.arrays import ClaimVectors, PairScores
from framing.pipeline.conflict import Conflict, conflicts
from framing.pipeline.group import group
from framing.pipeline.lacking import not_said
from framing.pipeline.loaded import with_loaded_words
from framing.pipeline.match import Ladder, propose
from framing.pipeline.types import (
    Claim,
    Document,
    Expected,
    Nearest,
    Proposal,
    Relation,
    WordingKind,
    WordingSpan,
)
from framing.pipeline.versions import (
    figures_attribution_v2,
    figures_group_v2,
    figures_links_v2,
    figures_relations_v2,
    figures_v2,
)
from framing.pipeline.versions.lexicons import Lexicons
from framing.pipeline.versions.loaded_v2 import read_loaded
from framing.pipeline.versions.v1 import V1, common_language
from framing.pipeline.wording import Relating, ToldArticle, compare_by_meaning, with_further_slots
from framing.pipeline.words import in_english

# What each kind of conflict is about, in the words of wording.
_SLOTS = {"number": "number", "date": "time", "agent": "actor", "outcome": "action", "polarity": "other"}


class V2(V1):
    """Cleans and cuts as the first version does; all else by the ``figures_*_v2`` beside this."""

    name = "2"
    threshold = figures_v2.THRESHOLD
    expected: tuple[Expected, ...] = figures_v2.EXPECTED
    ladder: Ladder = figures_v2.LADDER
    absence: AbsenceFigures = figures_v2.ABSENCE
    attributions = figures_attribution_v2.ATTRIBUTIONS

    def score(self, a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors) -> PairScores:
        return score_by_words(a, b, of_a, of_b, figures_v2.ALIGNMENT)

    def propose(
        self, a: Document, b: Document, scores: PairScores, *, threshold: float | None = None
    ) -> tuple[Proposal, ...]:
        at = self.threshold if threshold is None else threshold
        return propose(a, b, scores, threshold=at, ladder=self.ladder, conflicting=_conflicting)

    def nearest(
        self, a: Document, b: Document, scores: PairScores
    ) -> tuple[tuple[Nearest, ...], tuple[Nearest, ...]]:
        near = nearest(a.claims, b.claims, scores, self.absence)
        if a.details.language[:2] != b.details.language[:2]:
            return near  # no word of another language is a reason
        of_a, of_b = (
            tuple(replace(found, not_said=words) for found, words in zip(*of, strict=True))
            for of in zip(near, not_said(a.claims, b.claims, scores), strict=True)
        )
        return of_a, of_b

    def compare(
        self,
        a: Document,
        b: Document,
        proposals: Sequence[Proposal],
        of_a: ClaimVectors,
        of_b: ClaimVectors,
        lexicons: Lexicons,
    ) -> list[tuple[WordingSpan, ...]]:
        """Words linked by meaning; of two claims in conflict only what is in conflict.

        Their other words are no matter then. How phrases are related and which words are loaded is told
        of English alone, of which the lists and figures are.
        """
        english = in_english(a.details.language) and in_english(b.details.language)
        language = common_language(a, b)
        agreeing = [found for found in proposals if found.relation is not Relation.CONFLICT]
        compared = iter(
            compare_by_meaning(
                _told(a, of_a, language),
                _told(b, of_b, language),
                [(found.a, found.b) for found in agreeing],
                figures_links_v2.LINKING,
                relating=Relating(lexicons.relations, figures_relations_v2.KINDS) if english else None,
            )
        )
        spans = []
        for found in proposals:
            if found.relation is Relation.CONFLICT:
                spans.append(_conflicting_words(a, b, found))
            elif english:
                spans.append(_read_in_english(next(compared), found, (a, b), (of_a, of_b), lexicons))
            else:
                spans.append(next(compared))
        return spans

    def group(
        self, documents: Sequence[Document], vectors: Sequence[ClaimVectors]
    ) -> tuple[tuple[int, ...], ...]:
        return group(documents, vectors, figures_group_v2.GROUP)


# An article is compared claim by claim with many: it is read once, for as long as its vectors are held.
_TOLD: WeakKeyDictionary[ClaimVectors, ToldArticle] = WeakKeyDictionary()


def _told(document: Document, vectors: ClaimVectors, language: str) -> ToldArticle:
    told = _TOLD.get(vectors)
    if told is None or told.claims is not document.claims or told.language != language:
        told = _TOLD[vectors] = ToldArticle(document.claims, vectors.tokens, language)
    return told


def _read_in_english(
    spans: Sequence[WordingSpan],
    proposal: Proposal,
    documents: tuple[Document, Document],
    vectors: tuple[ClaimVectors, ClaimVectors],
    lexicons: Lexicons,
) -> tuple[WordingSpan, ...]:
    """Spans with their loaded words, and with all slots that they are about."""
    (a, b), at = documents, (proposal.a, proposal.b)
    loaded = {
        side: read_loaded(document, claim, of, lexicons)
        for side, document, claim, of in zip("ab", documents, at, vectors, strict=True)
    }
    return with_further_slots(
        with_loaded_words(spans, loaded),
        (a.claims[proposal.a], b.claims[proposal.b]),
        (a.details.language, b.details.language),
    )


def _conflicting_words(a: Document, b: Document, proposal: Proposal) -> tuple[WordingSpan, ...]:
    found = conflicts(a.claims[proposal.a], b.claims[proposal.b])
    return tuple(span for conflict in found for span in _in_conflict(conflict))


def _conflicting(a: Claim, b: Claim) -> bool:
    return bool(conflicts(a, b))


def _in_conflict(conflict: Conflict) -> tuple[WordingSpan, WordingSpan]:
    """Both sides of a conflict, each the other's partner."""
    slot, cues = _SLOTS[conflict.slot], (("conflict", conflict.why),)
    a, b, kind = conflict.a, conflict.b, WordingKind.REWORDED
    return (
        WordingSpan("a", a.start, a.end, kind, slot, (b,), cues=cues),
        WordingSpan("b", b.start, b.end, kind, slot, (a,), cues=cues),
    )
