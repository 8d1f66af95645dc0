"""Which reports are copies of one text."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.independence import (
    LEAST_WORDS,
    ONE_SOURCE,
    SHINGLE,
    Copied,
    Wordprint,
    copied,
    near_verbatim,
    one_source,
    share,
)
from framing.pipeline.types import Claim, Document, Role

WIRE = (
    "Trains between Kelm and Ostery stood still for six hours on Tuesday after a signal box burned out.",
    "Some 4,000 passengers were taken on by bus, the railway said in a statement.",
    "“We smelled the smoke before the lights went out, and then nobody told us anything at all for an hour,” "
    "said Dana Forn, who was on the first train.",
    "The box, built in 1931, was to be replaced next spring.",
    "No one was hurt.",
)
EDITED = (
    "Trains between Kelm and Ostery stood still for six hours on Tuesday after a signal box burned out.",
    "About 4,000 passengers were taken on by bus, the railway said in a statement.",
    *WIRE[2:4],
    "Readers of this paper waited in the rain.",
)
OWN = (
    "For most of Tuesday not one train reached Ostery.",
    "A fire had destroyed the signal box outside Kelm, which dates from 1931.",
    "Dana Forn sat in the first train to stop. " + WIRE[2].partition("”")[0] + "” she told us.",
    "The railway hired forty buses; it counted 4,000 passengers.",
)


def document(*sentences: str, kind: Role = Role.BODY) -> Document:
    claims, start = [], 0
    for sentence in sentences:
        claims.append(Claim(start, start + len(sentence), kind, sentence, 0.0))
        start += len(sentence) + 1
    return Document(" ".join(sentences), (), tuple(claims))


def wordprint(*sentences: str) -> Wordprint:
    return Wordprint.of(document(*sentences))


WORD = st.sampled_from(
    ["the", "dam", "broke", "at", "noon", "“so", "it", "is”", "12", "tug's", '"no"', "sea"]
)
SENTENCE = st.lists(WORD, max_size=25).map(" ".join).filter(bool)
PRINT = st.lists(SENTENCE, max_size=6).map(lambda sentences: wordprint(*sentences))
SHARES = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.tuples(st.floats(0.01, 1), st.integers(1, 80)),
)


@given(PRINT, PRINT)
def test_a_share_is_the_same_both_ways_and_lies_in_0_to_1(a: Wordprint, b: Wordprint) -> None:
    assert 0 <= share(a, b) <= 1
    assert share(a, b) == share(b, a)


@given(PRINT)
def test_a_report_stands_in_itself_as_far_as_it_has_long_runs(of: Wordprint) -> None:
    long = sum(len(run) for run in of.runs if len(run) >= SHINGLE)
    assert share(of, of) == (long / of.words if long else 0)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_looked_at(one: str, other: str) -> None:
    if one and other:
        assert 0 <= share(wordprint(one), wordprint(other)) <= 1
    assert near_verbatim(one, other) == near_verbatim(other, one)


def test_agency_copy_with_light_edits_is_one_source_and_an_own_report_another() -> None:
    found = copied([wordprint(*WIRE), wordprint(*EDITED), wordprint(*OWN)])
    assert [(of.a, of.b) for of in found] == [(0, 1)]
    assert found[0].share > 0.8
    assert one_source(found) == ((0, 1),)


def test_a_report_cut_from_another_or_gone_on_with_is_a_copy() -> None:
    more = [
        f"Sentence {n} of its own goes on about the {n * n} other things that were seen." for n in range(20)
    ]
    assert share(wordprint(*WIRE), wordprint(*WIRE, *more)) == 1
    assert share(wordprint(*WIRE[:2]), wordprint(*WIRE)) == 1


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "„{}“", "«{}»", "“{}", "„{}”"])
def test_two_reports_that_quote_one_speaker_at_length_are_two(marks: str) -> None:
    said = marks.format(" ".join(f"word{n}" for n in range(60)))
    one = wordprint("In the morning the minister spoke for an hour on the steps.", f"She said: {said}")
    other = wordprint("Rain fell when reporters came up to her in the end.", f"To them she said: {said}")
    assert share(one, other) == 0


def test_an_abbreviation_with_a_mark_inside_opens_no_quotation() -> None:
    text = 'The צה"ל spokesman said that ten of the boats had been sent back to the harbour.'
    assert wordprint(text).words == 17


def test_a_passage_does_not_run_across_a_quotation() -> None:
    one = wordprint("One two three four five “some words” six seven eight nine.")
    other = wordprint("One two three four five six seven eight nine.")
    assert share(one, other) == 0


def test_headlines_and_captions_make_no_copies() -> None:
    assert Wordprint.of(document(*WIRE, kind=Role.HEADLINE)).words == 0
    assert Wordprint.of(document(*WIRE, kind=Role.CAPTION)).words == 0


def test_a_passage_that_runs_over_two_sentences_is_counted_whole() -> None:
    a = wordprint("Nobody was hurt at all.", "The river fell again.")
    assert share(a, a) == 1


def test_two_copies_of_one_short_text_that_are_no_copies_of_each_other_are_two_sources() -> None:
    found = [Copied(0, 1, 0.9, 100), Copied(0, 2, 0.8, 100)]
    assert one_source(found) == ((0, 1),)


def test_a_few_copied_words_make_no_copy() -> None:
    assert one_source([Copied(0, 1, 1.0, LEAST_WORDS - 1)]) == ()
    assert one_source([Copied(0, 1, ONE_SOURCE, LEAST_WORDS)]) == ((0, 1),)


@given(SHARES)
def test_in_a_group_every_two_are_copies_and_no_document_stands_in_two(
    shares: dict[tuple[int, int], tuple[float, int]],
) -> None:
    found = [Copied(a, b, share, words) for (a, b), (share, words) in shares.items()]
    copies = {frozenset((of.a, of.b)) for of in found if of.is_one_source}
    groups = one_source(found)
    members = [place for group in groups for place in group]
    assert len(members) == len(set(members))
    for group in groups:
        assert len(group) > 1
        assert list(group) == sorted(group)
        assert all(frozenset(pair) in copies for pair in combinations(group, 2))
    # Two copies that stand alone would have been joined.
    assert all(pair & set(members) for pair in copies)


@pytest.mark.parametrize(
    ("one", "other"), [(WIRE[1], EDITED[1]), ("No one was hurt.", "No one was hurt"), (WIRE[2], WIRE[2])]
)
def test_a_claim_with_an_edit_is_nearly_word_for_word(one: str, other: str) -> None:
    assert near_verbatim(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("No one was hurt.", "Nobody at all was hurt."), (WIRE[0], OWN[0]), ("", ""), ("...", "!")],
)
def test_a_claim_in_other_words_is_no_copy(one: str, other: str) -> None:
    assert not near_verbatim(one, other)
