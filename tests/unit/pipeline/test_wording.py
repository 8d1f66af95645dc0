"""The wording of two aligned claims."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.types import Claim, Role, Span, WordingKind, WordingSpan
from framing.pipeline.wording import compare, word_for_word
from framing.pipeline.wording.lexicon import CLOCK
from framing.pipeline.wording.tokens import tokens


def claim(text: str, start: int = 0) -> Claim:
    return Claim(start, start + len(text), Role.BODY, text, 0.0)


def differing(a: str, b: str, *, others_b: tuple[str, ...] = ()) -> list[tuple[str, str, str, list[str]]]:
    """(side, kind, words, partner's words) of all that is not the same."""
    one, two = claim(a), claim(b)
    found = compare(one, two, others_b=[claim(text) for text in others_b], language="en")
    text, other = {"a": a, "b": b}, {"a": b, "b": a}
    return [
        (
            x.side,
            str(x.kind),
            text[x.side][x.start : x.end],
            [other[x.side][p.start : p.end] for p in x.partner],
        )
        for x in found
        if x.kind is not WordingKind.SAME
    ]


def cues_of(a: str, b: str) -> list[tuple[str, str]]:
    return [(x.side, cue) for x in compare(claim(a), claim(b)) for cue, _ in x.cues]


WORDS = (
    "the", "of", "and", "not", "council", "bridge", "closed", "closes", "12", "30", "said", "claimed",
    "“narrow”", "'so-called'", "allegedly", "Monday's", "mayor،", "橋が落ちた", "הגשר", "جسر", "O’Brien",
    "U.S.", "Ilse", "Marrant", "governor", "at least", "10%", "$5", "2:10", "a.m.",
    "<b>", "&amp;", "—", "…", '"quoted', 'words"',
)  # fmt: skip
sentences = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.text(max_size=40)
claims = st.builds(claim, sentences.filter(bool), st.integers(0, 5000))


@given(claims, claims, st.lists(claims, max_size=3))
def test_spans_lie_inside_their_claim_in_order_and_apart(a: Claim, b: Claim, others: list[Claim]) -> None:
    spans = compare(a, b, others_a=others, others_b=others)
    for side, own in (("a", a), ("b", b)):
        of_side = [span for span in spans if span.side == side]
        edges = [edge for span in of_side for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(own.start <= span.start < span.end <= own.end for span in of_side)
        covered = {place for span in of_side for place in range(span.start - own.start, span.end - own.start)}
        assert all(set(range(word.start, word.end)) <= covered for word in tokens(own.text))
    for span in spans:
        other = b if span.side == "a" else a
        assert all(other.start <= part.start < part.end <= other.end for part in span.partner)
        assert (span.kind is WordingKind.REWORDED) == bool(span.partner)
        assert (span.kind is WordingKind.ELSEWHERE) == (span.elsewhere is not None)


@given(claims, claims, st.lists(claims, max_size=2), st.lists(claims, max_size=2))
def test_exchanging_the_claims_exchanges_the_sides(
    a: Claim, b: Claim, others_a: list[Claim], others_b: list[Claim]
) -> None:
    def plain(span: WordingSpan, side: str) -> tuple[object, ...]:
        return side, span.start, span.end, span.kind, span.slot, span.partner, span.elsewhere, span.cues

    forth = compare(a, b, others_a=others_a, others_b=others_b)
    back = compare(b, a, others_a=others_b, others_b=others_a)
    turned = sorted((plain(span, "b" if span.side == "a" else "a") for span in back), key=lambda x: x[:2])
    assert [plain(span, span.side) for span in forth] == turned


@given(claims)
def test_a_claim_differs_in_nothing_from_itself(a: Claim) -> None:
    assert {span.kind for span in compare(a, a)} <= {WordingKind.SAME}
    assert word_for_word(a.text, a.text)


@given(sentences)
def test_words_keep_their_offsets(text: str) -> None:
    assert all(text[word.start : word.end] == word.text for word in tokens(text))


def test_what_stands_in_the_same_place_is_reworded() -> None:
    assert differing("The council closed the old bridge.", "The council shut the old bridge.") == [
        ("a", "reworded", "closed", ["shut"]),
        ("b", "reworded", "shut", ["closed"]),
    ]


def test_a_phrase_is_one_difference() -> None:
    found = differing("Workers at the shipyard went home.", "The angry trade unionists went home.")
    assert ("a", "reworded", "Workers at the shipyard", ["angry trade unionists"]) in found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Quick work by the crews saved the old bridge.", "The bridge fell at dawn, its keeper said."),
        ("Fishing boats left the northern harbour.", "Harbour fees rise."),
        ("The council met. Nobody spoke.", "The council wants a longer bridge with three lanes."),
        ("The bridge closed on Monday.", "The bridge closed twelve schools."),
        ("The keeper was dismissed in spring.", "The keeper of an old lock in spring."),
    ],
)
def test_what_merely_stands_in_one_place_is_not_reworded(a: str, b: str) -> None:
    assert [words for _, kind, *words in differing(a, b) if kind == "reworded"] == []


def test_the_end_of_two_claims_is_a_neighbour_where_they_share_much() -> None:
    found = differing(
        "The council closed the old bridge at dawn.", "The council closed the old bridge early."
    )
    assert [kind for _, kind, *_ in found] == ["only_here", "only_here"]  # "at" comes before one only
    found = differing("The council closed the old bridge.", "The council closed the old crossing.")
    assert ("a", "reworded", "bridge", ["crossing"]) in found


@pytest.mark.parametrize(
    ("a", "b", "ours", "theirs"),
    [
        ("Later Ilse Marrant spoke.", "Later Marrant spoke.", "Ilse Marrant", "Marrant"),
        (
            "The town heard Governor Ilse Marrant.",
            "The governor was heard.",
            "Governor Ilse Marrant",
            "governor",
        ),
        ("It rained on the Torve Water Board.", "It rained on the Board.", "Torve Water Board", "Board"),
    ],
)
def test_a_name_and_its_longer_form_stand_for_each_other(a: str, b: str, ours: str, theirs: str) -> None:
    assert ("a", "reworded", ours, [theirs]) in differing(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Later Ilse Marrant spoke.", "Later Otto Marrant spoke of it."),  # perhaps her brother
        ("It rained on the Torve Water Board.", "It rained on the Torve."),  # a river is no office
        ("Later Marrant spoke on Monday.", "Later Marrant spoke."),
    ],
)
def test_another_name_is_not_another_form(a: str, b: str) -> None:
    assert not any("Marrant" in words or "Torve" in words for *_, words, _ in differing(a, b))


@pytest.mark.parametrize(
    ("a", "b", "ours", "theirs"),
    [
        (
            "The gates opened at 2:10 a.m. in rain.",
            "At 1:40 a.m. the gates opened.",
            "2:10 a.m.",
            "1:40 a.m.",
        ),
        ("They closed at noon.", "Nobody knew that they closed at 9 p.m. already.", "noon", "9 p.m."),
        ("At least two boats sank.", "Two boats sank.", "At least two", "Two"),
        ("It cost some $500 million.", "It cost $300 million.", "some $500 million", "$300 million"),
        ("Rain filled the lake to 98%.", "Rain filled the lake to 89%.", "98%", "89%"),
        ("The bridge closed on Monday.", "On Sunday the bridge closed.", "Monday", "Sunday"),
    ],
)
def test_numbers_and_times_keep_what_belongs_to_them(a: str, b: str, ours: str, theirs: str) -> None:
    assert ("a", "reworded", ours, [theirs]) in differing(a, b)


def test_at_least_is_one_expression() -> None:
    assert differing("At least two old boats sank.", "The boats sank, all two.")[0] == (
        "a",
        "only_here",
        "At least",
        [],
    )


def test_numbers_of_different_things_do_not_stand_for_each_other() -> None:
    found = differing("Forty boats sank in the storm.", "The storm, which had 12 names, felled a tree.")
    assert all(kind != "reworded" for _, kind, *_ in found)


def test_words_of_one_root_stand_for_each_other_and_false_kin_do_not() -> None:
    assert differing("Boats of Russia sank.", "Russian boats sank.") == []
    found = differing("An Islamic party won.", "An Islamist party won.")
    assert ("a", "reworded", "Islamic", ["Islamist"]) in found
    assert differing("Their homes burned.", "A home burned.") == []
    for a, b in (("neighbours", "neighbourhood"), ("state", "statement"), ("several", "seven")):
        assert all(
            kind != "reworded" for _, kind, *_ in differing(f"Old {a} met.", f"A calm {b} that we saw.")
        )


@given(claims, claims, st.lists(claims, max_size=3))
def test_no_difference_begins_or_ends_with_a_word_that_only_binds(
    a: Claim, b: Claim, others: list[Claim]
) -> None:
    nearly = {"at", "some", "about", "around", "over", "up", "more"}  # at least two
    for span in compare(a, b, others_a=others, others_b=others):
        own = a if span.side == "a" else b
        inside = [word for word in tokens(own.text) if span.start <= own.start + word.start < span.end]
        if span.kind is not WordingKind.SAME:
            assert inside[0].content or inside[0].norm in nearly
            assert inside[-1].content or inside[-1].norm in CLOCK  # 9 a.m.


def test_words_may_cross() -> None:
    assert differing("On Monday the bridge closed.", "The bridge closed on Monday.") == []


def test_inflection_and_function_words_alone_are_no_difference() -> None:
    assert differing("The mayor closes a bridge.", "A mayor has closed the bridges.") == []


def test_a_negation_is_a_difference() -> None:
    assert differing("The bridge is safe.", "The bridge is not safe.") == [("b", "only_here", "not", [])]


def test_differing_numbers_stand_for_each_other_wherever_they_are() -> None:
    found = differing("Police counted 300 marchers.", "Marchers, by what police counted, were 250 strong.")
    assert ("a", "reworded", "300", ["250"]) in found


def test_a_numeral_and_its_word_are_the_same() -> None:
    assert differing("Three boats sank.", "3 boats sank.") == []


def test_reporting_verbs_stand_for_each_other() -> None:
    found = compare(
        claim("The bridge is safe, the mayor said."), claim("The mayor boasted that the bridge is safe.")
    )
    verbs = [(span.side, span.kind, span.slot) for span in found if span.slot == "attribution"]
    assert verbs == [("a", WordingKind.REWORDED, "attribution"), ("b", WordingKind.REWORDED, "attribution")]


def test_what_another_claim_says_is_named() -> None:
    a = "The bridge closed after heavy winter storms."
    spans = compare(
        claim(a),
        claim("The bridge closed."),
        others_b=[claim("It rained."), claim("Winter brought heavy storms.")],
    )
    assert [(a[s.start : s.end], s.elsewhere) for s in spans if s.kind is WordingKind.ELSEWHERE] == [
        ("heavy winter storms", 1)
    ]


@pytest.mark.parametrize(
    ("other", "named"),
    [
        ("A storm hit Merrow.", True),  # the name
        ("A storm hit the coast.", False),
    ],
)
def test_one_word_is_said_elsewhere_only_if_it_is_a_name(other: str, *, named: bool) -> None:
    found = differing("The bridge closed near Merrow.", "The bridge closed.", others_b=(other,))
    assert found == [("a", "elsewhere" if named else "only_here", "Merrow", [])]
    storm = differing("The bridge closed in a storm.", "The bridge closed.", others_b=(other,))
    assert storm == [("a", "only_here", "storm", [])]  # one common word is said in many places


def test_words_far_apart_do_not_say_it() -> None:
    far = "Winter is long here, and nobody who has been on the coast for years minds the rain or the storms."
    found = differing("The bridge closed after winter storms.", "The bridge closed.", others_b=(far,))
    assert found == [("a", "only_here", "winter storms", [])]


def test_what_nothing_says_is_found_only_here() -> None:
    found = differing(
        "The bridge closed after heavy storms.", "The bridge closed.", others_b=("Nobody came.",)
    )
    assert found == [("a", "only_here", "heavy storms", [])]


def test_offsets_count_in_the_captured_text() -> None:
    spans = compare(claim("Bridge closed", 40), claim("Bridge shut", 7))
    assert [(x.side, x.start, x.end, x.partner) for x in spans if x.kind is WordingKind.REWORDED] == [
        ("a", 47, 53, (Span(14, 18),)),
        ("b", 14, 18, (Span(47, 53),)),
    ]


def test_scare_quotes_need_the_other_claim_without_them() -> None:
    quoted, plain = "The “narrow” bridge closed.", "The narrow bridge closed."
    assert cues_of(quoted, plain) == [("a", "scare_quotes")]
    assert cues_of(quoted, quoted) == []
    assert cues_of("The 'narrow' bridge closed.", "The bridge closed.") == []


def test_a_reported_word_or_a_long_quotation_is_no_scare_quote() -> None:
    assert cues_of("The road was “narrow” there.", "The road was narrow there.") == [("a", "scare_quotes")]
    assert cues_of("The mayor said “never” to that.", "The mayor said never to that.") == []
    long = "the old bridge is far too narrow"
    assert cues_of(f"It is known that “{long}”.", f"It is known that {long}.") == []


def test_quotation_marks_belong_to_all_that_they_hold_or_stay_outside() -> None:
    (cue,) = [x for x in compare(claim("The “very narrow” way closed."), claim("The very narrow way closed."))
              if x.cues]  # fmt: skip
    assert (cue.start, cue.end) == (4, 17)
    assert cue.cues[0][1] == (
        "quotation marks around “very narrow”: the other report has the words without them"
    )
    assert ("a", "only_here", "narrow", []) in differing("A “narrow way” closed.", "A way closed.")


def test_a_hedge_is_a_cue_where_the_other_claim_does_without() -> None:
    assert cues_of("The bridge reportedly closed.", "The bridge closed.") == [("a", "hedge")]
    assert cues_of("The bridge reportedly closed.", "The bridge allegedly closed.") == []
    assert cues_of("The bridge closed in May.", "The bridge closed.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. won't pay 1,200.50 dollars", ["The", "U.S.", "won't", "pay", "1,200.50", "dollars"]),
        ("cross-border", ["cross", "border"]),
        ("三人が死亡", list("三人が死亡")),
        ("אמר צה״ל היום", ["אמר", "צה״ל", "היום"]),
        ("قُتِلَ ثلاثة", ["قُتِلَ", "ثلاثة"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("", []),
        ("… — !", []),
    ],
)
def test_words_of_many_scripts(text: str, words: list[str]) -> None:
    assert [word.text for word in tokens(text)] == words


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("“It’s over,” he said.", '"It\'s over", he said', True),
        ("THE BRIDGE CLOSED", "The bridge closed.", True),
        ("The bridge closed.", "The bridge has closed.", False),
        ("It is safe.", "It is not safe.", False),
        ("…", "!", False),
        ("", "", True),
    ],
)
def test_word_for_word(a: str, b: str, *, same: bool) -> None:
    assert word_for_word(a, b) is same


def test_a_very_long_claim_is_compared_all_the_same() -> None:
    long = "word and number 7 without an end " * 2000
    spans = compare(claim(long), claim("The last word."))
    assert {span.side for span in spans} == {"a", "b"}
