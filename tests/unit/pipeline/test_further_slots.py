"""All that a stretch is about, besides what it is filed under."""

from __future__ import annotations

import pytest

from framing.pipeline.types import Claim, Role, WordingKind, WordingSpan
from framing.pipeline.wording import with_further_slots

HERE = 40  # where the claim begins in its text


def further(
    marked: str, *, slot: str = "other", kind: WordingKind = WordingKind.ONLY_HERE, language: str = "en"
) -> tuple[str, ...]:
    """The further slots of the part between square brackets."""
    before, part, behind = marked.replace("]", "[").split("[")
    text = before + part + behind
    start = HERE + len(before)
    claim = Claim(HERE, HERE + len(text), Role.BODY, text, 0.0)
    other = Claim(0, 5, Role.BODY, "They.", 0.0)
    span = WordingSpan("a", start, start + len(part), kind, slot)
    (found,) = with_further_slots([span], (claim, other), (language, "en"))
    assert (found.start, found.end, found.slot) == (span.start, span.end, slot)
    return found.also


@pytest.mark.parametrize(
    ("marked", "slots"),
    [
        ("[Two miners lost their lives] under the hill.", ("label", "action", "affected", "number")),
        ("[Rioters] were taken away.", ("label", "affected")),
        ("The water [ruined a lakeside village].", ("label", "action", "affected")),
        ("Farmers met [in two schools] at noon.", ("label", "number", "place")),
        ("[Nurses and drivers say] that it was dark.", ("label", "attribution")),
        (
            "Some of [a crowd of several hundred stormed the bank].",
            ("label", "actor", "action", "affected", "number"),
        ),
        ("It [reportedly] rained.", ("hedge",)),
        ("The shop opens [on Monday].", ("time",)),
        ("It was [green] all over.", ()),
    ],
)
def test_each_word_tells_what_it_is_about(marked: str, slots: tuple[str, ...]) -> None:
    assert further(marked) == slots


def test_what_it_is_filed_under_is_not_told_again() -> None:
    assert further("[Two miners died].", slot="number") == ("label", "action", "affected")


def test_what_both_say_is_about_nothing() -> None:
    assert further("[Two miners died].", kind=WordingKind.SAME) == ()


def test_no_other_language_is_read() -> None:
    assert further("[Zwei Männer starben].", language="de") == ()
