"""Files and pages read and languages told, if wished in a process of its own.

Telling languages and finding the article in a page need some 90 MB that a process keeps. The web
process and the worker therefore have both done apart, which also bounds how long a hostile file or
page can take.
"""

from __future__ import annotations

import logging
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from framing.adapters.captured import Captured, Refused, UnreadableError
from framing.adapters.fetch import Page, fetch
from framing.adapters.files import read_upload
from framing.adapters.language import detect_language
from framing.adapters.pages import read_page

SECONDS = 60.0
# The page on which drafts are checked sends a dozen fields for each, and a form may only have so many.
MAX_REPORTS = 200
_ROOT = Path(__file__).resolve().parents[2]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file as it was handed in."""

    name: str
    content: bytes


def read_all(
    texts: Sequence[Captured], files: Sequence[NamedFile], room: int = MAX_REPORTS
) -> tuple[Captured | Refused, ...]:
    """``texts`` and every report in ``files``, in order, each with its language where it can be told.

    What cannot be read comes as ``Refused`` in its place, as does a file of more reports than
    ``texts`` and the files before it leave of ``room``.
    """
    read: list[Captured | Refused] = [with_language(text) for text in texts]
    for file in files:
        try:
            upload = read_upload(file.name, file.content)
        except UnreadableError as error:
            read.append(Refused(file.name, str(error)))
            continue
        if (count := len(upload.texts) + len(upload.refused)) > room - len(read):
            read.append(Refused(file.name, _too_many(count)))
            continue
        read.extend(with_language(text) for text in upload.texts)
        read.extend(upload.refused)
    return tuple(read)


def _too_many(count: int) -> str:
    if count > MAX_REPORTS:
        what = "Split it, and hand the parts in one after the other."
    else:
        what = "With the rest there were more. Hand this file in by itself."
    return f"This file holds {count:,} reports; at most {MAX_REPORTS} are taken at once. {what}"


def with_language(captured: Captured) -> Captured:
    """``captured`` with its language detected, unless it declares one."""
    if captured.details.language:
        return captured
    return replace(captured, details=replace(captured.details, language=detect_language(captured.text)))


def read_all_apart(
    texts: Sequence[Captured], files: Sequence[NamedFile], room: int = MAX_REPORTS
) -> tuple[Captured | Refused, ...]:
    """``read_all`` in a process that ends with it.

    A process that dies or takes over a minute refuses every file, keeping the texts as they are.
    """
    try:
        read: tuple[Captured | Refused, ...] = _apart(read_all, tuple(texts), tuple(files), room)
    except subprocess.SubprocessError:
        logger.exception("reading apart failed")
        reason = "This file could not be read within a minute. Paste the report's text."
        return (*texts, *(Refused(file.name, reason) for file in files))
    return read


def read_address_apart(url: str) -> Captured:
    """Fetch ``url`` and read the report in it, with its language, in a process that ends with it.

    Raises UnreadableError saying why not, also where that process dies or takes over a minute.
    """
    page = fetch(url)
    try:
        read: Captured | Refused = _apart(_page_or_why_not, page)
    except subprocess.SubprocessError as error:
        logger.exception("reading a page apart failed")
        raise UnreadableError(
            "This page could not be read within a minute. Open it in a browser and paste the report's text."
        ) from error
    if isinstance(read, Refused):
        raise UnreadableError(read.reason)
    return read


def _page_or_why_not(page: Page) -> Captured | Refused:
    try:
        return with_language(read_page(page))
    except UnreadableError as error:
        return Refused(page.url, str(error))


def _apart(work: Callable[..., object], *given: object) -> Any:
    """What ``work`` makes of ``given`` in a process of its own; SubprocessError where that fails."""
    done = subprocess.run(  # noqa: S603 - a fixed command; what was handed in goes in as data
        [sys.executable, "-m", __name__],
        input=pickle.dumps((work, given)),
        stdout=subprocess.PIPE,
        cwd=_ROOT,
        timeout=SECONDS,
        check=True,
    )
    return pickle.loads(done.stdout)  # noqa: S301 - our own process wrote it


def _serve() -> None:
    work, given = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own process wrote it
    sys.stdout.buffer.write(pickle.dumps(work(*given)))


if __name__ == "__main__":
    # Under its own name, so that what is pickled here is known over there.
    from framing.adapters.reading import _serve as serve

    serve()
