from __future__ import annotations

import html

import pytest

from framing.actions.judgements import judge
from framing.models import Alignment, Claim, Judgement, Run, User
from framing.pipeline.types import Relation
from framing.queries.comparison import Comparison
from framing.queries.comparison_loading import load_comparison
from framing.queries.layers import library_layer
from framing.queries.lines import Line, Link
from framing.web.presenters.columns import Column, columns
from framing.web.presenters.detail import detail
from framing.web.presenters.linked import relation_in_words
from framing.web.presenters.rows import decided, label, likely, place, row_view, sureness
from framing.web.presenters.wordings import UNMARKED
from tests.unit.web.compared import CAPTAIN, FERRY, NOON, SHIP, TUG, compared, words_of


def link(relation: str, probability: float = 0.9, decision: str = "") -> Link:
    alignment = Alignment(relation=relation, probability=probability)
    return Link(Claim(pk=1), Claim(pk=2), alignment, Judgement(relation=decision) if decision else None)


@pytest.mark.parametrize(
    ("relations", "told"),
    [
        ([], "found in one only"),
        (["same"], "says the same"),
        (["same", "overlap"], "shares a claim"),
        (["a_adds"], "one adds detail"),
        (["same", "b_adds"], "one adds detail"),
        (["same", "conflict"], "same claim, in conflict"),
    ],
)
def test_a_line_stands_on_a_rung_of_the_ladder(
    relations: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Link, "word_for_word", False)
    assert label(Line((), tuple(link(relation) for relation in relations))) == told


def test_how_sure_is_told_of_the_weakest_link_that_nobody_decided() -> None:
    assert likely(Line((), (link("same", 0.95), link("overlap", 0.7)))) == "likely, 70%"
    assert likely(Line((), (link("same", 0.95), link("overlap", 0.1, "same")))) == "very likely, 95%"
    assert likely(Line((), (link("overlap", 0.1, "same"),))) == ""
    assert sureness(0.2) == "a weak proposal, 20%"


def test_what_people_decided_is_told_once() -> None:
    assert decided(Line((), (link("same"),))) == ""
    assert decided(Line((), (link("same", decision="same"), link("overlap", decision="a_adds")))) == (
        "confirmed and corrected by a person"
    )


@pytest.mark.parametrize(
    ("kind", "depth", "told"),
    [
        ("headline", 0.0, "headline"),
        ("body", 0.0, "at the start"),
        ("body", 0.42, "42% in"),
        ("body", 1.0, "100% in"),
    ],
)
def test_a_claim_has_a_place(kind: str, depth: float, told: str) -> None:
    assert place(Claim(kind=kind, depth=depth)) == told


@pytest.mark.parametrize("relation", [relation.value for relation in Relation])
def test_every_relation_has_words_with_the_right_one_first(relation: str) -> None:
    told = relation_in_words(relation, "The Kestrel", "Harbour Post")
    assert told
    if relation.endswith("_adds"):
        assert told == f"{'The Kestrel' if relation == 'a_adds' else 'Harbour Post'} adds detail"


# With a run


@pytest.fixture
def run(db: None, tiny_pipeline: object, tiny_encoder: object) -> Run:
    return compared(FERRY, SHIP)


def read(run: Run) -> tuple[Comparison, list[Column], dict[str, Line]]:
    loaded = load_comparison(run, library_layer())
    shown = columns(loaded.versions, {}, hide=False, readable={v.pk: True for v in loaded.versions})
    lines = loaded.lines(loaded.versions[0], loaded.versions)
    return loaded, shown, {claim.text: line for line in lines for claim in line.claims}


def test_an_empty_cell_says_why(run: Run, member: User) -> None:
    loaded, shown, lines = read(run)
    cells = row_view(loaded, lines[TUG], 1, shown, "key").cells
    assert "Not found here. Nearest: “" in html.unescape(words_of(cells))
    near = loaded.near(lines[TUG].claims, shown[0].version)
    assert f"({near.probability:.0%})" in words_of(cells)
    judge(by=member, layer=library_layer(), run=run, one=near.claim, other=near.best, relation="topic")
    loaded, shown, lines = read(run)
    cells = row_view(loaded, lines[TUG], 1, shown, "key").cells
    assert "Judged not the same: “" in words_of(cells)


def test_an_empty_cell_names_the_words_that_nothing_there_says(run: Run) -> None:
    loaded, shown, lines = read(run)
    (tug,), first = lines[TUG].claims, shown[0]
    best, chance, _ = loaded.nearest[tug.pk][first.pk]
    told = [
        [tug.start + TUG.index(words), tug.start + TUG.index(words) + len(words)] for words in ("tug", "tide")
    ]
    loaded.nearest[tug.pk][first.pk] = (best, chance, told)
    cells = html.unescape(words_of(row_view(loaded, lines[TUG], 1, shown, "key").cells))
    assert "Not found: nothing there says “tug” or “tide”. Nearest: “" in cells
    loaded.nearest[tug.pk][first.pk] = (best, 0.01, told)
    cells = html.unescape(words_of(row_view(loaded, lines[TUG], 1, shown, "key").cells))
    assert "Not found: nothing there says “tug” or “tide”. Nothing comes near." in cells


def test_words_that_a_visitor_may_not_see_are_not_named(run: Run) -> None:
    loaded, _, lines = read(run)
    shown = columns(loaded.versions, {}, hide=False, readable={v.pk: False for v in loaded.versions})
    (tug,) = lines[TUG].claims
    best, chance, _ = loaded.nearest[tug.pk][shown[0].pk]
    told = [[tug.end - 11, tug.end - 1], [tug.start + 2, tug.start + 9]]
    loaded.nearest[tug.pk][shown[0].pk] = (best, chance, told)
    cells = html.unescape(words_of(row_view(loaded, lines[TUG], 1, shown, "key").cells))
    assert "nothing there says “salvage”." in cells


def test_a_judged_candidate_tells_who_adds_whichever_is_first(run: Run, member: User) -> None:
    """Read from the second report's line, the first report's claim is still the first of the pair."""
    _, _, lines = read(run)
    (captain,), (tug,) = lines[CAPTAIN].claims, lines[TUG].claims
    judge(by=member, layer=library_layer(), run=run, one=captain, other=tug, relation="a_adds")
    loaded, shown, lines = read(run)
    told = detail(loaded, lines[TUG], 1, shown, "key")
    (view,) = told.links
    assert (view.judged, view.relation) == ("The Kestrel adds detail", "The Kestrel adds detail")


def test_the_words_of_a_weak_proposal_are_not_marked(run: Run) -> None:
    loaded, shown, lines = read(run)
    likely_row = row_view(loaded, lines[NOON], 1, shown, "key").cells
    assert "<mark" in likely_row
    assert UNMARKED not in likely_row
    for known in loaded.links.values():
        known.alignment.probability = 0.49
    weak_row = row_view(loaded, lines[NOON], 1, shown, "key").cells
    assert "<mark" not in weak_row
    assert weak_row.count(UNMARKED) == 2  # else both claims would read as the same words
