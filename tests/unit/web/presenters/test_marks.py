from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.types import Span
from framing.web.presenters.marks import HIDDEN, cut, excerpt, marked, redacted

TEXT = st.text(alphabet=st.sampled_from("ab <>&\"'/;é\u202e\u2069א中😀\n"), min_size=1, max_size=40)
KINDS = st.sampled_from(["same", "reworded", "elsewhere", "only_here", "unheard-of"])


@st.composite
def stretches(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text)))
    return start, draw(st.integers(start, len(text)))


@st.composite
def wordings(draw: st.DrawFn, text: str) -> list[dict[str, object]]:
    place = st.integers(-2, len(text) + 2)
    span = st.fixed_dictionaries({"start": place, "end": place, "kind": KINDS})
    return draw(st.lists(span, max_size=6))


@st.composite
def disjoint(draw: st.DrawFn, text: str) -> list[Span]:
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    return [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]


def read(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


@given(st.data(), TEXT)
def test_marked_words_are_the_words(data: st.DataObject, text: str) -> None:
    start, end = data.draw(stretches(text))
    assert read(marked(text, start, end, data.draw(wordings(text)))) == text[start:end]


@given(st.data(), TEXT)
def test_marked_words_are_the_words_but_for_what_is_hidden(data: st.DataObject, text: str) -> None:
    start, end = data.draw(stretches(text))
    spans, hidden = data.draw(wordings(text)), data.draw(disjoint(text))
    inside = [span for span in hidden if span.end > start and span.start < end]
    shown = "".join(
        char
        for at, char in enumerate(text[start:end], start)
        if not any(span.start <= at < span.end for span in inside)
    )
    words = read(marked(text, start, end, spans, hidden))
    assert words.replace(HIDDEN, "") == shown
    assert words.count(HIDDEN) == sum(span.start >= start for span in inside)
    assert redacted(text, start, end, hidden) == words


@given(st.data(), TEXT)
def test_only_our_own_tags_come_out(data: st.DataObject, text: str) -> None:
    markup = marked(text, 0, len(text), data.draw(wordings(text)), data.draw(disjoint(text)))
    tags = set(re.findall(r"<[^>]*>", markup))
    assert tags <= {
        '<mark class="w">',
        '<mark class="e">',
        '<mark class="n">',
        "</mark>",
        '<span class="hidden-name">',
        "</span>",
    }
    assert markup.count("<mark") == markup.count("</mark>")


def test_each_kind_of_difference_has_its_mark() -> None:
    spans = [
        {"start": 4, "end": 5, "kind": "only_here"},
        {"start": 0, "end": 1, "kind": "reworded"},
        {"start": 2, "end": 3, "kind": "elsewhere"},
    ]
    marks = '<mark class="w">a</mark> <mark class="e">b</mark> <mark class="n">&lt;</mark>'
    assert marked("a b <", 0, 5, spans) == marks


def test_a_name_across_the_edge_of_a_mark_is_hidden_whole() -> None:
    spans = [{"start": 4, "end": 11, "kind": "reworded"}, {"start": 12, "end": 15, "kind": "reworded"}]
    shown = marked("say Big Top now", 0, 15, spans, [Span(8, 13)])
    assert read(shown) == "say Big [outlet]ow"
    assert "Top" not in shown


@given(TEXT, st.integers(1, 20))
def test_an_excerpt_is_a_beginning(text: str, length: int) -> None:
    end = cut(text, length)
    assert 0 < end <= max(length, 1)
    assert excerpt(text, length) == (text if end == len(text) else f"{text[:end]} …")
    assert (end == len(text)) == (len(text) <= length)


@pytest.mark.parametrize(
    ("text", "length", "told"),
    [("one two three", 9, "one two …"), ("onetwothree", 3, "one …"), ("one", 3, "one"), ("a …", 9, "a …")],
)
def test_it_is_cut_between_words_where_there_are_any(text: str, length: int, told: str) -> None:
    assert excerpt(text, length) == told
