"""Filters combine, count what they give together, and come back from an address as they went in."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.http import urlencode
from hypothesis import given
from hypothesis import strategies as st

from framing.web.presenters.filters import (
    LIKELY,
    PHRASES,
    RELATIONS,
    SLOTS,
    Filters,
    Question,
    Traits,
    questions,
)

ANNA, BO = "a" * 10, "b" * 10
CUES = {"hedge": "hedge or doubt", "scare_quotes": "scare quotes"}
NAMES = {ANNA: "Anna Lind", BO: "Bo Brandt"}


def some(values: object) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from([*values]), max_size=3)  # type: ignore[call-overload]


def row(
    slots: str = "",
    cues: str = "",
    relation: str = "same",
    *,
    differs: bool = False,
    source: str = "",
    likely: float | None = 0.9,
) -> Traits:
    sources = frozenset(filter(None, [source]))
    return Traits(
        frozenset(slots.split()), frozenset(cues.split()), frozenset([relation]), differs, sources, likely
    )


ROWS = [
    row("label time", "hedge", source=ANNA, differs=True),
    row("label", "scare_quotes", "adds", source=BO, likely=0.6),
    row("time", "", "conflict", source=ANNA),
    row("", "", "adds", likely=None),
]
TRAITS = st.builds(
    Traits,
    some(SLOTS),
    some(CUES),
    some(RELATIONS),
    st.booleans(),
    some(NAMES),
    st.none() | st.floats(0, 1),
    some(PHRASES),
)
FILTERS = st.builds(
    Filters,
    some(SLOTS).map(lambda chosen: tuple(slot for slot in SLOTS if slot in chosen)),
    some(CUES).map(lambda chosen: tuple(sorted(chosen))),
    some(RELATIONS).map(lambda chosen: tuple(one for one in RELATIONS if one in chosen)),
    st.booleans(),
    some(NAMES).map(lambda chosen: tuple(sorted(chosen))),
    st.sampled_from([0, *LIKELY]),
    some(PHRASES).map(lambda chosen: tuple(phrase for phrase in PHRASES if phrase in chosen)),
)


def asked(rows: list[Traits], filters: Filters, most_sources: int = 12) -> dict[str, Question]:
    found = questions(rows, filters, cues=CUES, sources=NAMES, most_sources=most_sources)
    return {question.name: question for question in found}


def counts(question: Question) -> dict[str, int]:
    return {option.value: option.count for option in question.options}


def test_values_of_one_filter_widen_and_filters_narrow_each_other() -> None:
    def found(filters: Filters) -> list[int]:
        return [at for at, one in enumerate(ROWS) if one.answers(filters)]

    assert found(Filters()) == [0, 1, 2, 3]
    assert found(Filters(slots=("label",))) == [0, 1]
    assert found(Filters(slots=("label", "time"))) == [0, 1, 2]
    assert found(Filters(slots=("label",), cues=("hedge",))) == [0]
    assert found(Filters(differs=True)) == [0]
    assert found(Filters(sources=(ANNA,), relations=("conflict",))) == [2]


def test_what_no_other_report_has_has_no_probability() -> None:
    assert not row(likely=None).answers(Filters(likely=50))
    assert row(likely=0.5).answers(Filters(likely=50))
    assert not row(likely=0.49).answers(Filters(likely=50))


def test_an_option_is_counted_with_the_other_filters_but_not_with_its_own() -> None:
    found = asked(ROWS, Filters(slots=("label",)))
    assert counts(found["slot"]) == {"label": 2, "time": 2}
    assert counts(found["cue"]) == {"hedge": 1, "scare_quotes": 1}
    assert counts(found["source"]) == {ANNA: 1, BO: 1}
    assert counts(found["likely"]) == {"": 2, "50": 2, "66": 1, "80": 1, "90": 1, "95": 0}
    assert counts(found["attribution"]) == {"differs": 1}
    assert [option.value for option in found["slot"].options if option.chosen] == ["label"]


def test_what_no_row_has_is_not_offered_unless_it_is_chosen() -> None:
    assert "place" not in counts(asked(ROWS, Filters())["slot"])
    assert counts(asked(ROWS, Filters(slots=("place",)))["slot"])["place"] == 0
    gone = asked(ROWS, Filters(sources=("c" * 10,)))["source"]
    assert [option.label for option in gone.options if option.chosen] == ["no longer found"]


def test_of_many_sources_those_in_most_rows_are_offered_and_it_says_so() -> None:
    question = asked(ROWS, Filters(), most_sources=1)["source"]
    assert [option.value for option in question.options] == [ANNA]
    assert question.note == "The 1 in most rows of 2."
    question = asked(ROWS, Filters(sources=(BO,)), most_sources=1)["source"]
    assert [option.value for option in question.options] == [BO]


@given(st.lists(TRAITS, max_size=8), FILTERS)
def test_a_number_is_that_of_the_rows_which_ticking_it_alone_would_give(
    rows: list[Traits], filters: Filters
) -> None:
    for option in asked(rows, filters).get("slot", Question("", "", ())).options:
        alone = Filters(
            (option.value,),
            filters.cues,
            filters.relations,
            filters.differs,
            filters.sources,
            filters.likely,
            filters.phrases,
        )
        assert option.count == sum(one.answers(alone) for one in rows)


@given(FILTERS)
def test_an_address_gives_its_filters_back(filters: Filters) -> None:
    assert Filters.read(QueryDict(urlencode(filters.fields()))) == filters
    assert bool(filters) == (filters != Filters())


@given(st.text(max_size=40))
def test_any_query_is_read(query: str) -> None:
    filters = Filters.read(QueryDict(query.encode("utf-8", "replace").decode()))
    assert set(filters.slots) <= SLOTS.keys()
    assert filters.likely in {0, *LIKELY}


def test_what_is_said_wrongly_is_not_asked() -> None:
    wrong = "slot=colour&cue=<b>&relation=topic&attribution=1&source=Anna&likely=51"
    assert Filters.read(QueryDict(wrong)) == Filters()
