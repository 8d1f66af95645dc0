"""Every form of the listed words, with what each is filed under."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from framing.pipeline.attribute.fitted.nouns import LISTS, SMALL
from framing.pipeline.attribute.fitted.verbs import CLASSES, DOUBLED, IRREGULAR

_ONE_FORM = frozenset({"aside", "minded"})
_SOFT = ("s", "sh", "ch", "x")


class Sort(NamedTuple):
    """``tag`` is the one sort a word is filed under, ``kinds`` all lists it stands in, ``form`` a verb's."""

    tag: str
    kinds: tuple[str, ...] = ()
    form: str = ""


def _inflected(verb: str) -> Iterator[tuple[str, str]]:
    """Every form of a verb, with its name."""
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    stem = verb + verb[-1] if verb in DOUBLED else verb
    yield verb, "base"
    yield _with_s(verb), "third"
    yield (verb[:-2] + "y" if verb.endswith("ie") else verb[:-1] if silent else stem) + "ing", "ing"
    forms = IRREGULAR.get(verb)
    if forms:
        yield forms[0], "past"
        yield forms[-1], "past" if len(forms) == 1 else "perfect"
    elif _ends_y(verb):
        yield verb[:-1] + "ied", "past"
    else:
        yield (verb + "d" if verb.endswith("e") else stem + "ed"), "past"


def _ends_y(word: str) -> bool:
    return word.endswith("y") and word[-2] not in "aeiou"


def _with_s(word: str) -> str:
    """The third person of a verb, and the plural of a noun."""
    if _ends_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SOFT) or word in {"do", "go", "veto", "echo"} else "s")


def _verbs() -> tuple[dict[str, list[str]], dict[str, str]]:
    """The lists each verb form stands in, and which form it is: the past where it may be several."""
    kinds: dict[str, list[str]] = {}
    form: dict[str, str] = {}
    for name, verbs in CLASSES.items():
        for word, which in (one for verb in sorted(verbs) for one in _inflected(verb)):
            if name not in kinds.setdefault(word, []):
                kinds[word].append(name)
            if form.get(word) != "past":
                form[word] = which
    return kinds, form


def _known() -> dict[str, Sort]:
    kinds, form = _verbs()
    nouns: set[str] = set()
    for name, listed in LISTS.items():
        for word in sorted(listed):
            for one in {word} if name in _ONE_FORM else {word, _with_s(word)}:
                kinds.setdefault(one, []).append(name)
                nouns |= {one} if name.startswith("n.") else set()
    known: dict[str, Sort] = {}
    for word, of in kinds.items():
        verb = f"{'vn' if word in nouns else 'v'}.{form[word]}" if word in form else ""
        known[word] = Sort(verb or of[0], tuple(of), form.get(word, ""))
    return known | {word: Sort(tag) for word, tag in SMALL.items()}


KNOWN = _known()
