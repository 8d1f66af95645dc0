"""Picture captions: told by their credit, their pointing words and the date they end on."""

from __future__ import annotations

import re

from framing.pipeline.clean.units import Unit

_LABEL = re.compile(
    r"(?:above|below|pictured|photo|image|picture|caption|file photo|file|foto|bild|imagen"
    r"|legenda)\s*[:–—-]\s+\S"
    r"|(?:image|photo|media|picture|video) caption\b",
    re.IGNORECASE,
)
_AGENCY = (
    r"AP|AFP|Reuters|EPA|dpa|EFE|ANSA|TASS|PTI|Xinhua|Getty|Shutterstock|Flash ?90|GPO|Wikimedia|Flickr"
    r"|Bloomberg"
)
_CREDIT_WORDS = re.compile(
    rf"(?i:photo|image|picture|credit|courtesy|file\b|screenshot|screen ?grab|illustrat|handout|pool"
    rf"|via )|\b(?:{_AGENCY})\b|/"
)
_TAIL = re.compile(r"\s\(([^()]{3,120})\)\W*$")
_TAIL_SQUARE = re.compile(r"\s\[([^\[\]]{3,120})\]\W*$")
_INLINE_CREDIT = re.compile(
    rf"(?i:(?:photo|image|picture|foto)(?:s|graph)?(?: credit| by| courtesy)?\s*[:/]|photo by "
    rf"|©)\s*[^.]{{2,80}}$"
    rf"|(?:{_AGENCY})(?:/[\w .\-]{{2,40}})?$|[\w .\-]{{2,40}}/(?:{_AGENCY})(?: Images?)?$"
)
_POINTING = re.compile(
    r"\((?:L|R|C|left|right|centre|center|far left|far right|2nd [LR]|top|bottom|front|back)\)"
    r"|,\s(?:left|right|centre|center|far left|far right|second from (?:left|right)|foreground"
    r"|background)[,.;]",
)
_LAST_DATE = re.compile(
    r"(?:[^\W\d]{3,12}\.?\s+\d{1,2},\s+\d{4}|\d{1,2}\s+[^\W\d]{3,12}\s+\d{4}|\b(?:19|20)\d{2})\W*$"
)
_QUOTE = re.compile(r"[“”\"«»„]")
_CAPTION_AT = 3.0


def is_caption(unit: Unit, *, before_report: bool, beside_credit: bool) -> bool:
    """Whether a unit describes a picture. ``beside_credit``: the next unit is a photo credit."""
    if len(unit.text) > 700 or len(unit.words) < 3:
        return False
    return _evidence(unit, before_report=before_report, beside_credit=beside_credit) >= _CAPTION_AT


def _evidence(unit: Unit, *, before_report: bool, beside_credit: bool) -> float:
    text = unit.text
    tail = _TAIL.search(text[-140:]) or _TAIL_SQUARE.search(text[-140:])
    body = text[: -len(tail.group(0))].rstrip() if tail else text
    points = 0.0
    if _LABEL.match(text):
        points += 3.0 if "caption" in text[:14].casefold() else 2.5
    if tail:
        points += _credit_points(tail.group(1), closed=body[-1:] in '.!?”"')
    elif _INLINE_CREDIT.search(text[-120:]):
        points += 2.0
    points += 1.5 * bool(_POINTING.search(text))
    points += 1.0 * bool(_LAST_DATE.search(body[-40:]))
    points += 1.0 * before_report + 1.5 * beside_credit
    points -= 1.0 * bool(_QUOTE.search(body)) + 0.75 * max(0, unit.sentences - 1 - bool(tail))
    return points


def _credit_points(credit: str, *, closed: bool) -> float:
    """How much a closing parenthesis looks like a credit; ``closed``: the sentence had ended before it."""
    words = credit.split()
    capitals = sum(word[:1].isupper() for word in words)
    if _CREDIT_WORDS.search(credit):
        return 3.0 if closed or len(words) > 1 else 1.5
    if closed and 1 < len(words) <= 8 and capitals >= 0.6 * len(words):
        return 2.0
    return 0.0
