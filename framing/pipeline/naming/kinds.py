"""What kind of thing a proper name names, as far as its words and the words before it tell."""

from __future__ import annotations

from collections.abc import Collection

from framing.pipeline.naming.forms import core
from framing.pipeline.naming.names import HONORIFICS, Key
from framing.pipeline.naming.nouns import Kind, Sort, sort_of

PLACING = frozenset(["in", "at", "near", "across", "inside", "outside"])
_UNKNOWN = frozenset([Kind.PERSON, Kind.GROUP])


def fits_name(forms: Collection[Key], before: Collection[str], sort: Sort) -> bool:
    """Whether a description of this sort may stand for what has these names.

    ``before`` are the words that stand before them somewhere. Where a name ends in a noun (the Tide
    Front), or begins with a title, the noun says what it may be called; a plural stands for a name in the
    plural alone.
    """
    nouns = [found for form in forms if (found := sort_of(form[-1]))]
    if nouns:
        return any(sort.fits(noun) for noun in nouns)
    titles = [found for form in forms for word in form[:-1] if (found := sort_of(word)) and _is_title(word)]
    if titles and Kind.PERSON in sort.kinds:
        return any(sort.fits(title) for title in titles)
    several = any(form[-1].endswith("s") for form in forms)
    return (not sort.plural or several) and bool(sort.kinds & _kinds(forms, before))


def _kinds(forms: Collection[Key], before: Collection[str]) -> frozenset[Kind]:
    if any(core(form) != form for form in forms) or not HONORIFICS.isdisjoint(before):
        return frozenset([Kind.PERSON])
    if any(_is_title(word) for word in before):
        return frozenset([Kind.PERSON])
    if not PLACING.isdisjoint(before):
        return frozenset([Kind.PLACE, Kind.GROUP])
    short = {form for form in forms if len(form) == 1}
    if any(len(form) > 1 and form[-1:] in short for form in forms):
        return frozenset([Kind.PERSON])
    return _UNKNOWN


def _is_title(word: str) -> bool:
    sort = sort_of(word)
    return sort is not None and sort.kinds == {Kind.PERSON} and not sort.plural
