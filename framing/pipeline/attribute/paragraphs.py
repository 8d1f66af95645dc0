"""Claims that stand together, and what is quoted among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.pipeline.attribute.quotes import Quotation, quotations
from framing.pipeline.types import Claim


def paragraphs(claims: Sequence[Claim], text: str) -> Iterator[range]:
    """Runs of claims with no line end between them."""
    first = 0
    for index in range(1, len(claims) + 1):
        if index == len(claims) or text[claims[index - 1].end : claims[index].start].strip(" \t\u00a0"):
            yield range(first, index)
            first = index


def quotations_of(claims: Sequence[Claim], paragraph: range, text: str) -> tuple[Quotation, ...]:
    """The quotations of one paragraph."""
    return quotations(text, claims[paragraph.start].start, claims[paragraph.stop - 1].end)


def is_english(language: str) -> bool:
    """Whether a text may be read as English; an unknown language may."""
    return not language or language.partition("-")[0].lower() == "en"
