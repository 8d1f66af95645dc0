"""The forms of one name: short and full, with a title and without, in initials and written out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from framing.pipeline.naming.names import HONORIFICS, Key
from framing.pipeline.naming.nouns import Kind, sort_of

_ADJECTIVAL = ("al", "an", "ic", "ish", "ese")
_SMALL = frozenset(["of", "the", "and", "for", "in", "on"])


@dataclass(frozen=True, slots=True)
class Seen:
    """What the texts show of names: by name the reports that use it, and the names that one claim holds both.

    ``small`` are words that the texts write without a capital too, ``places`` the names that hold a place
    in most sentences: Radio Merrow is no form of Merrow.
    """

    reports: Mapping[Key, Collection[int]]
    together: Collection[tuple[Key, Key]]
    small: Collection[str]
    places: Collection[Key]


def families(seen: Seen) -> dict[Key, Key]:
    """By name the one that stands for all its forms: the first of them in the alphabet.

    A family name (Lind) goes with all full forms that agree in their first and last words, titles aside, if
    a report uses it beside one of them. A noun (the Board) goes with a full form only where there is but
    one, no claim holds both, and every report that uses the noun alone uses the full form too. Initials go
    with what they stand for.
    """
    names = seen.reports
    joined = {name: name for name in names}

    def root(name: Key) -> Key:
        while joined[name] != name:
            name = joined[name]
        return name

    for name in sorted(names):
        for other in _full_forms(name, seen) + _written_out(name, names):
            one, two = sorted((root(name), root(other)))
            joined[two] = one
    return {name: root(name) for name in names}


def core(name: Key) -> Key:
    """A name without the titles before it and the initials inside it, if anything is left."""
    titles = [at for at, word in enumerate(name) if word in HONORIFICS or _is_title(word)]
    rest = name[titles[-1] + 1 :] if titles else name
    rest = tuple(word for at, word in enumerate(rest) if len(word) > 1 or not 0 < at < len(rest) - 1)
    return rest if rest and rest[0] not in _SMALL else name


def _is_title(word: str) -> bool:
    sort = sort_of(word)
    return sort is not None and sort.kinds == {Kind.PERSON}


def _full_forms(name: Key, seen: Seen) -> list[Key]:
    short, reports = core(name), seen.reports
    longer = [
        other
        for other in reports
        if other != name and within(short, core(other)) and not _is_part(short, core(other), seen)
    ]
    full = [other for other in longer if core(other) != short]
    beside = any(set(reports[name]) & set(reports[other]) for other in full)
    if len(short) > 1 or not full:
        return longer
    if name in seen.places or not beside:
        return [other for other in longer if core(other) == short]
    if short[-1] not in seen.small and sort_of(short[-1]) is None:
        alike = {_ends(other) for other in full if set(reports[name]) & set(reports[other])}
        return [o for o in longer if core(o) == short or _ends(o) in alike] if len(alike) == 1 else []
    last = [other for other in full if not any(within(other, more) for more in full if more != other)]
    introduced = {report for other in full for report in reports[other]}
    apart = any((min(name, other), max(name, other)) in seen.together for other in full)
    return longer if len(last) == 1 and set(reports[name]) <= introduced and not apart else []


def _is_part(short: Key, longer: Key, seen: Seen) -> bool:
    """Whether the longer name is of a part, or of one of several: House Republicans, Arden Tide Front."""
    before = longer[: len(longer) - len(short)]
    noun = sort_of(short[-1]) is not None or short[-1] in seen.small
    several = short[-1].endswith("s")
    return (before in seen.reports and (noun or several)) or (
        several and before[-1:] != () and before[-1].endswith(_ADJECTIVAL)
    )


def _ends(name: Key) -> tuple[str, str]:
    """The first and the last word of a name without its titles: by them two full names are one."""
    plain = core(name)
    return plain[0], plain[-1]


def _written_out(name: Key, names: Iterable[Key]) -> list[Key]:
    """The one name that a word is the initials of."""
    letters = name[0].replace(".", "")
    if len(name) > 1 or len(letters) < 2:
        return []
    found = [other for other in names if len(other) > 1 and letters == _initials(other)]
    return found if len(found) == 1 else []


def _initials(name: Key) -> str:
    return "".join(word[0] for word in name if word not in _SMALL)


def within(name: Key, other: Key) -> bool:
    """Whether ``other`` holds all words of a name in their order and ends as it does.

    The University of Ennisk is no longer form of Ennisk.
    """
    rest = iter(other)
    return (
        name[-1] == other[-1] and ("of" in name or "of" not in other) and all(word in rest for word in name)
    )


def is_form(phrase: Key, names: Collection[Key]) -> bool:
    """Whether a phrase in capitals is a form of one name, given others that are: no longer form of another's.

    President Bill Clinton is no form of the Clinton who is Hillary Clinton.
    """
    plain = core(phrase)
    full = {of for name in names if len(of := core(name)) > 1}
    if not any(within(core(name), plain) or within(plain, core(name)) for name in names):
        return False
    alike = (name[0] == plain[0] or set(name[-2:]) <= set(plain) for name in full)
    return len(plain) == 1 or not full or any(alike)
