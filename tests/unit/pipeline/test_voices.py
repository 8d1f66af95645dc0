from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.voices import Mention, Naming, voices

FORMS = st.sampled_from(
    [
        *("Orla Brandt", "Mr Brandt", "Brandt", "the minister Brandt", "Foreign Minister Orla Brandt"),
        *(
            "Jon Brandt",
            "Orla M. Brandt",
            "Brandt’s office",
            "a spokesman for Brandt",
            "the Ministry of Fish",
        ),
        *("LHB", "Lund Harbour Board", "the Harbour Board", "Sen. Brandt", "Brandt Jr.", "the President"),
        *("Ministry of Ports", "The Kestrel", "he", "They", "", "police", "Police", "Lund and Brandt"),
    ]
)


def grouped(*reports: list[str]) -> list[list[str]]:
    """The sources of each voice."""
    mentions = [Mention(at, source) for at, report in enumerate(reports) for source in report]
    return [[mentions[index].source for index in voice.mentions] for voice in voices(mentions)]


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param(["Orla Brandt", "Brandt", "Mr Brandt"], id="family name"),
        pytest.param(["Orla Brandt", "the minister Brandt"], id="described by the office"),
        pytest.param(["Orla Brandt", "Danish Foreign Minister Orla Brandt"], id="titles before the name"),
        pytest.param(["Orla Brandt", "Orla M. Brandt"], id="an initial more"),
        pytest.param(["Orla Brandt", "Orla Brandt of the harbour board"], id="where somebody belongs"),
        pytest.param(["Orla Brandt", "Brandt, who signed it"], id="more on somebody"),
        pytest.param(["Ludwig van Holm", "van Holm", "Holm"], id="a particle"),
        pytest.param(["the police", "Police", "police"], id="the same description"),
        pytest.param(["The Harbour Board", "the Harbour Board"], id="a body"),
        pytest.param(["the Lund Harbour Board", "the Harbour Board"], id="a body in short"),
        pytest.param(["the Lund Harbour Board", "the LHB", "L.H.B."], id="initials"),
        pytest.param(["Sen. Orla Brandt", "House Speaker Orla Brandt", "Rep. Brandt"], id="short titles"),
        pytest.param(["Secretary of State Orla Brandt", "Brandt"], id="what an office is for"),
        pytest.param(
            ["Works and Transport Minister Orla Brandt", "Orla Brandt"], id="an office for two things"
        ),
        pytest.param(["Orla Brandt Jr.", "Mr. Brandt", "Brandt, Jr."], id="the younger"),
        pytest.param(["Álvaro Béltrán", "Mr. Beltran", "Beltrán"], id="accents"),
        pytest.param(["Orla Brandt", "Norwell’s Orla Brandt", "the Herald’s editor Orla Brandt"], id="whose"),
        pytest.param(["the Harbour Office", "The harbour office"], id="with capitals and without"),
        pytest.param(["the former Danish president", "Former Danish President"], id="a title alone"),
        pytest.param(["Mr. King", "Stephen King", "King"], id="a family name that is a title"),
    ],
)
def test_one_source_under_several_names_is_one_voice(forms: list[str]) -> None:
    assert grouped(*([form] for form in forms)) == [forms]


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param(["Orla Brandt", "Jon Brandt"], id="relatives"),
        pytest.param(["Brandt", "a spokesman for Brandt"], id="who speaks for somebody"),
        pytest.param(["Brandt", "Brandt’s office"], id="somebody's office"),
        pytest.param(["the Ministry of Ports", "the Ministry of Fish"], id="two ministries"),
        pytest.param(["Brandt", "Lund and Brandt"], id="two people together"),
        pytest.param(["he", "she"], id="pronouns"),
        pytest.param(["an engineer", "the mayor"], id="descriptions"),
        pytest.param(["his aides", "her aides"], id="whose aides"),
        pytest.param(["the Liberal Democrats", "Democrats"], id="some of a party"),
        pytest.param(["the House", "the White House"], id="two words that are one name"),
        pytest.param(["the Bureau of Ports", "the Federal Bureau of Fish"], id="two bureaus"),
        pytest.param(["Norwell’s Harbour Board", "Norwell"], id="somebody's board"),
        pytest.param(["Mr. Lund and Mayor Orla Brandt", "Orla Brandt"], id="two with titles"),
        pytest.param(["the LHB", "Lund Harbour Board", "Lund Health Bureau"], id="initials of two"),
    ],
)
def test_what_may_be_somebody_else_stays_apart(forms: list[str]) -> None:
    assert len(grouped(*([form] for form in forms))) == len(forms)


def test_a_family_name_that_two_people_share_is_told_by_its_own_report_or_stays_alone() -> None:
    found = grouped(["Orla Brandt", "Brandt"], ["Jon Brandt", "Mr Brandt"], ["Brandt"])
    assert sorted(found) == [["Brandt"], ["Jon Brandt", "Mr Brandt"], ["Orla Brandt", "Brandt"]]


def test_a_voice_goes_by_its_fullest_name() -> None:
    mentions = [Mention(0, "Brandt"), Mention(1, "Prime Minister Orla Brandt"), Mention(1, "Mr Brandt")]
    [voice] = voices(mentions)
    assert (voice.naming, voice.name, voice.mentions) == (Naming.NAME, "Orla Brandt", (0, 1, 2))


@pytest.mark.parametrize(
    ("source", "naming"),
    [
        ("He", Naming.PRONOUN),
        ("", Naming.NONE),
        ("the mayor", Naming.DESCRIPTION),
        ("Witnesses", Naming.DESCRIPTION),
        ("a spokeswoman for Orla Brandt", Naming.DESCRIPTION),
        ("the Kremlin", Naming.NAME),
        ("Mr Brandt", Naming.NAME),
        ("Some", Naming.PRONOUN),
        ("the President", Naming.DESCRIPTION),
        ("Leaders of the country’s parties", Naming.DESCRIPTION),
        ("Norwell’s Harbour Board", Naming.DESCRIPTION),
        ("Norwell’s Orla Brandt", Naming.NAME),
    ],
)
def test_it_says_how_a_source_is_named(source: str, naming: Naming) -> None:
    assert [voice.naming for voice in voices([Mention(0, source)])] == [naming]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the farmers’ union", "farmers' union"),
        ("a Herald/Gazette poll", "Herald/Gazette poll"),
        ("I", "I"),
        ("the Federal Bureau of Fish", "Federal Bureau of Fish"),
        ("Senator Orla Brandt of Norwell", "Orla Brandt"),
    ],
)
def test_a_name_is_shown_as_it_is_written(source: str, name: str) -> None:
    assert [voice.name for voice in voices([Mention(0, source)])] == [name]


@given(st.lists(st.tuples(st.integers(0, 2), FORMS), max_size=8))
def test_every_mention_has_one_voice_whatever_their_order(found: list[tuple[int, str]]) -> None:
    mentions = [Mention(report, source) for report, source in found]
    one = voices(mentions)
    assert sorted(index for voice in one for index in voice.mentions) == list(range(len(mentions)))
    shuffled = sorted(range(len(mentions)), key=lambda at: (at * 7) % 5)
    other = voices([mentions[at] for at in shuffled])
    assert {(v.naming, v.name, frozenset(shuffled[i] for i in v.mentions)) for v in other} == {
        (v.naming, v.name, frozenset(v.mentions)) for v in one
    }


@given(st.text(max_size=40))
def test_whatever_is_given_as_a_source_is_read(source: str) -> None:
    assert len(voices([Mention(0, source)])) == 1
