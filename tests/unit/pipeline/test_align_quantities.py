"""What a claim counts and dates, and what it denies."""

from __future__ import annotations

import math

import pytest

from framing.pipeline.align.clashes import clashes, opposed
from framing.pipeline.align.numerals import numerals
from framing.pipeline.align.polarity import polarity
from framing.pipeline.align.quantities import quantities


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1,905", 1905, 1905),
        ("1,900", 1850, 1950),
        ("2.4 million", 2_400_000 - 50_000, 2_400_000 + 50_000),
        ("twenty five", 25, 25),
        ("at least two", 2, math.inf),
        ("up to 40", 0, 40),
        ("about 40", 34, 46),
        ("nearly 40", 34, 40),
    ],
)
def test_a_number_is_a_range_of_values(text: str, low: float, high: float) -> None:
    (found,) = numerals(text.split())
    assert (found.low, found.high) == pytest.approx((low, high))


def test_several_hundred_is_no_number() -> None:
    assert numerals(["several", "hundred", "people"]) == []


def test_a_number_too_great_to_be_told_ends_in_no_error() -> None:
    (found,) = numerals(["9" * 5000, "trillion"])
    assert found.low == found.high == math.inf


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("Three miners drowned.", "dead", 3),
        ("The mine claimed the lives of two men.", "dead", 2),
        ("The repairs cost €40.", "euro", 40),
        ("Turnout was 64%.", "percen", 64),
        ("The quake had a magnitude of 5.2.", "magnit", 5.2),
        ("The trial opened on 3 May.", "day of may", 3),
        ("The trial opened on May 3rd.", "day of may", 3),
        ("The gates opened at 2:10 a.m.", "clock", 128),
        ("The gates opened at ten past two.", "clock", 128),
        ("The gates opened at noon.", "clock", -2),
    ],
)
def test_a_quantity_has_a_unit(text: str, unit: str, low: float) -> None:
    (found,) = quantities(text)
    assert (found.unit, found.low) == (unit, low)


@pytest.mark.parametrize(
    "text",
    ["Talks ran from 9 a.m. to noon.", "Three of the judges left.", "Four boats sank, five boats fled."],
)
def test_bounds_and_what_is_counted_twice_are_no_quantities(text: str) -> None:
    assert quantities(text) == ()


def test_the_clock_goes_round() -> None:
    late, early = quantities("The gates opened at 11:59 p.m."), quantities("The gates opened at midnight.")
    agreeing, numbers, times = clashes([late], [early])
    assert (agreeing.item(), numbers.item(), times.item()) == (1, 0, 0)


def test_numbers_of_other_things_do_not_clash() -> None:
    a, b = quantities("The flood ruined 40 shops."), quantities("The town counts 90 shops.")
    assert [table.item() for table in clashes([a], [b])] == [0, 0, 0]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The ferry did not sail.", {"sail"}),
        ("Divers found no trace.", {"trac"}),
        ("The council failed to approve it.", {"approv"}),
        ("Not only boats came.", set()),
        ("Boats came.", set()),
    ],
)
def test_a_denial_reaches_the_next_words(text: str, denied: set[str]) -> None:
    assert polarity(text).denied == denied


def test_two_denials_are_not_opposed() -> None:
    one, two = polarity("The ferry did not sail."), polarity("No ferry ever sailed.")
    assert opposed([one], [two]).item() == 0
    assert opposed([one], [polarity("The ferry sailed.")]).item() > 0
