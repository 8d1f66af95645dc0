"""Whether another claim of an article says what one claim says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.pipeline.wording.lexicon import TIMES
from framing.pipeline.wording.slots import is_hedge, is_number, is_reporting
from framing.pipeline.wording.tokens import Token

Words = tuple[int, ...]

_LEAST = 2  # content words: a single one turns up by chance
_ROOM = 4  # words that may come between, besides as many as the stretch has itself


@dataclass(frozen=True, eq=False)
class Places:
    """Where the content words of claims stand: by form and by claim, in what places of the claim."""

    of: Mapping[str, Mapping[int, Sequence[int]]]

    def within(self, token: Token, claim: int) -> Iterable[int]:
        """The places of a word in a claim."""
        return (*self.of.get(token.norm, {}).get(claim, ()), *self.of.get(token.stem, {}).get(claim, ()))

    def having(self, token: Token) -> int:
        """Which claims have a word, as bits."""
        return self._having.get(token.norm, 0) | self._having.get(token.stem, 0)

    @cached_property
    def _having(self) -> dict[str, int]:
        return {form: sum(1 << claim for claim in claims) for form, claims in self.of.items()}


def said_among(
    text: Sequence[Token], runs: Iterable[Words], known: Places, *, besides: int | None = None
) -> list[tuple[Words, int | None]]:
    """Runs of a text's words in parts, each with the index of the claim that has all its content words.

    None where no claim has. From the left, the claim that carries on longest is named, the first of equals.
    It must have the words near each other, and at least two of them; verbs of saying and hedges do not
    count. A name or a number of two digits and more is named alone. Every part begins and ends with a
    content word. The claim ``besides`` is not asked.
    """
    others = -1 if besides is None else ~(1 << besides)
    return [
        (run[first : last + 1], index)
        for run in runs
        for first, last, index in _in_parts([text[word] for word in run], known, others)
    ]


def _in_parts(run: Sequence[Token], known: Places, others: int) -> Iterable[tuple[int, int, int | None]]:
    """The first and last place of each part, and who says it; ``others`` are the claims asked, as bits."""
    content = [place for place, token in enumerate(run) if token.content]
    having = [known.having(run[place]) & others for place in content]
    if len(content) == 1:
        named = having[0] != 0 and _tells_alone(run[content[0]])
        return ((content[0], content[0], _first(having[0]) if named else None),)
    parts: list[tuple[int, int, int | None]] = []
    at, last = 0, len(content) - 1
    while at <= last:
        # A single word of several tells nothing: only claims that have the next one too are looked at.
        claims = having[at] & having[at + 1] if at < last else 0
        length, index = _longest(run, content[at:], known, claims) if claims else (0, 0)
        if length >= _LEAST and _tell([run[place] for place in content[at : at + length]]):
            parts.append((content[at], content[at + length - 1], index))
            at += length
        else:
            open_ = bool(parts) and parts[-1][2] is None
            parts.append((parts.pop()[0] if open_ else content[at], content[at], None))
            at += 1
    return parts


def places(claims: Sequence[Sequence[Token]]) -> Places:
    """Where each content word stands, by its form and by its stem."""
    found: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for claim, words in enumerate(claims):
        for place, token in enumerate(words):
            for form in {token.norm, token.stem} if token.content else ():
                found[form][claim].append(place)
    return Places(found)


def _longest(run: Sequence[Token], content: Sequence[int], known: Places, claims: int) -> tuple[int, int]:
    """How many content words one of some claims, given as bits, covers at most, and the first that does."""
    length = index = 0
    while claims:
        claim = _first(claims)
        claims &= claims - 1
        covered = _covered(run, content, known, claim)
        if covered > length:
            length, index = covered, claim
    return length, index


def _first(claims: int) -> int:
    """The first of some claims, given as bits."""
    return (claims & -claims).bit_length() - 1


def _covered(run: Sequence[Token], content: Sequence[int], known: Places, claim: int) -> int:
    """How many content words in a row a claim has near each other."""
    reach = 0
    for start in known.within(run[content[0]], claim):
        covered = 1
        for word in content[1:]:
            room = _ROOM + 2 * (word - content[0])
            if not any(abs(place - start) <= room for place in known.within(run[word], claim)):
                break
            covered += 1
        reach = max(reach, covered)
    return reach


def _tell(words: Sequence[Token]) -> bool:
    return sum(map(counts, words)) >= _LEAST


def _tells_alone(word: Token) -> bool:
    return counts(word) and (_name(word) or _long_number(word))


def counts(word: Token) -> bool:
    """Whether a content word tells something of what is said: verbs of saying and hedges do not."""
    return not (is_reporting(word) or is_hedge(word))


def _name(token: Token) -> bool:
    """A capital inside a sentence; a weekday or a month is no name of anything in particular."""
    return token.start > 0 and token.text[0].isupper() and token.norm not in TIMES


def _long_number(token: Token) -> bool:
    return is_number(token) and sum(sign.isdigit() for sign in token.norm) > 1
