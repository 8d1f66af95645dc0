"""Files of a stored comparison say what the sheet says, whatever is written in the reports."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from framing.web.exports.citation import cite
from framing.web.exports.sheet import Sheet
from framing.web.exports.sheet_csv import FIELDS, sheet_csv
from framing.web.exports.sheet_html import sheet_html
from framing.web.exports.sheet_json import sheet_json
from tests.unit.web.exports.sheets import ADDRESS, sheet

HARD = (
    *(
        "=1+1",
        '+HYPERLINK("http://x.example")',
        "-2",
        "@SUM(A1)",
        "'=quoted",
        "''",
        "\t=tab",
        " =space",
        "＝1",
    ),
    *("a,b;c", 'he said "no"', "<script>alert(1)</script>", "</p> & <b onclick=x>", "{{ story }}"),
    *(
        "העגורן נפל על הרציף",
        "سقطت الرافعة",
        "雨が降った",
        "e\u0301 ﬁn",
        "\u202eabc\u202c",
        "\\{}^~#",
        "5% & $5_a",
    ),
)
sentences = st.lists(
    st.sampled_from(HARD) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=2, max_size=30),
    min_size=1,
    max_size=4,
)
reports = st.lists(sentences, min_size=2, max_size=3)
readers = st.sampled_from(["member", "visitor"])
decisions = st.sampled_from(["", "same", "topic", "conflict"])


def read_csv(content: str) -> list[dict[str, str]]:
    """As a careful program reads it: the guarding apostrophe is taken off again."""
    assert content.startswith("\ufeff")
    lines = csv.DictReader(io.StringIO(content[1:], newline=""))
    assert tuple(lines.fieldnames or ()) == FIELDS
    return [{name: value.removeprefix("'") for name, value in line.items()} for line in lines]


def read_json(of: Sheet) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(sheet_json(of, {}), ensure_ascii=False))
    return found


class Text(HTMLParser):
    """The text of every paragraph, and the tags there are."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.paragraphs: list[str] = []
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "p":
            self.inside = True
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "p"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.paragraphs[-1] += data


class Cells(HTMLParser):
    """What a page with ``data-row`` and ``data-start`` says in each cell: row, report, words and offsets."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str, int, int]] = []
        self.links: dict[str, set[str]] = {}
        self.row, self.report, self.reading = "", "", ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.row = told.get("data-row", self.row)
        self.report = told.get("data-report", told.get("data-outlet", self.report))
        if "data-start" in told:
            self.reading = tag
            self.found.append((self.row, self.report, "", int(told["data-start"]), int(told["data-end"])))
        elif tag == "a":
            self.links.setdefault(self.report, set()).add(told["href"])

    def handle_endtag(self, tag: str) -> None:
        self.reading = "" if tag == self.reading else self.reading

    def handle_data(self, data: str) -> None:
        if self.reading:
            row, report, words, start, end = self.found[-1]
            self.found[-1] = row, report, words + data, start, end


def cells_of(of: Sheet) -> list[tuple[str, str, str, int, int]]:
    """As a page shows them; what a reader may not see all of ends in dots."""
    return [
        (
            row.key,
            cell.column.name,
            f"{quoted.words} …" if quoted.is_cut else quoted.words,
            quoted.claim.start,
            quoted.end,
        )
        for row in of.rows
        for cell in row.cells
        for quoted in cell.claims
    ]


@given(reports, decisions, readers)
def test_the_html_file_reads_back_to_the_same_cells(texts: list[list[str]], decide: str, reader: str) -> None:
    of = sheet(*texts, decide=decide, full_text=reader == "member")
    read = Cells(sheet_html(of, of.story.title))
    assert read.found == cells_of(of)
    assert all(column.source in read.links[column.name] for column in of.columns)


@given(reports, decisions, readers)
def test_the_handout_reads_back_to_the_same_cells(texts: list[list[str]], decide: str, reader: str) -> None:
    of = sheet(*texts, decide=decide, full_text=reader == "member")
    context = {"sheet": of, "title": of.story.title, "page": {"layout": "upright", "paper": "a4"}}
    read = Cells(render_to_string("handout/page.html", context))
    assert sorted(read.found) == sorted(cells_of(of))
    assert all(column.source in read.links[column.name] for column in of.columns)


@given(reports, decisions, readers)
def test_csv_reads_back_to_the_same_cells(texts: list[list[str]], decide: str, reader: str) -> None:
    of = sheet(*texts, decide=decide, full_text=reader == "member")
    told = [
        (str(row.number), row.key, cell.column.name, quoted.words, quoted.claim.start, quoted.claim.end)
        for row in of.rows
        for cell in row.cells
        for quoted in cell.claims
    ]
    empty = [(str(row.number), cell.missing) for row in of.rows for cell in row.cells if not cell.claims]
    lines = read_csv(sheet_csv(of))
    assert told == [
        (line["row"], line["row_key"], line["outlet"], line["words"], int(line["start"]), int(line["end"]))
        for line in lines
        if line["found"] == "yes"
    ]
    assert empty == [(line["row"], line["why_empty"]) for line in lines if line["found"] == "no"]


@given(reports)
def test_no_cell_of_a_csv_is_a_formula(texts: list[list[str]]) -> None:
    for line in csv.reader(io.StringIO(sheet_csv(sheet(*texts))[1:], newline="")):
        assert not [value for value in line if value.strip()[:1] in {*"=+-@＝＋－＠"} and value.strip()]


@given(reports, decisions, readers)
def test_json_reads_back_to_the_same_rows(texts: list[list[str]], decide: str, reader: str) -> None:
    of = sheet(*texts, decide=decide, full_text=reader == "member")
    found = read_json(of)
    claims = {claim["id"]: (at, claim) for at, one in enumerate(found["articles"]) for claim in one["claims"]}
    rows = {row["number"]: row["claims"] for row in found["aligned_claims"]}
    rows |= {row["number"]: [row["claim"]] for row in found["found_only_in"]}
    assert rows.keys() == {row.number for row in of.rows}
    for row in of.rows:
        told = [quoted for cell in row.cells for quoted in cell.claims]
        read = [claims[name] for name in rows[row.number]]
        assert sorted((q.column.pk, q.claim.start, q.claim.end, q.words) for q in told) == sorted(
            (at + 1, claim["start"], claim["end"], claim["text"]) for at, claim in read
        )
        for at, claim in read:
            text = of.columns[at].version.text
            assert claim["text"] == text[claim["start"] : claim["text_end"]]
            if claim["anchor"]:
                around = claim["anchor"]["prefix"] + claim["anchor"]["exact"] + claim["anchor"]["suffix"]
                assert around in text


@given(reports, decisions)
def test_json_keeps_every_link_once_and_what_was_rejected_apart(texts: list[list[str]], decide: str) -> None:
    of = sheet(*texts, decide=decide)
    found = read_json(of)
    names = [link["id"] for link in found["alignments"]]
    assert len(set(names)) == len(names)
    assert len(names) + len(found["rejected"]) == len(of.comparison.links)
    assert {name for row in found["aligned_claims"] for name in row["alignments"]} <= set(names)
    every = [*found["alignments"], *found["rejected"]]
    decided = [link["decision"] for link in every if link["decision"]]
    assert [decision["relation"] for decision in decided] == ([decide] if decide else [])
    assert all(link["proposal"]["relation"] == "overlap" for link in every)
    assert all(link["a"].split(".")[0] < link["b"].split(".")[0] for link in every)
    assert bool(found["rejected"]) is (decide == "topic")


@given(reports)
def test_what_markup_a_report_holds_is_text_in_the_html_file(texts: list[list[str]]) -> None:
    of = sheet(*texts)
    read = Text(sheet_html(of, of.story.title))
    assert read.tags <= {
        *("html", "head", "meta", "title", "style", "body", "main", "h1", "p", "div", "table", "thead"),
        *("tbody", "tr", "th", "td", "b", "bdi", "span", "small", "mark", "a"),
    }
    for row in of.rows:
        for cell in row.cells:
            for quoted in cell.claims:
                assert quoted.words in read.paragraphs


def test_a_texts_body_is_never_written() -> None:
    of = sheet(["Head", "One thing happened.", "Another."], ["Top", "One thing occurred."])
    found = read_json(of)
    assert [one["text"] for one in found["articles"]] == [None, None]
    assert [one["version"] for one in found["articles"]] == [c.version.hash for c in of.columns]


def test_who_may_not_read_the_text_gets_no_more_of_a_lone_claim_than_on_the_page() -> None:
    lone = "Nobody else on the whole of this long quay says what stands in this sentence tonight."
    of = sheet(["Head", "One thing happened.", lone], ["Top", "One thing occurred."], full_text=False)
    [line] = [line for line in read_csv(sheet_csv(of)) if line["cut"] == "yes"]
    claim = read_json(of)["articles"][0]["claims"][-1]
    for words in (line["words"], claim["text"]):
        assert lone.startswith(words)
        assert len(words) <= len(lone) // 2
    assert claim["anchor"] is None
    assert lone not in sheet_html(of, "A title")
    assert lone not in json.dumps(read_json(of))


def test_proposal_and_decision_stand_apart() -> None:
    of = sheet(["One thing happened."], ["One thing occurred."], decide="same")
    [link] = read_json(of)["alignments"]
    assert link["proposal"]["relation"] == "overlap"
    assert link["decision"] == {
        "relation": "same", "status": "confirmed", "by": "mina", "at": "2031-06-01T12:00:00+00:00",
    }  # fmt: skip
    first = read_csv(sheet_csv(of))[0]
    assert (first["proposed"], first["decided"], first["decided_by"]) == (
        "shares a claim",
        "says the same",
        "mina",
    )


def test_every_cell_names_its_outlet_its_source_and_the_permalink() -> None:
    for line in read_csv(sheet_csv(sheet(["One thing happened.", "More."], ["One thing occurred."]))):
        number = line["outlet"].removeprefix("Outlet ")
        assert line["source"] == f"https://outlet-{number}.example/report?a=1&b=2"
        assert line["permalink"] == f"{ADDRESS}?row={line['row_key']}"


@pytest.mark.parametrize("title", ["100% of {it} & $5_a \\ #1 ~ ^", "כותרת <b>", "Two\nlines\r\nER  - "])
def test_a_citation_survives_what_its_formats_treat_specially(title: str) -> None:
    citation = cite(sheet(["One."], ["Two."], title=title), seen=date(2031, 7, 2))
    assert ADDRESS in citation.text
    assert "30 May 2031" in citation.text
    assert "seen 2 July 2031" in citation.text
    fields = re.findall(r"^(\w\w)  - (.*)$", citation.ris.replace("\r\n", "\n"), re.MULTILINE)
    assert fields[0] == ("TY", "ELEC")
    assert [tag for tag, _ in fields].count("ER") == 1
    assert dict(fields)["UR"] == ADDRESS
    unescaped = re.sub(r"\\[a-z]+\{\}|\\[^a-z]", "", citation.bibtex)
    assert unescaped.count("{") == unescaped.count("}")
    assert not re.search(r"(?<!\\)[%&#$]", re.sub(r"url = .*|howpublished = .*", "", citation.bibtex))


def test_hidden_outlets_stay_hidden_in_the_html_file() -> None:
    page = sheet_html(sheet(["One thing happened."], ["One thing occurred."], hide=True), "A title")
    assert "Outlet 1" not in page
    assert "outlet-1.example" not in page
    assert "Report A" in page
