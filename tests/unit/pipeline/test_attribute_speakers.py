"""Who can speak, and in which words a source is given, where sentences are read by figures too."""

from __future__ import annotations

import pytest
from hypothesis import given

from framing.pipeline.attribute import attribute
from framing.pipeline.attribute.fitted.speakers import is_speaker, spelt
from framing.pipeline.attribute.fitted.words import words
from framing.pipeline.segment import segment
from framing.pipeline.types import Claim, Piece, Role
from framing.pipeline.versions.figures_attribution_v2 import ATTRIBUTIONS

from .test_attribute import TEXTS


def read(text: str) -> tuple[Claim, ...]:
    claims = segment(text, [Piece(0, len(text), Role.BODY)] if text else [], language="en")
    return attribute(claims, text, figures=ATTRIBUTIONS)


def source_of(text: str) -> str | None:
    """The source of the first sentence, or None where none is given."""
    said = read(text)[0].attribution
    return said.source if said and said.source else None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("Brandt at first described the flood as small.", "Brandt", id="at first"),
        pytest.param("Brandt in December called for a new wall.", "Brandt", id="a month"),
        pytest.param("Brandt herself said on Friday that it would rain.", "Brandt", id="herself"),
        pytest.param(
            "A council statement issued on Sunday said the quay was safe.",
            "A council statement",
            id="a participle whose complement was cut off",
        ),
        pytest.param(
            "The quay is safe, according to a harbour survey released on Sunday.",
            "a harbour survey",
            id="a participle behind the cue",
        ),
        pytest.param("A poll last week found that most agree.", "A poll", id="last week"),
        pytest.param("A tribunal in 2012 found that the mayor had lied.", "A tribunal", id="a year"),
        pytest.param(
            "Mayor Jon A. Brandt of Ostery said it would rain.",
            "Mayor Jon A. Brandt of Ostery",
            id="a middle initial",
        ),
        pytest.param(
            "The harbour master spoke for an hour, saying that the quay was safe.",
            "The harbour master",
            id="the noun behind an article",
        ),
        pytest.param(
            "Danish officials met twice on Monday, warning that the quay was unsafe.",
            "Danish officials",
            id="the noun behind an adjective",
        ),
        pytest.param(
            "A farmers' union disputes this and alleges that the sirens came late.",
            "A farmers' union",
            id="the noun behind an owner",
        ),
        pytest.param(
            "The quay is unsafe, according to current and former council officials.",
            "current and former council officials",
            id="two adjectives",
        ),
        pytest.param("Added Brandt: “It will rain.”", "Brandt", id="the verb before its speaker"),
        pytest.param(
            "It was a delay, an affront Norwell blamed on the council.", "Norwell", id="what is blamed"
        ),
        pytest.param(
            "Rep. Orla Brandt, G-Ostery, who leads the board, said that it would rain.",
            "Orla Brandt",
            id="not the party",
        ),
        pytest.param(
            "Orla Brandt, Democrat of Ostery, who leads the board, said that it would rain.",
            "Orla Brandt",
            id="not the party in full",
        ),
        pytest.param(
            "The date is wrong, according to people familiar with how the survey was made.",
            "people",
            id="what a clause opens",
        ),
        pytest.param("Norwell likewise announced a ban.", "Norwell", id="an adverb behind it"),
        pytest.param("No council member has defended the plan.", "No council member", id="nobody"),
        pytest.param("Nearly half said they would move.", "Nearly half", id="about how many"),
    ],
)
def test_a_source_is_neither_cut_short_nor_too_long(text: str, source: str) -> None:
    assert source_of(text) == source


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Relations have been poor since gunners, answering a raid, hit a ship.", id="a thing"),
        pytest.param("The wall found no takers.", id="a thing and a verb of two senses"),
        pytest.param("Contacts will continue at several levels.", id="nobody goes on"),
        pytest.param("Norwell has maintained close ties with Ostery.", id="kept, not said"),
        pytest.param("Brandt won the ward, adding to her majority.", id="added, not said"),
        pytest.param("Grey jets have attacked the port.", id="a thing that attacks"),
        pytest.param("Photo: Ana Brook", id="a credit"),
        pytest.param("Correction: the date was wrong.", id="a heading"),
        pytest.param("The council made only a part of Brandt’s proposed cut.", id="a participle"),
        pytest.param("Ahead of the vote a letter came, telling them to wait.", id="an adverb"),
        pytest.param("Orla Brandt Challenged On Her Plans For The Quay", id="a headline's passive"),
        pytest.param("After an hour, announced his quay, and left.", id="what is announced"),
        pytest.param("A week ago asserted claims were dropped.", id="a time"),
    ],
)
def test_what_cannot_speak_is_no_source(text: str) -> None:
    assert source_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The wall said more than any speech.", id="a verb that always reports"),
        pytest.param("Brook: The quay will close.", id="a name before a colon"),
        pytest.param("The narrator continued: “It rained.”", id="a verb beside a quotation"),
        pytest.param("Brandt continued to insist that it would rain.", id="a verb of speech behind it"),
        pytest.param("Norwell maintains that the quay is safe.", id="a clause"),
        pytest.param("Two in three voters supported the plan.", id="an amount of people"),
        pytest.param("Her ex-husband agreed that it was late.", id="a compound"),
    ],
)
def test_what_can_speak_stays_a_source(text: str) -> None:
    assert source_of(text) is not None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brook (left), a clerk who was there that day, told the Herald that it fell.", "the Herald"),
        ("Brook (left), a clerk who was there that day, said the mayor has left.", "the mayor"),
    ],
)
def test_who_is_told_or_told_of_does_not_speak(text: str, told: str) -> None:
    assert source_of(text) != told


def test_a_doubtful_verb_takes_nothing_from_whom_all_of_a_sentence_is_from() -> None:
    text = "According to the council, the cranes were left running while they attacked the wall."
    assert source_of(text) == "the council"
    assert source_of("According to the council, Brook denied that it fell.") == "Brook"


def test_a_word_that_opens_a_sentence_is_a_name_where_the_report_writes_it_so_elsewhere() -> None:
    text = "Halvings refused the plan."
    assert source_of(text) is not None  # a verb that always reports
    doubtful = "Halvings attacked the plan."
    assert source_of(doubtful) is None
    assert source_of(f"{doubtful} We met Halvings there.") == "Halvings"


def test_a_report_tells_how_it_writes_its_words() -> None:
    text = "Rain fell on Norwell. FLOODS HIT OSTERY. The rain, Brandt said, will stop."
    sentences = [words(text, start, end, ()) for start, end in ((0, 21), (22, 40), (41, len(text)))]
    found = spelt(sentences, text)
    assert found.with_capital == {"norwell", "brandt"}
    assert {"rain", "fell", "will"} <= found.small
    assert "floods" not in found.small


@pytest.mark.parametrize(
    ("noun", "speaks"),
    [
        *((noun, True) for noun in ("captain", "fishermen", "parishes", "ex-wife", "46-year-old", "inquiry")),
        *((noun, True) for noun in ("analyses", "welders", "florists", "ministries")),
        *((noun, False) for noun in ("river", "winters", "relations", "wall", "knees", "corridor")),
    ],
)
def test_nouns_of_whoever_can_speak_are_known(noun: str, *, speaks: bool) -> None:
    [word] = words(noun, 0, len(noun), ())
    assert is_speaker(word) is speaks


@given(TEXTS)
def test_spans_are_words_of_the_claim(text: str) -> None:
    for claim in read(text):
        said = claim.attribution
        for span, own in ((said.source_span, said.source), (said.verb_span, said.verb)) if said else ():
            assert span is None or (claim.start <= span.start and span.end <= claim.end)
            assert span is None or text[span.start : span.end] == own
        if said and said.source_span and said.verb_span:
            apart = (said.source_span.end, said.verb_span.end)
            assert apart[0] <= said.verb_span.start or apart[1] <= said.source_span.start
