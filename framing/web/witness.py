"""The words themselves that speak for and against an alignment, named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from framing.pipeline.words import word_spans
from framing.web.quoting import in_marks

NAMED = 3
Hide = Callable[[str], str]


def named_in_both(a: str, b: str, hide: Hide = str) -> Iterator[str]:
    """A sentence on the names and numbers that two claims share; nothing where they share none.

    A name is a word with a capital where no sentence begins; scripts without capitals have none here.
    """
    others = {word.casefold() for word in _words(b)}
    openings = {word.casefold() for text in (a, b) for word in _words(text)[:1]}
    told = [
        word
        for word in dict.fromkeys(_words(a))
        if word.casefold() in others
        and (word[0].isdigit() or (word[0].isupper() and word.casefold() not in openings))
    ]
    if told:
        yield f"Both name {_listed([hide(word) for word in told[:NAMED]])}."


def only_on_one_side(
    spans: Sequence[Mapping[str, Any]], text: str, name: str, hide: Hide = str
) -> Iterator[str]:
    """A sentence on what one claim alone says; ``spans`` are its wording, ``text`` the captured text."""
    told = [text[span["start"] : span["end"]] for span in spans if span["kind"] == "only_here"]
    if told:
        yield f"Only {name} has {_listed([in_marks(hide(words)) for words in told[:NAMED]])}."


def why_in_conflict(spans: Sequence[Mapping[str, Any]], hide: Hide = str) -> Iterator[str]:
    """What is in conflict, as the pipeline says it, each once."""
    told = (cue["why"] for span in spans for cue in span["cues"] if cue["cue"] == "conflict")
    yield from (hide(why) for why in dict.fromkeys(told))


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text)]


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
