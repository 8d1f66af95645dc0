"""Task ``pasted``: the report of a page, and the fit that finds it."""

from __future__ import annotations

import pytest

from framing.measuring.fitting_clean import fit, read_page
from framing.measuring.pasted import predict
from framing.pipeline.clean.features import FIRST_LOOK, SECOND_LOOK
from tests.unit.pipeline.pages import PAGES, Page


def body(page: Page) -> str:
    return "\n".join(text for role, text in page.pieces if role == "body")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_body_alone_is_predicted(page: Page) -> None:
    assert predict({"pasted": page.text}) == {"article": body(page)}


def test_the_known_article_changes_nothing() -> None:
    text = PAGES[0].text
    assert predict({"pasted": text, "article": "x"}) == predict({"pasted": text, "article": "y"})


def test_a_line_without_a_page_is_refused() -> None:
    with pytest.raises(ValueError, match="pasted"):
        predict({"article": "x"})


def test_the_report_of_a_page_is_known_from_its_article() -> None:
    page = next(page for page in PAGES if page.name == "reposted-blog")
    found = read_page({"pasted": page.text, "article": body(page)})
    known = [unit.text for unit, of_report in zip(found.units, found.report, strict=True) if of_report]
    assert "\n".join(known) == body(page)


def test_a_fit_gives_every_feature_a_finite_figure() -> None:
    pages = [read_page({"pasted": page.text, "article": body(page)}) for page in PAGES]
    first, second = fit(pages)
    assert set(first) == {"constant", *FIRST_LOOK}
    assert set(second) == {"constant", *SECOND_LOOK}
    assert all(abs(figure) < 1000 for figure in [*first.values(), *second.values()])
