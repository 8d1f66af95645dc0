"""The wording of two aligned claims, words linked by their vectors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.arrays import TokenMatrix
from framing.pipeline.types import Claim, Role, WordingKind, WordingSpan
from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.wording import ToldArticle, compare_by_meaning
from framing.pipeline.wording.tokens import tokens
from tests.tiny import sums_of_words

WORDS = (
    "the", "of", "and", "not", "council", "bridge", "closed", "closes", "12", "30", "said", "claimed",
    "“narrow”", "'so-called'", "allegedly", "Monday's", "mayor،", "橋が落ちた", "הגשר", "O’Brien",
    "U.S.", "Ilse", "Marrant", "governor", "at least", "10%", "$5", "2:10", "a.m.", "<b>", "—", '"quoted',
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


class Told(NamedTuple):
    claim: Claim
    words: TokenMatrix


def article(*told: Told) -> ToldArticle:
    return ToldArticle([one.claim for one in told], [one.words for one in told], "en")


def told(text: str, start: int = 0, like: Mapping[str, str] | None = None) -> Told:
    """A claim whose words have the vectors of those they are ``like``."""
    claim = Claim(start, start + len(text), Role.BODY, text, 0.0)
    forms = [word.text for word in tokens(text)]
    return Told(claim, _vectors([(like or {}).get(form, form) for form in forms]))


def _vectors(words: list[str]) -> TokenMatrix:
    rows = [sums_of_words([word]).tokens[0][:1] for word in words]
    return np.concatenate(rows) if rows else np.empty((0, 64), dtype=np.float16)


claims = st.builds(told, texts, st.integers(0, 5000))


def compared(a: Told, b: Told, *, others_b: tuple[Told, ...] = ()) -> list[tuple[str, str, str, list[str]]]:
    """(side, kind, words, partner's words) of all that is not the same."""
    text = {"a": a.claim.text, "b": b.claim.text}
    found = compare_by_meaning(article(a), article(b, *others_b), [(0, 0)], LINKING)[0]
    return [
        (
            x.side,
            x.kind.value,
            text[x.side][x.start : x.end],
            [text["b" if x.side == "a" else "a"][p.start : p.end] for p in x.partner],
        )
        for x in found
        if x.kind is not WordingKind.SAME
    ]


@given(claims, claims, st.lists(claims, max_size=3))
def test_spans_lie_inside_their_claim_in_order_and_apart(a: Told, b: Told, others: list[Told]) -> None:
    spans = compare_by_meaning(article(*others, a), article(*others, b), [(len(others),) * 2], LINKING)[0]
    for side, own in (("a", a.claim), ("b", b.claim)):
        edges = [edge for span in spans if span.side == side for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(own.start <= edge <= own.end for edge in edges)
    for span in spans:
        other = b.claim if span.side == "a" else a.claim
        assert all(other.start <= part.start < part.end <= other.end for part in span.partner)
        assert (span.kind is WordingKind.REWORDED) == bool(span.partner)
        assert (span.kind is WordingKind.ELSEWHERE) == (span.elsewhere is not None)
        assert span.elsewhere is None or 0 <= span.elsewhere < len(others)


@given(claims, claims, st.lists(claims, max_size=2), st.lists(claims, max_size=2))
def test_exchanging_the_claims_exchanges_the_sides(
    a: Told, b: Told, others_a: list[Told], others_b: list[Told]
) -> None:
    def plain(span: WordingSpan, side: str) -> tuple[object, ...]:
        return side, span.start, span.end, span.kind, span.slot, span.partner, span.elsewhere, span.cues

    forth = compare_by_meaning(article(a, *others_a), article(b, *others_b), [(0, 0)], LINKING)[0]
    back = compare_by_meaning(article(b, *others_b), article(a, *others_a), [(0, 0)], LINKING)[0]
    turned = sorted((plain(span, "b" if span.side == "a" else "a") for span in back), key=lambda x: x[:2])
    assert [plain(span, span.side) for span in forth] == turned


@given(claims)
def test_a_claim_differs_in_nothing_from_itself(a: Told) -> None:
    assert compared(a, a) == []


def test_function_words_alone_are_no_difference() -> None:
    assert compared(told("The council closed the bridge"), told("A council has closed this bridge")) == []


def test_other_words_of_one_meaning_are_reworded_in_any_order() -> None:
    a = told("The council shut the bridge on Monday")
    b = told("On Monday the bridge was closed by the council", like={"closed": "shut"})
    assert compared(a, b) == [
        ("a", "reworded", "shut", ["closed"]),
        ("b", "reworded", "closed", ["shut"]),
    ]


def test_what_no_other_claim_says_is_only_here() -> None:
    a, b = told("The council closed the narrow bridge"), told("The council closed the bridge")
    assert compared(a, b) == [("a", "only_here", "narrow", [])]


def test_what_another_claim_says_in_other_words_is_elsewhere() -> None:
    a = told("The council closed the bridge, and angry drivers turned round in Harl")
    b = told("The council closed the bridge")
    unlike = told("Fog lay over the river")
    like = told(
        "In Harl furious motorists went back",
        like={"furious": "angry", "motorists": "drivers", "went": "turned", "back": "round"},
    )
    found = compare_by_meaning(article(a), article(unlike, b, like), [(0, 1)], LINKING)[0]
    assert [x.elsewhere for x in found if x.kind is WordingKind.ELSEWHERE] == [2]
    assert not [x for x in found if x.kind is WordingKind.ONLY_HERE]


def test_another_number_elsewhere_is_not_the_same_number() -> None:
    a, b = told("The council met while twelve boats sank"), told("The council met")
    other = told("thirty boats sank", like={"thirty": "twelve"})
    found = compared(a, b, others_b=(other,))
    assert [kind for _, kind, words, _ in found if "twelve" in words] == ["only_here"]


def test_words_and_vectors_that_differ_in_number_are_refused() -> None:
    a, b = told("The council met"), told("The mayor spoke")
    with pytest.raises(ValueError, match="one vector a word"):
        article(a, Told(b.claim, b.words[1:]))


def test_what_a_stretch_is_about_is_told_by_its_sentence() -> None:
    a = told("The rioters left near the harbour.")
    b = told("The protesters left.", like={"protesters": "rioters"})
    found = compare_by_meaning(article(a), article(b), [(0, 0)], LINKING)[0]
    slots = [(x.side, x.kind.value, x.slot) for x in found if x.kind is not WordingKind.SAME]
    assert slots == [("a", "reworded", "label"), ("a", "only_here", "place"), ("b", "reworded", "label")]


@given(st.lists(claims, min_size=1, max_size=4), st.lists(claims, min_size=1, max_size=4))
def test_claims_are_compared_together_as_each_two_by_themselves(ours: list[Told], theirs: list[Told]) -> None:
    a, b = article(*ours), article(*theirs)
    every = [(i, j) for i in range(len(ours)) for j in range(len(theirs))]
    together = compare_by_meaning(a, b, every, LINKING)
    assert together == [compare_by_meaning(a, b, [at], LINKING)[0] for at in every]
