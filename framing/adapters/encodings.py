"""Bytes become text, or are refused with a reason: a wrong guess is worse than a refusal."""

from __future__ import annotations

import codecs
import re
import unicodedata

from framing.adapters.captured import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Labels that pages use for an encoding they do not mean (WHATWG Encoding Standard, section 4.2).
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-8": "cp1255",
    "iso8859-8-i": "cp1255",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Python's own ways of writing characters, which no sender means; some of them give bytes, not text.
_NO_ENCODINGS = frozenset(("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"))
_SLAVIC = frozenset(("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn"))
_CENTRAL = frozenset(("pl", "cs", "sk", "hu", "hr", "sl", "ro", "bs", "sq"))
_NORTHERN = frozenset(("en", "de", "nl", "sv", "no", "nb", "nn", "da", "fi", "is", "fo", "ga", "af", "lb"))
_SOUTHERN = frozenset(("fr", "es", "pt", "it", "ca", "gl", "eu", "oc", "id", "ms", "sw"))
# The encodings without a mark that we know how to tell apart, with the languages written in them.
_WRITTEN_IN = {
    "cp1252": _NORTHERN | _SOUTHERN,
    "cp1255": frozenset({"he", "yi"}),
    "cp1256": frozenset({"ar", "fa", "ur", "ug", "ps"}),
    "cp1251": _SLAVIC,
    "koi8_r": _SLAVIC,
    "cp1253": frozenset({"el"}),
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp1254": frozenset({"tr", "az"}),
}
# In a script of its own the right reading must look like its language, and clearly more so than any
# other: charset-normalizer's coherence compares the letters' frequencies with the language's.
_COHERENT = 0.3
_LEAD = 0.2
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.\-]{2,40})["']""")
_HINT = "Save it as UTF-8 and try again, or paste its text."


def decode(data: bytes, *, declared: str = "") -> str:
    """The text in ``data``. ``declared`` is the encoding its sender names, if any.

    A byte order mark decides first, then valid UTF-8, then what is declared, then a reading
    in which letters and language fit one another. Raises ``UnreadableError`` where none does.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _checked(_strictly(data, codec, f"It begins as {codec.upper()} but goes on otherwise."))
    if b"\x00" in data and (wide := _wide(data)) is not None:
        return wide
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    return _checked(_by_declaration(data, declared) if declared else _by_reading(data))


def declared_in_html(data: bytes) -> str:
    """The encoding an HTML or XML file names in its first 4096 bytes, or an empty string."""
    found = _XML.search(data[:4096]) or _META.search(data[:4096])
    return found.group(1).decode("ascii") if found else ""


def _strictly(data: bytes, codec: str, otherwise: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        raise UnreadableError(f"{otherwise} {_HINT}") from None


def _checked(text: str) -> str:
    """Refuse what decodes but is no text: control characters beyond a few and one in fifty."""
    controls = sum((c < " " and c not in "\t\n\r\f") or "\x7f" <= c <= "\x9f" for c in text)
    if controls > 4 + len(text) // 50:
        raise UnreadableError("This is not a text but a binary file. Paste the report's text.")
    return text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, when only one byte order gives assigned characters and real spaces."""
    readings = []
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if (" " in text or "\n" in text) and all(_is_written(character) for character in text):
            readings.append(text)
    return readings[0] if len(readings) == 1 else None


def _is_written(character: str) -> bool:
    """Whether texts hold it: assigned, no control character but line ends and tabs."""
    category = unicodedata.category(character)
    return character in "\t\n\r" or not category.startswith("C") or category == "Cf"


def _by_declaration(data: bytes, declared: str) -> str:
    codec = _codec(declared)
    if not codec:
        raise UnreadableError(f"It says it is written in “{declared}”, which we do not know. {_HINT}")
    text = _strictly(data, codec, f"It says it is written in {declared}, but it is not.")
    if codec in _WRITTEN_IN:
        clear = [reading for reading in _readings(data) if reading != text]
        if len(clear) == 1 and text not in _readings(data):
            raise UnreadableError(f"It says it is written in {declared}, but it does not read so. {_HINT}")
    return text


def _codec(declared: str) -> str:
    """The codec that a sender's name for an encoding means; empty where it names none for texts."""
    try:
        codec = codecs.lookup(declared).name
        "a".encode(codec)
    except (LookupError, ValueError):
        return ""
    return "" if codec in _NO_ENCODINGS else _MEANT.get(codec, codec)


def _by_reading(data: bytes) -> str:
    if b"\x00" in data:
        raise UnreadableError("This is not a text but a binary file. Paste the report's text.")
    readings = _readings(data)
    if len(readings) != 1:
        raise UnreadableError(f"We cannot tell in which encoding this is written. {_HINT}")
    return readings[0]


def _readings(data: bytes) -> list[str]:
    """The distinct texts that ``data`` may mean, likely ones only; one text means it is clear."""
    # Both cost memory that the web process only spends when somebody gives such a file.
    from charset_normalizer import from_bytes  # noqa: PLC0415
    from py3langid.langid import classify  # noqa: PLC0415

    matches = list(from_bytes(data, cp_isolation=list(_WRITTEN_IN), preemptive_behaviour=False))
    texts: dict[str, float] = {}
    for match in matches:
        for one in (match, *match.submatch):
            text = data.decode(one.encoding)
            if classify(text)[0] in _WRITTEN_IN.get(one.encoding, ()):
                texts[text] = max(texts.get(text, 0.0), match.coherence)
    if len(texts) < 2:
        return [text for text, coherence in texts.items() if coherence >= _COHERENT or _latin(text)]
    ranked = sorted(texts, key=lambda text: -texts[text])
    clear = texts[ranked[0]] >= _COHERENT and texts[ranked[0]] - texts[ranked[1]] >= _LEAD
    return ranked[:1] if clear else ranked


def _latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isascii() for c in letters) * 2 > len(letters)
