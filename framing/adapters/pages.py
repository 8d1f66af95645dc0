"""The report at an address."""

from __future__ import annotations

from framing.adapters.addresses import Reach
from framing.adapters.captured import Captured, UnreadableError, capture
from framing.adapters.encodings import decode
from framing.adapters.extract import extract_page
from framing.adapters.fetch import Page, fetch
from framing.adapters.files.sniff import foreign, is_zip

_PAGES = {"text/html", "application/xhtml+xml"}
_FEEDS = {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"}
_MAYBE = {"text/xml", "application/xml", "application/octet-stream"}
_INSTEAD = "Give the address of a report's web page, or paste its text."


def read_address(url: str, *, reach: Reach | None = None) -> Captured:
    """Fetch ``url`` and read the report in it; raises ``UnreadableError`` saying why not."""
    return read_page(fetch(url) if reach is None else fetch(url, reach=reach))


def read_page(page: Page) -> Captured:
    """The report in a fetched page or plain text."""
    if not page.content.strip():
        raise UnreadableError(f"The page is empty. {_INSTEAD}")
    if reason := foreign(page.content, ""):
        raise UnreadableError(reason)
    if page.media_type in _FEEDS:
        raise UnreadableError("This is a feed, a list of reports. Give the address of one report.")
    if is_zip(page.content) or page.media_type not in _PAGES | _MAYBE | {"text/plain"}:
        raise UnreadableError(f"This address gives no web page but {page.media_type}. {_INSTEAD}")
    if page.media_type == "text/plain":
        return capture(decode(page.content, declared=page.charset), url=page.url)
    return extract_page(page.content, page.url, charset=page.charset)
