"""Which reader a file belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from framing.adapters.captured import MAX_BYTES, MEGABYTE, Captured, Refused, UnreadableError, capture
from framing.adapters.encodings import declared_in_html, decode
from framing.adapters.extract import extract_page
from framing.adapters.files.archive import members
from framing.adapters.files.marked import from_markdown
from framing.adapters.files.records import from_csv, from_json, from_jsonl
from framing.adapters.files.sniff import foreign, is_zip

TAKEN = ".txt, .md, .html, .json, .jsonl, .csv, or a .zip of these"


@dataclass(frozen=True, slots=True)
class Upload:
    """What a file holds: the texts that can be taken, and the parts that cannot, with reasons."""

    texts: tuple[Captured, ...]
    refused: tuple[Refused, ...] = ()


def read_upload(name: str, data: bytes) -> Upload:
    """Every report in the file ``name`` with the content ``data``, at most 10 MB unpacked.

    Raises ``UnreadableError`` when nothing at all can be read; the message says why and what to do.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"This file is larger than {MAX_BYTES // MEGABYTE} MB. Give its reports one by one."
        )
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    if is_zip(data) and not foreign(data, extension):
        return _gather(_archived(data))
    return _gather(_parts(name, extension, data))


def _parts(name: str, extension: str, data: bytes) -> Iterable[Captured | Refused]:
    if not data.strip():
        raise UnreadableError("This file is empty.")
    if reason := foreign(data, extension):
        raise UnreadableError(reason)
    if extension == "zip":
        raise UnreadableError("This file is named .zip but is none. Pack it again.")
    reader = _READERS.get(extension)
    if reader is None:
        kind = f"Files of the kind .{extension} are" if extension else "A file without an ending like .txt is"
        raise UnreadableError(f"{kind} not read; {TAKEN} are.")
    declared = declared_in_html(data) if extension in {"html", "htm"} else ""
    return reader(decode(data, declared=declared), name)


def _archived(data: bytes) -> Iterable[Captured | Refused]:
    for member in members(data):
        if isinstance(member, Refused):
            yield member
            continue
        name, content = member
        extension = name.rpartition(".")[2].lower() if "." in name else ""
        try:
            yield from _parts(name, extension, content)
        except UnreadableError as error:
            yield Refused(name, str(error))


def _gather(parts: Iterable[Captured | Refused]) -> Upload:
    texts: list[Captured] = []
    refused: list[Refused] = []
    for part in parts:
        if isinstance(part, Captured):
            texts.append(part)
        else:
            refused.append(part)
    if not texts and len(refused) == 1:
        raise UnreadableError(f"{refused[0].name}: {refused[0].reason}")
    if not texts and not refused:
        raise UnreadableError("There is no report in this file.")
    return Upload(tuple(texts), tuple(refused))


def _one(read: Callable[[str, str], Captured]) -> Callable[[str, str], Iterable[Captured]]:
    return lambda text, name: (read(text, name),)


def _text(text: str, name: str) -> Captured:
    return capture(text, name=name)


def _page(text: str, name: str) -> Captured:
    return extract_page(text, name=name)


_READERS: dict[str, Callable[[str, str], Iterable[Captured | Refused]]] = {
    "txt": _one(_text),
    "md": _one(from_markdown),
    "html": _one(_page),
    "htm": _one(_page),
    "json": from_json,
    "jsonl": from_jsonl,
    "csv": from_csv,
}
