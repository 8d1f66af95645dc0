"""Which words of two texts are the same word: in order first, then in any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from framing.pipeline.wording.lexicon import NUMBER_WORDS
from framing.pipeline.wording.tokens import Token

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


@dataclass(frozen=True, slots=True, order=True)
class WordLink:
    """Word ``i`` of the first text is word ``j`` of the second; ``in_order`` with the backbone."""

    i: int
    j: int
    likeness: Likeness
    in_order: bool


def link(a: Sequence[Token], b: Sequence[Token]) -> tuple[WordLink, ...]:
    """One-to-one links between two texts' words; exchanging the texts exchanges the links."""
    if [(t.norm, t.text) for t in b] < [(t.norm, t.text) for t in a]:
        return tuple(sorted(WordLink(x.j, x.i, x.likeness, x.in_order) for x in _link(b, a)))
    return tuple(_link(a, b))


def _link(a: Sequence[Token], b: Sequence[Token]) -> list[WordLink]:
    small = len(a) * len(b) <= _MOST_PAIRS
    found = {i: WordLink(i, j, alike, in_order=True) for i, j, alike in (_backbone(a, b) if small else ())}
    taken = {link.j for link in found.values()}
    for wanted in sorted(Likeness, reverse=True):
        if wanted is Likeness.RELATED and not small:
            break
        for i, j in _crossing(a, b, found, taken, wanted):
            found[i] = WordLink(i, j, likeness(a[i], b[j]) or wanted, in_order=False)
            taken.add(j)
    return sorted(found.values())


def likeness(a: Token, b: Token) -> Likeness | None:
    """How alike two words are, or None where they are different words."""
    if a.norm == b.norm:
        return Likeness.EQUAL
    if not (a.content and b.content):
        return None
    if a.stem != b.stem and a.norm[0] != b.norm[0]:
        return None  # all that follows needs a beginning in common
    if a.stem == b.stem or _inflected(a, b) or _inflected(b, a) or _name_and_adjective(a, b):
        return Likeness.INFLECTED
    return Likeness.RELATED if _related(a.norm, b.norm) else None


def _inflected(form: Token, word: Token) -> bool:
    """Homes of home, hoping of hope: short words whose stem keeps the e that the form's has lost."""
    ing = form.norm.endswith("ing") and form.norm[:-3] == word.norm[:-1]
    return form.stem + "e" == word.norm and (ing or form.norm.startswith(word.norm))


def _name_and_adjective(a: Token, b: Token) -> bool:
    """Russia and Russian: another part of speech, no other wording. Islamic and Islamist are two labels."""
    return (
        a.text[0].isupper()
        and b.text[0].isupper()
        and not a.norm.endswith(_LABELS)
        and not b.norm.endswith(_LABELS)
        and _related(a.norm, b.norm)
    )


def _related(a: str, b: str) -> bool:
    """Whether two words share their root as far as letters tell: Israel and Israeli."""
    shorter, longer = sorted((a, b), key=len)
    least = max(_ROOT, round(0.6 * len(longer)))
    if len(shorter) < least or shorter[:least] != longer[:least] or not (a.isalpha() and b.isalpha()):
        return False
    return a not in NUMBER_WORDS and b not in NUMBER_WORDS and a.endswith(_APART) == b.endswith(_APART)


def _weight(a: Token, b: Token) -> int:
    found = likeness(a, b)
    if found is None:
        return 0
    return found + 2 if a.content else 1


def _weights(a: Sequence[Token], b: Sequence[Token]) -> list[dict[int, int]]:
    """By word of a the words of b that are alike; only those that can be are looked at: few of all."""
    by_form: dict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(b):
        for form in _forms(word):
            by_form[form].append(j)
    weights = []
    for word in a:
        alike = {j for form in _forms(word) for j in by_form.get(form, ())}
        found = ((j, _weight(word, b[j])) for j in alike)
        weights.append({j: weight for j, weight in found if weight})
    return weights


def _forms(word: Token) -> tuple[str, ...]:
    """Two words that are alike have one of these in common: see ``likeness``."""
    return (f"={word.norm}", f"-{word.stem}", word.norm[0]) if word.content else (f"={word.norm}",)


def _backbone(a: Sequence[Token], b: Sequence[Token]) -> list[tuple[int, int, Likeness]]:
    """The heaviest links that keep the order of both texts."""
    weights = _weights(a, b)
    best = [[0] * (len(b) + 1)] * (len(a) + 1)
    for i in range(len(a) - 1, -1, -1):
        below = best[i + 1]
        best[i] = row = below.copy() if weights[i] else below
        for j, weight in weights[i].items():
            linked, at = weight + below[j + 1], j
            while at >= 0 and row[at] < linked:  # a row never rises to the right
                row[at] = linked
                at -= 1
    found, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        held = j in weights[i] and best[i][j] == weights[i][j] + best[i + 1][j + 1]
        alike = likeness(a[i], b[j]) if held else None
        if alike is not None:
            found.append((i, j, alike))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _crossing(
    a: Sequence[Token],
    b: Sequence[Token],
    found: dict[int, WordLink],
    taken: set[int],
    wanted: Likeness,
) -> Iterable[tuple[int, int]]:
    """Links of content words left over by the backbone, nearest places first."""
    left = [i for i, token in enumerate(a) if token.content and i not in found]
    right = [j for j, token in enumerate(b) if token.content and j not in taken]
    pairs = (
        _related_pairs(a, b, left, right)
        if wanted is Likeness.RELATED
        else _equal_pairs(
            {i: a[i].norm if wanted is Likeness.EQUAL else a[i].stem for i in left},
            {j: b[j].norm if wanted is Likeness.EQUAL else b[j].stem for j in right},
        )
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    for i, j in sorted(pairs, key=lambda pair: (abs(pair[0] * len(b) - pair[1] * len(a)), pair)):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            yield i, j


def _related_pairs(
    a: Sequence[Token], b: Sequence[Token], left: Iterable[int], right: Sequence[int]
) -> list[tuple[int, int]]:
    alike: dict[str, list[int]] = defaultdict(list)
    for j in right:
        alike[b[j].norm[:_ROOT]].append(j)
    return [(i, j) for i in left for j in alike[a[i].norm[:_ROOT]] if _related(a[i].norm, b[j].norm)]


def _equal_pairs(left: dict[int, str], right: dict[int, str]) -> list[tuple[int, int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for j, form in right.items():
        places[form].append(j)
    return [(i, j) for i, form in left.items() for j in places[form][:_MOST_REPEATS]]
