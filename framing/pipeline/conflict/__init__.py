"""Where two claims of one fact cannot both be true: another number or time, another doer, the opposite.

English, by words and their order. Whether two claims are of one fact is asked of aligning; here as much
of the two must match as keeps claims apart that merely share their subject. Nothing is said on which of
the two is right.
"""

from __future__ import annotations

from framing.pipeline.conflict.agents import other_doers, swapped
from framing.pipeline.conflict.arguments import other_name, other_place, other_time
from framing.pipeline.conflict.found import Clash, Conflict, explained
from framing.pipeline.conflict.outcomes import absences, denials, opposites
from framing.pipeline.conflict.reading import Reading, coverage, read
from framing.pipeline.conflict.values import dates, numbers
from framing.pipeline.types import Claim

__all__ = ["GUARDS", "Conflict", "conflicts", "guards"]

GUARDS = (
    "swapped_roles", "other_doer", "opposite_words", "negation_mismatch", "other_number_same_thing",
    "other_time_same_deed", "other_time", "other_place", "other_name_in_the_same_role",
)  # fmt: skip


def conflicts(a: Claim, b: Claim) -> tuple[Conflict, ...]:
    """The conflicts between two claims that are otherwise of one fact, in the order of the first.

    Exchanging the claims exchanges the two sides of each conflict and changes nothing else.
    """
    left, right = read(a.text), read(b.text)
    found = {explained(clash, a, b) for clash in _clashes(left, right)}
    return tuple(sorted(found))


def _clashes(a: Reading, b: Reading) -> list[Clash]:
    """Another number at another time is another fact; opposite words are asked for where nothing else is."""
    if a.tokens == b.tokens:
        return []
    covered = coverage(a, b)
    times, values = [*dates(a, b, covered)], [*numbers(a, b, covered)]
    if times or other_time(a, b):
        return [] if values else times
    found = [*swapped(a, b, covered), *other_doers(a, b, covered), *values]
    if not found:
        found = [*opposites(a, b, covered), *denials(a, b, covered), *absences(a, b)]
    return found


def guards(a: Claim, b: Claim) -> dict[str, float]:
    """What sets two claims apart that look alike: how many of each kind are found, by ``GUARDS``."""
    left, right = read(a.text), read(b.text)
    covered = coverage(left, right)
    counts = (
        sum(1 for _ in swapped(left, right, covered)),
        sum(1 for _ in other_doers(left, right, covered)),
        sum(1 for _ in opposites(left, right, covered)),
        sum(1 for _ in denials(left, right, covered)) + sum(1 for _ in absences(left, right)),
        sum(1 for _ in numbers(left, right, covered)),
        sum(1 for _ in dates(left, right, covered)),
        other_time(left, right),
        other_place(left, right),
        other_name(left, right),
    )
    return {name: float(value) for name, value in zip(GUARDS, counts, strict=True)}
