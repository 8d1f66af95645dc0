"""Which deeds a claim says did not happen, leaves open, or only tells as an accusation."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.pipeline.conflict import words
from framing.pipeline.conflict.phrases import ends_clause
from framing.pipeline.conflict.roots import root
from framing.pipeline.conflict.tokens import Token

# "not only", "no fewer than": no denial.
_AFTER_NO = frozenset(
    ("only", "just", "fewer", "less", "more", "longer_than", "later", "matter", "doubt", "least")
)
# What stands before "to" or a form in -ing, and denies what follows.
_FAILING = frozenset(
    root(word)
    for word in [
        "fail",
        "refuse",
        "decline",
        "yet",
        "unlikely",
        "unable",
        "neglect",
        "unwilling",
        "avoid",
        "impossible",
        "reluctant",
    ]
)
_STOPPING = frozenset(root(word) for word in ["stop", "cease", "quit", "avoid"])
_TRYING = frozenset(root(word) for word in ["attempt", "try", "effort", "bid", "struggle", "vain"])
_IN_VAIN = frozenset(root(word) for word in ["fail", "failure", "unsuccessful", "vain"])
_WITHOUT = frozenset(("without", "instead"))
# What denies a whole clause that follows.
_FALSE = frozenset(root(word) for word in ["false", "untrue", "wrong", "myth"])
_REACH = 5  # tokens from a negation to the verb it denies


def denied(held: Sequence[Token], first: int, last: int, *, verbs: Sequence[int]) -> bool:
    """Whether the deed of tokens ``[first, last)`` is said not to be so; two negations cancel out."""
    count = _before(held, first, verbs) + _behind(held, first, last, verbs) + _failing(held, first)
    return count % 2 == 1


def under_denial(held: Sequence[Token], first: int) -> bool:
    """Whether somebody is reported to deny it: ``denied that``, ``denied having``, ``it is false that``."""
    for index in range(first - 1, -1, -1):
        token = held[index]
        if token.text in ".;!?":
            break
        if _is_denying(held, index) and not _is_negated(held, index):
            between = held[index + 1 : first]
            return not any(ends_clause(t) or t.lower in (",", "and", "but", "who", "which") for t in between)
        if token.root in _FALSE and index + 1 < len(held) and held[index + 1].lower == "that":
            return True
    return _denied_later(held, first)


def _denied_later(held: Sequence[Token], first: int) -> bool:
    """``reports that … were denied``"""
    that = any(token.lower == "that" for token in held[:first])
    return that and any(
        token.root in words.DENYING and before.lower in words.BE for before, token in pairwise(held[first:])
    )


def speaks_of_denial(held: Sequence[Token]) -> bool:
    return any(_is_denying(held, index) or token.root in _FALSE for index, token in enumerate(held))


def _is_denying(held: Sequence[Token], index: int) -> bool:
    """``denied``, and no ``dispute over``."""
    before = held[index - 1] if index else None
    noun = before is not None and (before.lower in words.DETERMINERS or before.lower == "'s")
    return (
        held[index].root in words.DENYING
        and not noun
        and held[index + 1 : index + 2] != ()
        and (held[index + 1].lower not in words.PREPOSITIONS or held[index + 1].lower == "in")
    )


def is_alleged(held: Sequence[Token], first: int) -> bool:
    """Whether it is told as an accusation or a suspicion, or together with its denial."""
    if any(token.root in words.ALLEGING or token.lower.startswith("alleged") for token in held[:first]):
        return True
    later = held[first:]
    which = next((index for index, token in enumerate(later) if token.lower == "which"), len(later))
    return any(token.root in words.DENYING for token in later[which:])


def is_open(held: Sequence[Token], first: int) -> bool:
    """Whether it is only possible, or said on a condition."""
    for index in range(first - 1, -1, -1):
        if ends_clause(held[index]):
            return False
        if held[index].lower in words.OPEN and held[index].text != "May":
            return True
    return False


def _before(held: Sequence[Token], first: int, verbs: Sequence[int]) -> int:
    """Negations between the verb before and this deed, near to it or in its subject."""
    count = 0
    for index in range(first - 1, -1, -1):
        token = held[index]
        if index in verbs or ends_clause(token) or token.text == "," or token.lower in words.JOINING:
            break
        if token.lower in words.NEGATIONS and not _excepted(held, index):
            near = first - index <= _REACH
            count += near or token.lower in words.NONE
        elif token.lower in _WITHOUT:
            count += 1
    return min(count, 1)


def _behind(held: Sequence[Token], first: int, last: int, verbs: Sequence[int]) -> int:
    """``found no traces``, ``paid nobody``: the object denies the verb."""
    if first not in verbs:
        return 0
    for index in range(last, min(last + 3, len(held))):
        lower = held[index].lower
        if lower in words.NONE and not _excepted(held, index):
            return 1
        if held[index].content or _parts(held[index]):
            return 0
    return 0


def _parts(token: Token) -> bool:
    return ends_clause(token) or token.lower in words.JOINING | words.AUXILIARIES | {"there", ","}


def _failing(held: Sequence[Token], first: int) -> int:
    """How many of ``failed to``, ``refused to``, ``yet to`` stand right before; denied ones twice."""
    index = first - 1
    while index >= 0 and held[index].lower in words.AUXILIARIES | {"to", "from", "even", "fully", "having"}:
        index -= 1
    if index < 0:
        return 0
    if held[index].root in _FAILING or (held[index].root in _STOPPING and held[first].lower.endswith("ing")):
        return 1 + _is_negated(held, index)
    tried = held[index].root in _TRYING and any(token.root in _IN_VAIN for token in held)
    return int(tried)


def _is_negated(held: Sequence[Token], index: int) -> bool:
    return any(
        token.lower in words.NEGATIONS and not _excepted(held, at)
        for at, token in enumerate(held[max(0, index - 3) : index], max(0, index - 3))
    )


def _excepted(held: Sequence[Token], index: int) -> bool:
    following = held[index + 1].lower if index + 1 < len(held) else ""
    return following in _AFTER_NO
