"""An outlet's habits in numbers: always beside the other outlets and all together, and what they can mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.pipeline.distinctive import NOTABLE, Distinct, distinctive
from framing.queries.habits import MOST_STORIES, Habits, NamedThing, Words

# Fewer reports than this on either side show an event, and no habit; fewer uses show nothing.
FEW_REPORTS, FEW_USES = 5, 10
# Many words are looked at, so that chance alone puts some beyond what is notable for one.
_WORD_NOTABLE = 3.29  # one in a thousand
_MOST_WORDS, _MOST_THINGS = 15, 25
# What the prior weighs beside the names of one thing, in uses.
_NAME_STRENGTH = 10.0


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many, and the share in words; empty where there is nothing to be a share of."""

    times: int
    of: int

    @property
    def share(self) -> str:
        return f"{self.times / self.of:.0%}" if self.of else ""


@dataclass(frozen=True, slots=True)
class Form:
    """A name with its rates among all namings of its thing: here, elsewhere, and in both together."""

    words: str
    ours: Rate
    theirs: Rate
    base: Rate
    remark: str


@dataclass(frozen=True, slots=True)
class Thing:
    heading: str
    forms: tuple[Form, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class WordRate:
    """A word with its uses in ten thousand words: here, elsewhere, and in both together."""

    word: str
    times: int
    other_times: int
    ours: str
    theirs: str
    base: str
    z: str


@dataclass(frozen=True, slots=True)
class HabitsView:
    """``counted`` says what was counted; ``too_few`` why it means nothing, if so."""

    counted: str
    too_few: str
    things: tuple[Thing, ...]
    more: tuple[WordRate, ...]
    fewer: tuple[WordRate, ...]
    limit: str

    @property
    def remarked(self) -> bool:
        """Whether any name is used more or less often than chance would have it."""
        return any(form.remark for thing in self.things for form in thing.forms)

    @property
    def word_groups(self) -> tuple[tuple[tuple[WordRate, ...], str], ...]:
        return (self.more, "Used more"), (self.fewer, "Used less")


def build_habits(habits: Habits) -> HabitsView | None:
    """The outlet's habits; None where no other outlet's report was compared with one of its own."""
    if not habits.stories:
        return None
    few = min(habits.reports, habits.other_reports) < FEW_REPORTS
    differing = [thing for thing in habits.things if len(thing.ours | thing.theirs) > 1]
    words = [] if few else _words(habits.words, habits.other_words)
    return HabitsView(
        counted=(
            f"Counted in {_number(habits.reports, 'report')} of this outlet and "
            f"{_number(habits.other_reports, 'report')} of {_number(habits.outlets, 'other outlet')} "
            f"in {_number(habits.stories, 'published comparison')} of the same events."
        ),
        too_few=(
            f"These numbers are too small to mean anything: fewer than {FEW_REPORTS} reports on a side "
            "show how one event was reported, not a habit."
            if few
            else ""
        ),
        things=tuple(_thing(thing, few=few) for thing in differing[:_MOST_THINGS]),
        more=tuple(_rate(one, habits) for one in words if one.z > 0)[:_MOST_WORDS],
        fewer=tuple(_rate(one, habits) for one in reversed(words) if one.z < 0)[:_MOST_WORDS],
        limit=_limit(habits, len(differing)),
    )


def _limit(habits: Habits, differing: int) -> str:
    told = []
    if habits.cut:
        told.append(f"Only the newest {MOST_STORIES} comparisons are counted.")
    if alike := len(habits.things) - differing:
        told.append(f"Not shown: {_number(alike, 'thing')} that all of them call by one name.")
    if differing > _MOST_THINGS:
        told.append(f"Of {differing} others the {_MOST_THINGS} that are named most are shown.")
    return " ".join(told)


def _thing(thing: NamedThing, *, few: bool) -> Thing:
    ours, theirs = thing.ours.total(), thing.theirs.total()
    enough = not few and min(ours, theirs) >= FEW_USES
    scores = {one.word: one for one in distinctive(thing.ours, thing.theirs, strength=_NAME_STRENGTH)}
    both = thing.ours + thing.theirs
    forms = tuple(
        Form(
            words=words,
            ours=Rate(thing.ours[words], ours),
            theirs=Rate(thing.theirs[words], theirs),
            base=Rate(times, ours + theirs),
            remark=_remark(scores[words]) if enough else "",
        )
        for words, times in sorted(both.items(), key=lambda one: (-one[1], one[0]))
    )
    if not enough:
        # Where all numbers are too small, the page has said so already.
        uses = f"{_number(ours, 'use')} here, {theirs} elsewhere"
        remark = uses if few else f"too few to mean anything: {uses}"
    else:
        remark = "" if any(form.remark for form in forms) else "no difference beyond chance"
    return Thing(thing.heading, forms, remark)


def _remark(one: Distinct) -> str:
    if abs(one.z) < NOTABLE:
        return ""
    return "more often than the others" if one.z > 0 else "less often than the others"


def _words(ours: Words, theirs: Words) -> Sequence[Distinct]:
    """Words beyond chance that more than one report of the side that prefers them uses."""
    found = distinctive(ours.times, theirs.times)
    return [
        one
        for one in found
        if abs(one.z) >= _WORD_NOTABLE and _reports(one, ours.reports, theirs.reports) > 1
    ]


def _reports(one: Distinct, ours: Counter[str], theirs: Counter[str]) -> int:
    return (ours if one.z > 0 else theirs)[one.word]


def _rate(one: Distinct, habits: Habits) -> WordRate:
    ours, theirs = habits.words.times.total(), habits.other_words.times.total()
    return WordRate(
        word=one.word,
        times=one.ours,
        other_times=one.theirs,
        ours=f"{one.ours / ours * 10_000:.1f}",
        theirs=f"{one.theirs / theirs * 10_000:.1f}",
        base=f"{(one.ours + one.theirs) / (ours + theirs) * 10_000:.1f}",
        z=f"{one.z:+.1f}",
    )


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
