import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.captured import UnreadableError
from framing.adapters.encodings import declared_in_html, decode

HEBREW = (
    "עיריית הנמל הודיעה הבוקר כי הגשר הישן ייפתח מחדש לתנועה ביום ראשון. ראש העירייה אמרה שהעבודות "
    "נמשכו שנתיים ועלו יותר מן המתוכנן.\nסוחרים בשתי הגדות סיפרו שאיבדו לקוחות רבים."
)
ARABIC = (
    "أعلنت بلدية الميناء صباح اليوم أن الجسر القديم سيفتح مجددا أمام حركة المرور يوم الأحد. وقالت رئيسة "
    "البلدية إن الأعمال استمرت عامين وكلفت أكثر مما كان مقررا."
)
FRENCH = (
    "La mairie a annoncé que le vieux pont rouvrirait dimanche. « C’était très long », a regretté l’élue."
)
ENGLISH = "The mayor called it a “long-awaited day” — the café by the bridge opened at six."
GERMAN = "Die Bürgermeisterin erklärte, die alte Brücke werde am Sonntag für Fußgänger geöffnet."
TURKISH = "Belediye başkanı, eski köprünün pazar günü açılacağını ve çalışmaların iki yıl sürdüğünü açıkladı."
RUSSIAN = (
    "Мэрия сообщила, что старый мост откроется в воскресенье после двух лет ремонта, и торговцы рады этому."
)


def read_or_refused(data: bytes) -> str | None:
    """The text; None when it is refused."""
    try:
        return decode(data)
    except UnreadableError:
        return None


READ_RIGHT = [
    pytest.param(text, encoding, id=f"{name} {encoding}")
    for name, text, encodings in (
        ("hebrew", HEBREW, ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1255")),
        ("arabic", ARABIC, ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1256")),
        ("french", FRENCH, ("utf-8", "utf-16-le", "utf-16-be", "cp1252")),
        ("english", ENGLISH, ("utf-8", "utf-16", "utf-16-le", "cp1252")),
        ("german", GERMAN, ("latin-1", "cp1252")),
        ("turkish", TURKISH, ("cp1254",)),
        ("russian", RUSSIAN, ("cp1251", "koi8-r")),
    )
    for encoding in encodings
]


@pytest.mark.parametrize(("text", "encoding"), READ_RIGHT)
def test_it_reads_it_right(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("text", "encoding"), READ_RIGHT)
@pytest.mark.parametrize("words", [3, 6, 12])
def test_short_texts_are_read_right_or_refused(text: str, encoding: str, words: int) -> None:
    short = " ".join(text.split()[:words])
    assert read_or_refused(short.encode(encoding)) in {short, None}


def test_what_several_encodings_may_mean_is_refused() -> None:
    with pytest.raises(UnreadableError, match="cannot tell in which encoding"):
        decode("שלום עולם".encode("cp1255"))


def test_unknown_encodings_are_refused() -> None:
    with pytest.raises(UnreadableError, match="cannot tell"):
        decode("政府は火曜日に発表した。".encode("euc-jp"))


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x00\x01\x02\x03" * 64,
        b"word\x00" * 10 + b"\x01" * 40,
        b"\x00caf\xe9 noir" * 9,
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"binary|cannot tell"):
        decode(data)


def test_a_mark_that_lies_is_refused() -> None:
    with pytest.raises(UnreadableError, match="begins as UTF-8"):
        decode(codecs.BOM_UTF8 + b"caf\xe9 noir")


def test_a_stray_nul_is_left_to_the_hygiene_of_texts() -> None:
    assert (
        decode(b"One report\x00 and a good many words after it, so that it reads as text." * 3).count("\x00")
        == 3
    )


def test_a_declared_encoding_is_followed() -> None:
    assert decode("שלום עולם".encode("cp1255"), declared="windows-1255") == "שלום עולם"
    assert decode("“quoted”".encode("cp1252"), declared="iso-8859-1") == "“quoted”"
    assert decode("政府は発表した。".encode("shift_jis"), declared="Shift_JIS") == "政府は発表した。"


def test_valid_utf8_is_read_as_such_whatever_is_declared() -> None:
    assert decode(FRENCH.encode(), declared="iso-8859-1") == FRENCH


def test_a_declaration_that_reads_as_another_encoding_is_refused() -> None:
    with pytest.raises(UnreadableError, match="does not read so"):
        decode(HEBREW.encode("cp1255"), declared="windows-1252")


@pytest.mark.parametrize(("declared", "why"), [("utf-8", "but it is not"), ("klingon-8", "do not know")])
def test_a_false_or_unknown_declaration_is_refused(declared: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        decode(FRENCH.encode("cp1252"), declared=declared)


@pytest.mark.parametrize(
    "declared", ["hex", "rot13", "zlib", "undefined", "idna", "punycode", "unicode_escape"]
)
def test_what_is_no_encoding_of_texts_is_refused(declared: str) -> None:
    with pytest.raises(UnreadableError, match="do not know"):
        decode(FRENCH.encode("cp1252"), declared=declared)


@pytest.mark.parametrize(
    ("html", "charset"),
    [
        (b'<html><head><meta charset="windows-1255">', "windows-1255"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "iso-8859-1"),
        (b'<?xml version="1.0" encoding="UTF-16"?><html>', "UTF-16"),
        (b"<html><p>charset=utf-8</p>", ""),
    ],
)
def test_html_names_its_encoding(html: bytes, charset: str) -> None:
    assert declared_in_html(html) == charset


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    text = read_or_refused(data)
    assert text is None or isinstance(text, str)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf8_is_always_read_right(text: str) -> None:
    assert decode(text.encode()) in {text, text.removeprefix("\ufeff")}
