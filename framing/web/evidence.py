"""A proposal's probability and evidence, in plain words.

The words for probabilities and their bounds follow the calibrated language of the IPCC (Mastrandrea
et al. 2010), with "uncertain" for "about as likely as not".
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence

_LIKELIHOODS = ((0.9, "very likely"), (0.66, "likely"), (0.33, "uncertain"), (0.1, "unlikely"))
_MEANINGS = (
    (0.8, "In meaning they are very close"),
    (0.6, "In meaning they are close"),
    (0.4, "In meaning they are loosely related"),
    (-1.0, "In meaning they are hardly related"),
)
# What two claims in conflict differ in, by the slot of the words.
CONFLICTS = {
    "number": "other figure",
    "time": "other time",
    "actor": "other actor",
    "action": "other outcome",
    "other": "one says it did not",
}
# How a reworded stretch is related to its partner, as read from its own side.
_RELATED = {
    "equal": "about the same in meaning",
    "similar": "near in meaning",
    "more_specific": "more specific {here}",
    "less_specific": "more specific {there}",
    "opposite": "opposite",
    "related": "merely related",
}
# A clause is told where this share of it is, and worth a word where this little of the claim is.
_CLAUSE, _PART = 0.6, 0.6
# Of pairs that are not aligned hardly one in fifty lies above either bound, of those that are two in five.
_NEARER, _BESIDE = 1.1, 0.17
_FEW = 0.2  # the share of a claim's words


def probability_in_words(p: float) -> str:
    """How likely a probability in 0..1 is. Raises ValueError for what is no probability."""
    if not 0 <= p <= 1:
        raise ValueError(f"not a probability: {p!r}")
    return next((words for bound, words in _LIKELIHOODS if p >= bound), "very unlikely")


def conflict_in_words(slots: Collection[str]) -> str:
    """What two claims of one fact are in conflict about.

    >>> conflict_in_words({"time", "number"})
    'same claim, other figure and other time'
    """
    told = [words for slot, words in CONFLICTS.items() if slot in slots]
    return f"same claim, {' and '.join(told) or 'in conflict'}"


def not_said_in_words(words: Sequence[str]) -> str:
    """Why something was not found, by the words that nothing there says; without any merely that it was not.

    >>> not_said_in_words(["evacuated", "ferry"])
    'Not found: nothing there says “evacuated” or “ferry”.'
    """
    if not words:
        return "Not found here."
    *others, last = [f"“{word}”" for word in words]
    named = f"{', '.join(others)} or {last}" if others else last
    return f"Not found: nothing there says {named}."


def related_in_words(relation: str, here: str = "here", there: str = "there") -> str:
    """How some words are related to those that stand for them; empty where that is not sure.

    ``here`` and ``there`` say where the two stand.

    >>> related_in_words("less_specific", "in The Kestrel", "in Harbour Post")
    'more specific in Harbour Post'
    """
    return _RELATED[relation].format(here=here, there=there) if relation else ""


def in_words(
    evidence: Mapping[str, float],
    one: str = "the first claim",
    other: str = "the second claim",
    relation: str = "",
) -> tuple[str, ...]:
    """What speaks for and against a proposal, a sentence each.

    ``one`` and ``other`` name the two claims: by their outlets, or by their places; ``relation`` is
    what was proposed, of which the evidence may hold the probability. Evidence that
    has no words, or that an earlier pipeline did not keep, is passed over.
    """
    known = {name: float(value) for name, value in evidence.items() if math.isfinite(value)}
    return (
        *_meaning(known),
        *_coverage(known, one, other),
        *_shared(known),
        *_around(known),
        *_differing(known),
        *_place(known),
        *_rung(known, relation),
    )


def _meaning(known: Mapping[str, float]) -> Iterator[str]:
    if "cosine" in known:
        words = next(words for bound, words in _MEANINGS if known["cosine"] >= bound or bound == -1.0)
        yield f"{words} ({known['cosine']:.2f}; 1 would be the same)."
    if known.get("rank") == 0:
        yield "Of all the other report’s claims, each is the nearest to the other."


def _coverage(known: Mapping[str, float], one: str, other: str) -> Iterator[str]:
    for name, here, there in (("covered_a", one, other), ("covered_b", other, one)):
        if name in known:
            yield f"{_share(known[name])} the words in {here}, small ones aside, are found in {there}."
    for name, here, there in (("a", one, other), ("b", other, one)):
        if known.get(f"clause_{name}", 0) >= _CLAUSE and known.get(f"covered_{name}", 1) < _PART:
            yield f"Of {here} at least one whole clause is told by {there} too."


def _around(known: Mapping[str, float]) -> Iterator[str]:
    """What the claims around the two, and their words without names, say of it."""
    if max(known.get("plain_a", 1), known.get("plain_b", 1)) < _FEW:
        yield "Names and numbers aside, they share few words."
    if known.get("margin", 0) >= _NEARER:
        yield "They are nearer to each other than either usually comes to a claim of the other report."
    if known.get("around", 0) >= _BESIDE:
        yield "What stands beside the one comes near to the other, too."


def _rung(known: Mapping[str, float], relation: str) -> Iterator[str]:
    """How sure the relation is, where an alignment is taken for granted."""
    if f"rung_{relation}" in known:
        chance = known[f"rung_{relation}"]
        likely = probability_in_words(chance)
        yield f"If they do share a claim, it is {likely} ({chance:.0%}) that this is how."


def _share(value: float) -> str:
    """A share that is a weighted sum, so no more exact than to the nearest tenth."""
    tenths = round(min(max(value, 0.0), 1.0) * 10)
    if tenths in {0, 10}:
        return "Hardly any of" if tenths == 0 else "Nearly all of"
    return f"About {tenths}0% of"


def _shared(known: Mapping[str, float]) -> Iterator[str]:
    kinds = (
        ("shared_names", "a name"),
        ("shared_numbers", "a number"),
        ("shared_quotation", "words of a quotation"),
    )
    found = [words for name, words in kinds if known.get(name, 0) > 0]
    if found:
        yield f"They share {' and '.join(found)}."


def _differing(known: Mapping[str, float]) -> Iterator[str]:
    if known.get("clashing_numbers", 0) > 0:
        yield "They give different numbers of the same thing."
    if known.get("clashing_times", 0) > 0:
        yield "They give different times of the same thing."
    if known.get("opposed", 0) > 0:
        yield "One of them denies what the other states."


def _place(known: Mapping[str, float]) -> Iterator[str]:
    if known.get("headlines") == 2:
        yield "Both are headlines."
    elif known.get("headline_and_opening", 0) > 0:
        yield "One is a headline and the other opens its report."
