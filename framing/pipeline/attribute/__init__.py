"""Who is given as the source of a claim, by which verb, and how far it is quoted.

A reading is one attribution inside one sentence; a claim's attribution is the reading that
covers most of it, or that of the speech it belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.pipeline.attribute.fitted import AttributionFigures, clear_readings
from framing.pipeline.attribute.lexicon import RELATIVES
from framing.pipeline.attribute.paragraphs import is_english, paragraphs, quotations_of
from framing.pipeline.attribute.quotes import Quotation, is_direct, quoted_share, touching
from framing.pipeline.attribute.sentence import Reading, sentence_readings
from framing.pipeline.types import Attribution, Claim, Span


def attribute(
    claims: Sequence[Claim], text: str, *, language: str = "", figures: AttributionFigures | None = None
) -> tuple[Claim, ...]:
    """The claims with ``attribution`` filled where a source is named, or all is quoted speech.

    Sources and verbs are the text's own words; pronouns stay pronouns. A claim inside a
    quotation that another claim of the paragraph attributes has that source too, without
    spans, for they lie in the other claim. Speech in quotation marks whose source is not found
    has an empty source and verb. English only, or where the language is unknown; of other
    languages only the quotation marks are read. Sentences are read by rules, and where
    ``figures`` are given, by those too if the rules name nobody.
    """
    if figures is None:
        found = readings(claims, text, language=language)
    else:
        found = clear_readings(claims, text, figures, language=language)
    attributed: list[Claim] = []
    for paragraph in paragraphs(claims, text):
        quoted = quotations_of(claims, paragraph, text)
        own = [_attribution(claims[i], found[i], text, quoted) for i in paragraph]
        for index, attribution in zip(paragraph, _carried(claims, paragraph, own, quoted), strict=True):
            attributed.append(replace(claims[index], attribution=attribution))
    return tuple(attributed)


def readings(claims: Sequence[Claim], text: str, *, language: str = "") -> tuple[tuple[Reading, ...], ...]:
    """Every attribution inside each claim by the rules, in order; their spans lie inside the claim."""
    if not is_english(language):
        return ((),) * len(claims)
    found: list[tuple[Reading, ...]] = []
    for paragraph in paragraphs(claims, text):
        quoted = quotations_of(claims, paragraph, text)
        for claim in (claims[i] for i in paragraph):
            near = touching(quoted, claim.start, claim.end)
            found.append(sentence_readings(text, claim.start, claim.end, near))
    return tuple(found)


def _attribution(
    claim: Claim, found: Sequence[Reading], text: str, marks: tuple[Quotation, ...]
) -> Attribution | None:
    """The reading that attributes most of the claim, or unattributed speech, or None."""
    named = [reading for reading in found if text[_slice(reading.name)].lower() not in RELATIVES]
    if named:
        widest = max(named, key=lambda reading: _weight(reading, text))
        return Attribution(
            text[_slice(widest.name)],
            text[_slice(widest.cue)],
            _quoted(text, widest.content, marks),
            widest.name,
            widest.cue,
        )
    if is_direct(text, claim.start, claim.end, marks):
        return Attribution("", "", "direct")
    return None


def _weight(reading: Reading, text: str) -> tuple[bool, int]:
    """Who speaks goes before who relays it ("…, Finn said, according to the Post"), then the wider."""
    relays = text[_slice(reading.cue)].lower().startswith("according")
    return not relays, sum(span.end - span.start for span in reading.content)


def _slice(span: Span) -> slice:
    return slice(span.start, span.end)


def _quoted(text: str, content: tuple[Span, ...], marks: tuple[Quotation, ...]) -> str:
    if any(is_direct(text, span.start, span.end, marks) for span in content):
        return "direct"
    return "partial" if any(quoted_share(text, span.start, span.end, marks) for span in content) else "none"


def _carried(
    claims: Sequence[Claim],
    paragraph: range,
    own: list[Attribution | None],
    marks: tuple[Quotation, ...],
) -> list[Attribution | None]:
    """Gives speech without a source of its own that of the speech around it."""
    carried = list(own)
    order = list(range(len(own)))
    for neighbour, indices in ((-1, order[1:]), (1, order[-2::-1])):
        for here in indices:
            there = carried[here + neighbour]
            speech = carried[here]
            if speech is None or speech.source or there is None or there.quoted == "none":
                continue
            one = _same_quotation(claims[paragraph[here]], claims[paragraph[here + neighbour]], marks)
            if there.source and (one or neighbour == -1):
                carried[here] = Attribution(there.source, there.verb, "direct")
    return carried


def _same_quotation(a: Claim, b: Claim, marks: tuple[Quotation, ...]) -> bool:
    """Whether one quotation reaches from one claim into its neighbour."""
    return not set(touching(marks, a.start, a.end)).isdisjoint(touching(marks, b.start, b.end))
