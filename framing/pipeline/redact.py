"""Where a text names an outlet, so that it can be hidden there.

Hiding must not leak, so where a name is also a word the doubt goes to hiding; but a name whose
letters alone are an everyday word (``WIN``, ``Dawn``) counts only as it is written, with its capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import regex

from framing.pipeline.types import OutletNames, Span

_ARTICLES = frozenset(["the", "el", "la", "le", "les", "los", "las", "der", "die", "das", "il", "lo", "o"])
_SHORTEST_HANDLE = 6  # letters: shorter names run together are too often part of other words
_LONGEST_ABBREVIATION = 3  # letters: longer ones are also written with one capital, as Tass

# No letter, digit or mark may stand beside a name, but in scripts without spaces anything may, and
# Hebrew and Arabic write small words together with the next.
_BEFORE = r"(?<![\p{L}\p{N}\p{M}_])"
_BEFORE_SEMITIC = r"(?<=(?<![\p{L}\p{M}])[ובלכהמשوفبلك]{0,2}(?:ال)?)"
_AFTER = r"(?![\p{L}\p{N}\p{M}_])"
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]")
_SEMITIC = regex.compile(r"[\p{Hebrew}\p{Arabic}]")
# Whoever took a photograph is credited as "Ann Lee / Kestrel", without the article of the name.
_CREDITED = r"(?<=[/©]\s*)"
_POSSESSIVE = r"(?:['’]s|(?<=s)['’])?"


def redact(text: str, names: Sequence[OutletNames]) -> tuple[Span, ...]:
    """The stretches of ``text`` that name one of the outlets, in order and disjoint.

    Names, aliases, web and mail addresses, handles, and their possessives; where two overlap, the
    stretch covers both.
    """
    merged: list[Span] = []
    found = (
        match.span() for outlet in names for pattern in _patterns(outlet) for match in pattern.finditer(text)
    )
    for start, end in sorted(found):
        if merged and start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    return tuple(merged)


@lru_cache(maxsize=512)
def _patterns(outlet: OutletNames) -> tuple[regex.Pattern[str], ...]:
    exact: list[str] = []
    folded = [_address(domain.strip()) for domain in outlet.domains if domain.strip()]
    for name in _written((outlet.name, *outlet.aliases)):
        words = name.split()
        article = words[0].casefold() in _ARTICLES and len(words) > 1
        core = words[1:] if article else words
        if len(core) > 1 or _unlike_a_word(core[0]):
            optional = article and words[0].casefold() == "the"
            lead = f"(?:{_flexible(words[:1])}\\s+)" + ("?" if optional else "") if article else ""
            folded.append(_bounded(lead + _flexible(core), name))
            folded += _handles(core)
        else:
            lead = f"(?:(?i:{regex.escape(words[0])})\\s+|{_CREDITED})" if article else ""
            exact += [_bounded(lead + _flexible([form]), name) for form in _capitalised(core[0])]
    return tuple(
        regex.compile("|".join(sorted(set(parts), key=len, reverse=True)), flags)
        for parts, flags in ((exact, regex.V0), (folded, regex.V0 | regex.IGNORECASE))
        if parts
    )


def _written(names: Iterable[str]) -> Iterator[str]:
    """Names as they stand in texts: also without what only tells two outlets apart, in brackets."""
    for name in names:
        for form in (name, regex.sub(r"\s*\([^()]*\)", "", name)):
            if any(map(str.isalnum, form)):
                yield form.strip()


def _unlike_a_word(name: str) -> bool:
    """Whether capitals inside, digits or dots mark one word as a name however it is written."""
    return not name.isupper() and any(c.isupper() or c.isdigit() or c in "./" for c in name[1:])


def _capitalised(name: str) -> Iterator[str]:
    yield name
    yield name.upper()
    if name.isupper() and len(name) > _LONGEST_ABBREVIATION:
        yield name.capitalize()


def _flexible(words: Sequence[str]) -> str:
    """A pattern for words however they are spaced, hyphenated and apostrophised."""
    pattern = r"\s+".join(regex.escape(word) for word in words)
    pattern = regex.sub(r"\\?['’]", "['’]", pattern)
    return str(regex.sub(r"\\?-|\\s\+", lambda _: r"[\s\-‐‑–]+", pattern))


def _bounded(pattern: str, name: str) -> str:
    if _UNSPACED.search(name):
        return pattern
    before = _BEFORE_SEMITIC if _SEMITIC.match(name) else _BEFORE
    return f"{before}{pattern}{_AFTER}{_POSSESSIVE}"


def _handles(words: Sequence[str]) -> Iterator[str]:
    """The name run together, as in a handle or a hashtag."""
    joined = "".join(filter(str.isalnum, "".join(words)))
    if len(joined) >= _SHORTEST_HANDLE:
        yield rf"[@#]?(?<![\p{{L}}\p{{N}}]){regex.escape(joined)}(?![\p{{L}}\p{{N}}])"


def _address(domain: str) -> str:
    """A web or mail address at a domain or below it, to its end."""
    lead = r"(?:https?://)?(?:[\p{L}\p{N}._%+\-]+@)?(?:[\p{L}\p{N}_\-]+\.)*"
    tail = r"(?::\d+)?(?:[/?#][^\s<>\"'“”’)\]]*[^\s<>\"'“”’)\].,;:!?])?"
    return rf"(?<![\p{{L}}\p{{N}}_\-.@]){lead}{regex.escape(domain)}(?![\p{{L}}\p{{N}}_\-]){tail}"
