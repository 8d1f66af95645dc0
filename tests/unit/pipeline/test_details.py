"""What a page tells of itself: found where it says so, and left empty where it does not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.pipeline.clean import clean
from framing.pipeline.details import detect
from framing.pipeline.types import Details, OutletNames
from tests.unit.pipeline.pages import DETAILS, OUTLETS, PAGES, Page

BODY = (
    "The mayor of Harl resigned on Monday after a vote in the council, which had debated for six hours.\n"
    "He had served for ten years and will stay until a successor has been found, the council said.\n"
    "“I am proud of what we did,” he said on leaving the town hall late in the evening.\n"
)


def told(*above: str, below: str = "", body: str = BODY, url: str = "") -> Details:
    text = "\n".join(["Mayor of Harl resigns", *above, body + below])
    return detect(text, clean(text), OUTLETS, url=url)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_page_tells_what_it_says_and_no_more(page: Page) -> None:
    details = detect(page.text, clean(page.text), OUTLETS)
    expected = DETAILS[page.name]
    assert details.outlet == expected["outlet"]
    assert details.byline == expected["byline"]
    assert details.agency == expected["agency"]
    assert (details.published.isoformat() if details.published else None) == expected["published"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_title_and_standfirst_are_the_cleaned_ones(page: Page) -> None:
    details = detect(page.text, clean(page.text), OUTLETS)
    parts = dict(page.pieces)
    assert (details.title, details.standfirst) == (parts["headline"], parts.get("standfirst", ""))


def test_language_is_left_to_the_caller() -> None:
    assert told().language == ""


def test_the_address_names_the_outlet_before_anything_else() -> None:
    assert (
        told(below="© 2021 Kestrel TV", url="https://www.vestmar.example/a").outlet == "The Vestmar Tribune"
    )


@pytest.mark.parametrize(
    "url", ["https://notvestmar.example/a", "https://vestmar.example.org/", "not an address", "http://[bad"]
)
def test_another_address_names_no_outlet(url: str) -> None:
    assert told(url=url).outlet == ""


def test_an_outlet_the_report_cites_is_not_its_outlet() -> None:
    cited = BODY + "The vote was first reported by Kestrel TV, according to The Vestmar Tribune.\n"
    assert told(body=cited).outlet == ""


def test_an_agency_credited_for_a_picture_is_neither_outlet_nor_agency() -> None:
    details = told("The mayor of Harl leaves the town hall, May 9, 2021. (Reuters/Ann Lee)")
    assert (details.outlet, details.agency) == ("", "")


def test_two_outlets_named_equally_plainly_leave_it_empty() -> None:
    assert told(below="© 2021 Kestrel TV. All rights reserved.\n© 2021 Lenn Today.").outlet == ""


def test_of_overlapping_names_the_longest_counts() -> None:
    assert told("Source: Mayor of Harl resigns | The Harbour Post").outlet == "The Harbour Post"


def test_an_outlet_in_a_repeated_title_is_not_the_source() -> None:
    assert told("Source: Kestrel TV is sold | The Vestmar Tribune").outlet == "The Vestmar Tribune"


def test_short_names_count_in_their_own_case_only() -> None:
    assert told("Source: how to own it").outlet == ""
    assert told("Source: OWN").outlet == "Oden World News"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("By: Ann Lee, Kestrel TV", "Ann Lee"),
        ("Posted by Ann Lee on 12 May 2021", "Ann Lee"),
        ("By Ann Lee and Bo Ek | 12 May 2021", "Ann Lee and Bo Ek"),
        ("Von Ann Lee", "Ann Lee"),
        ("By Kestrel TV", ""),
    ],
)
def test_the_byline_names_people(line: str, author: str) -> None:
    assert told(line).byline == author


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Reuters contributed to this report.", "Reuters"),
        ("With reporting from the Associated Press", "AP"),
        ("(AFP)", "AFP"),
        ("HARL.org contributed to this report.", "HARL.org"),
        ("Ann Lee contributed to this report.", ""),
        ("AP and Reuters contributed to this report.", ""),
    ],
)
def test_a_credit_below_the_report_names_the_agency(line: str, agency: str) -> None:
    assert told(below=line).agency == agency


@pytest.mark.parametrize("dateline", ["HARL, May 9 (Reuters) - ", "(Reuters) — ", "HARL (REUTERS) – "])
def test_a_dateline_names_the_agency(dateline: str) -> None:
    assert told(body=dateline + BODY).agency == "Reuters"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("12 May 2021", date(2021, 5, 12)),
        ("Published: May 12th, 2021, 4:05 pm", date(2021, 5, 12)),
        ("Wednesday, 12 May 2021", date(2021, 5, 12)),
        ("Published: 2021-05-12T14:05:00Z", datetime(2021, 5, 12, 14, 5, tzinfo=UTC)),
        ("Publié le 12 mai 2021", date(2021, 5, 12)),
        ("24 сентября 2018", date(2018, 9, 24)),
        ("Published: 13/05/2021", date(2021, 5, 13)),
        ("Published: 05/13/2021", date(2021, 5, 13)),
        ("Published: 05/06/2021", None),
        ("31 February 2021", None),
        ("May 2021", None),
    ],
)
def test_a_date_line_under_the_headline_is_the_day_of_publication(
    line: str, published: date | datetime | None
) -> None:
    assert told(line).published == published


def test_published_goes_before_updated() -> None:
    assert told("Updated: 14 May 2021", "Published: 12 May 2021").published == date(2021, 5, 12)


def test_date_lines_that_disagree_leave_it_empty() -> None:
    assert told("12 May 2021", "13 May 2021").published is None


def test_dates_in_captions_and_sentences_are_not_the_day_of_publication() -> None:
    details = told(
        "The mayor of Harl, left, at the town hall, May 9, 2021. (NPA/Ann Lee)",
        body=BODY + "He took office on 3 June 2011.\n",
    )
    assert details.published is None


def test_an_address_that_holds_the_day_tells_it() -> None:
    assert told(url="https://a.example/2021/05/12/mayor").published == date(2021, 5, 12)
    assert told(url="https://a.example/2021/15/12/mayor").published is None


@settings(deadline=None)
@given(st.lists(st.sampled_from([*BODY.splitlines(), "By A", "© x", "\ud800", "12 May 2021"])), st.text())
def test_no_text_and_no_address_raises(lines: list[str], url: str) -> None:
    text = "\n".join(lines)
    assert detect(text, clean(text), OUTLETS, url=url) == detect(text, clean(text), OUTLETS, url=url)


def test_without_known_outlets_no_outlet_is_named() -> None:
    text = PAGES[0].text
    no_outlets: tuple[OutletNames, ...] = ()
    assert detect(text, clean(text), no_outlets).outlet == ""
