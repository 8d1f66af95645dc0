"""Add reports to the library from files, folders and addresses."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from framing.actions.articles import Outcome
from framing.actions.ingest import ingest_text, story_with_slug
from framing.actions.slugs import slug_of
from framing.adapters.captured import MAX_BYTES, Captured, Refused, UnreadableError
from framing.adapters.files import read_upload
from framing.adapters.pages import read_address
from framing.management.library import LibraryCommand
from framing.models import Outlet, Story
from framing.queries.intake import Registry

_ENDINGS = {".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".csv", ".zip"}


class Command(LibraryCommand):
    help = (
        "Add reports to the library. Prints a line for each: new, revised (another text at a known "
        "address), known (this very text is there) or refused, with the reason."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "given",
            nargs="+",
            metavar="PATH_OR_URL",
            help="a file (.txt .md .html .json .jsonl .csv .zip), a folder of such files, or an address",
        )
        parser.add_argument("--outlet", help="who published them: a name, alias or domain of an outlet")
        parser.add_argument(
            "--story", help="the slug of the story they are added to; made where there is none"
        )

    def handle(self, *_args: Any, given: list[str], outlet: str | None, story: str | None, **_: Any) -> None:
        publisher = None if outlet is None else _outlet(outlet)
        slug = slug_of(story or "", _LONGEST)
        if story is not None and not slug:
            raise CommandError(f"'{story}' is no slug. Use letters, figures and hyphens.")
        into: Story | None = None
        refused = stored = 0
        for one in (part for name in given for part in _read(name)):
            if isinstance(one, Refused):
                refused += 1
                self.stdout.write(f"refused  {one.name}: {one.reason}")
                continue
            if slug and into is None:
                into = story_with_slug(slug=slug)
            stored += 1
            version, outcome = ingest_text(captured=one, outlet=publisher, story=into)
            self.stdout.write(
                f"{_WORDS[outcome]:8} {one.name or one.url}: {version.title or 'no headline found'}"
            )
        if refused:
            reports = "report was" if refused == 1 else "reports were"
            rest = "the others are in the library" if stored else "nothing was added"
            raise CommandError(f"{refused} {reports} refused; {rest}.")


_LONGEST = Story._meta.get_field("slug").max_length
_WORDS = {Outcome.NEW: "new", Outcome.KNOWN: "known", Outcome.REVISED: "revised"}


def _outlet(name: str) -> Outlet:
    found = Registry.load().find(name)
    if found is None:
        raise CommandError(f"No outlet is called '{name}'. Add it in the admin, or leave --outlet out.")
    return found


def _read(name: str) -> Iterator[Captured | Refused]:
    try:
        if name.startswith(("http://", "https://")):
            yield read_address(name)
            return
        if not name:
            # As a path it would be the folder one stands in.
            raise UnreadableError("This names nothing. Give a file, a folder or an address.")
        path = Path(name)
        if path.is_dir():
            yield from _folder(path)
        else:
            yield from _file(path)
    except UnreadableError as error:
        yield Refused(name, str(error))


def _folder(folder: Path) -> Iterator[Captured | Refused]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in _ENDINGS)
    if not files:
        raise UnreadableError(f"This folder holds no file ending in {', '.join(sorted(_ENDINGS))}.")
    for path in files:
        try:
            yield from _file(path)
        except UnreadableError as error:
            yield Refused(str(path), str(error))


def _file(path: Path) -> Iterator[Captured | Refused]:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(f"This file cannot be opened: {error.strerror}.") from error
    upload = read_upload(path.name, content)
    yield from upload.texts
    yield from upload.refused
