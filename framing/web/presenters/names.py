"""Countries and languages by name."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

_ENGLISH = Locale("en")


def country_name(code: str) -> str:
    """The English name of an ISO 3166-1 country; the code itself where it has none."""
    return str(_ENGLISH.territories.get(code.upper(), code))


def countries_called(words: str) -> list[str]:
    """The codes of the countries whose English name holds these words, whatever the case."""
    wanted = words.casefold()
    return [
        code for code, name in _ENGLISH.territories.items() if len(code) == 2 and wanted in name.casefold()
    ]


def language_name(code: str) -> str:
    """The English name of a language by its BCP 47 code; the code itself where it has none."""
    if not code:
        return ""
    try:
        return str(Locale.parse(code, sep="-").get_display_name("en") or code)
    except (UnknownLocaleError, ValueError):
        return str(_ENGLISH.languages.get(code.split("-", maxsplit=1)[0].lower(), code))
