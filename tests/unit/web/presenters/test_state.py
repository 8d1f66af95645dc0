from __future__ import annotations

from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from framing.web.presenters.state import SHOWN, PageState

VERSIONS = (3, 5, 8)


def read(query: str) -> PageState:
    return PageState.read("/compare/", QueryDict(query), VERSIONS)


def test_an_empty_query_is_the_default() -> None:
    assert read("") == PageState("/compare/", VERSIONS, 3)
    assert read("").url() == "/compare/"


def test_every_choice_is_read() -> None:
    state = read("report=8&report=5&order=8&show=only&hide=1&row=abc&page=3")
    assert state == PageState("/compare/", (5, 8), 8, "only", "abc", hide=True, narrowed=True, page=3)


def test_one_report_alone_or_all_of_them_is_no_narrowing() -> None:
    for query in ("report=5", "report=3&report=5&report=8", "report=5&report=5"):
        assert not read(query).narrowed
        assert read(query).reports == VERSIONS


def test_the_order_follows_a_report_that_is_shown() -> None:
    assert read("report=5&report=8&order=3").order == 5


@given(st.text(max_size=30))
def test_any_query_gives_a_page(query: str) -> None:
    state = read(query.encode("utf-8", "replace").decode())
    assert set(state.reports) <= set(VERSIONS)
    assert state.order in state.reports
    assert state.show in SHOWN


CHOICES = st.builds(
    "&".join,
    st.lists(
        st.sampled_from(
            [
                "report=3",
                "report=5",
                "report=8",
                "order=5",
                "order=8",
                "show=only",
                "hide=1",
                "page=4",
                "page=0",
                "row=%26%3D%3C",
            ]
        ),
        max_size=6,
    ),
)


@given(CHOICES)
def test_an_address_gives_its_state_back(query: str) -> None:
    state = read(query)
    assert read(state.url().partition("?")[2]) == state


def test_another_address_keeps_what_is_not_changed() -> None:
    state = read("order=8&hide=1&row=abc")
    assert state.url(row="") == "/compare/?order=8&hide=1"
    assert state.url(hide=False, path="/read/") == "/read/?order=8&row=abc"
