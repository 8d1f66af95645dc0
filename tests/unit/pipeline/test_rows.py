"""The rows are a function of the links: these are its rules."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.rows import ClaimKey, Decision, Entry, Link, Row, accepted, derive, order
from framing.pipeline.types import Relation


def key(name: str) -> ClaimKey:
    """``a3``: the fourth claim of article a."""
    start = int(name[1:]) * 10
    return ClaimKey(name[0], start, start + 9)


def link(pair: str, probability: float | None = 0.9, relation: Relation = Relation.OVERLAP) -> Link:
    a, b = pair.split()
    return Link(key(a), key(b), relation, probability)


def decision(pair: str, relation: Relation) -> Decision:
    a, b = pair.split()
    return Decision(key(a), key(b), relation)


def names(row: Row | Entry) -> str:
    return " ".join(f"{claim.article}{claim.start // 10}" for claim in row.claims)


CLAIMS = [key(f"{article}{number}") for article in "abcd" for number in range(4)]
PAIRS = [(a, b) for a, b in combinations(CLAIMS, 2) if a.article != b.article]

pairs = st.sampled_from(PAIRS).flatmap(lambda pair: st.sampled_from([pair, (pair[1], pair[0])]))
probabilities = st.none() | st.sampled_from([0.0, 0.3, 0.5, 0.9, 1.0])
links = st.lists(
    st.builds(lambda p, r, q: Link(*p, r, q), pairs, st.sampled_from(Relation), probabilities), max_size=40
)
decisions = st.lists(st.builds(lambda p, r: Decision(*p, r), pairs, st.sampled_from(Relation)), max_size=8)


@given(links, decisions)
def test_each_linked_claim_stands_in_a_row_and_no_rejected_pair_does(
    proposed: list[Link], decided: list[Decision]
) -> None:
    rows = derive(CLAIMS, proposed, decided)
    right = accepted(CLAIMS, proposed, decided)
    shown = {pair for row in rows for pair in row.links}
    assert shown <= set(right)
    assert {claim for pair in right for claim in pair} == {claim for row in rows for claim in row.claims}
    assert {pair for pair in right if right[pair] > 1} <= shown
    for pair in right:
        rivals = [right[other] for other in right if other != pair and set(other) & set(pair)]
        if right[pair] >= 0.66 and all(right[pair] > rival for rival in rivals):
            assert pair in shown
    for row in rows:
        across = {(a, b) for a, b in combinations(row.claims, 2) if a.article != b.article}
        assert across == set(row.links)
        assert len({claim.article for claim in row.claims}) > 1


@given(links, decisions)
def test_no_row_lies_within_another(proposed: list[Link], decided: list[Decision]) -> None:
    sets = [set(row.claims) for row in derive(CLAIMS, proposed, decided)]
    assert not any(a <= b for i, a in enumerate(sets) for j, b in enumerate(sets) if i != j)


@given(links, decisions, st.data())
def test_order_and_orientation_of_the_input_change_nothing(
    proposed: list[Link], decided: list[Decision], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(proposed))
    turned = [Link(x.b, x.a, x.relation.mirrored(), x.probability) for x in shuffled]
    turned_decisions = [
        Decision(x.b, x.a, x.relation.mirrored()) for x in data.draw(st.permutations(decided))
    ]
    claims = data.draw(st.permutations(CLAIMS))
    assert derive(claims, turned, turned_decisions) == derive(CLAIMS, proposed, decided)


@given(
    links,
    st.lists(
        st.builds(lambda p, r: Decision(*p, r), pairs, st.sampled_from(Relation)),
        max_size=12,
        unique_by=lambda d: frozenset((d.a, d.b)),
    ),
)
def test_a_judgement_wins_over_every_proposal(proposed: list[Link], decided: list[Decision]) -> None:
    linked = {frozenset(pair) for row in derive(CLAIMS, proposed, decided) for pair in row.links}
    for one in decided:
        assert (frozenset((one.a, one.b)) in linked) == (one.relation is not Relation.TOPIC)


@given(links, decisions)
def test_a_claim_without_a_link_is_in_no_row(proposed: list[Link], decided: list[Decision]) -> None:
    linked = {claim for pair in accepted(CLAIMS, proposed, decided) for claim in pair}
    assert {claim for row in derive(CLAIMS, proposed, decided) for claim in row.claims} == linked


def test_sharing_a_claim_is_not_transitive() -> None:
    rows = derive(CLAIMS, [link("a1 b1"), link("b1 c1")])
    assert [names(row) for row in rows] == ["a1 b1", "b1 c1"]


def test_claims_linked_each_with_each_make_one_row() -> None:
    rows = derive(CLAIMS, [link("a1 b1"), link("b1 c1"), link("a1 c1", None)])
    assert [names(row) for row in rows] == ["a1 b1 c1"]


def test_a_long_sentence_stands_beside_the_two_that_say_it() -> None:
    rows = derive(CLAIMS, [link("a1 b1"), link("a1 b2")])
    assert [names(row) for row in rows] == ["a1 b1 b2"]


def test_a_rejected_pair_splits_a_row() -> None:
    proposed = [link("a1 b1", 0.9), link("b1 c1", 0.8), link("a1 c1", 0.7)]
    rows = derive(CLAIMS, proposed, [decision("c1 a1", Relation.TOPIC)])
    assert [names(row) for row in rows] == ["a1 b1", "b1 c1"]


def test_of_contradicting_decisions_the_rejection_wins() -> None:
    contradicting = [decision("a1 b1", Relation.SAME), decision("b1 a1", Relation.TOPIC)]
    assert derive(CLAIMS, [link("a1 b1")], contradicting) == ()


def test_the_stronger_link_draws_the_shared_claim_first() -> None:
    proposed = [
        link("a1 b1", 0.9),
        link("a1 c1", 0.5),
        link("b1 c1", 0.5),
        link("a1 c2", 0.8),
        link("b1 c2", 0.8),
    ]
    proposed += [link("c1 d1", 0.4)]
    rows = derive(CLAIMS, proposed)
    assert [names(row) for row in rows] == ["a1 b1 c1 c2", "c1 d1"]


def test_pairs_outside_the_claims_are_left_aside() -> None:
    few = [claim for claim in CLAIMS if claim.article in "ab"]
    rows = derive(few, [link("a1 b1"), link("a1 c1")], [decision("b2 c2", Relation.SAME)])
    assert [names(row) for row in rows] == ["a1 b1"]


def test_a_link_within_one_article_is_refused() -> None:
    with pytest.raises(ValueError, match="claims of two articles"):
        derive(CLAIMS, [link("a1 a2")])


def test_ten_copies_with_repeated_sentences_make_few_rows() -> None:
    claims = [key(f"{article}{number}") for article in "abcdefghij" for number in range(12)]
    repeated = [
        Link(a, b, Relation.SAME, 0.9)
        for a, b in combinations(claims, 2)
        if a.article != b.article and a.start % 40 == b.start % 40
    ]
    assert len(derive(claims, repeated)) == 4


# Order


def lines(article: str, found: list[str], articles: str = "abc") -> list[str]:
    rows = derive(CLAIMS, [link(pair) for pair in found])
    claims = [claim for claim in CLAIMS if claim.start < 30]
    return [names(entry) for entry in order(rows, claims, article, list(articles))]


def test_single_claims_stand_behind_their_own_neighbours() -> None:
    assert lines("a", ["a0 b1", "a2 b2"], "ab") == ["b0", "a0 b1", "a1", "a2 b2"]


def test_an_unlinked_opening_stands_behind_the_chosen_articles_opening() -> None:
    assert lines("a", ["a1 b1"], "ab") == ["a0", "b0", "a1 b1", "b2", "a2"]


def test_columns_keep_their_turn_behind_one_anchor() -> None:
    found = ["a0 b0", "a0 c0", "b0 c0"]
    assert lines("a", found) == ["a0 b0 c0", "b1", "b2", "c1", "c2", "a1", "a2"]
    assert lines("a", found, "acb") == ["a0 b0 c0", "c1", "c2", "b1", "b2", "a1", "a2"]


def test_a_row_without_the_chosen_article_is_placed_once() -> None:
    assert lines("a", ["a0 b0", "b1 c1"]) == ["a0 b0", "c0", "b1 c1", "b2", "c2", "a1", "a2"]


def test_articles_that_share_nothing_follow_one_another() -> None:
    assert lines("b", []) == ["b0", "a0", "a1", "a2", "c0", "c1", "c2", "b1", "b2"]


def test_an_empty_article_orders_nothing() -> None:
    assert order([], [key("b0"), key("b1")], "a", ["a", "b"]) == (Entry((key("b0"),)), Entry((key("b1"),)))


def test_ordering_by_an_article_that_is_not_compared_is_refused() -> None:
    with pytest.raises(ValueError, match="not among"):
        order([], CLAIMS, "z", ["a"])


@given(links, st.permutations("abcd"), st.data())
def test_every_row_and_every_single_claim_stands_once(
    proposed: list[Link], articles: list[str], data: st.DataObject
) -> None:
    rows = derive(CLAIMS, proposed)
    article = data.draw(st.sampled_from(articles))
    entries = order(rows, CLAIMS, article, articles)
    single = set(CLAIMS) - {claim for row in rows for claim in row.claims}
    assert sorted(entry.claims for entry in entries) == sorted(
        [row.claims for row in rows] + [(c,) for c in single]
    )
    chosen = [
        min(c for c in e.claims if c.article == article)
        for e in entries
        if article in {c.article for c in e.claims}
    ]
    assert chosen == sorted(chosen)
    assert entries == order(
        data.draw(st.permutations(rows)), data.draw(st.permutations(CLAIMS)), article, articles
    )


@given(links, st.permutations("abcd"))
def test_a_single_claim_keeps_its_place_in_its_own_article(proposed: list[Link], articles: list[str]) -> None:
    entries = order(derive(CLAIMS, proposed), CLAIMS, articles[0], articles)
    place = {entry.claims: position for position, entry in enumerate(entries)}
    for name in articles:
        own = [entry for entry in entries if name in {claim.article for claim in entry.claims}]
        own.sort(key=lambda e: (min(c for c in e.claims if c.article == name), e.claims))
        for before, after in pairwise(own):
            if after.row is None:
                assert place[before.claims] < place[after.claims]
        if own[0].row is None:
            assert place[own[0].claims] == min(place[entry.claims] for entry in own)
