import re
from dataclasses import replace
from html.parser import HTMLParser

from framing.web.exports.html import comparison_html
from framing.web.exports.lines import NOTHING_SHARED
from tests.unit.web.exports.examples import CHOIR, HARBOUR, TOWN, compared, report


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_page_needs_nothing_else() -> None:
    html = comparison_html(compared(HARBOUR, TOWN), [HARBOUR, TOWN], made="Made by a test.")
    tags = Tags(html).found
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in tags}
    assert not [attrs for _, attrs in tags if "src" in attrs or "style" in attrs]
    assert "url(" not in html
    assert "Made by a test." in html


def test_a_report_is_a_column_and_a_line_a_row() -> None:
    comparison = compared(HARBOUR, TOWN)
    html = comparison_html(comparison, [HARBOUR, TOWN], made="")
    tags = [tag for tag, _ in Tags(html).found]
    assert tags.count("tr") == 1 + len(comparison.lines)
    assert tags.count("td") == 2 * len(comparison.lines)
    assert "Harbour Post" in html
    assert "4 March 2024" in html
    assert "min-width: calc(9rem + 2 * 14rem)" in html, "room for both, or the sheet scrolls sideways"


def test_differences_are_marked() -> None:
    html = comparison_html(compared(HARBOUR, TOWN), [HARBOUR, TOWN], made="")
    assert '<mark class="w">The crane fell on Monday.</mark>' in html
    assert '<mark class="e">The crane fell on Monday morning.</mark>' in html


def test_markup_in_a_report_is_shown_and_does_nothing() -> None:
    hostile = report("<script>alert(1)</script>\nA crane fell <b onclick=x>here</b>.", file='"><i>.txt')
    html = comparison_html(compared(hostile, TOWN), [hostile, TOWN], made="")
    assert not {"script", "b onclick", "i"} & {tag for tag, _ in Tags(html).found}
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_an_address_that_is_no_web_address_is_no_link() -> None:
    hostile = report("Head\nA crane fell.", url="javascript:alert(1)")
    html = comparison_html(compared(hostile, TOWN), [hostile, TOWN], made="")
    assert not re.search("javascript:", html)


def test_right_to_left_reports_read_so() -> None:
    hebrew = report("כותרת\nהעגורן נפל.", file="he.txt")
    html = comparison_html(compared(hebrew, TOWN), [hebrew, TOWN], made="")
    assert 'dir="auto"' in html


def test_nothing_in_common_is_said() -> None:
    assert NOTHING_SHARED in comparison_html(compared(TOWN, CHOIR), [TOWN, CHOIR], made="")


def test_a_text_of_the_demonstration_says_so_at_its_head_and_in_its_cells() -> None:
    own = replace(HARBOUR, is_demonstration=True)
    note = "written for demonstration"
    html = comparison_html(compared(own, TOWN), [own, TOWN], made="")
    assert f'<span class="soft">{note}</span>' in html
    assert html.count(f", {note} · <a href") == len(own.document.claims)
    assert note not in comparison_html(compared(HARBOUR, TOWN), [HARBOUR, TOWN], made="")
