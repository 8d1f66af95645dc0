"""Phrases of two texts: which are linked, and how they are related. Our own words and figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.lexicons import relations
from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.versions.figures_relations_v2 import KINDS, LINKS
from framing.pipeline.wording.relations import CutText, Kind, Phrase, PhraseLink, RelationLexicon, relate
from framing.pipeline.wording.relations.features import Batch, Table
from framing.pipeline.wording.relations.lexicon import root
from framing.pipeline.wording.relations.phrases import Phrases
from framing.pipeline.wording.relations.words import Pair, Side
from tests.tiny import sums_of_words

WORDS = ("ferry", "boat", "two", "40", "rises", "falls", "Monday", "Tuesday", "the", "of", "Kessel", "rifle")


NEAR = {"falls": "rises", "Tuesday": "Monday"}  # words that stand near others in meaning


def cut(*written: str) -> CutText:
    found = []
    for text in written:
        words = tuple(text.split())
        own, other = (
            sums_of_words([" ".join(of)]).tokens[0].astype(np.float32)
            for of in (words, [NEAR.get(word, word) for word in words])
        )
        found.append(Phrase(words, own + 2 * other))
    return whole(found)


def whole(phrases: list[Phrase]) -> CutText:
    return CutText(
        phrases, sums_of_words([" ".join(word for phrase in phrases for word in phrase.words)]).sentences[0]
    )


def related(a: CutText, b: CutText) -> tuple[PhraseLink, ...]:
    return relate(a, b, relations(), LINKING, LINKS, KINDS)


def kinds(a: tuple[str, ...], b: tuple[str, ...]) -> dict[tuple[str, str], Kind]:
    return {(a[link.i], b[link.j]): link.kind for link in related(cut(*a), cut(*b))}


def test_equal_phrases_are_linked_wherever_they_stand() -> None:
    found = kinds(("the ferry", "leaves", "on Monday"), ("on Monday", "the ferry", "leaves"))
    assert found[("the ferry", "the ferry")] is Kind.EQUAL
    assert found[("on Monday", "on Monday")] is Kind.EQUAL


@pytest.mark.parametrize(
    ("ours", "theirs", "kind"),
    [
        ("rises", "falls", Kind.OPPOSITE),
        ("old green ferry", "ferry", Kind.A_NARROWER),
        ("ferry", "old green ferry", Kind.B_NARROWER),
        ("on Monday", "on Tuesday", Kind.SIMILAR),
    ],
)
def test_a_phrase_is_related_to_what_stands_in_its_place(ours: str, theirs: str, kind: Kind) -> None:
    found = kinds(("bread price", ours, "in Kessel"), ("bread price", theirs, "in Kessel"))
    assert found[(ours, theirs)] is kind


def test_a_phrase_without_words_is_never_linked_and_keeps_the_places_of_the_others() -> None:
    empty = Phrase((), np.empty((0, 64), dtype=np.float32))
    [link] = related(whole([empty, *cut("the ferry").phrases]), cut("the ferry"))
    assert (link.i, link.j) == (1, 0)
    assert related(whole([empty]), cut("the ferry")) == ()
    assert related(whole([]), whole([])) == ()


def test_words_and_vectors_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="2 words with 1 vectors"):
        related(whole([Phrase(("a", "b"), np.ones((1, 64), dtype=np.float32))]), cut("c"))


texts = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4
)


@given(texts, texts)
def test_exchanging_the_texts_mirrors_the_links(a: list[str], b: list[str]) -> None:
    forth, back = related(cut(*a), cut(*b)), related(cut(*b), cut(*a))
    mirrored = {(link.j, link.i): link for link in back}
    assert {(link.i, link.j) for link in forth} == mirrored.keys()
    for link in forth:
        assert 0 <= link.probability <= 1
        assert sum(link.kinds.values()) == pytest.approx(1)
        other = mirrored[link.i, link.j]
        if a != b:
            assert link.probability == other.probability
            assert link.kinds == {kind.mirrored(): value for kind, value in other.kinds.items()}


@given(texts, texts)
def test_what_is_common_stays_and_what_is_directed_turns(a: list[str], b: list[str]) -> None:
    def of(x: list[str], y: list[str]) -> Batch:
        sides = [
            Side.read(" ".join(one).split(), sums_of_words([" ".join(one)]).tokens[0], relations())
            for one in (x, y)
        ]
        return Batch([Phrases.of(Pair.of(*sides), *(tuple(range(len(side.vectors))) for side in sides))])

    forth, back = of(a, b), of(b, a)
    assert numbers(forth.common) == pytest.approx(numbers(back.common), abs=1e-4)
    assert numbers(forth.signed) == pytest.approx(
        {name: -value for name, value in numbers(back.signed).items()}, abs=1e-4
    )
    assert forth.difference == pytest.approx(-back.difference, abs=1e-4)


def numbers(table: Table) -> dict[str, float]:
    return {name: float(column[0]) for name, column in table.items()}


LISTS: Mapping[str, Any] = {
    "same": ["ferry boat"],
    "opposite": ["rise fall"],
    "kinds": {"weapon": "rifle"},
    "places": {"kessel": {"called": "kesselian", "holds": "port_lisk"}},
    "short": {"nw": "northwest"},
}


def test_the_lexicon_knows_inflected_words_and_names_of_several_words() -> None:
    lexicon = RelationLexicon.read(LISTS)
    boat, ferries = lexicon.marks(["boat"])[0], lexicon.marks(["ferry"])[0]
    assert boat.same & ferries.same
    assert lexicon.marks([root("rises")])[0].opposite == lexicon.marks([root("rise")])[0].opposite == {"fall"}
    rifle, weapon = lexicon.marks(["rifl"])[0], lexicon.marks(["weapon"])[0]
    assert rifle.kinds & weapon.named
    port, lisk, other = lexicon.marks(["port", "lisk", "other"])
    assert port.kinds == lisk.kinds == {"in kessel", "place"}
    assert other.kinds == frozenset()


def test_a_list_that_is_missing_is_named() -> None:
    with pytest.raises(KeyError, match="opposite"):
        RelationLexicon.read({"same": []})
