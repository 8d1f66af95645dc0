"""Words linked by their vectors, and joined to phrases."""

from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.wording.linking import Link, Text, link, phrases, probabilities
from framing.pipeline.wording.linking.among import among
from framing.pipeline.wording.linking.features import ByClass, alone
from framing.pipeline.wording.linking.pairs import Pairs
from framing.pipeline.wording.linking.texts import Array
from framing.pipeline.wording.tokens import token, tokens
from tests.tiny import sums_of_words

WORDS = (
    "the", "of", "and", "not", "council", "council", "bridge", "closed", "closes", "12", "30", "said",
    "Monday's", "הגשר", "O’Brien", "U.S.",
    "“narrow”", "on", "has", "been", "mayor", "boats", "橋が", "quickly", "saying",
)  # fmt: skip
sentences = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


def read(text: str) -> Text:
    return Text(tokens(text, "en"), sums_of_words([text]).tokens[0])


def linked(a: str, b: str) -> tuple[Link, ...]:
    return link(read(a), read(b), LINKING)


def forms(a: str, b: str) -> set[tuple[str, str]]:
    words_a, words_b = tokens(a), tokens(b)
    return {(words_a[one.i].text, words_b[one.j].text) for one in linked(a, b)}


@given(sentences, sentences)
def test_links_name_words_and_exchanging_the_texts_exchanges_them(a: str, b: str) -> None:
    found = linked(a, b)
    assert len({(one.i, one.j) for one in found}) == len(found)
    assert all(0 <= one.i < len(tokens(a)) and 0 <= one.j < len(tokens(b)) for one in found)
    assert all(0 < one.probability <= 1 for one in found)
    assert sorted(Link(one.j, one.i, one.probability) for one in found) == list(linked(b, a))


@given(sentences, sentences)
def test_a_content_word_that_both_texts_have_once_is_linked(a: str, b: str) -> None:
    ours, theirs = ([word.norm for word in tokens(text, "en") if word.content] for text in (a, b))
    found = {(tokens(a)[one.i].norm, tokens(b)[one.j].norm) for one in linked(a, b)}
    for form in {*ours} & {*theirs}:
        if ours.count(form) == theirs.count(form) == 1:
            assert (form, form) in found


@given(sentences)
def test_a_text_is_linked_with_itself_word_by_word(a: str) -> None:
    assert [(one.i, one.j) for one in linked(a, a)] == [(word, word) for word in range(len(tokens(a)))]


def test_words_of_one_meaning_are_linked_out_of_order() -> None:
    a, b = tokens("the council shut the bridge"), tokens("the bridge was closed by the council")
    of_a = sums_of_words(["the council shut the bridge"]).tokens[0]
    of_b = sums_of_words(["the bridge was closed by the council"]).tokens[0]
    of_b[3] = of_a[2]
    found = {(one.i, one.j) for one in link(Text(a, of_a), Text(b, of_b), LINKING)}
    assert {(1, 6), (2, 3), (4, 1)} <= found


def test_words_without_vectors_are_linked_by_their_form() -> None:
    a, b = (tuple(map(token, words)) for words in (("fog", ",", "boats"), ("boats", ",", "fog")))
    none = np.zeros((3, 8), dtype=np.float32)
    assert {(0, 2), (2, 0)} <= {(one.i, one.j) for one in link(Text(a, none), Text(b, none), LINKING)}


def test_words_and_vectors_that_differ_in_number_are_refused() -> None:
    boats = read("boats sank")
    with pytest.raises(ValueError, match="2 words with 1 vectors"):
        Text(boats.words, boats.vectors[:1])


def test_very_long_texts_are_linked_by_equal_words_alone() -> None:
    a = "fog " + "boats " * 600
    b = "ships " * 600 + "fog"
    assert [(one.i, one.j) for one in linked(a, b)] == [(0, 600)]


def told(pair: tuple[Text, Text], likely: Array) -> dict[str, Array]:
    """Every feature of one pair, each (n, m)."""
    pairs = Pairs([pair])
    before = np.zeros(pairs.shape, dtype=np.float32)
    pairs.apart(before)[0][:] = likely
    found: dict[str, Array] = {}
    for name, feature in {**alone(pairs), **among(pairs, before)}.items():
        if isinstance(feature, ByClass):
            found |= dict(zip(map(name.format, feature.classes), feature.planes(pairs), strict=True))
        else:
            found[name] = np.asarray(feature)
    return {name: pairs.apart(np.broadcast_to(values, pairs.shape))[0] for name, values in found.items()}


@given(sentences, sentences)
def test_every_feature_is_transposed_when_the_texts_are_exchanged(a: str, b: str) -> None:
    ours, theirs = read(a), read(b)
    if not (len(ours) and len(theirs)):
        return
    (likely,) = probabilities([(ours, theirs)], LINKING)
    forth, back = told((ours, theirs), likely), told((theirs, ours), likely.T)
    assert forth.keys() == back.keys() == set(LINKING.looks[-1].names)
    for name, values in forth.items():
        # Which of two all but equal cosines is the higher may turn with the order of summing.
        if not name.startswith("first_of"):
            assert values == pytest.approx(back[name].T, abs=1e-3), name


@given(st.lists(st.tuples(sentences, sentences), max_size=6))
def test_pairs_are_linked_together_as_each_by_itself(given: list[tuple[str, str]]) -> None:
    texts = [(read(a), read(b)) for a, b in given]
    together = probabilities(texts, LINKING)
    assert len(together) == len(texts)
    for pair, likely in zip(texts, together, strict=True):
        (by_itself,) = probabilities([pair], LINKING)
        assert likely.shape == (len(pair[0]), len(pair[1]))
        assert likely == pytest.approx(by_itself, abs=1e-5)


@pytest.mark.parametrize("spelt", [1, 1_000, 4_000_000])
def test_many_pairs_fill_several_blocks(spelt: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("framing.pipeline.wording.linking.link"), "_MOST_SPELT", spelt)
    words = [word.text for word in tokens("the council closed the narrow bridge on Monday after boats sank")]
    texts = [
        (read(" ".join(words[: 2 + at % 9])), read(" ".join(words[at % 7 :] * (1 + at % 5))))
        for at in range(40)
    ]
    for pair, likely in zip(texts, probabilities(texts, LINKING), strict=True):
        assert likely == pytest.approx(probabilities([pair], LINKING)[0], abs=1e-5)


def likeliness(a: str, b: str, pairs: dict[tuple[str, str], float]) -> Array:
    ours, theirs = tokens(a), tokens(b)
    return np.array([[pairs.get((x.text, y.text), 0.0) for y in theirs] for x in ours], dtype=np.float32)


def joined(a: str, b: str, pairs: dict[tuple[str, str], float]) -> list[tuple[str, str]]:
    words = tokens(a), tokens(b)
    found = phrases(*words, likeliness(a, b, pairs), (set(), set()), 0.4)
    return [
        (
            " ".join(words[0][at].text for at in ours),
            " ".join(words[1][at].text for at in theirs),
        )
        for ours, theirs in found
    ]


def test_neighbours_linked_with_neighbours_become_one_phrase() -> None:
    pairs = {("rebel", "freedom"): 0.5, ("rebel", "fighters"): 0.45, ("band", "fighters"): 0.6}
    assert joined("a rebel band came", "the freedom fighters came", pairs) == [
        ("rebel band", "freedom fighters")
    ]


def test_a_weak_link_makes_a_phrase_longer_but_no_phrase() -> None:
    weak = {("rebel", "freedom"): 0.25}
    assert joined("a rebel band", "the freedom fighters", weak) == []
    longer = {("rebel", "fighters"): 0.25, ("band", "fighters"): 0.6}
    assert joined("a rebel band", "the freedom fighters", longer) == [("rebel band", "fighters")]


def test_no_other_content_word_stands_inside_a_phrase() -> None:
    pairs = {("old", "ancient"): 0.9, ("bridge", "ancient"): 0.5}
    assert joined("the old stone bridge", "the ancient", pairs) == [("old", "ancient")]


@given(sentences, sentences)
def test_phrases_are_apart_free_and_exchanged_with_the_texts(a: str, b: str) -> None:
    words_a, words_b = read(a).words, read(b).words
    (likely,) = probabilities([(read(a), read(b))], LINKING)
    found = phrases(words_a, words_b, likely, ({0}, {1}), 0.1)
    for side, (words, taken) in enumerate(((words_a, 0), (words_b, 1))):
        used = [word for pair in found for word in pair[side]]
        assert len(set(used)) == len(used)
        assert taken not in used or not words[taken].content
        assert all(words[pair[side][0]].content and words[pair[side][-1]].content for pair in found)
    turned = phrases(words_b, words_a, likely.T, ({1}, {0}), 0.1)
    if [word.text for word in words_a] != [word.text for word in words_b]:
        assert sorted((theirs, ours) for ours, theirs in turned) == found
