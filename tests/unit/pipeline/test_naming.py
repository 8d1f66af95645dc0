"""Who is called what: names brought together where aligned claims show it, and never two things as one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.naming import Named, NameLink, Place, Told, named


def table(
    *claims: tuple[int, str],
    aligned: Sequence[tuple[int, int]] = (),
    links: Sequence[tuple[int, str, int, str]] = (),
) -> dict[str, dict[int, dict[str, int]]]:
    """By heading and report how often each name is used."""
    return {thing.heading: counts(thing) for thing in things(claims, aligned, links)}


def things(
    claims: Sequence[tuple[int, str]],
    aligned: Sequence[tuple[int, int]],
    links: Sequence[tuple[int, str, int, str]],
) -> tuple[Named, ...]:
    at: dict[int, int] = {}
    told = []
    for report, text in claims:
        told.append(Told(report, at.get(report, 0), text))
        at[report] = at.get(report, 0) + len(text) + 1

    def place(index: int, words: str) -> Place:
        start = told[index].start + told[index].text.index(words)
        return Place(index, start, start + len(words))

    found = named(told, aligned, [NameLink(place(a, x), place(b, y)) for a, x, b, y in links])
    for thing in found:
        for of in thing.called.values():
            for one in of:
                for spot in one.places:
                    claim = told[spot.claim]
                    said = claim.text[spot.start - claim.start : spot.end - claim.start]
                    assert said.casefold() == one.words.casefold()
    return found


def counts(thing: Named) -> dict[int, dict[str, int]]:
    return {report: {one.words: len(one.places) for one in of} for report, of in thing.called.items()}


def test_linked_phrases_are_one_thing_under_their_most_shared_name() -> None:
    found = table(
        (1, "On Monday the rebel gang left the town."),
        (2, "On Monday the Tide Front left the town."),
        (1, "A convoy of the Tide Front was seen."),
        (2, "A convoy of the Tide Front was seen."),
        aligned=[(0, 1), (2, 3)],
        links=[(0, "the rebel gang", 1, "the Tide Front")],
    )
    assert found["Tide Front"] == {1: {"rebel gang": 1, "Tide Front": 1}, 2: {"Tide Front": 2}}


def test_what_no_aligned_claims_share_is_not_in_the_table() -> None:
    claims = (1, "It was up to Orla Lind, they heard."), (2, "It was up to Orla Lind, they heard.")
    assert table(*claims) == {}
    assert table(*claims, aligned=[(0, 1)]) == {"Orla Lind": {1: {"Orla Lind": 1}, 2: {"Orla Lind": 1}}}


def test_a_short_name_goes_with_the_full_one() -> None:
    found = table(
        (1, "They asked Mayor Orla Lind."),
        (2, "They asked Orla Lind."),
        (2, "Nobody had told Lind."),
        aligned=[(0, 1)],
    )
    (called,) = found.values()
    assert called == {1: {"Mayor Orla Lind": 1}, 2: {"Lind": 1, "Orla Lind": 1}}


def test_a_short_name_of_two_people_is_neither() -> None:
    found = table(
        (1, "They asked both Orla Lind and her old friend Bo Lind."),
        (2, "They asked both Orla Lind and her old friend Bo Lind."),
        (2, "Nobody had told Lind."),
        aligned=[(0, 1)],
    )
    assert found == {
        "Bo Lind": {1: {"Bo Lind": 1}, 2: {"Bo Lind": 1}},
        "Orla Lind": {1: {"Orla Lind": 1}, 2: {"Orla Lind": 1}},
    }


def test_two_groups_are_not_one_because_both_are_called_the_group() -> None:
    found = table(
        (1, "They blamed the group."),
        (2, "They blamed the Tide Front."),
        (1, "They praised the group."),
        (2, "They praised the Reed League."),
        (1, "There was talk of the Tide Front and of the Reed League."),
        aligned=[(0, 1), (2, 3)],
        links=[(0, "the group", 1, "the Tide Front"), (2, "the group", 3, "the Reed League")],
    )
    assert found["Tide Front"] == {1: {"group": 1, "Tide Front": 1}, 2: {"Tide Front": 1}}
    assert found["Reed League"] == {1: {"group": 1, "Reed League": 1}, 2: {"Reed League": 1}}


def test_two_names_in_one_claim_are_two_things_whatever_is_linked() -> None:
    found = table(
        (1, "It was up to Arden."),
        (2, "It was up to Orla Lind."),
        (2, "A map of Arden was shown to Orla Lind."),
        aligned=[(0, 1)],
        links=[(0, "Arden", 1, "Orla Lind")],
    )
    assert not any({"Arden", "Orla Lind"} <= {*of[1], *of.get(2, {})} for of in found.values() if 1 in of)


def test_a_single_noun_counts_only_where_it_was_linked() -> None:
    found = table(
        (1, "They blamed the movement."),
        (2, "They blamed the Tide Front."),
        (1, "There was no movement on the road."),
        aligned=[(0, 1)],
        links=[(0, "the movement", 1, "the Tide Front")],
    )
    assert found["Tide Front"][1] == {"movement": 1}


def test_without_a_shared_name_none_is_chosen() -> None:
    found = table(
        (1, "They blamed the terror cell."),
        (2, "They blamed the freedom fighters."),
        aligned=[(0, 1)],
        links=[(0, "the terror cell", 1, "the freedom fighters")],
    )
    assert [*found] == ["freedom fighters / terror cell"]


@pytest.mark.parametrize(
    ("ours", "theirs", "link"),
    [
        ("They saw the stones thrown.", "They saw Arden Bridge.", ("stones thrown", "Arden Bridge")),
        ("They blamed the ministry.", "They blamed the company.", ("ministry", "company")),
        ("They asked the minister.", "They asked the ministries.", ("minister", "ministries")),
        ("They blamed the group.", "They blamed the leagues.", ("group", "leagues")),
        ("The tea party was on.", "The battle was on.", ("tea", "battle")),
        ("It was harmed by fire.", "It was a cut too far.", ("harmed", "cut")),
        ("They will protest.", "They will clash.", ("protest", "clash")),
        ("They asked the prime minister.", "They asked the deputy minister.", ("prime", "deputy")),
        ("They asked Orla Lind. They saw her border.", "They saw Orla Lind.", ("border", "Orla Lind")),
        ("They blamed a group in it.", "They blamed the Tide Front.", ("group", "Tide Front")),
        ("They went home to Arden.", "They went home to Torve.", ("Arden", "Torve")),
        ("They saw the Ardish border.", "They went to Torve.", ("border", "Torve")),
        ("They asked President Orla Lind.", "They asked the envoy.", ("President Orla Lind", "envoy")),
        ("It was on “a long road to a riot”.", "It was on a protest.", ("riot", "protest")),
    ],
    ids=lambda case: case[0] if isinstance(case, tuple) else None,
)
def test_what_is_not_surely_one_thing_is_no_row(ours: str, theirs: str, link: tuple[str, str]) -> None:
    found = table((1, ours), (2, theirs), aligned=[(0, 1)], links=[(0, link[0], 1, link[1])])
    for called in found.values():
        assert not {link[0], link[1]} <= {words for of in called.values() for words in of}
        assert {words for of in called.values() for words in of} <= {
            "Orla Lind",
            "President Orla Lind",
            "minister",
        }


@pytest.mark.parametrize(
    ("ours", "theirs", "link", "heading"),
    [
        (
            "They held a large clash.",
            "They held a major battle.",
            ("large", "major"),
            "large clash / major battle",
        ),
        ("They saw the wall.", "They saw the fence.", ("wall", "fence"), "fence / wall"),
        ("He blamed the rebel army.", "He blamed the troops.", ("rebel", "troops"), "rebel army / troops"),
        ("Then rioters left.", "Then 14 people left.", ("rioters", "people"), "people / rioters"),
        ("They saw the dam.", "They saw Arden Dam.", ("dam", "Arden Dam"), "Arden Dam"),
        (
            "They heard the Ardish leader.",
            "They heard Orla Lind.",
            ("Ardish leader", "Orla Lind"),
            "Orla Lind",
        ),
    ],
    ids=lambda case: case if isinstance(case, str) and "/" in case else None,
)
def test_a_link_is_read_as_the_phrases_it_is_part_of(
    ours: str, theirs: str, link: tuple[str, str], heading: str
) -> None:
    told = (1, ours), (2, theirs), (1, "It was up to Orla Lind."), (2, "It was up to Orla Lind.")
    assert heading in table(*told, aligned=[(0, 1)], links=[(0, link[0], 1, link[1])])


def test_one_noun_with_and_without_an_adjective_is_one_thing() -> None:
    claims = (1, "They dug out the alleged tunnels."), (2, "They dug out the tunnels.")
    assert table(*claims, aligned=[(0, 1)]) == {
        "alleged tunnels / tunnels": {1: {"alleged tunnels": 1}, 2: {"tunnels": 1}}
    }
    vague = (1, "They heard some church leaders."), (2, "They heard leaders.")
    assert table(*vague, aligned=[(0, 1)]) == {}


def test_a_noun_counts_also_where_an_aligned_claim_has_it() -> None:
    claims = (
        (1, "They drove the crowd off."),
        (2, "They drove the rioters off."),
        (3, "The crowd was driven off."),
    )
    found = table(*claims, aligned=[(0, 1), (0, 2)], links=[(0, "crowd", 1, "rioters")])
    assert found == {"crowd": {1: {"crowd": 1}, 2: {"rioters": 1}, 3: {"crowd": 1}}}


def test_titles_and_initials_are_forms_of_a_name() -> None:
    found = table(
        (1, "It was up to Mayor Orla B. Lind, they said."),
        (1, "Nobody told Lind at all."),
        (2, "It was up to Mr. Lind of the U.T.F."),
        (2, "It was up to Orla Lind, they said."),
        (1, "It was up to the United Tide Front."),
        aligned=[(0, 2), (2, 4)],
    )
    assert found["Mayor Orla B. Lind"] == {
        1: {"Lind": 1, "Mayor Orla B. Lind": 1},
        2: {"Mr. Lind": 1, "Orla Lind": 1},
    }
    assert found["United Tide Front"] == {1: {"United Tide Front": 1}, 2: {"U.T.F.": 1}}


def test_what_is_called_after_a_place_is_not_the_place() -> None:
    found = table(
        (1, "It rained in Arden, and they heard Radio Arden."),
        (2, "It rained in Arden, and they heard Radio Arden."),
        aligned=[(0, 1)],
    )
    assert {*found} == {"Arden", "Radio Arden"}


@pytest.mark.parametrize(
    ("whole", "part"),
    [("Tiders", "Arden Tiders"), ("Tide Front", "Arden Tide Front"), ("Tiders", "Torvic Tiders")],
)
def test_a_part_is_not_called_what_the_whole_is(whole: str, part: str) -> None:
    said = f"They left Arden, and they met the {part}, and then they met the {whole}."
    assert {whole, part} <= {*table((1, said), (2, said), aligned=[(0, 1)])}


def test_a_genitive_may_be_part_of_a_name() -> None:
    said = "They stood on Pike’s Bridge."
    found = table((1, said), (2, said), aligned=[(0, 1)])
    assert found == {"Pike’s Bridge": {1: {"Pike’s Bridge": 1}, 2: {"Pike’s Bridge": 1}}}


def test_what_is_named_most_differently_comes_first() -> None:
    found = things(
        [
            (1, "They saw Orla Lind, and then Orla Lind saw the wall."),
            (2, "They saw Orla Lind, and then Lind saw the fence."),
        ],
        [(0, 1)],
        [(0, "the wall", 1, "the fence")],
    )
    assert [(one.heading, one.distance, one.described) for one in found] == [
        ("fence / wall", 1.0, True),
        ("Orla Lind", 0.5, False),
    ]


def test_pronouns_and_what_merely_begins_a_sentence_name_nothing() -> None:
    found = table(
        (1, "Ferries sank and he left."),
        (2, "Ferries sank and Orla Lind left."),
        aligned=[(0, 1)],
        links=[(0, "he", 1, "Orla Lind")],
    )
    assert found == {}


def test_a_name_that_only_describes_a_noun_is_no_name() -> None:
    found = table((1, "They met Ardish officials."), (2, "They met Ardish officials."), aligned=[(0, 1)])
    assert found == {}


WORDS = st.lists(
    st.sampled_from(["the", "Tide", "Front", "Lind", "rebel", "gang", "of", "said", "Orla", "Arden", "."]),
    min_size=1,
    max_size=9,
).map(" ".join)


@given(st.lists(WORDS, min_size=2, max_size=6), st.data())
def test_with_the_reports_exchanged_the_table_is_mirrored(texts: list[str], data: st.DataObject) -> None:
    claims = [(index % 2, text) for index, text in enumerate(texts)]
    pairs = [(a, b) for a in range(0, len(texts), 2) for b in range(1, len(texts), 2)]
    aligned = data.draw(st.lists(st.sampled_from(pairs), max_size=4))
    links = [(a, texts[a].split()[0], b, texts[b].split()[-1]) for a, b in aligned]
    here = things(claims, aligned, links)
    turned = [(1 - report, text) for report, text in claims]
    mirrored = things(turned, [(b, a) for a, b in aligned], [(b, y, a, x) for a, x, b, y in links])
    assert [(one.heading, counts(one)) for one in here] == [
        (one.heading, {1 - report: names for report, names in counts(one).items()}) for one in mirrored
    ]
