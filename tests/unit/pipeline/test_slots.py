"""What a difference of wording is about, by what its words do in the sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.wording.roles import filed
from framing.pipeline.wording.slots import by_words_alone
from framing.pipeline.wording.tokens import tokens


def stretch(text: str) -> tuple[str, tuple[int, ...]]:
    """A sentence whose part between square brackets is the stretch."""
    before, part, behind = (text + "[]").replace("]", "[").split("[")[:3]
    start, end = len(before), len(before + part)
    plain = before + part + behind
    return plain, tuple(n for n, one in enumerate(tokens(plain, "en")) if start <= one.start < end)


def alone(marked: str, language: str = "en") -> str:
    text, words = stretch(marked)
    return filed((text, "They left."), (language, "en"))("a", words, ())


def pair(ours: str, theirs: str) -> tuple[str, str]:
    (a, words_a), (b, words_b) = stretch(ours), stretch(theirs)
    slots = filed((a, b), ("en", "en"))
    return slots("a", words_a, words_b), slots("b", words_b, words_a)


@pytest.mark.parametrize(
    ("marked", "slot"),
    [
        ("[Soldiers] fired tear gas near the harbour.", "actor"),
        ("The mill was sold by [a bank] in spring.", "actor"),
        ("[The ministry], which runs the mill, closed the road.", "actor"),
        ("Rebels backed by [the Ardent Front] attacked a convoy.", "actor"),
        ("[Rebels] backed by foreign money attacked a convoy.", "affected"),
        ("Police arrest dozens as [marchers] block the ring road", "actor"),
        ("Soldiers fired [tear gas] near the harbour.", "affected"),
        ("[The villagers] and a nurse were wounded.", "affected"),
        ("[Aid workers] trying to reach the camp were turned back.", "affected"),
        ("Officials denied that [workers] had been locked in.", "affected"),
        ("Two villagers [were killed] on the road.", "action"),
        ("Nine miners [died] under the hill.", "action"),
        ("The army [has been shelling] the town.", "action"),
        ("The office that [supervises] the mill is shut.", "action"),
        ("The board [sponsors] the fair.", "action"),
        ("[Repeated appeals] had been ignored.", "affected"),
        ("Witnesses tried to [stop] the lorry.", "action"),
        ("[The killing] of the mayor shocked the town.", "action"),
        ("The board ordered [an evacuation] of the quarter.", "action"),
        ("Farmers met near [the old mill].", "place"),
        ("Farmers met in [Tarvo].", "place"),
        ("Two were hurt on [the border].", "place"),
        ("Shots were heard outside [the clinic].", "place"),
        ("Farmers met in [anger].", "other"),
        ("The [terror] group left the valley.", "label"),
        ("Troops of the [Eastland-backed] Ardent Front left.", "label"),
        ("The [illegally built] settlement was cleared.", "label"),
        ("Tarvo, [the mining town], was cut off.", "label"),
        ("They walked through [heavy] rain.", "other"),
        ("The mill, [the company said], is safe.", "attribution"),
        ("[Doctors] said that the boy was well.", "attribution"),
        ("According to [the union], the mill is safe.", "attribution"),
        ("The mayor heard [a call] for help.", "action"),
        ("The mill [may] close.", "hedge"),
        ("They spoke of [“an attack on us all”] again.", "quotation"),
    ],
)
def test_a_stretch_by_itself(marked: str, slot: str) -> None:
    assert alone(marked) == slot


@pytest.mark.parametrize(
    ("marked", "slot"),
    [
        ("[Fourteen people] were hurt.", "number"),
        ("[1,900] people were hurt.", "number"),
        ("[At least forty] were hurt.", "number"),
        ("[Four women drowned at the mill] in spring.", "action"),
        ("The road opened [at 6:15 a.m.] again.", "time"),
        ("The road opened [on Friday] again.", "time"),
        ("[The army closed the road on Friday].", "action"),
        ("The army imposed a [night curfew].", "action"),
    ],
)
def test_a_stretch_is_a_number_or_a_time_where_most_of_it_is(marked: str, slot: str) -> None:
    assert alone(marked) == slot


@pytest.mark.parametrize(
    ("ours", "theirs", "slot"),
    [
        ("[Rioters] blocked the road.", "[Protesters] blocked the road.", "label"),
        ("The army began [an operation].", "The army began [an invasion].", "label"),
        ("Troops left [the colony].", "Troops left [Tarvo].", "label"),
        ("The [terror] group left.", "The [resistance] movement left.", "label"),
        ("[Mayor Anna Rell] closed it.", "[The mayor] closed it.", "actor"),
        ("It was closed by [them].", "It was closed by [the police].", "actor"),
        ("They met on [the old bridge].", "They met near [a bridge].", "place"),
        ("Two men [were killed].", "Two men [lost their lives].", "action"),
        ("[The closure] of the mill began.", "They [closed] the mill.", "action"),
        ("She [said] so.", "She [boasted] so.", "attribution"),
        ("They met on [Monday].", "They met [in the night].", "time"),
        ("[Eleven] left.", "[14 men] left.", "number"),
        ("It [may] fall.", "It [will] fall.", "hedge"),
    ],
)
def test_two_stretches_that_stand_for_each_other_have_one_slot(ours: str, theirs: str, slot: str) -> None:
    assert pair(ours, theirs) == (slot, slot)
    assert pair(theirs, ours) == (slot, slot)


def test_what_is_not_english_is_filed_by_its_words_alone() -> None:
    texts = "Soldaten schossen am 12. Mai.", "Soldiers fired."
    slots = filed(texts, ("de", "en"))
    plain = by_words_alone((tokens(texts[0], "de"), tokens(texts[1], "en")))
    runs = [(word,) for word in range(5)]
    assert [slots("a", run, (0,)) for run in runs] == [plain("a", run, (0,)) for run in runs]
    assert slots("b", (0,), ()) == "other"


WORDS = (
    "the", "of", "and", "to", "by", "was", "said", "who", "that", "miners", "strike", "killed", "killing",
    "Tarvo", "in", "may", "Friday", "14", "“narrow”", "so-called", ",", ".", "he", "—", "according", "הגשר",
)  # fmt: skip
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
SLOTS = {
    "actor", "action", "affected", "label", "attribution", "hedge", "quotation", "number", "time", "place",
    "other",
}  # fmt: skip


@given(sentences, sentences, st.data())
def test_any_words_are_filed_alike_from_both_sides(a: str, b: str, data: st.DataObject) -> None:
    held = tokens(a, "en"), tokens(b, "en")
    if not all(held):
        return
    runs = []
    for text in held:
        first = data.draw(st.integers(0, len(text) - 1))
        runs.append(tuple(range(first, data.draw(st.integers(first, len(text) - 1)) + 1)))
    slots = filed((a, b), ("en", ""))
    assert slots("a", runs[0], runs[1]) == slots("b", runs[1], runs[0])
    assert {slots("a", runs[0], ()), slots("a", runs[0], runs[1])} <= SLOTS
