"""The files in a .zip, counted while they are unpacked: what a header promises is not believed."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import PurePosixPath

from framing.adapters.captured import MAX_BYTES, MEGABYTE, Refused, UnreadableError
from framing.adapters.files.sniff import is_zip

MAX_MEMBERS = 500
_CHUNK = 64 * 1024
_ENCRYPTED = 0x1
_CLUTTER = frozenset(("Thumbs.db", "desktop.ini"))
_BROKEN = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, NotImplementedError, ValueError)


def members(data: bytes) -> Iterator[tuple[str, bytes] | Refused]:
    """Name and content of each file, or why it is refused. Nothing is written to disk.

    Raises ``UnreadableError`` when the archive itself is broken, too big or holds too many files.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN:
        raise UnreadableError("This .zip is damaged and cannot be opened. Pack it again.") from None
    with archive:
        files = [info for info in archive.infolist() if not info.filename or not _is_passed_over(info)]
        if not files:
            raise UnreadableError("This .zip holds no files.")
        if len(files) > MAX_MEMBERS:
            raise UnreadableError(f"This .zip holds {len(files):,} files; at most {MAX_MEMBERS} are taken.")
        left = MAX_BYTES
        for info in files:
            member = _member(archive, info, left)
            if isinstance(member, Refused):
                yield member
                continue
            name, content = member
            left -= len(content)
            if is_zip(content) and name.lower().endswith(".zip"):
                yield Refused(name, "A .zip inside a .zip is not opened. Unpack it and choose its files.")
                continue
            yield member


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> tuple[str, bytes] | Refused:
    name = PurePosixPath(info.filename.replace("\\", "/")).name
    if not name:
        return Refused("a file without a name", "No file can be taken without one. Pack it again.")
    if info.flag_bits & _ENCRYPTED:
        return Refused(name, "This file is locked with a password. Unlock it and pack it again.")
    try:
        return name, _unpack(archive, info, limit)
    except _BROKEN:
        return Refused(name, "This file is damaged inside the .zip. Pack it again.")


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    content = bytearray()
    with archive.open(info) as stream:
        while chunk := stream.read(_CHUNK):
            content += chunk
            if len(content) > limit:
                raise TooBigError
    return bytes(content)


class TooBigError(UnreadableError):
    """More came out of an archive than may."""

    def __init__(self) -> None:
        super().__init__(f"This .zip unpacks to more than {MAX_BYTES // MEGABYTE} MB. Choose fewer files.")


def _is_passed_over(info: zipfile.ZipInfo) -> bool:
    """Folders, and files that systems add by themselves."""
    path = PurePosixPath(info.filename)
    clutter = "__MACOSX" in path.parts or path.name.startswith(".") or path.name in _CLUTTER
    return clutter or info.is_dir()
