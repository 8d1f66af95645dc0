import io
import json
import struct
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.adapters.captured import UnreadableError
from framing.adapters.files import Upload, read_upload
from tests.unit.adapters.pages import FRONT_PAGE, REPORT, RSS

TEXT = "Old bridge reopens\n\nThe mayor opened the bridge on Friday."


def packed(files: dict[str, bytes], **kwargs: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, **kwargs) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def texts(upload: Upload) -> list[str]:
    return [captured.text for captured in upload.texts]


def test_a_text_file() -> None:
    (captured,) = read_upload("bridge.txt", TEXT.replace("\n", "\r\n").encode("utf-16")).texts
    assert captured.text == TEXT
    assert captured.name == "bridge.txt"


def test_markup_in_a_text_file_stays_text() -> None:
    evil = "<script>alert(1)</script> The mayor said so."
    assert texts(read_upload("a.txt", evil.encode())) == [evil]


def test_markdown_becomes_what_a_reader_sees() -> None:
    source = (
        "---\ntitle: Old bridge reopens\ndate: 2024-05-03\nsource: Harbour Post\n---\n\n"
        "The **mayor** [opened](https://x.example)\nthe bridge.\n\n- one\n- two\n"
    )
    (captured,) = read_upload("a.md", source.encode()).texts
    assert captured.text == "Old bridge reopens\nThe mayor opened the bridge.\none\ntwo"
    assert captured.details.outlet == "Harbour Post"
    assert captured.details.published == date(2024, 5, 3)
    assert texts(read_upload("a.md", b"# Head\n\nWords.")) == ["Head\nWords."]


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTM"])
def test_a_saved_page(name: str) -> None:
    (captured,) = read_upload(name, REPORT.encode()).texts
    assert captured.text.startswith("Old bridge reopens\nThe mayor opened")
    assert captured.details.outlet == "Harbour Post"


RECORD = {
    "headline": "Old bridge reopens",
    "body": TEXT,
    "source": "Harbour Post",
    "date": "2024-05-03",
    "url": "https://harbour.example/bridge",
    "author": ["Ann Lee", "Bo Ek"],
    "language": "en",
}


@pytest.mark.parametrize("text", [json.dumps(RECORD), json.dumps([RECORD])])
def test_json_records(text: str) -> None:
    (captured,) = read_upload("a.json", text.encode()).texts
    assert captured.text == TEXT
    assert captured.url == "https://harbour.example/bridge"
    details = captured.details
    assert (details.title, details.outlet, details.byline) == (
        "Old bridge reopens",
        "Harbour Post",
        "Ann Lee, Bo Ek",
    )
    assert (details.published, details.language) == (date(2024, 5, 3), "en")


def test_an_ambiguous_date_is_left_empty_with_a_note() -> None:
    (captured,) = read_upload("a.json", json.dumps({**RECORD, "date": "03/04/2024"}).encode()).texts
    assert captured.details.published is None
    assert "03/04/2024" in captured.notes[0]


def test_an_address_that_is_none_is_not_kept() -> None:
    (captured,) = read_upload("a.json", json.dumps({**RECORD, "url": "javascript:alert(1)"}).encode()).texts
    assert captured.url == ""


def test_a_bad_line_of_jsonl_is_named_and_the_others_are_taken() -> None:
    lines = "\n".join(
        [json.dumps(RECORD), "{oops", json.dumps({"title": "x"}), "", json.dumps({"text": 3}), "[]"]
    )
    upload = read_upload("a.jsonl", lines.encode())
    assert texts(upload) == [TEXT]
    assert upload.texts[0].name == "a.jsonl, line 1"
    assert [refused.name for refused in upload.refused] == [f"a.jsonl, line {n}" for n in (2, 3, 5, 6)]
    reasons = [refused.reason for refused in upload.refused]
    assert "Line 2 is not valid JSON" in reasons[0]
    assert "Line 3: the key “text”" in reasons[1]
    assert "Line 5: the value of “text” is no text" in reasons[2]
    assert "Line 6: this is no record" in reasons[3]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_with_a_header(delimiter: str) -> None:
    table = (
        delimiter.join(["Title", "Text", "Outlet"])
        + "\r\n"
        + delimiter.join(["Old bridge", '"The mayor,\nhe said; opened ""it""."', "Harbour Post"])
    )
    (captured,) = read_upload("a.csv", table.encode("utf-8-sig")).texts
    assert captured.text == 'The mayor,\nhe said; opened "it".'
    assert (captured.details.title, captured.details.outlet) == ("Old bridge", "Harbour Post")


def test_csv_names_the_row() -> None:
    upload = read_upload("a.csv", b"text,title\nWords here.,One\n,Two\nA,B,C\n")
    assert texts(upload) == ["Words here."]
    assert "Row ending in line 3: there is no text" in upload.refused[0].reason
    assert "row ending in line 4 has more fields" in upload.refused[1].reason


def test_a_csv_field_may_be_as_long_as_a_report_and_a_longer_one_is_told_so() -> None:
    assert len(read_upload("a.csv", b'text\n"' + b"word " * 19_000 + b'"\n').texts[0].text) == 94_999
    with pytest.raises(UnreadableError, match="this text has 199,999 characters"):
        read_upload("a.csv", b'text\n"' + b"word " * 40_000 + b'"\n')


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n ", "empty"),
        ("a.txt", b"12 34 %", "no words"),
        ("a.txt", bytes(range(256)) * 4, r"encoding|binary"),
        ("a.txt", b"%PDF-1.4 hidden", "a PDF.*paste"),
        ("a.pdf", b"%PDF-1.4", "a PDF.*paste"),
        (
            "a.docx",
            packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}),
            "Word document.*paste",
        ),
        ("a.txt", packed({"[Content_Types].xml": b"<x/>"}), "Office document"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "old Office"),
        ("a.png", b"\x89PNG\r\n", "a picture"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WEBP", "a picture"),
        ("a.gz", b"\x1f\x8b\x08", "gzip archive.*Unpack"),
        ("a.xyz", b"words", r"\.xyz are not read; \.txt"),
        ("report", b"words", "without an ending"),
        ("a.html", FRONT_PAGE.encode(), "No report was found"),
        ("a.html", RSS.encode(), "This is a feed"),
        ("a.json", b"{", "not valid JSON: line 1"),
        ("a.json", b"[]", "list is empty"),
        ("a.json", b"[" * 100_000, "nested too deeply"),
        ("a.json", b'{"text": ' + b"9" * 5000 + b"}", "not valid JSON: a number in it is too long"),
        ("a.jsonl", b'{"text": ' + b"9" * 5000 + b"}", "Line 1 is not valid JSON: a number"),
        ("a.json", b'{"title": "x"}', "key “text”"),
        ("a.json", b'"words"', "this is no record"),
        ("a.csv", b"name,age\nx,3", "names no column"),
        ("a.csv", b'text\n"never closed', "not valid CSV near line"),
        ("a.csv", b'"text', "not valid CSV near line"),
        ("a.jsonl", b"\n\n{", "Line 3 is not valid JSON"),
        ("a.zip", b"PK\x03\x04 and nothing", "damaged"),
        ("a.zip", b"words", "named .zip but is none"),
        ("a.zip", packed({}), "no files"),
        ("a.zip", packed({"folder/": b"", "__MACOSX/._a.txt": b"x"}), "no files"),
        ("a.zip", packed({"x": b"Words."}).replace(b"x", b"\0"), "without a name"),
        ("a.txt", b"a" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
)
def test_bad_files_are_refused_with_what_to_do(name: str, data: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=f"(?s){why}"):
        read_upload(name, data)


def test_a_zip_gives_each_file_and_names_what_it_refused() -> None:
    inner = packed({"deep.txt": b"Words."})
    data = packed(
        {
            "a/one.txt": b"First words.",
            "../../etc/two.txt": b"Second words.",
            "/abs/three.json": b'{"text": "Third."}',
            "c:\\windows\\four.txt": b"Fourth.",
            "scan.pdf": b"%PDF-1.4",
            "inner.zip": inner,
            ".hidden": b"x",
        }
    )
    upload = read_upload("all.zip", data)
    assert texts(upload) == ["First words.", "Second words.", "Third.", "Fourth."]
    assert [captured.name for captured in upload.texts] == ["one.txt", "two.txt", "three.json", "four.txt"]
    assert {refused.name for refused in upload.refused} == {"scan.pdf", "inner.zip"}
    assert "inside a .zip is not opened" in upload.refused[1].reason


def test_a_zip_bomb_is_refused_by_what_comes_out_not_by_what_it_says() -> None:
    data = bytearray(packed({"bomb.txt": b"\x41" * (12 * 1024 * 1024)}))
    assert len(data) < 20_000
    with pytest.raises(UnreadableError, match="unpacks to more than 10 MB"):
        read_upload("b.zip", bytes(data))
    place = data.find(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 100)
    with pytest.raises(UnreadableError, match=r"damaged|more than 10 MB"):
        read_upload("b.zip", bytes(data))


def test_many_files_that_are_big_together_are_refused() -> None:
    data = packed({f"{number}.txt": b"word " * 200_000 for number in range(12)})
    with pytest.raises(UnreadableError, match="unpacks to more than 10 MB"):
        read_upload("b.zip", data)


def test_too_many_files_are_refused() -> None:
    with pytest.raises(UnreadableError, match="501 files; at most 500"):
        read_upload("b.zip", packed({f"{number}.txt": b"w" for number in range(501)}))


def test_a_locked_file_in_a_zip_is_refused() -> None:
    data = bytearray(packed({"a.txt": b"Words."}))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableError, match="locked with a password"):
        read_upload("b.zip", bytes(data))


_MARKS = st.text('",;\n{}[]<>-:ab', max_size=60).map(str.encode)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(["txt", "md", "json", "jsonl", "csv", "zip"]), st.binary(max_size=200) | _MARKS)
def test_any_file_is_read_or_refused(extension: str, data: bytes) -> None:
    try:
        upload = read_upload(f"a.{extension}", data)
    except UnreadableError:
        return
    assert upload.texts or upload.refused
