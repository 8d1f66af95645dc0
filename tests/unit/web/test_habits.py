"""An outlet's habits: what is counted, beside whom, and when the numbers mean nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client

from framing.actions.judgements import judge
from framing.models import Outlet, User
from framing.queries.habits import Habits, NamedThing, Words, habits_of
from framing.queries.layers import library_layer
from framing.web.presenters.habits import build_habits
from tests.unit.web.compared import Told, compared, page_of, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]
AtMost = Callable[[int], AbstractContextManager[object]]
SHARED = "The council of Arden will shut the quay, and it was all said to Orla Lind."
FIRST = Told(f"Quay closes\n{SHARED}\nOn the quay nobody had heard of it, or not from Lind.", "The Kestrel")
SECOND = Told(f"Quay to shut\n{SHARED}\nRain fell on all of Arden.", "Harbour Post")
KESTREL = "/outlets/the-kestrel/"


def kestrel() -> Outlet:
    return Outlet.objects.get(slug="the-kestrel")


def things(outlet: Outlet) -> dict[str, tuple[dict[str, int], dict[str, int]]]:
    return {thing.heading: (dict(thing.ours), dict(thing.theirs)) for thing in habits_of(outlet).things}


def test_names_are_counted_on_both_sides() -> None:
    compared(FIRST, SECOND)
    assert things(kestrel()) == {
        "Orla Lind": ({"Orla Lind": 1, "Lind": 1}, {"Orla Lind": 1}),
        "Arden": ({"Arden": 1}, {"Arden": 2}),
    }


def test_one_thing_in_two_stories_is_counted_once_for_all() -> None:
    compared(FIRST, SECOND)
    other = "Talks with the council of Arden went on, as it was told to Orla Lind by all."
    compared(Told(f"Talks\n{other}", "The Kestrel"), Told(f"More\n{other}", "Harbour Post"), slug="second")
    assert things(kestrel())["Orla Lind"] == ({"Orla Lind": 2, "Lind": 1}, {"Orla Lind": 2})


def test_only_published_stories_count() -> None:
    compared(FIRST, SECOND, published=False)
    assert habits_of(kestrel()).stories == 0


def test_a_demonstration_outlet_counts_in_no_real_ones_numbers() -> None:
    compared(FIRST, SECOND)
    Outlet.objects.filter(slug="harbour-post").update(kind=Outlet.Kind.INVENTED)
    assert habits_of(kestrel()).stories == 0
    assert build_habits(habits_of(kestrel())) is None


def test_what_a_person_judged_apart_names_nothing_in_common(member: User) -> None:
    run = compared(FIRST, SECOND)
    for alignment in run.alignments.select_related("a", "b"):
        judge(by=member, layer=library_layer(), run=run, one=alignment.a, other=alignment.b, relation="topic")
    assert things(kestrel()) == {}


def test_the_page_gives_the_rates_and_says_that_they_are_too_small(client: Client) -> None:
    compared(FIRST, SECOND)
    page = words_of(page_of(client, KESTREL))
    assert (
        "Counted in 1 report of this outlet and 1 report of 1 other outlet in 1 published comparison" in page
    )
    assert "These numbers are too small to mean anything" in page
    assert re.search(r"Orla Lind\s?1 50%\s?1 100%\s?2 67%", page)
    assert "Words it uses more" not in page
    assert "What it can mean" not in page


def test_without_anything_to_count_it_says_so(client: Client) -> None:
    compared(FIRST, Told("Rain\nIt rained.", "The Kestrel"))
    assert "Nothing to count yet" in words_of(page_of(client, KESTREL))


@pytest.mark.parametrize("stories", [1, 3], ids=["one", "three"])
def test_it_needs_at_most_twelve_queries(
    as_member: Client, django_assert_max_num_queries: AtMost, stories: int
) -> None:
    for number in range(stories):
        compared(FIRST, SECOND, slug=f"story-{number}")
    with django_assert_max_num_queries(12):
        page_of(as_member, KESTREL)


def habits(ours: dict[str, int], theirs: dict[str, int], reports: int = 6) -> Habits:
    rest = {"the": 6000, "quay": 90}
    words = (Counter({**rest, **ours}), Counter({**rest, **theirs}))
    return Habits(
        stories=6,
        cut=False,
        reports=reports,
        other_reports=reports,
        outlets=2,
        things=(NamedThing("Tide Front", Counter(ours), Counter(theirs)),),
        words=Words(words[0], Counter(dict.fromkeys(words[0], 2))),
        other_words=Words(words[1], Counter(dict.fromkeys(words[1], 2))),
    )


MANY, OTHERS = {"gang": 60, "front": 10}, {"gang": 5, "front": 60}


def test_a_difference_beyond_chance_is_named_on_either_side() -> None:
    view = build_habits(habits(MANY, OTHERS))
    assert view is not None
    (thing,) = view.things
    assert {form.words: form.remark for form in thing.forms} == {
        "gang": "more often than the others",
        "front": "less often than the others",
    }
    assert [word.word for word in view.more] == ["gang"]
    assert [word.word for word in view.fewer] == ["front"]


def test_with_the_sides_exchanged_it_is_mirrored() -> None:
    here, there = build_habits(habits(MANY, OTHERS)), build_habits(habits(OTHERS, MANY))
    assert here is not None
    assert there is not None
    assert [word.word for word in here.more] == [word.word for word in there.fewer]
    assert {form.words: (form.ours, form.theirs, form.base) for form in here.things[0].forms} == {
        form.words: (form.theirs, form.ours, form.base) for form in there.things[0].forms
    }


def test_few_uses_and_few_reports_mean_nothing() -> None:
    view = build_habits(habits({"gang": 4}, {"front": 60}))
    assert view is not None
    assert view.things[0].remark == "too few to mean anything: 4 uses here, 60 elsewhere"
    view = build_habits(habits(MANY, OTHERS, reports=4))
    assert view is not None
    assert view.too_few
    assert "mean" not in view.things[0].remark, "it was said of all numbers before"
    assert view.more == view.fewer == ()
    assert {form.remark for form in view.things[0].forms} == {""}


def test_equal_rates_are_no_difference() -> None:
    view = build_habits(habits({"gang": 20, "front": 20}, {"gang": 20, "front": 20}))
    assert view is not None
    assert view.things[0].remark == "no difference beyond chance"
