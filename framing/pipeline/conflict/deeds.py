"""The deeds a claim tells of: verbs, and words of the lexicon of opposites, with their arguments.

English, read roughly by word order and small words: no parser and no model. Where the doer or what
the deed is done to cannot be told, it is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.pipeline.conflict import words
from framing.pipeline.conflict.denial import denied, is_alleged, is_open, under_denial
from framing.pipeline.conflict.families import FAMILIES
from framing.pipeline.conflict.lexicon import SIDES, Side
from framing.pipeline.conflict.numerals import is_numeral, is_share
from framing.pipeline.conflict.phrases import Phrase, ends_clause, phrases
from framing.pipeline.conflict.subjects import measures, passed_over, subject
from framing.pipeline.conflict.tokens import Token, keys_of
from framing.pipeline.conflict.verbs import is_past, is_verb

_LEADING = frozenset(("in", "with", "to", "of", "from", "for", "on"))  # words that leave the verb its sense
_LONGEST = 4  # words that act as one


@dataclass(frozen=True, slots=True)
class Deed:
    """Tokens ``[first, last)`` with the phrases before and behind them.

    ``doer`` and ``done_to`` are resolved for the passive; ``theme`` is what the deed is said of: what it
    is done to, or who does it where nothing else is named. ``keys`` name the deed; ``sides`` are those of
    the lexicon of opposites. ``borne`` is told of a verb whose doer it befalls: "survived the crash".
    ``at`` is its place among the claim's deeds. ``denied`` is what the claim says is not so, ``disputed``
    what somebody in it denies, ``alleged`` what is told as an accusation, ``open`` what is only possible.
    """

    first: int
    last: int
    keys: frozenset[str]
    sides: tuple[Side, ...]
    doer: Phrase | None
    done_to: Phrase | None
    others: tuple[Phrase, ...]
    passive: bool
    verb: bool
    borne: bool = False
    at: int = 0
    denied: bool = False
    disputed: bool = False
    alleged: bool = False
    open: bool = False

    @property
    def theme(self) -> Phrase | None:
        return self.doer if self.borne and self.doer else self.done_to or self.doer


def deeds(held: Sequence[Token]) -> tuple[Deed, ...]:
    """The deeds of a claim, in order."""
    found = _found(held)
    verbs = [first for first, _, _, acts in found if acts]
    read = (
        _verb(held, first, last, sides, verbs) if acts else _noun(held, first, last, sides, verbs)
        for first, last, sides, acts in found
    )
    return tuple(
        replace(
            deed,
            at=at,
            borne=held[deed.first].root in words.BORNE and not deed.passive,
            denied=denied(held, deed.first, deed.last, verbs=verbs) != _is_undone(held[deed.first]),
            disputed=under_denial(held, deed.first),
            alleged=is_alleged(held, deed.first),
            open=is_open(held, deed.first),
        )
        for at, deed in enumerate(read)
    )


Found = tuple[int, int, tuple[Side, ...], bool]


def _found(held: Sequence[Token]) -> list[Found]:
    found: list[Found] = []
    index = 0
    while index < len(held):
        last, sides = _sides(held, index)
        acts = is_verb(held, index)
        if (
            acts
            or _is_undone(held[index])
            or _is_lacking(held, index)
            or (sides and (held[index].content or last > index + 1))
        ):
            found.append((index, last, sides, acts))
        index = last
    return found


def _is_undone(token: Token) -> bool:
    """``unvaccinated``, where no lexicon has the word."""
    lower = token.lower
    known = (token.root,) in SIDES or token.root in words.NOT_UNDONE
    return lower.startswith("un") and lower.endswith("ed") and len(lower) > 6 and not known


def _is_lacking(held: Sequence[Token], index: int) -> bool:
    """``no negotiations``: a noun that says of a deed that there was none."""
    if not held[index].content or (index + 1 < len(held) and held[index + 1].content):
        return False
    return any(token.lower in ("no", "without") for token in held[max(0, index - 2) : index])


def _sides(held: Sequence[Token], index: int) -> tuple[int, tuple[Side, ...]]:
    """The longest run of words from here on that stands in a lexicon, and its sides."""
    for length in range(min(_LONGEST, len(held) - index), 0, -1):
        run = tuple(token.root for token in held[index : index + length])
        if length > 1 and (run in FAMILIES or run in SIDES):
            alone = SIDES.get((held[index].root,), ()) if held[index + length - 1].lower in _LEADING else ()
            return index + length, (*SIDES.get(run, ()), *alone)
    return index + 1, SIDES.get((held[index].root,), ())


def _verb(
    held: Sequence[Token], first: int, last: int, sides: tuple[Side, ...], verbs: Sequence[int]
) -> Deed:
    before = subject(held, first, verbs)
    behind = _behind(held, last, verbs)
    passive = _is_passive(held, first, behind)
    by = next((phrase for phrase in behind if phrase.preposition == "by" and _can_act(held, phrase)), None)
    plain = next((p for p in behind if not p.preposition and not measures(held, p)), None)
    others = tuple(p for p in behind if p is not plain and p is not by)
    doer, done_to = (by, before) if passive else (before, plain)
    if passive and plain is not None:
        others = (plain, *others)
    return Deed(first, last, _keys(held, first, last), sides, doer, done_to, others, passive, verb=True)


def _noun(
    held: Sequence[Token], first: int, last: int, sides: tuple[Side, ...], verbs: Sequence[int]
) -> Deed:
    """A word that is no verb: before a noun it is said of that, behind "be" of the subject."""
    behind = _behind(held, last, verbs)
    before = subject(held, first, verbs)
    plain: Phrase | None = None
    between = [phrase for phrase in _gap(held, first, verbs) if not phrase.preposition]
    if between and held[first].lower in words.BEHIND_NOUN:
        plain = between[0]
    elif (behind and not behind[0].preposition and behind[0].first == last) or (
        behind and behind[0].preposition in ("of", "in", "to", "on") and held[first - 1].lower not in words.BE
    ):
        plain = behind[0]
    elif between:
        plain = between[0]
    others = tuple(phrase for phrase in behind if phrase is not plain)
    return Deed(
        first, last, _keys(held, first, last), sides, before, plain, others, passive=False, verb=False
    )


def _gap(held: Sequence[Token], first: int, verbs: Sequence[int]) -> tuple[Phrase, ...]:
    """What stands between the verb and the word: ``found the last skier dead``."""
    verb = max((index for index in verbs if index < first), default=None)
    if verb is None or any(ends_clause(token) or token.text == "," for token in held[verb:first]):
        return ()
    return phrases(held, verb + 1, first)


def _keys(held: Sequence[Token], first: int, last: int) -> frozenset[str]:
    if last - first == 1:
        return keys_of(held[first].lower[2:]) if _is_undone(held[first]) else held[first].keys
    run = tuple(token.root for token in held[first:last])
    alone = held[first].keys if held[last - 1].lower in _LEADING else frozenset((" ".join(run),))
    return FAMILIES.get(run) or alone


def _behind(held: Sequence[Token], last: int, verbs: Sequence[int]) -> tuple[Phrase, ...]:
    """The noun phrases behind, up to the end of the clause or the next verb."""
    end = last
    while end < len(held):
        token = held[end]
        if ends_clause(token) or token.text == "," or end in verbs or token.lower in words.JOINING - {"as"}:
            break
        end += 1
    return phrases(held, last, end)


def _is_passive(held: Sequence[Token], first: int, behind: Sequence[Phrase]) -> bool:
    token = held[first]
    if not is_past(token) and token.lower not in words.UNCHANGING:
        return False
    before = next((t for t in reversed(held[:first]) if not passed_over(t)), None)
    if before is not None and before.lower in words.BE:
        return True
    by = bool(behind) and behind[0].preposition == "by" and not _is_amount(held, behind[0])
    return by and (before is None or before.lower not in words.HAVE)


def _is_amount(held: Sequence[Token], phrase: Phrase) -> bool:
    return any(
        token.text in "$€£%" or is_numeral(token.lower) or is_share(token.lower)
        for token in held[phrase.first : phrase.last]
    )


def _can_act(held: Sequence[Token], phrase: Phrase) -> bool:
    return not _is_amount(held, phrase) and not held[phrase.head].lower.endswith("ing")
