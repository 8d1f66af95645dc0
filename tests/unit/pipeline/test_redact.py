"""Finding an outlet's name in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.redact import redact
from framing.pipeline.types import OutletNames

HERALD = OutletNames("The Harbour Herald", ("HAR", "HH Online"), ("harbourherald.com", "herald.example"))
LANTERN = OutletNames("Lantern", ("The Lamp",), ("lantern.example",))
KETER = OutletNames("Keter (Haifa)", ("עיתון הכתר", "الكوكب نت", "星报"))
OUTLETS = (HERALD, LANTERN, KETER)


def hidden(text: str, *outlets: OutletNames) -> list[str]:
    return [text[span.start : span.end] for span in redact(text, outlets or OUTLETS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Harbour Herald was told so", ["The Harbour Herald"]),
        ("a harbour herald reporter", ["harbour herald"]),
        ("THE HARBOUR HERALD’S editor", ["THE HARBOUR HERALD’S"]),
        ("in the Harbour\u00a0Herald's view", ["the Harbour\u00a0Herald's"]),
        ("Harbour-Herald", ["Harbour-Herald"]),
        ("HAR reports, but what a har is and SHARE", ["HAR"]),
        ("follow @HarbourHerald and #harbourherald", ["@HarbourHerald", "#harbourherald"]),
        ("harbourheralds", []),
        ("see https://www.harbourherald.com/a/b?c=1. Then", ["https://www.harbourherald.com/a/b?c=1"]),
        ("(news.harbourherald.com)", ["news.harbourherald.com"]),
        ("write to desk@herald.example, please", ["desk@herald.example"]),
        ("notherald.example herald.example.org", ["herald.example"]),
        (
            "Lantern says; a lantern hung; LANTERN; the Lamp, a Lamp, the lamp",
            ["Lantern", "LANTERN", "the Lamp"],
        ),
        ("Photo: Ann Lee / Lamp; © Lamp; a Lamp/lamp", ["Lamp", "Lamp"]),
        ("Keter and Keter (Haifa)", ["Keter", "Keter (Haifa)"]),
        ("כך נכתב בעיתון הכתר אתמול", ["עיתון הכתר"]),
        ("ذكرت والكوكب نت أمس", ["الكوكب نت"]),
        ("据星报报道", ["星报"]),
        ("Nobody is named here.", []),
        ("", []),
    ],
)
def test_an_outlets_name_is_found(text: str, found: list[str]) -> None:
    assert hidden(text) == found


def test_overlapping_names_are_one_stretch() -> None:
    star, sun = OutletNames("Evening Star"), OutletNames("Star of Nowhere")
    assert hidden("The Evening Star of Nowhere", star, sun) == ["Evening Star of Nowhere"]


def test_without_outlets_nothing_is_hidden() -> None:
    assert redact("The Harbour Herald", ()) == ()


pieces = st.sampled_from(
    [
        "The Harbour Herald",
        "harbourherald.com",
        "Lantern",
        "HAR",
        "İstanbul",
        "ß",
        "星报",
        "e\u0301",
        "\u202e",
        "(",
        "<",
    ]
) | st.text(max_size=6)


@given(st.lists(pieces, max_size=8).map(" ".join))
def test_what_is_found_lies_in_the_text_apart_and_in_order(text: str) -> None:
    edges = [edge for span in redact(text, OUTLETS) for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@given(
    st.text(max_size=12),
    st.text(max_size=12),
    st.sampled_from(["The Harbour Herald", "HAR", "herald.example"]),
)
def test_a_name_between_spaces_never_stays(before: str, after: str, name: str) -> None:
    text = f"{before} {name} {after}"
    at = len(before) + 1
    spans = redact(text, (HERALD,))
    assert any(span.start <= at and at + len(name) <= span.end for span in spans)


@given(st.text(alphabet="()[]{}\\.*+?|^$-'’/ aAß星", min_size=1, max_size=12))
def test_any_name_is_taken_literally(name: str) -> None:
    text = f"x {name.strip()} y"
    spans = redact(text, (OutletNames(name, (), ("a.b",)),))
    assert all("x" not in text[span.start : span.end] for span in spans)
