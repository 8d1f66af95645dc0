"""Who says what by fitted figures: words and their sorts, runs, readings, speech that goes on."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.attribute import attribute
from framing.pipeline.attribute.fitted import Cut, Head, Said, Scale, coefficients, passages, said
from framing.pipeline.attribute.fitted.arguments import argument_features
from framing.pipeline.attribute.fitted.cues import cue_features
from framing.pipeline.attribute.fitted.forms import KNOWN
from framing.pipeline.attribute.fitted.runs import likeliest_run, likeliest_runs
from framing.pipeline.attribute.fitted.words import Word, words
from framing.pipeline.attribute.quotes import quotations
from framing.pipeline.segment import segment
from framing.pipeline.types import Claim, Piece, Role, Span
from framing.pipeline.versions.figures_attribution_v2 import ATTRIBUTIONS

from .test_attribute import CASES, TEXTS

ODDS = st.lists(st.floats(-9, 9), max_size=12)


def claims_of(text: str) -> tuple[Claim, ...]:
    pieces = [
        Piece(start, start + len(line), Role.BODY)
        for line, start in zip(text.split("\n"), starts(text), strict=True)
        if line
    ]
    return segment(text, pieces, language="en")


def starts(text: str) -> list[int]:
    lines = text.split("\n")
    return [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]


def sorted_words(text: str) -> list[Word]:
    return words(text, 0, len(text), quotations(text, 0, len(text)))


def told(text: str) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content of every attribution of a text, as its own words."""
    found = said(claims_of(text), text, ATTRIBUTIONS)
    cut = lambda span: text[span.start : span.end] if span else ""  # noqa: E731
    return [
        (cut(one.source), cut(one.cue), [cut(span) for span in one.content]) for of in found for one in of
    ]


def test_words_are_told_apart_from_clitics_and_marks() -> None:
    found = sorted_words("He’s sure the U.S. didn’t agree: “O’Brien-Hale won’t.”")
    assert [word.text for word in found] == [
        "he", "'s", "sure", "the", "u.s.", "did", "n't", "agree", ":", "“", "o'brien-hale", "wo", "n't",
        ".", "”",
    ]  # fmt: skip
    assert [word.tag for word in found[:9]] == [
        "he",
        "be",
        "minded",
        "the",
        "Cap",
        "do",
        "not",
        "v.base",
        ":",
    ]
    assert [word.quoted for word in found] == [False] * 9 + [True] * 6


@pytest.mark.parametrize(
    ("word", "form", "kind"),
    [
        ("said", "past", "say"),
        ("criticises", "third", "blame"),
        ("urging", "ing", "demand"),
        ("denied", "past", "assert"),
        ("spoken", "perfect", "talk"),
        ("admitting", "ing", "assert"),
        ("lying", "ing", "other"),
        ("pledges", "third", "n.claim"),
        ("inquiries", "", ""),
        ("spokeswomen", "", ""),
        ("allegations", "", "n.claim"),
    ],
)
def test_forms_are_known_by_rule(word: str, form: str, kind: str) -> None:
    sort = KNOWN.get(word)
    assert (sort.form if sort else "", bool(sort and kind in sort.kinds)) == (form, bool(kind))


def test_a_capital_hides_a_verb_but_in_a_headline() -> None:
    name = sorted_words("We met Grant there.")[2]
    verb = sorted_words("Council Chair Warns Of Floods")[2]
    assert (name.tag, name.kinds, verb.form) == ("Cap", (), "third")


@given(ODDS, st.floats(-2, 2), st.floats(0, 3))
def test_runs_gain_as_much_as_any_runs_can(odds: list[float], least: float, start: float) -> None:
    def gain(chosen: list[bool]) -> float:
        begun = sum(now and not before for now, before in zip(chosen, [False, *chosen], strict=False))
        return sum(odd - least for odd, one in zip(odds, chosen, strict=True) if one) - start * begun

    small = odds[:8]
    odds = small
    runs = likeliest_runs(odds, Cut(least, start))
    chosen = [any(a <= k < b for a, b in runs) for k in range(len(odds))]
    every = ([bool(number >> k & 1) for k in range(len(odds))] for number in range(2 ** len(odds)))
    assert gain(chosen) == pytest.approx(max(map(gain, every)))
    assert all(a < b for a, b in runs)
    assert all(before[1] < after[0] for before, after in pairwise(runs))


@given(ODDS, st.floats(-2, 2))
def test_one_run_gains_as_much_as_any_can(odds: list[float], least: float) -> None:
    sums = [sum(odds[a:b]) - least * (b - a) for a in range(len(odds)) for b in range(a + 1, len(odds) + 1)]
    run = likeliest_run(odds, least)
    gained = sum(odds[run[0] : run[1]]) - least * (run[1] - run[0]) if run else 0.0
    assert gained == pytest.approx(max([0.0, *sums]), abs=1e-6)


def test_a_head_adds_what_is_there_and_known() -> None:
    head = Head(-1.0, {"a": 2.0, "b": 0.5})
    assert head(["a", "c"]) == 1.0
    assert head([]) == -1.0


def test_coefficients_are_read_from_their_file() -> None:
    read = coefficients("\n    +1=::0.6 left=4|x.:-1.25\n    0=q:2e-05\n")
    assert read == {"+1=:": 0.6, "left=4|x.": -1.25, "0=q": 2e-05}


@given(TEXTS)
def test_every_word_has_features_and_those_of_the_cue_none(text: str) -> None:
    for claim in claims_of(text):
        of = words(text, claim.start, claim.end, quotations(text, claim.start, claim.end))
        ends = [claim.start, *(word.end for word in of)]
        assert all(end <= word.start < word.end for end, word in zip(ends, of, strict=False))
        assert ends[-1] <= claim.end
        none = [""] * len(of)
        assert all(cue_features(of, none))
        if of:
            beside = argument_features(of, (0, 1), [True] + [False] * (len(of) - 1), none)
            assert [bool(features) for features in beside] == [False] + [True] * (len(of) - 1)


@given(TEXTS)
def test_every_span_lies_inside_its_claim(text: str) -> None:
    claims = claims_of(text)
    found = said(claims, text, ATTRIBUTIONS)
    assert len(found) == len(claims)
    for claim, of_claim in zip(claims, found, strict=True):
        for one in of_claim:
            spans = [span for span in (one.source, one.name, one.cue, *one.content) if span is not None]
            assert all(claim.start <= span.start < span.end <= claim.end for span in spans)
            taken = [
                at
                for span in {one.source, one.cue, *one.content}
                if span
                for at in range(span.start, span.end)
            ]
            assert len(taken) == len(set(taken))
            assert (one.source is None) == (one.name is None)
            if one.source and one.name:
                assert one.source.start == one.name.start < one.name.end <= one.source.end


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The harbour office said the ferry would not sail on Monday.",
            "The harbour office",
            "said",
            "the ferry would not sail on Monday",
        ),
        (
            "“We waited for hours,” Ana Brook told reporters.",
            "Ana Brook",
            "told",
            "“We waited for hours,”",
        ),
        (
            "The bridge was never inspected, according to two engineers.",
            "two engineers",
            "according to",
            "The bridge was never inspected",
        ),
        (
            "Residents fear that the school will close.",
            "Residents",
            "fear",
            "that the school will close",
        ),
        (
            "The mayor has also called for a new inquiry.",
            "The mayor",
            "has also called for",
            "a new inquiry",
        ),
    ],
    ids=["speech", "quotation", "according", "attitude", "demand"],
)
def test_a_plain_attribution_is_read(text: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, [content]) in told(text)


def test_other_languages_are_not_read() -> None:
    text = "Finn said the dam had held."
    assert said(claims_of(text), text, ATTRIBUTIONS, language="de") == ((),)
    assert said(claims_of(text), text, ATTRIBUTIONS, language="en-GB") != ((),)


def test_what_is_too_long_to_be_a_sentence_is_not_read() -> None:
    text = "Finn said " + "very " * 1200 + "little."
    claim = Claim(0, len(text), Role.BODY, text, 0.0)
    assert said([claim], text, ATTRIBUTIONS) == ((),)


def test_quoted_speech_goes_on_until_somebody_else_speaks() -> None:
    text = "“We left,” Finn said. “It was late.” Nobody stayed. “So it goes.”\n“A new day.”"
    claims = claims_of(text)
    start, quoted = text.index("Finn"), Span(0, text.index(" Finn"))
    one = Said(Span(start, start + 4), Span(start, start + 4), Span(start + 5, start + 9), (quoted,), 2.0)
    found = passages(claims, text, [(one,), *[()] * (len(claims) - 1)])
    assert [text[span.start : span.end] for span in found[0][0].content] == ["“We left,”", "“It was late.”"]
    assert found[1:] == ((),) * (len(claims) - 1)


def test_what_is_unlikely_as_a_whole_is_not_read() -> None:
    text = "The harbour office said the ferry would not sail on Monday."
    [[one]] = said(claims_of(text), text, ATTRIBUTIONS)
    assert ATTRIBUTIONS.least <= one.probability <= 1
    assert said(claims_of(text), text, replace(ATTRIBUTIONS, least=1.1)) == ((),)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_where_the_rules_name_somebody_figures_change_nothing(case: dict[str, Any]) -> None:
    text = case["text"]
    claims = segment(text, [Piece(0, len(text), Role(case["kind"]))], language=case["language"])
    ruled = attribute(claims, text, language=case["language"])
    read = attribute(claims, text, language=case["language"], figures=ATTRIBUTIONS)
    assert [ours.attribution for ours, theirs in zip(read, ruled, strict=True) if _names(theirs)] == [
        claim.attribution for claim in ruled if _names(claim)
    ]


def _names(claim: Claim) -> bool:
    return bool(claim.attribution and claim.attribution.source_span)


def test_a_claim_gets_a_source_that_only_the_figures_find_if_it_is_clear() -> None:
    text = "Ana Brook pointed out that the bridge had never been inspected."
    claims = claims_of(text)
    bold, shy = replace(ATTRIBUTIONS, clear=0.2), replace(ATTRIBUTIONS, clear=1.1)
    assert attribute(claims, text)[0].attribution is None
    assert attribute(claims, text, figures=shy)[0].attribution is None
    [claim] = attribute(claims, text, figures=bold)
    assert claim.attribution is not None
    assert (claim.attribution.source, claim.attribution.verb) == ("Ana Brook", "pointed out")
    assert attribute(claims, text, figures=bold, language="de")[0].attribution is None


def test_a_name_ends_before_its_apposition() -> None:
    text = "“We left,” said Ana Brook, a teacher who lives nearby."
    [[one]] = said(claims_of(text), text, ATTRIBUTIONS)
    assert one.name is not None
    assert text[one.name.start : one.name.end] == "Ana Brook"


@given(st.dictionaries(st.sampled_from("abc"), st.floats(-1e6, 1e6), min_size=3))
def test_a_scale_gives_a_probability(numbers: dict[str, float]) -> None:
    scale = Scale(0.5, {"a": 2.0, "b": -1.0})
    assert 0 <= scale(numbers) <= 1
    with pytest.raises(KeyError):
        scale({"a": 1.0})
