"""Names of outlets and agencies, found where a page speaks of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from framing.pipeline.types import OutletNames

# What an agency is called, first by the name it is given in the answer.
AGENCIES: tuple[tuple[str, ...], ...] = (
    ("AP", "Associated Press"),
    ("AFP", "Agence France-Presse", "Agence France Presse"),
    ("Reuters", "Thomson Reuters"),
    ("UPI", "United Press International"),
    ("dpa", "Deutsche Presse-Agentur", "DPA"),
    ("EFE", "Agencia EFE"),
    ("ANSA",),
    ("TASS", "Itar-Tass", "ITAR-TASS"),
    ("RIA Novosti",),
    ("Interfax",),
    ("Xinhua", "Xinhua News Agency"),
    ("Kyodo", "Kyodo News"),
    ("Yonhap", "Yonhap News Agency"),
    ("PTI", "Press Trust of India"),
    ("ANI", "Asian News International"),
    ("IANS",),
    ("Anadolu", "Anadolu Agency", "Anadolu Ajansı"),
    ("WAFA",),
    ("SANA",),
    ("IRNA",),
    ("JTA", "Jewish Telegraphic Agency"),
    ("JNS", "JNS.org", "Jewish News Syndicate"),
    ("TPS", "Tazpit Press Service"),
    ("PA", "PA Media", "Press Association"),
    ("AAP", "Australian Associated Press"),
    ("Bloomberg", "Bloomberg News"),
    ("EPA", "European Pressphoto Agency"),
)


def by_address(url: str, outlets: Sequence[OutletNames]) -> str:
    """The outlet one of whose domains ``url`` lies under, or ''."""
    host = host_of(url)
    found = {
        outlet.name
        for outlet in outlets
        for domain in outlet.domains
        if domain and (host == domain.casefold() or host.endswith("." + domain.casefold()))
    }
    return found.pop() if len(found) == 1 else ""


def host_of(url: str) -> str:
    """The host of an address, also of one written without its scheme; '' where there is none."""
    address = url.strip()
    if "//" not in address:
        address = "//" + address
    try:
        return (urlsplit(address).hostname or "").casefold()
    except ValueError:
        return ""


def named(text: str, outlets: Sequence[OutletNames]) -> set[str]:
    """The outlets ``text`` names; of names inside one another the longest counts."""
    spans = [
        (match.start(), match.end(), outlet.name)
        for outlet in outlets
        for name in _spellings(outlet)
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, _flags(name))
    ]
    return {
        name
        for start, end, name in spans
        if not any(s <= start and end <= e and (e - s) > (end - start) for s, e, _ in spans)
    }


def agency_in(text: str) -> str:
    """The one agency ``text`` names, or ''."""
    found = {
        names[0]
        for names in AGENCIES
        for name in names
        if re.search(rf"(?<![\w@]){re.escape(name)}(?![\w@])", text, _flags(name))
    }
    return found.pop() if len(found) == 1 else ""


def is_agency(name: str) -> bool:
    """Whether an outlet's name is an agency's."""
    return name.casefold() in {spelling.casefold() for names in AGENCIES for spelling in names}


def _spellings(outlet: OutletNames) -> Iterable[str]:
    for name in (outlet.name, *outlet.aliases):
        if name:
            yield name
        if name.startswith("The ") and name.count(" ") >= 2:
            yield name[4:]


def _flags(name: str) -> re.RegexFlag:
    """Short names and initials count in their own case only."""
    return re.NOFLAG if len(name) <= 5 or name.isupper() else re.IGNORECASE
