"""The day a page says it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone

_YEAR = re.compile(r"(?:19|20)\d{2}")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./\-])(\d{1,2})\2((?:19|20)?\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})[\-./](\d{1,2})[\-./](\d{1,2})(?!\d)")
_WORDED = re.compile(
    r"(?<!\w)(?:(?P<d1>\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:of\s+|de\s+)?(?P<m1>[^\W\d]{3,12})\.?,?\s+(?:de\s+)?"
    r"|(?P<m2>[^\W\d]{3,12})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+)(?P<y>(?:19|20)\d{2})(?!\d)"
)
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?P<half>[ap]\.?m\.?)?\s*"
    r"(?P<zone>Z|(?:UTC|GMT)?\s*[+\-]\d{1,2}(?::?\d{2})?|UTC|GMT)?(?!\w)",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?:/|$)")
_FIRST = re.compile(
    r"^\W*(?:first |originally )?(?:published|posted|created|issued|veröffentlicht|erstellt|publié|publicado"
    r"|pubblicato|опубликовано|publicerad|gepubliceerd|julkaistu|diterbitkan)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"^\W*(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|обновлено"
    r"|uppdaterad)\b",
    re.IGNORECASE,
)


# January to December in English, German, French, Spanish, Portuguese, Italian, Swedish, Russian and
# Indonesian: each name's beginning that no other month shares.
_MONTHS = (
    ("jan", "ene", "gen", "янв"),
    ("feb", "fév", "fev", "фев"),
    ("mar", "mär", "мар"),
    ("apr", "avr", "abr", "апр"),
    ("may", "mai", "mag", "maj", "мая", "mei"),
    ("jun", "juin", "giu", "июн"),
    ("jul", "juil", "lug", "июл"),
    ("aug", "aoû", "ago", "авг", "agu"),
    ("sep", "set", "сен"),
    ("oct", "okt", "out", "ott", "окт"),
    ("nov", "ноя"),
    ("dec", "dez", "déc", "dic", "des", "дек"),
)


def publication(lines: Sequence[str], url: str) -> date | datetime | None:
    """When the page says it was published, from its date and byline ``lines``, else its address.

    A line that says *published* goes before one that gives a bare date, and that before one that
    says *updated*. Dates that can be read in two ways (05/06) are left out, and so is the date where
    equally good lines disagree. A time is kept only with its zone.
    """
    ranked: dict[int, list[date | datetime]] = {}
    for line in lines:
        found = _date_in(line)
        if found is not None:
            rank = 0 if _FIRST.match(line) else 2 if _LATER.match(line) else 1
            ranked.setdefault(rank, []).append(found)
    for rank in sorted(ranked):
        days = {found.date() if isinstance(found, datetime) else found for found in ranked[rank]}
        if len(days) == 1:
            return max(ranked[rank], key=lambda found: isinstance(found, datetime))
        return None
    address = _IN_ADDRESS.search(url)
    return _calendar(*(int(part) for part in address.groups())) if address else None


def _date_in(line: str) -> date | datetime | None:
    """The one full date of ``line``, with its time where a zone stands beside it."""
    if not _YEAR.search(line) and not _NUMERIC.search(line):
        return None
    day = _day_in(line)
    if day is None:
        return None
    clock = _CLOCK.search(line)
    if clock is None or not clock["zone"]:
        return day
    zone = _zone(clock["zone"])
    hour, minute = _hour(int(clock[1]), clock["half"]), int(clock[2])
    if zone is None or hour > 23 or minute > 59:
        return day
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def _day_in(line: str) -> date | None:
    if iso := _ISO.search(line):
        return _calendar(int(iso[1]), int(iso[2]), int(iso[3]))
    if worded := _WORDED.search(line):
        month = _month((worded["m1"] or worded["m2"]).casefold())
        return _calendar(int(worded["y"]), month, int(worded["d1"] or worded["d2"])) if month else None
    if numeric := _NUMERIC.search(line):
        return _unambiguous(int(numeric[1]), int(numeric[3]), numeric[2], numeric[4])
    return None


def _month(name: str) -> int | None:
    for number, beginnings in enumerate(_MONTHS, start=1):
        if name.startswith(beginnings):
            return number
    return None


def _unambiguous(first: int, second: int, mark: str, year: str) -> date | None:
    """Day and month in the order that only one reading allows; points are day first everywhere."""
    whole = int(year) if len(year) == 4 else 2000 + int(year)
    if mark == "." or first > 12 or first == second:
        return _calendar(whole, second, first)
    return _calendar(whole, first, second) if second > 12 else None


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hour(hour: int, half: str | None) -> int:
    if not half:
        return hour
    return hour % 12 + (12 if half[0] in "pP" else 0)


def _zone(name: str) -> timezone | None:
    digits = re.fullmatch(r"(?:UTC|GMT)?\s*([+\-])(\d{1,2}):?(\d{2})?", name.strip(), re.IGNORECASE)
    if digits is None:
        return UTC
    offset = timedelta(hours=int(digits[2]), minutes=int(digits[3] or 0))
    if offset >= timedelta(hours=15):
        return None
    return timezone(-offset if digits[1] == "-" else offset)
