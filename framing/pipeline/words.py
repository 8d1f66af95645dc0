"""Words with exact offsets, in any script: what token vectors are vectors of."""

from __future__ import annotations

from collections.abc import Sequence

import regex

# Scripts that put no space between words: there every character is a word.
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(
    rf"(?:\p{{L}}\.){{2,}}(?!\p{{L}})"  # initials: U.S.
    rf"|[{_UNSPACED}]\p{{M}}*"
    rf"|\p{{Nd}}+(?:[.,:]\p{{Nd}}+)*"  # 1,200 and 3.5 and 20:15
    rf"|[\p{{L}}--[{_UNSPACED}]][[\p{{L}}\p{{M}}\p{{Nd}}]--[{_UNSPACED}]]*(?:['’׳״\"](?=\p{{Hebrew}})\p{{Hebrew}}+)?"
    rf"(?:['’](?:s|t|re|ve|ll|d|m)\b)?"
    rf"|\p{{N}}",
    regex.VERSION1,
)


# English ones: words that say little about what a sentence is about.
FUNCTION_WORDS = frozenset(
    """a about after against all also an and any are as at be because been before being but by can could
    did do does during for from had has have he her hers him his how i if in into is it its itself just
    may me might more most must my no nor not of off on only or other our out over said say says she
    should so some such than that the their them then there these they this those through to too under
    up upon us very was we were what when where which while who whom whose why will with would you
    your""".split()  # noqa: SIM905  one word a line would be a page
)


def word_set(line: str) -> frozenset[str]:
    """The words of a text with spaces between them: a list of words as it is written in a lexicon."""
    return frozenset(line.split())


def in_english(language: str) -> bool:
    """Whether a language, as a code, is English, or not known."""
    return not language or language.lower().startswith("en")


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """``(start, end)`` of every word of a text, in order, in code points; punctuation is left out."""
    return tuple(match.span() for match in _WORD.finditer(text))


def content_words(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Which of a text's words at ``spans``, by index, are no function words."""
    return tuple(
        index for index, (start, end) in enumerate(spans) if text[start:end].lower() not in FUNCTION_WORDS
    )
