"""Words with exact offsets, in any script: what token vectors are vectors of."""

from __future__ import annotations

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


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """``(start, end)`` of every word of a text, in order, in code points; punctuation is left out."""
    return tuple(match.span() for match in _WORD.finditer(text))
