"""Attributions over a report: sentence by sentence, and speech that goes on where no source is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from framing.pipeline.attribute.fitted.figures import AttributionFigures
from framing.pipeline.attribute.fitted.mending import mended
from framing.pipeline.attribute.fitted.reading import Said, read_sentence
from framing.pipeline.attribute.fitted.speakers import spelt
from framing.pipeline.attribute.fitted.words import Word, words
from framing.pipeline.attribute.lexicon import RELATIVES
from framing.pipeline.attribute.paragraphs import is_english, paragraphs, quotations_of
from framing.pipeline.attribute.quotes import Quotation, is_direct, touching
from framing.pipeline.attribute.sentence import LONGEST_SENTENCE, Reading, sentence_readings
from framing.pipeline.types import Claim, Span


@dataclass(frozen=True)
class SentenceWords:
    """A claim, ``text[start:end]``, with the quotations that touch it and what the rules read in it."""

    text: str
    start: int
    end: int
    near: tuple[Quotation, ...]
    rules: tuple[Reading, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Cut only where they are asked for; none of a claim that is too long to be a sentence."""
        short = self.end - self.start <= LONGEST_SENTENCE
        return tuple(words(self.text, self.start, self.end, self.near)) if short else ()


def sentences(claims: Sequence[Claim], text: str) -> tuple[SentenceWords, ...]:
    """Each claim as the figures read it."""
    found: list[SentenceWords] = []
    for paragraph in paragraphs(claims, text):
        quoted = quotations_of(claims, paragraph, text)
        for claim in (claims[i] for i in paragraph):
            near = touching(quoted, claim.start, claim.end)
            rules = sentence_readings(text, claim.start, claim.end, near)
            found.append(SentenceWords(text, claim.start, claim.end, near, rules))
    return tuple(found)


def said(
    claims: Sequence[Claim], text: str, figures: AttributionFigures, *, language: str = ""
) -> tuple[tuple[Said, ...], ...]:
    """Every attribution inside each claim, in order of the cues; spans lie inside it. English only."""
    if not is_english(language):
        return ((),) * len(claims)
    return tuple(read_sentence(of.words, of.rules, figures) for of in sentences(claims, text))


def clear_readings(
    claims: Sequence[Claim], text: str, figures: AttributionFigures, *, language: str = ""
) -> tuple[tuple[Reading, ...], ...]:
    """What may give each claim its source: the rules' readings, or, where those name nobody, clear ones.

    Clear is what is as probable as ``figures.clear`` or more. The rules go first, as their cues and
    names are the tidier. Of either only those are kept whose source can speak.
    """
    if not is_english(language):
        return ((),) * len(claims)
    every = sentences(claims, text)
    report = spelt((of.words for of in every), text)
    found: list[tuple[Reading, ...]] = []
    for of in every:
        rules = tuple(mended(text, of.words, of.rules, report))
        if not _names_somebody(rules, text):
            clear = _clear(read_sentence(of.words, of.rules, figures), figures)
            rules = tuple(mended(text, of.words, clear, report)) or rules
        found.append(rules)
    return tuple(found)


def _names_somebody(rules: Sequence[Reading], text: str) -> bool:
    return any(one.content and text[one.name.start : one.name.end].lower() not in RELATIVES for one in rules)


def _clear(found: Sequence[Said], figures: AttributionFigures) -> tuple[Reading, ...]:
    """What has a source and a content, and is probable enough to be shown."""
    return tuple(
        Reading(one.source, one.name, one.cue, one.content)
        for one in found
        if one.source is not None
        and one.name is not None
        and one.content
        and one.probability >= figures.clear
    )


def passages(
    claims: Sequence[Claim], text: str, found: Sequence[Sequence[Said]]
) -> tuple[tuple[Said, ...], ...]:
    """The attributions of each claim, each with the quoted speech that goes on after it.

    A claim that is quoted all through and names no source belongs to the last speech of its paragraph.
    """
    longer = [list(of_claim) for of_claim in found]
    for paragraph in paragraphs(claims, text):
        quoted = quotations_of(claims, paragraph, text)
        speech: tuple[int, int] | None = None
        for i in paragraph:
            claim = claims[i]
            near = touching(quoted, claim.start, claim.end)
            if longer[i]:
                speaks = [
                    k
                    for k, one in enumerate(longer[i])
                    if any(touching(near, span.start, span.end) for span in one.content)
                ]
                speech = (i, speaks[-1]) if speaks else None
            elif speech is not None and is_direct(text, claim.start, claim.end, near):
                one = longer[speech[0]][speech[1]]
                goes_on = (*one.content, Span(claim.start, claim.end))
                longer[speech[0]][speech[1]] = replace(one, content=goes_on)
            else:
                speech = None
    return tuple(tuple(of_claim) for of_claim in longer)
