from __future__ import annotations

from datetime import UTC, datetime

import pytest

from framing.models import Article, ArticleVersion, Claim, Outlet
from framing.pipeline.types import OutletNames
from framing.web.presenters.columns import UNKNOWN, Column, columns

KESTREL = OutletNames("The Kestrel Daily", ("TKD",), ("kestrel.example",))
WORDS = "Ada Quill of the Kestrel Daily wrote to TKD that kestrel.example was down for some hours."


def version(pk: int = 1, outlet: Outlet | None = None, url: str = "", **of: object) -> ArticleVersion:
    article = Article(pk=pk, outlet=outlet, url=url)
    return ArticleVersion(pk=pk, article=article, text=WORDS, **of)


def column(*, hide: bool = False, readable: bool = True, **of: object) -> Column:
    outlet = Outlet(pk=1, name=KESTREL.name)
    made = version(outlet=outlet, **of)  # type: ignore[arg-type]
    return columns([made], {1: KESTREL}, hide=hide, readable={1: readable})[0]


def test_a_head_says_who_and_when() -> None:
    shown = column(
        url="https://kestrel.example/1",
        title="A title",
        byline="Ada Quill",
        language="he",
        published=datetime(2031, 5, 4, 9, 30, tzinfo=UTC),
    )
    assert (shown.name, shown.title, shown.byline) == ("The Kestrel Daily", "A title", "Ada Quill")
    assert (shown.date, shown.source) == ("4 May 2031", "https://kestrel.example/1")
    assert (shown.language, shown.direction) == ("he", "rtl")
    assert shown.hide(WORDS) == WORDS
    assert column(published=datetime(2031, 5, 4, 9, 30, tzinfo=UTC), published_has_time=True).date.endswith(
        "09:30"
    )
    assert column().date == ""


def test_a_report_of_no_known_outlet_says_so() -> None:
    assert columns([version()], {}, hide=False, readable={1: True})[0].name == UNKNOWN


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://x.example/", "//x.example"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert column(url=url).source == ""


def test_hidden_it_is_a_letter_and_names_nobody() -> None:
    shown = column(hide=True, url="https://kestrel.example/1", title=WORDS, byline="Ada Quill")
    assert (shown.name, shown.byline, shown.source) == ("Report A", "", "")
    assert shown.title == "[outlet] of [outlet] wrote to [outlet] that [outlet] was down for some hours."
    assert shown.hide("said TKD") == "said [outlet]"


def test_more_reports_than_letters_are_numbered() -> None:
    many = columns(
        [version(pk) for pk in range(1, 29)], {}, hide=True, readable=dict.fromkeys(range(1, 29), True)
    )
    assert [shown.name for shown in many[25:]] == ["Report Z", "Report 27", "Report 28"]


@pytest.mark.parametrize(
    ("kind", "shown", "short", "hidden"),
    [
        ("real", "", "", ""),
        ("invented", "invented", "invented", "written for demonstration"),
        ("retelling", "retelling, not the outlet’s words", "retelling", "written for demonstration"),
    ],
)
def test_demonstrations_are_marked(kind: str, shown: str, short: str, hidden: str) -> None:
    of = version(outlet=Outlet(pk=1, name="X", kind=kind))
    seen, blind = (columns([of], {}, hide=hide, readable={1: True})[0] for hide in (False, True))
    assert (seen.note, seen.short_note, blind.note) == (shown, short, hidden)


def test_a_visitor_sees_half_of_a_claim_that_nobody_shares() -> None:
    claim = Claim(start=0, end=len(WORDS))
    claim.version = version()
    assert column().quote(claim) == WORDS
    assert column().end_of(claim) == len(WORDS)
    told = column(readable=False)
    assert told.quote(claim) == "Ada Quill of the Kestrel Daily wrote to …"
    assert told.end_of(claim) <= len(WORDS) // 2
    assert column().quote(claim, 12) == "Ada Quill …"
    assert column(hide=True, readable=False).quote(claim).startswith("Ada Quill of [outlet] wrote")
