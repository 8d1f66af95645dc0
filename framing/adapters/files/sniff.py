"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

_PASTE = "Open it, copy the report's text and paste it here."
_BY_SIGNATURE = (
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"ID3", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xfd7zXZ", "an xz archive"),
)
_ARCHIVES = "Unpack it and choose the files, or put them in a .zip."
_ZIP_DOCUMENTS = {
    "docx": "a Word document",
    "odt": "an OpenDocument text",
    "xlsx": "a spreadsheet",
    "pptx": "a presentation",
    "epub": "an e-book",
    "pages": "a Pages document",
}


def is_zip(data: bytes) -> bool:
    return data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}


def foreign(data: bytes, extension: str) -> str:
    """Why a file that is no text cannot be taken, or an empty string.

    Looks at the first bytes; for zipped documents at the extension as well.
    """
    if extension in _ZIP_DOCUMENTS or (is_zip(data) and b"[Content_Types].xml" in data[:4096]):
        return f"This is {_ZIP_DOCUMENTS.get(extension, 'an Office document')}. {_PASTE}"
    if (data[:4] == b"RIFF" and data[8:12] == b"WEBP") or data[4:12] in {b"ftypavif", b"ftypheic"}:
        return f"This is a picture. {_PASTE}"
    head = data[:1024].lstrip() if data[:1] in b" \t\r\n" else data
    for signature, what in _BY_SIGNATURE:
        if head.startswith(signature):
            return f"This is {what}. {_ARCHIVES if 'archive' in what else _PASTE}"
    return ""
