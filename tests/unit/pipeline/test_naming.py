"""Who is called what: names brought together where aligned claims show it, and never two things as one."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.naming import Named, NameLink, Place, Told, named


def table(
    *claims: tuple[int, str],
    aligned: Sequence[tuple[int, int]] = (),
    links: Sequence[tuple[int, str, int, str]] = (),
    names: bool = True,
) -> dict[str, dict[int, dict[str, int]]]:
    """By heading and report how often each name is used."""
    return {thing.heading: counts(thing) for thing in things(claims, aligned, links, names=names)}


def things(
    claims: Sequence[tuple[int, str]],
    aligned: Sequence[tuple[int, int]],
    links: Sequence[tuple[int, str, int, str]],
    *,
    names: bool = True,
) -> tuple[Named, ...]:
    at: dict[int, int] = {}
    told = []
    for report, text in claims:
        told.append(Told(report, at.get(report, 0), text))
        at[report] = at.get(report, 0) + len(text) + 1

    def place(index: int, words: str) -> Place:
        start = told[index].start + told[index].text.index(words)
        return Place(index, start, start + len(words))

    found = named(told, aligned, [NameLink(place(a, x), place(b, y), names) for a, x, b, y in links])
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


def test_a_stretch_of_no_known_slot_names_only_with_a_proper_name() -> None:
    claims = (1, "They held a large clash."), (2, "They held a major battle.")
    link = [(0, "large clash", 1, "major battle")]
    assert table(*claims, aligned=[(0, 1)], links=link, names=False) == {}
    dams = (1, "They saw the dam."), (2, "They saw Arden Dam.")
    found = table(*dams, aligned=[(0, 1)], links=[(0, "the dam", 1, "Arden Dam")], names=False)
    assert found == {"Arden Dam": {1: {"dam": 1}, 2: {"Arden Dam": 1}}}


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
