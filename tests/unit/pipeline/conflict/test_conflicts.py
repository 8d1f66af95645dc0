"""What is called a conflict, and what only looks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.conflict import GUARDS, conflicts, guards
from framing.pipeline.types import Claim, Role

CONFLICTS = [
    ("number", "Nine hikers were lost in the fog.", "In the fog fourteen hikers were lost.", "Nine hikers"),
    ("number", "Rents rose by 4 percent.", "Rents rose by 14 per cent.", "4 percent"),
    ("number", "The tower is 30 metres high.", "The tower is 2 kilometres high.", "30 metres"),
    ("number", "The quake had a magnitude of 5.2.", "The quake had a magnitude of 6.1.", "5.2"),
    ("number", "It was Oda’s third title.", "Oda won her fifth title.", "third"),
    ("date", "The trial opened on 3 May.", "On 30 May the trial opened.", "3 May"),
    ("date", "The mill burned down on Monday.", "The mill burned down on Friday.", "Monday"),
    ("date", "The gate opened at 2:10 a.m.", "The gate was opened at half past four.", "2:10 a.m."),
    ("date", "The tunnel opens by 2027.", "The tunnel opens in 2029.", "2027"),
    ("agent", "The cook hit the porter.", "The porter hit the cook.", "The cook hit the porter"),
    ("agent", "Mora beat Lindqvar.", "Mora was beaten by Lindqvar.", "Mora beat Lindqvar"),
    ("agent", "The army cleared the square.", "Police cleared the square.", "The army cleared the square"),
    ("outcome", "The council approved the plan.", "The plan was thrown out by the council.", "approved"),
    ("outcome", "Exports rose in June.", "In June exports fell.", "rose"),
    ("outcome", "Torve won the cup final.", "Torve were beaten in the cup final.", "won"),
    ("outcome", "The jury found the nurse guilty.", "The nurse was acquitted by the jury.", "guilty"),
    ("polarity", "The ferry sailed.", "The ferry did not sail.", "sailed"),
    ("polarity", "The firm recalled the toy.", "The firm refused to recall the toy.", "recalled"),
    ("polarity", "The pilot sent a signal.", "No signal was sent by the pilot.", "sent"),
    ("polarity", "The envoy took the money.", "The envoy denies having taken the money.", "took"),
    ("polarity", "There was no siren.", "The siren sounded along the river.", "no siren"),
]
ALIKE = [
    ("rounded", "Nearly 50 goats were stolen.", "Thieves stole 48 goats."),
    ("approximate", "About a third of the pupils fell ill.", "33 percent of the pupils fell ill."),
    ("a range", "Between 8 and 12 cars burned.", "Ten cars burned."),
    ("another unit", "The road is two miles long.", "The road is 3.2 kilometres long."),
    ("a sum", "All 12 sailors drowned.", "Ten sailors and two sailors more drowned."),
    ("two parts of a whole", "Four of the ten flats are empty.", "Six of the ten flats are still let."),
    ("other things", "The storm felled 30 trees.", "The storm killed two horses."),
    ("other doers", "Orla won two medals.", "Petra won five medals."),
    ("day and date", "The mill burned down on Monday.", "The mill burned down on 7 June."),
    ("zones", "The truce began at 10:00 GMT.", "The truce began at noon Torve time."),
    ("other days", "The clinic treated 12 men on Monday.", "The clinic treated 30 men on Friday."),
    ("a night between", "The mill burned down late on Monday.", "The mill burned down early on Tuesday."),
    ("active and passive", "A lorry hit the tram.", "The tram was hit by a lorry."),
    ("converse verbs", "Torve beat Sarn.", "Sarn lost to Torve."),
    ("mutual deeds", "The king met the queen.", "The queen met the king."),
    ("a double negation", "The test did not fail.", "The test succeeded."),
    ("a denied opposite", "The nurse was not convicted.", "The nurse was acquitted."),
    ("other subjects", "Profits at the mill rose.", "Costs at the mill fell."),
    ("a reported denial", "The envoy denied taking bribes.", "The envoy is accused of taking bribes."),
    ("an open condition", "If the dam holds, the town is safe.", "The dam did not hold."),
    ("not only", "The storm felled not only trees.", "The storm felled trees."),
]


def _claim(text: str, start: int = 0) -> Claim:
    return Claim(start, start + len(text), Role.BODY, text, 0.0)


@pytest.mark.parametrize(("slot", "a", "b", "said"), CONFLICTS, ids=[one[1] for one in CONFLICTS])
def test_a_conflict_is_found_with_its_slot_and_stretch(slot: str, a: str, b: str, said: str) -> None:
    found = conflicts(_claim(a, 100), _claim(b, 500))
    assert slot in {one.slot for one in found}
    assert said in {a[one.a.start - 100 : one.a.end - 100] for one in found}


@pytest.mark.parametrize(("a", "b"), [one[1:] for one in ALIKE], ids=[one[0] for one in ALIKE])
def test_what_only_looks_like_one_is_none(a: str, b: str) -> None:
    assert conflicts(_claim(a), _claim(b)) == ()


def test_the_reason_quotes_both_sides() -> None:
    (found,) = conflicts(_claim("Exports rose in June."), _claim("In June exports fell."))
    assert found.why == "“rose” and “fell” cannot both be true of the same thing."


def test_the_reason_tells_which_side_denies() -> None:
    (found,) = conflicts(_claim("The ferry did not sail."), _claim("The ferry sailed."))
    assert found.why == "What one claim denies with “not sail”, the other states with “sailed”."


def test_claims_without_a_word_in_common_do_not_conflict() -> None:
    assert conflicts(_claim("The cook hit the porter."), _claim("Nine ships did not sail.")) == ()


def test_a_guard_fires_for_each_kind() -> None:
    swapped = guards(_claim("The cook hit the porter."), _claim("The porter hit the cook."))
    assert {name for name, value in swapped.items() if value} == {"swapped_roles"}
    assert tuple(swapped) == GUARDS


def test_the_guards_name_another_place() -> None:
    found = guards(_claim("A driver died near Hallin."), _claim("A driver died near Veska."))
    assert found["other_place"] == 1


_WORDS = st.sampled_from(
    """the a cook porter mayor plan bridge Torve Sarn 12 30 nearly of in on at by was were not never no denied
    failed to rose fell approved rejected won lost hit beaten told said that which who Monday Friday May 3
    2019 , . percent crowns and if open closed guilty""".split()  # noqa: SIM905
)


@given(st.lists(_WORDS, min_size=1, max_size=14), st.lists(_WORDS, min_size=1, max_size=14))
def test_exchanging_the_claims_exchanges_the_sides(a: list[str], b: list[str]) -> None:
    left, right = _claim(" ".join(a)), _claim(" ".join(b))
    there, back = conflicts(left, right), conflicts(right, left)
    assert {(one.slot, one.a, one.b) for one in there} == {(one.slot, one.b, one.a) for one in back}
    assert guards(left, right) == guards(right, left)


@given(st.lists(_WORDS, min_size=1, max_size=14))
def test_a_claim_does_not_conflict_with_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert conflicts(_claim(text), _claim(text, 200)) == ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_compared(a: str, b: str) -> None:
    for found in conflicts(_claim(a + "x"), _claim(b + "x")):
        assert 0 <= found.a.start < found.a.end <= len(a) + 1
        assert 0 <= found.b.start < found.b.end <= len(b) + 1


@pytest.mark.parametrize(
    "shape", ["{} people", "about {} people", "{}:30 p.m.", "on {} May", "in {}", "1:{}"]
)
def test_more_digits_than_python_reads_end_in_no_error(shape: str) -> None:
    text = f"The crowd was {shape.format('9' * 5000)}."
    assert conflicts(_claim(text), _claim("The crowd was loud.")) == ()


def test_a_claim_of_thousands_of_verbs_is_read() -> None:
    endless = _claim("ran and " * 3000)
    assert conflicts(endless, endless) == ()
    assert conflicts(endless, _claim("The mill burned down on Monday.")) == ()
