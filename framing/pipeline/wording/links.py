"""Which words of two texts are the same word: in order first, then in any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from framing.pipeline.wording.lexicon import NUMBER_WORDS
from framing.pipeline.wording.tokens import Token, Tokens

# Above this many pairs of words only equal words are linked, so that no text takes for ever.
_MOST_PAIRS = 250_000
_MOST_REPEATS = 50
_ROOT = 4  # letters that two words of one root have in common at least

# Words of another thing than the root they are built on: neighbourhood and neighbours, statement and state.
_LABELS = ("ist", "ists", "ism", "isms")
_APART = ("hood", "statement", "statements")


class Likeness(IntEnum):
    """How alike two linked words are, least first."""

    RELATED = 1
    INFLECTED = 2
    EQUAL = 3


_ALIKE_FIRST = sorted(Likeness, reverse=True)


class WordLink(NamedTuple):
    """Word ``i`` of the first text is word ``j`` of the second; ``in_order`` with the backbone."""

    i: int
    j: int
    likeness: Likeness
    in_order: bool


def link(a: Tokens, b: Tokens) -> tuple[WordLink, ...]:
    """One-to-one links between two texts' words; exchanging the texts exchanges the links."""
    if _order(b) < _order(a):
        return tuple(sorted(WordLink(x.j, x.i, x.likeness, x.in_order) for x in _link(b, a)))
    return tuple(sorted(_link(a, b)))


@lru_cache(maxsize=2048)
def _order(text: Tokens) -> tuple[tuple[str, str], ...]:
    """What tells which of two texts is looked at first. Kept, as each claim is compared with several."""
    return tuple((word.norm, word.text) for word in text)


def _link(a: Tokens, b: Tokens) -> list[WordLink]:
    small = len(a) * len(b) <= _MOST_PAIRS
    found = [WordLink(i, j, alike, in_order=True) for i, j, alike in (_backbone(a, b) if small else ())]
    left = set(a.content).difference(one.i for one in found)
    right = set(b.content).difference(one.j for one in found)
    for wanted in _ALIKE_FIRST:
        if wanted is Likeness.RELATED and not small:
            break
        for i, j in _nearest_first(_crossing(a, b, left, right, wanted), len(a), len(b)):
            found.append(WordLink(i, j, likeness(a[i], b[j]) or wanted, in_order=False))
            left.discard(i)
            right.discard(j)
    return found


def likeness(a: Token, b: Token) -> Likeness | None:
    """How alike two words are, or None where they are different words."""
    if a.norm == b.norm:
        return Likeness.EQUAL
    if not (a.content and b.content):
        return None
    if a.stem == b.stem or _inflected(a, b) or _inflected(b, a):
        return Likeness.INFLECTED
    if not _related(a.norm, b.norm):
        return None
    return Likeness.INFLECTED if _name_and_adjective(a, b) else Likeness.RELATED


def _inflected(form: Token, word: Token) -> bool:
    """Homes of home, hoping of hope: short words whose stem keeps the e that the form's has lost."""
    if len(form.stem) + 1 != len(word.norm) or form.stem + "e" != word.norm:
        return False
    return form.norm.startswith(word.norm) or (form.norm.endswith("ing") and form.norm[:-3] == word.norm[:-1])


def _name_and_adjective(a: Token, b: Token) -> bool:
    """Of two related words, Russia and Russian: another part of speech, no other wording.

    Islamic and Islamist are two labels.
    """
    named = a.text[0].isupper() and b.text[0].isupper()
    return named and not (a.norm.endswith(_LABELS) or b.norm.endswith(_LABELS))


def _related(a: str, b: str) -> bool:
    """Whether two words share their root as far as letters tell: Israel and Israeli."""
    if a[:_ROOT] != b[:_ROOT]:
        return False
    shorter, longer = sorted((a, b), key=len)
    least = max(_ROOT, round(0.6 * len(longer)))
    if len(shorter) < least or shorter[:least] != longer[:least] or not (a.isalpha() and b.isalpha()):
        return False
    return a not in NUMBER_WORDS and b not in NUMBER_WORDS and a.endswith(_APART) == b.endswith(_APART)


def _alike(a: Tokens, b: Tokens) -> list[dict[int, Likeness]]:
    """By word of a the words of b that are alike; only those that can be are looked at: few of all."""
    found: list[dict[int, Likeness]] = [{} for _ in a]
    of_a, of_b = _places(a), _places(b)
    for form in of_a.keys() & of_b.keys():
        for i in of_a[form]:
            held, word = found[i], a[i]
            for j in of_b[form]:
                alike = held.get(j) or likeness(word, b[j])
                if alike is not None:
                    held[j] = alike
    return found


@lru_cache(maxsize=2048)
def _places(text: Tokens) -> Mapping[str, Sequence[int]]:
    """Where each form stands. Two words that are alike have one in common: see ``likeness``."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(text):
        found[f"={word.norm}"].append(at)
        if word.content:
            shortened = {f"-{word.stem}", f"-{word.norm.removesuffix('e')}"}
            for form in (*shortened, word.norm[:_ROOT]):
                found[form].append(at)
    return found


def _backbone(a: Tokens, b: Tokens) -> list[tuple[int, int, Likeness]]:
    """The heaviest links that keep the order of both texts."""
    alike = _alike(a, b)
    best = [[0] * (len(b) + 1)] * (len(a) + 1)
    for i in range(len(a) - 1, -1, -1):
        below = best[i + 1]
        best[i] = row = below.copy() if alike[i] else below
        for j, found in alike[i].items():
            linked, at = _weight(a[i], found) + below[j + 1], j
            while at >= 0 and row[at] < linked:  # a row never rises to the right
                row[at] = linked
                at -= 1
    links, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        here = alike[i].get(j)
        if here is not None and best[i][j] == _weight(a[i], here) + best[i + 1][j + 1]:
            links.append((i, j, here))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return links


def _weight(word: Token, alike: Likeness) -> int:
    return alike + 2 if word.content else 1


def _crossing(
    a: Tokens, b: Tokens, left: Iterable[int], right: Iterable[int], wanted: Likeness
) -> list[tuple[int, int]]:
    """Pairs of words left over by the backbone that are at least as alike as ``wanted``."""
    forms = _forms(a, wanted), _forms(b, wanted)
    if wanted is Likeness.RELATED:
        roots = _pairs(*forms, left, right)
        return [(i, j) for i, j in roots if _related(a[i].norm, b[j].norm)]
    return _pairs(*forms, left, right, _MOST_REPEATS)


@lru_cache(maxsize=4096)
def _forms(text: Tokens, alike: Likeness) -> tuple[str, ...]:
    """By word what two words so alike have in common."""
    if alike is Likeness.RELATED:
        return tuple(word.norm[:_ROOT] for word in text)
    return tuple(word.norm if alike is Likeness.EQUAL else word.stem for word in text)


def _pairs(
    ours: Sequence[str],
    theirs: Sequence[str],
    left: Iterable[int],
    right: Iterable[int],
    most: int | None = None,
) -> list[tuple[int, int]]:
    """Places of one form; with the first ``most`` places of the right at most."""
    if {ours[i] for i in left}.isdisjoint([theirs[j] for j in right]):
        return []
    places: dict[str, list[int]] = defaultdict(list)
    for j in sorted(right):
        places[theirs[j]].append(j)
    return [(i, j) for i in left for j in places[ours[i]][:most]]


def _nearest_first(pairs: Iterable[tuple[int, int]], n: int, m: int) -> Iterable[tuple[int, int]]:
    """Of pairs of places in texts of n and m words those without a word of one before, nearest first."""
    used_a: set[int] = set()
    used_b: set[int] = set()
    for i, j in sorted(pairs, key=lambda pair: (abs(pair[0] * m - pair[1] * n), pair)):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            yield i, j
