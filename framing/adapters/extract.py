"""The article in a web page: its text, and what the page declares of itself."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from framing.adapters.captured import Captured, UnreadableError, capture, parse_day
from framing.adapters.encodings import declared_in_html, decode
from framing.pipeline.types import Details

_FEED = re.compile(
    r"\s*(<\?xml[^>]*\?>\s*)?(<!--.*?-->\s*)*<(rss|feed|rdf:RDF)[\s>]", re.IGNORECASE | re.DOTALL
)
_NO_ARTICLE = "No report was found in this page. It may be a front page, a video, or behind a sign-in."
_INSTEAD = "Give the address of one report, or open the report and paste its text."
# A report has at least one paragraph of running text; lists of links have short lines only.
_PARAGRAPH = 80
_PUBLISHED = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
)


def extract_page(page: bytes | str, url: str = "", *, name: str = "", charset: str = "") -> Captured:
    """The report in an HTML page, a paragraph a line, headline first.

    ``charset`` is the encoding the server declares. Raises ``UnreadableError`` for a page that holds
    no report and for a feed. Nothing is fetched, whatever the page refers to.
    """
    html = page if isinstance(page, str) else decode(page, declared=charset or declared_in_html(page))
    if _FEED.match(html[:4096]):
        raise UnreadableError("This is a feed, a list of reports. Give the address of one report.")
    # Imported late: it needs 60 MB and half a second that only a page costs.
    import trafilatura  # noqa: PLC0415

    tree = trafilatura.load_html(html)
    # Its tree is changed by the search for the article, so what the page declares is read first.
    language, published = _language(tree), _published(tree)
    found: Any = None
    if tree is not None:
        found = trafilatura.bare_extraction(
            tree,
            url=url or None,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    page_says: dict[str, Any] = {} if found is None else found.as_dict()
    text = page_says.get("text") or ""
    if not any(len(line) >= _PARAGRAPH for line in text.splitlines()):
        raise UnreadableError(f"{_NO_ARTICLE} {_INSTEAD}")
    details = _details(page_says, language, published)
    return capture(_with_title(text, details.title), name=name, url=url, details=details)


def _details(page_says: dict[str, Any], language: str, published: date | datetime | None) -> Details:
    return Details(
        title=page_says["title"] or "",
        byline=page_says["author"] or "",
        outlet=_sitename(page_says["sitename"] or "", page_says["hostname"] or ""),
        language=language,
        published=published or parse_day(page_says["date"] or ""),
    )


def _with_title(text: str, title: str) -> str:
    """The headline is part of the captured text, once."""
    first = text.split("\n", 1)[0].strip().casefold()
    return text if not title or first == title.strip().casefold() else f"{title}\n{text}"


def _sitename(sitename: str, hostname: str) -> str:
    """The name a site gives itself; a bare domain is no name."""
    bare = sitename.casefold().removeprefix("www.")
    return "" if "." in bare and bare in hostname.casefold() else sitename


def _language(tree: Any) -> str:
    declared = "" if tree is None else str(tree.get("lang") or "")
    return declared.replace("_", "-").split("-")[0].lower()


def _published(tree: Any) -> date | datetime | None:
    """The time of publication that the page declares, with its zone."""
    for path in _PUBLISHED if tree is not None else ():
        for value in tree.xpath(path):
            if (day := parse_day(str(value))) is not None:
                return day
    return None
