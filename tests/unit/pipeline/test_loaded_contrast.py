"""Loaded words become a cue where the other claim says the same without them."""

from __future__ import annotations

import pytest

from framing.pipeline.loaded import LoadedWord, ReadClaim, with_loaded_words
from framing.pipeline.types import Span, WordingKind, WordingSpan

OURS = "Headline. The reckless board opened the gates."
THEIRS = "The water board opened the gates, calmly."


def read(text: str, words: dict[str, float], start: int = 0, *, quoted: bool = False) -> ReadClaim:
    """A claim that begins at ``start``, with words found loaded this probably."""
    found = []
    for word, probability in words.items():
        at = text.index(word) - start
        found.append(LoadedWord(at, at + len(word), word, probability, (), quoted=quoted))
    return ReadClaim(text, start, found)


def span(text: str, words: str, kind: WordingKind, partner: tuple[Span, ...] = ()) -> WordingSpan:
    start = text.index(words)
    return WordingSpan("a", start, start + len(words), kind, partner=partner)


RECKLESS = span(OURS, "reckless board", WordingKind.REWORDED, (Span(4, 15),))


def cues(
    of: WordingSpan, ours: dict[str, float], theirs: dict[str, float], *, quoted: bool = False
) -> list[str]:
    sides = {"a": read(OURS, ours, 10, quoted=quoted), "b": read(THEIRS, theirs)}
    [found] = with_loaded_words([of], sides)
    assert [name for name, _ in found.cues] == ["loaded"] * len(found.cues)
    return [why for _, why in found.cues]


def test_the_contrast_is_the_evidence() -> None:
    assert cues(RECKLESS, {"reckless": 0.9}, {}) == [
        "“reckless” is a word that readers often take as loaded: the other report says “water board” instead"
    ]


def test_what_is_said_here_only_has_nothing_to_be_set_against() -> None:
    alone = span(OURS, "reckless", WordingKind.ONLY_HERE)
    assert cues(alone, {"reckless": 0.9}, {}) == [
        "“reckless” is a word that readers often take as loaded: "
        "nothing like it was found in the other report"
    ]


def test_a_speakers_word_is_told_from_the_reports() -> None:
    [why] = cues(RECKLESS, {"reckless": 0.9}, {}, quoted=True)
    assert "“reckless”, within a quotation, is a word" in why


@pytest.mark.parametrize(
    ("of", "ours", "theirs"),
    [
        pytest.param(RECKLESS, {"reckless": 0.6}, {}, id="not sure enough"),
        pytest.param(RECKLESS, {"reckless": 0.9}, {"water": 0.4}, id="the other has a loaded word for it"),
        pytest.param(RECKLESS, {"gates": 0.9}, {}, id="another stretch"),
        pytest.param(span(OURS, "reckless board", WordingKind.SAME), {"reckless": 0.9}, {}, id="the same"),
        pytest.param(
            span(OURS, "reckless board", WordingKind.ELSEWHERE), {"reckless": 0.9}, {}, id="said elsewhere"
        ),
    ],
)
def test_it_is_no_cue(of: WordingSpan, ours: dict[str, float], theirs: dict[str, float]) -> None:
    assert cues(of, ours, theirs) == []


def test_other_cues_stay() -> None:
    hedged = WordingSpan("a", 14, 28, WordingKind.ONLY_HERE, cues=(("hedge", "why"),))
    [found] = with_loaded_words([hedged], {"a": read(OURS, {"reckless": 0.9}, 10), "b": read(THEIRS, {})})
    assert [name for name, _ in found.cues] == ["hedge", "loaded"]
