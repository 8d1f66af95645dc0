from __future__ import annotations

import pytest

from framing.actions.pairs import claim_pairs, in_order
from framing.models import Anchor, Claim, Pair
from tests.running import FERRY, SHIP, MakeStory, finish, start


@pytest.fixture
def claims(make_story: MakeStory) -> tuple[list[Claim], list[Claim]]:
    """The claims of two reports; pairs that the run made are gone."""
    run = finish(start(make_story(FERRY, SHIP)))
    run.delete()
    # Both are kept for good, so past the manager that refuses.
    Pair._base_manager.all().delete()
    Anchor._base_manager.all().delete()
    rows = list(Claim.objects.select_related("version").order_by("version_id", "start"))
    first = rows[0].version_id
    return [row for row in rows if row.version_id == first], [row for row in rows if row.version_id != first]


def test_an_anchor_holds_the_words_and_what_stands_around_them(
    claims: tuple[list[Claim], list[Claim]],
) -> None:
    headline, second, *_, last = claims[0]
    pairs = claim_pairs([(claim, claims[1][0]) for claim in (headline, second, last)])
    anchors = {a: pair.a for (a, _), pair in pairs.items()}
    assert anchors[headline.pk].quote == "Ferry runs aground"
    assert anchors[headline.pk].prefix == ""
    for claim in (headline, second, last):
        anchor, text = anchors[claim.pk], claim.version.text
        assert text[anchor.start : anchor.end] == anchor.quote == claim.text
        assert text[: anchor.start].endswith(anchor.prefix)
        assert text[anchor.end :].startswith(anchor.suffix)
        assert len(anchor.prefix) == min(48, claim.start)
        assert len(anchor.suffix) == min(48, len(text) - claim.end)


def test_an_anchor_and_a_pair_are_made_once(claims: tuple[list[Claim], list[Claim]]) -> None:
    a, b = claims[0][0], claims[1][0]
    first, again = claim_pairs([(a, b), (b, a)]), claim_pairs([(b, a)])
    assert list(first) == list(again) == [(a.pk, b.pk)]
    assert first[a.pk, b.pk] == again[a.pk, b.pk] == Pair.objects.get()
    assert Anchor.objects.count() == 2


def test_pairs_share_their_anchors(claims: tuple[list[Claim], list[Claim]]) -> None:
    of = [(a, b) for a in claims[0][:2] for b in claims[1][:2]]
    pairs = claim_pairs(of)
    assert len(pairs) == 4
    assert Anchor.objects.count() == 4
    for (a, b), pair in pairs.items():
        assert (pair.a.start, pair.b.start) == (Claim.objects.get(pk=a).start, Claim.objects.get(pk=b).start)


def test_no_pairs_need_no_rows(claims: tuple[list[Claim], list[Claim]]) -> None:
    assert claim_pairs([]) == {}
    assert not Anchor.objects.exists()


def test_many_pairs_at_once_repeat_the_versions_of_their_own_anchors(
    claims: tuple[list[Claim], list[Claim]],
) -> None:
    a, b, second = claims[0][0], claims[1][0], claims[0][1]
    pairs = claim_pairs([(a, b), (second, b)])
    one, other = pairs[a.pk, b.pk].a, pairs[second.pk, b.pk].a
    inside = Pair(a=one, b=other, a_version=a.version, b_version=b.version)
    with pytest.raises(ValueError, match="its own anchors"):
        Pair.objects.bulk_create([inside], ignore_conflicts=True)
    assert Pair.objects.count() == 2


def test_two_claims_of_one_text_are_never_a_pair(claims: tuple[list[Claim], list[Claim]]) -> None:
    with pytest.raises(ValueError, match="one text"):
        in_order(claims[0][0], claims[0][1])
    with pytest.raises(ValueError, match="one text"):
        claim_pairs([(claims[0][0], claims[0][1])])
    assert not Anchor.objects.exists()
