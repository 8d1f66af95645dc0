"""The retellings and their gold: complete, marked as retellings, and every quoted sentence findable."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from framing.pipeline.types import Relation

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
RETELLINGS = FIXTURES / "demo" / "retellings"


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


INDEX = read(RETELLINGS / "index.json")
ARTICLES: dict[str, dict[str, Any]] = {
    entry["file"]: read(RETELLINGS / entry["file"]) for entry in INDEX["articles"]
}
GOLD = read(FIXTURES / "gold" / "retellings.json")
JUDGED = (*GOLD["pairs"], *GOLD["not_the_same"])
OUTLETS = {outlet["slug"]: outlet["name"] for outlet in read(FIXTURES / "outlets.json")}

each_article = pytest.mark.parametrize("file", ARTICLES)
each_side = pytest.mark.parametrize("side", ["a", "b"])


def gold_sentences(side: str) -> set[str]:
    return {pair[side] for pair in JUDGED} | set(GOLD[f"only_{side}"])


def test_the_index_lists_every_file_once() -> None:
    listed = [entry["file"] for entry in INDEX["articles"]]
    assert sorted(listed) == sorted(
        path.name for path in RETELLINGS.glob("*.json") if path.name != "index.json"
    )


def test_only_the_call_of_8_december_2018_is_told_twice() -> None:
    together = {entry["file"] for entry in INDEX["articles"] if entry["story"]}
    assert together == {GOLD["a"], GOLD["b"]}
    assert {entry["story"] for entry in INDEX["articles"] if entry["story"]} == {
        story["slug"] for story in INDEX["stories"]
    }


@each_article
def test_index_and_article_agree(file: str) -> None:
    entry = next(entry for entry in INDEX["articles"] if entry["file"] == file)
    article = ARTICLES[file]
    assert article["slug"] == file.removesuffix(".json")
    assert (article["outlet"], article["after"]) == (entry["outlet"], entry["after"])


@each_article
def test_a_retelling_never_passes_for_the_outlet_it_follows(file: str) -> None:
    article = ARTICLES[file]
    assert article["outlet"].startswith("Retelling after ")
    assert article["outlet"] not in OUTLETS.values()
    assert article["source_note"].startswith("A retelling written for demonstration after a report by ")
    if article["after"]:
        assert article["outlet"] == f"Retelling after {OUTLETS[article['after']]}"


@each_article
def test_the_text_begins_with_headline_and_standfirst(file: str) -> None:
    article = ARTICLES[file]
    paragraphs = article["text"].split("\n\n")
    opening = [article["title"], *filter(None, [article["standfirst"]])]
    assert paragraphs[: len(opening)] == opening
    assert all(paragraph == " ".join(paragraph.split()) for paragraph in paragraphs)
    assert article["caption"] in paragraphs
    assert article["published"] is None or date.fromisoformat(article["published"])


@each_side
def test_every_gold_sentence_occurs_exactly_once(side: str) -> None:
    text = ARTICLES[GOLD[side]]["text"]
    counts = {sentence: text.count(sentence) for sentence in gold_sentences(side)}
    assert {sentence: count for sentence, count in counts.items() if count != 1} == {}


@each_side
def test_the_gold_accounts_for_the_whole_text_but_the_caption(side: str) -> None:
    article = ARTICLES[GOLD[side]]
    rest = article["text"]
    for sentence in gold_sentences(side):
        rest = rest.replace(sentence, "")
    assert rest.split() == article["caption"].split()


@each_side
def test_a_sentence_is_either_paired_or_found_only_there(side: str) -> None:
    paired = {pair[side] for pair in GOLD["pairs"]}
    assert paired.isdisjoint(GOLD[f"only_{side}"])


def test_each_pair_is_named_once_with_a_relation_that_aligns() -> None:
    named = [(pair["a"], pair["b"]) for pair in JUDGED]
    assert len(named) == len(set(named))
    relations = {pair["relation"] for pair in GOLD["pairs"]} | {
        pair.get("or", "same") for pair in GOLD["pairs"]
    }
    assert relations <= {relation.value for relation in Relation} - {"topic"}
