"""Loaded language: lexicon, words of a sentence, and what is read from them. Our own sentences."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.lexicons import loaded
from framing.pipeline.loaded import Head, LoadedLexicon, Reading, judge
from framing.pipeline.loaded.features import candidates, of_word
from framing.pipeline.loaded.judge import word_odds
from framing.pipeline.loaded.words import words
from framing.pipeline.versions.figures_loaded_v2 import BY_WORDS, LOADED
from framing.pipeline.words import word_spans
from tests.tiny import bags_of_words

PLAIN = "The council voted on Tuesday to run the lamp from the mainland."
LOADED_SENTENCE = "Shameless bureaucrats have viciously butchered the last decent job on the island."


def read(text: str) -> Reading:
    vectors = bags_of_words([text])
    return judge(text, vectors.sentences[0], word_spans(text), vectors.tokens[0], loaded(), BY_WORDS)


def test_a_loaded_sentence_stands_above_a_plain_one() -> None:
    plain, worded = read(PLAIN), read(LOADED_SENTENCE)
    assert plain.probability < worded.probability
    assert (plain.loaded, plain.words) == (False, ())
    assert worded.loaded
    assert "Shameless" in {word.text for word in worded.words}


def test_a_word_says_what_the_lexicon_has_it_down_for() -> None:
    [shameless] = [word for word in read(LOADED_SENTENCE).words if word.text == "Shameless"]
    assert shameless.families == ("condemns",)
    assert LOADED_SENTENCE[shameless.start : shameless.end] == "Shameless"


@given(st.text(max_size=80))
def test_every_text_is_read_and_every_word_lies_inside_it(text: str) -> None:
    reading = read(text)
    assert 0 <= reading.probability <= 1
    for word in reading.words:
        assert text[word.start : word.end] == word.text
        assert BY_WORDS.word_threshold <= word.probability <= 1


def test_names_of_outlets_change_nothing_where_the_sentence_is_the_same() -> None:
    assert read(f"Kessel Times: {PLAIN}").words == read(f"Mainland Post: {PLAIN}").words


def test_a_hyphenated_word_is_one_word_with_the_mean_of_its_parts() -> None:
    text = "An anti-ferry 'movement' grew"
    spans = word_spans(text)
    found = words(text, spans, np.eye(len(spans)), LoadedLexicon.read({}))
    assert [word.text for word in found] == ["An", "anti-ferry", "'movement'", "grew"]
    assert found[1].vector.tolist() == [0, 0.5, 0.5, 0, 0]
    assert [word.quoted for word in found] == [0, 0, 0, 0]


def test_the_words_of_a_quotation_know_its_length() -> None:
    text = "The “gentle keeper” left"
    found = words(text, (), np.empty((0, 3)), LoadedLexicon.read({}))
    assert [word.quoted for word in found] == [0, 2, 2, 0]


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("bragged", "brag"),
        ("brags", "brag"),
        ("bullies", "bully"),
        ("viciously", "vicious"),
        ("raging", "rage"),
    ],
)
def test_an_inflected_word_is_found_under_its_base_form(form: str, base: str) -> None:
    assert LoadedLexicon.read({"family": base}).families(form) == {"family"}
    assert not LoadedLexicon.read({"family": base}).families(f"x{form}")


def test_a_word_scores_by_its_form_and_place_as_by_all_that_it_shows() -> None:
    text = "The SHAMELESS anti-ferry “movement” vanished in 1999"
    found = words(text, (), np.empty((0, 3)), loaded())
    head = BY_WORDS.word
    whole = [head(of_word(found, place, loaded().names), np.empty(0)) for place in candidates(found)]
    assert word_odds(found, loaded(), head) == pytest.approx(whole)


def test_figures_for_other_vectors_are_refused() -> None:
    with pytest.raises(ValueError, match="vectors of 2 numbers, not 3"):
        Head(0.0, {}, (1.0, 1.0))({}, np.ones(3))
    assert LOADED.suits(384)
    assert not LOADED.suits(64)
    assert BY_WORDS.suits(0)
