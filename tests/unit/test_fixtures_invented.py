"""The invented demonstration story and its gold hold together."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from framing.pipeline import versions
from framing.pipeline.independence import Wordprint, copied, one_source
from framing.pipeline.types import Relation

FIXTURES = Path(__file__).parents[2] / "fixtures"
STORY = FIXTURES / "demo" / "invented"
EVENT_SLOTS = {"actor", "action", "affected", "number", "time", "place"}
SLOTS = EVENT_SLOTS | {"label", "attribution", "hedge", "quotation", "other"}
ALIGNED = frozenset(Relation) - {Relation.TOPIC}


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


INDEX = load(STORY / "index.json")
ARTICLES = {a["slug"]: a for a in (load(STORY / name) for name in INDEX["articles"])}
EXTRA = load(STORY / INDEX["extra"][0])
COPIED = [load(STORY / name) for name in INDEX["copied_story"]["articles"]]
GOLD = load(FIXTURES / "gold" / "invented.json")
BOUNDARIES = load(FIXTURES / "gold" / "must_not_align.json")["pairs"]


def is_caption(paragraph: str) -> bool:
    return re.search(r"\b(Photo|Picture): ", paragraph) is not None


def sentences(article: dict[str, Any]) -> list[str]:
    """Headline, standfirst and the body's sentences, cut by the plain rules these texts keep to."""
    head, *paragraphs = article["text"].rstrip("\n").split("\n\n")
    body = [p for p in paragraphs if not is_caption(p)]
    cut = r"(?<=[.?!])(?<!\ba\.m\.)(?<!\bp\.m\.)(?<!\bDr\.)(?<!\bCol\.) (?=[A-Z“])"
    return head.split("\n") + [s for p in body for s in re.split(cut, p)]


def mentioned() -> list[dict[str, str]]:
    pairs = GOLD["alignments"] + GOLD["optional"] + GOLD["wording"]
    return [*(p[side] for p in pairs for side in "ab"), *GOLD["found_only_in"]]


def pair_key(pair: dict[str, Any]) -> tuple[str, str, str, str]:
    a, b = pair["a"], pair["b"]
    return a["article"], a["text"], b["article"], b["text"]


@pytest.mark.parametrize("article", [*ARTICLES.values(), EXTRA, *COPIED], ids=lambda a: a["slug"])
def test_a_report_is_whole(article: dict[str, Any]) -> None:
    head, *body = article["text"].split("\n\n")
    assert head == f"{article['title']}\n{article['standfirst']}"
    assert body
    assert article["text"] == unicodedata.normalize("NFC", article["text"])
    assert article["outlet"]["invented"] is True
    assert article["outlet"]["languages"] == [article["language"]]
    assert datetime.fromisoformat(article["published"]).tzinfo is not None


def test_the_story_lists_every_file_and_says_it_is_invented() -> None:
    copied = INDEX["copied_story"]["articles"]
    listed = {*INDEX["articles"], *INDEX["extra"], *copied, "index.json"}
    assert {p.name for p in STORY.glob("*.json")} == listed
    assert INDEX["invented"] is True
    assert "invented" in INDEX["summary"]


def test_the_extra_report_runs_from_right_to_left() -> None:
    assert EXTRA["extra"] is True
    letters = [c for c in EXTRA["text"] if c.isalpha()]
    assert all(unicodedata.bidirectional(c) == "R" for c in letters)


def test_three_outlets_print_one_agency_text_and_a_fourth_reports_for_itself() -> None:
    prints = [Wordprint.of(versions.latest().read(of["text"], language="en")) for of in COPIED]
    assert one_source(copied(prints)) == ((0, 1, 2),)
    dam = [Wordprint.of(versions.latest().read(of["text"], language="en")) for of in ARTICLES.values()]
    assert one_source(copied(dam)) == ()


@pytest.mark.parametrize("article", ARTICLES.values(), ids=lambda a: a["slug"])
def test_an_article_has_twenty_to_thirty_sentences_each_standing_once(article: dict[str, Any]) -> None:
    found = sentences(article)
    assert 20 <= len(found) <= 30
    assert [s for s in found if article["text"].count(s) != 1] == []


def test_three_reports_or_more_carry_a_caption_with_a_credit() -> None:
    captions = [p for a in ARTICLES.values() for p in a["text"].split("\n\n") if is_caption(p)]
    assert len(captions) >= 3


def test_the_gold_names_whole_sentences_of_the_articles() -> None:
    whole = {slug: set(sentences(article)) for slug, article in ARTICLES.items()}
    assert [m for m in mentioned() if m["text"] not in whole[m["article"]]] == []


def test_alignments_stand_once_between_two_articles_in_the_order_of_the_story() -> None:
    order = list(ARTICLES)
    pairs = GOLD["alignments"] + GOLD["optional"]
    assert [p for p in pairs if order.index(p["a"]["article"]) >= order.index(p["b"]["article"])] == []
    assert len({pair_key(p) for p in pairs}) == len(pairs)


def test_what_is_not_the_same_stands_once_between_two_articles_and_nowhere_else() -> None:
    order = list(ARTICLES)
    apart = GOLD["not_the_same"]
    assert [p for p in apart if order.index(p["a"]["article"]) >= order.index(p["b"]["article"])] == []
    assert [
        p[s] for p in apart for s in "ab" if ARTICLES[p[s]["article"]]["text"].count(p[s]["text"]) != 1
    ] == []
    others = {pair_key(p) for p in GOLD["alignments"] + GOLD["optional"]}
    assert len({pair_key(p) for p in apart} - others) == len(apart) > 20


def test_every_relation_of_the_ladder_and_every_slot_occurs() -> None:
    assert {p["relation"] for p in GOLD["alignments"]} == ALIGNED
    assert {slot for p in GOLD["alignments"] for slot in p["differs_in"]} == SLOTS
    assert {w["slot"] for w in GOLD["wording"]} == SLOTS


def test_the_same_words_state_the_same_and_differ_in_nothing() -> None:
    copies = [p for p in GOLD["alignments"] if p["a"]["text"] == p["b"]["text"]]
    assert len(copies) >= 2
    assert {p["relation"] for p in copies} == {Relation.SAME}
    assert [p for p in GOLD["alignments"] if (p not in copies) != bool(p["differs_in"])] == []


def test_found_only_claims_are_exactly_the_unaligned_ones() -> None:
    aligned = {(p[side]["article"], p[side]["text"]) for p in GOLD["alignments"] for side in "ab"}
    every = {(slug, s) for slug, article in ARTICLES.items() for s in sentences(article)}
    assert {(c["article"], c["text"]) for c in GOLD["found_only_in"]} == every - aligned
    assert {c["article"] for c in GOLD["found_only_in"]} == set(ARTICLES)


def test_sharing_a_claim_is_not_transitive_here() -> None:
    partners: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for pair in GOLD["alignments"]:
        a, b = ((pair[side]["article"], pair[side]["text"]) for side in "ab")
        partners.setdefault(a, set()).add(b)
        partners.setdefault(b, set()).add(a)
    open_triangles = [
        (x, y)
        for around in partners.values()
        for x, y in combinations(around, 2)
        if x[0] != y[0] and y not in partners[x]
    ]
    assert open_triangles


def test_wording_differs_inside_aligned_claims() -> None:
    aligned = {pair_key(p): p for p in GOLD["alignments"]}
    assert len(GOLD["wording"]) >= 40
    for difference in GOLD["wording"]:
        a, b = difference["a"], difference["b"]
        assert pair_key(difference) in aligned
        assert a["phrase"] in a["text"]
        assert b["phrase"] in b["text"]
        assert a["phrase"] != b["phrase"]


def test_boundary_pairs_say_what_is_allowed_and_why() -> None:
    must_not = [p for p in BOUNDARIES if Relation.TOPIC in p["allowed"]]
    assert (len(must_not), len(BOUNDARIES) - len(must_not)) == (40, 20)
    assert {r for p in must_not for r in p["allowed"]} == {Relation.CONFLICT, Relation.TOPIC}
    assert [p for p in BOUNDARIES if not set(p["allowed"]) <= set(Relation)] == []
    assert [p for p in BOUNDARIES if p["a"] == p["b"] or not p["label"] or not p["comment"]] == []
    assert len({(p["a"], p["b"]) for p in BOUNDARIES}) == len(BOUNDARIES)
