"""What words and sentences show of being loaded, in figures that hold no words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from framing.pipeline.loaded.words import Word

_SHORT_QUOTE = 4  # words: a longer quotation reports what was said
_ENDINGS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "ends_ist": r"(?:ist|ists)$",
        "ends_ism": r"(?:ism|isms)$",
        "ends_ly": r"\w{3}ly$",
        "ends_ous": r"(?:ous|ful|less|ish|able|ible|al|ive|ic|y)$",
        "ends_ing": r"\w{3}ing$",
        "ends_ed": r"\w{3}ed$",
        "ends_tion": r"(?:tion|sion|ment|ness|ity|ship)s?$",
        "ends_s": r"\w{3}s$",
        "ends_est": r"\w{3}est$",
        "against": r"^(?:anti|counter|un|mis|dis|mal|over|pseudo|ultra|hyper|far|neo)-?\w{4}",
        "for": r"^(?:pro|self|super|mega|all|so|would)-\w",
    }.items()
}
_BINDING = frozenset(
    """
    a an the of in on at to for from by with into onto as and or but if so than then that this these
    those is are was were be been being am has have had do does did will would shall can could may might
    must he she it they we you i him her them us me his its their our your my who whom whose which what
    where when while how there here not no nor about after before between during through over under up
    down out off again since until all any some such each both more most other own same too also just
    one two three said says mr ms mrs
    """.split()  # noqa: SIM905  one word a line would be a page
)
_SELF = frozenset(("i", "we", "us", "our", "my", "me", "you", "your", "ours"))


def candidates(words: Sequence[Word]) -> tuple[int, ...]:
    """The places of the words that do more than bind others: no other word is ever loaded."""
    return tuple(place for place, word in enumerate(words) if word.text.lower() not in _BINDING)


def of_word(words: Sequence[Word], place: int, families: Sequence[str]) -> dict[str, float]:
    """What one word of a sentence shows, by itself and by where it stands."""
    return {**of_form(words[place].text, words[place].families, families), **of_place(words, place)}


def of_form(text: str, held: frozenset[str], families: Sequence[str]) -> dict[str, float]:
    """What a word of the families ``held`` shows wherever it stands; what its place shows is 0."""
    low = text.lower()
    return {
        **{f"family_{name}": float(name in held) for name in families},
        **{name: float(pattern.search(low) is not None) for name, pattern in _ENDINGS.items()},
        "any_family": float(bool(held)),
        "families": float(len(held)),
        "families_near": 0.0,
        "both": 0.0,
        "capital_inside": 0.0,
        "all_capitals": float(len(text) > 1 and text.isupper()),
        "hyphen": float("-" in text.strip("-")),
        "digits": float(any(map(str.isdigit, text))),
        "scare_quotes": 0.0,
        "in_quotation": 0.0,
        "length": math.log(len(text)),
        "first": 0.0,
        "depth": 0.0,
    }


def of_place(words: Sequence[Word], place: int) -> dict[str, float]:
    """What a word shows by where it stands."""
    word = words[place]
    near = sum([bool(one.families) for one in words[max(0, place - 1) : place + 2]]) - bool(word.families)
    return {
        "families_near": float(near),
        "both": float(bool(word.families) and near > 0),
        "capital_inside": float(place > 0 and word.text[0].isupper()),
        "scare_quotes": float(0 < word.quoted <= _SHORT_QUOTE),
        "in_quotation": float(word.quoted > _SHORT_QUOTE),
        "first": float(place == 0),
        "depth": place / len(words),
    }


def of_sentence(
    text: str, words: Sequence[Word], word_odds: Sequence[float], families: Sequence[str]
) -> dict[str, float]:
    """What a sentence shows; ``word_odds`` are the log odds that its words are loaded."""
    size = max(1, len(words))
    held = Counter(name for word in words for name in word.families)
    best = sorted(word_odds, reverse=True)[:3]
    padded = best + [_NO_WORD] * (3 - len(best))
    expected = sum([1 / (1 + math.exp(-max(-30.0, odds))) for odds in word_odds])
    quotations, digits = [word.quoted for word in words], any(map(str.isdigit, text))
    lower = [word.text.lower() for word in words]
    return {
        **{f"family_{name}": math.log1p(held.get(name, 0)) for name in families},
        "most_loaded": padded[0],
        "second_most": padded[1],
        "third_most": padded[2],
        "expected_words": math.log1p(expected),
        "share_in_families": sum([bool(word.families) for word in words]) / size,
        "quoted_share": sum([quoted > _SHORT_QUOTE for quoted in quotations]) / size,
        "scare_quotes": float(any(0 < quoted <= _SHORT_QUOTE for quoted in quotations)),
        "exclaims": float("!" in text),
        "asks": float("?" in text),
        "dash": float("—" in text or " - " in text or "–" in text),
        "speaks_to_us": math.log1p(sum([word in _SELF for word in lower])),
        "digits": math.log1p(sum([any(map(str.isdigit, word)) for word in lower]) if digits else 0),
        "capitals": sum([word.text[0].isupper() for word in words[1:]]) / size,
        "size": math.log(size),
    }


_NO_WORD = -6.0  # the log odds of a word that is not there
