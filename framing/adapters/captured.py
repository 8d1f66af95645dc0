"""A text as it was captured: what it says, where it came from, what it declares of itself."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from framing.pipeline.types import Details

MEGABYTE = 1024 * 1024
MAX_BYTES = 10 * MEGABYTE
# A very long magazine report has some 60 000 characters. What is longer is a book or a whole archive.
MAX_CHARACTERS = 100_000

_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_DAYS = ("%d %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%b %d, %Y", "%Y/%m/%d", "%Y%m%d")


class UnreadableError(Exception):
    """What was given holds no text we can take; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Captured:
    """One captured text: NFC, lines end in ``\\n``, nothing a database could not store.

    ``name`` is the file's name, ``url`` the address it was fetched from or declares.
    ``details`` holds only what the file or page declares. ``notes`` are sentences for the person
    who gave the text, each saying what was changed or could not be read.
    """

    text: str
    name: str = ""
    url: str = ""
    details: Details = field(default_factory=Details)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A part of an upload that could not be taken, and the sentence that says why; both can be stored."""

    name: str
    reason: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", tidy(self.name)[0])
        object.__setattr__(self, "reason", tidy(self.reason)[0])


def tidy(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` as it can be stored, and a note on each thing that was replaced.

    >>> tidy("one\\r\\ntwo\\x00")
    ('one\\ntwo�', ('1 character that no text can hold was replaced by �.',))
    """
    text, replaced = _UNSTORABLE.subn("\ufffd", _LINE_ENDS.sub("\n", text))
    notes: tuple[str, ...] = ()
    if replaced:
        what = (
            "1 character that no text can hold was"
            if replaced == 1
            else (f"{replaced} characters that no text can hold were")
        )
        notes = (f"{what} replaced by \ufffd.",)
    return unicodedata.normalize("NFC", text).strip().strip("\ufeff").strip(), notes


def capture(
    text: str, *, name: str = "", url: str = "", details: Details | None = None, notes: tuple[str, ...] = ()
) -> Captured:
    """Tidy ``text`` and take it; raises ``UnreadableError`` when it is empty, wordless or far too long."""
    clean, replaced = tidy(text)
    if not clean:
        raise UnreadableError("There is no text in it. Paste or choose a report's text.")
    if not any(character.isalpha() for character in clean):
        raise UnreadableError("There are no words in it, only signs or figures. Paste a report's text.")
    if len(clean) > MAX_CHARACTERS:
        raise UnreadableError(
            f"This text has {len(clean):,} characters; a report may have {MAX_CHARACTERS:,}. "
            "If several reports stand in it, give each by itself."
        )
    tidied = _tidy_details(details or Details())
    told = tuple(tidy(note)[0] for note in notes)
    return Captured(
        text=clean, name=tidy(name)[0], url=tidy(url)[0], details=tidied, notes=(*told, *replaced)
    )


def _tidy_details(details: Details) -> Details:
    def line(value: str) -> str:
        return " ".join(tidy(value)[0].split())

    return replace(
        details,
        title=line(details.title),
        standfirst=line(details.standfirst),
        byline=line(details.byline),
        outlet=line(details.outlet),
        agency=line(details.agency),
        language=line(details.language),
    )


def parse_day(value: str) -> date | datetime | None:
    """A declared date, when it can be read in one way only; None otherwise.

    ISO 8601, RFC 2822 and dates with the month's name are read. ``03/04/2018`` is not: it
    names two days. Nor is a time that no calendar in UTC holds.

    >>> parse_day("8 December 2018")
    datetime.date(2018, 12, 8)
    >>> parse_day("03/04/2018") is None
    True
    """
    value = " ".join(value.split())
    if not value:
        return None
    try:
        day = _day(value)
        if isinstance(day, datetime) and day.tzinfo:
            day.astimezone(UTC)
    except OverflowError:
        return None
    return day


def _day(value: str) -> date | datetime | None:
    """As ``parse_day``; raises OverflowError for numbers that no date can hold."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        pass
    for form in _DAYS:
        try:
            return datetime.strptime(value, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(value)
    except ValueError:
        return None
