"""How stretches that stand for each other are related, told with the wording of two claims."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.lexicons import relations
from framing.pipeline.types import PhraseRelation, WordingKind
from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.versions.figures_relations_v2 import KINDS
from framing.pipeline.wording import Relating, compare_by_meaning
from framing.pipeline.wording.linking import Text
from framing.pipeline.wording.relations import RelationLexicon
from framing.pipeline.wording.tokens import tokens
from framing.pipeline.wording.typed import Reading, related_all
from tests.tiny import sums_of_words
from tests.unit.pipeline.test_by_meaning import Told, article, claims, told

RELATING = Relating(relations(), KINDS)
NEAR = {"falls": "rises", "Tuesday": "Monday", "Sunday": "Monday"}  # words near others in meaning


def reading(ours: str, theirs: str, alike: int) -> Reading:
    """Two texts to be related by what follows their first ``alike`` words."""
    pair = tuple(range(alike, len(ours.split()))), tuple(range(alike, len(theirs.split())))
    a, b = text(ours), text(theirs)
    return (a, b), a.rows @ b.rows.T, [pair]


def text(words: str) -> Text:
    near = " ".join(NEAR.get(word, word) for word in words.split())
    vectors = sums_of_words([words]).tokens[0] + 2 * sums_of_words([near]).tokens[0]
    return Text(tokens(words, "en"), vectors.astype(np.float32))


def relation(ours: str, theirs: str, alike: int) -> PhraseRelation | None:
    [[found]] = related_all([reading(ours, theirs, alike)], RELATING)
    return found


@pytest.mark.parametrize(
    ("ours", "theirs", "alike", "expected"),
    [
        pytest.param("prices rises", "prices falls", 1, PhraseRelation.OPPOSITE, id="opposites"),
        pytest.param("closed on Monday", "closed on Tuesday", 2, PhraseRelation.SIMILAR, id="two days"),
        pytest.param(
            "Police seize 12 old hunting rifles",
            "Police seize rifles",
            2,
            PhraseRelation.MORE_SPECIFIC,
            id="with more words",
        ),
    ],
)
def test_a_relation_is_read_from_either_side(
    ours: str, theirs: str, alike: int, expected: PhraseRelation
) -> None:
    assert relation(ours, theirs, alike) is expected
    assert relation(theirs, ours, alike) is expected.mirrored()


def test_without_pairs_nothing_is_looked_at() -> None:
    nothing = Text((), np.empty((0, 64), dtype=np.float32))
    assert related_all([((nothing, nothing), np.empty((0, 0), dtype=np.float32), [])], RELATING) == [[]]


@given(st.lists(st.tuples(claims, claims, st.booleans()), max_size=4))
def test_many_texts_together_are_related_as_each_by_itself(drawn: list[tuple[Told, Told, bool]]) -> None:
    readings: list[Reading] = []
    for a, b, empty in drawn:
        of_a, of_b = (article(one).texts[0] for one in (a, b))
        pairs = [((i,), (j,)) for i in range(len(of_a)) for j in range(len(of_b))]
        readings.append(((of_a, of_b), of_a.rows @ of_b.rows.T, [] if empty else pairs))
    together = related_all(readings, RELATING)
    assert together == [found for one in readings for found in related_all([one], RELATING)]
    assert [len(found) for found in together] == [len(pairs) for _, _, pairs in readings]


def test_a_text_is_read_anew_with_another_lexicon() -> None:
    same, unread = reading("prices rises", "prices falls", 1), RelationLexicon({}, frozenset())
    found = [related_all([same], Relating(lexicon, KINDS)) for lexicon in (relations(), unread, relations())]
    assert found[0] == found[2] == [[PhraseRelation.OPPOSITE]] != found[1]


def test_without_what_relates_nothing_is_said() -> None:
    a, b = told("Prices rises on Monday."), told("Prices falls on Tuesday.")
    assert {span.relation for span in compare_by_meaning(article(a), article(b), [(0, 0)], LINKING)[0]} == {
        None
    }


@given(claims, claims)
def test_only_reworded_stretches_are_related_and_exchanging_the_claims_mirrors(a: Told, b: Told) -> None:
    forth, back = (
        compare_by_meaning(article(one), article(other), [(0, 0)], LINKING, relating=RELATING)[0]
        for one, other in ((a, b), (b, a))
    )
    assert all(span.relation is None for span in forth if span.kind is not WordingKind.REWORDED)
    turned = {(span.side, span.start): span.relation for span in back}
    for span in forth:
        assert turned[{"a": "b", "b": "a"}[span.side], span.start] is span.relation


@given(st.sampled_from(PhraseRelation))
def test_a_relation_mirrored_twice_is_itself(relation: PhraseRelation) -> None:
    assert relation.mirrored().mirrored() is relation
