from dataclasses import replace

from framing.web.exports.lines import NOTHING_SHARED
from framing.web.exports.text import comparison_text
from tests.unit.web.exports.examples import CHOIR, HARBOUR, TOWN, compared, report


def test_reports_are_lettered_and_lines_numbered() -> None:
    text = comparison_text(compared(HARBOUR, TOWN), [HARBOUR, TOWN])
    assert text.startswith("A    Harbour Post, 4 March 2024\n     Crane falls\nB    town.txt\n")
    assert "Claims: 1 in other words, 0 word for word, 0 in conflict, 4 found in one report only." in text
    assert "found in A only" in text
    assert "shares a claim: " in text


def test_what_is_missing_names_what_comes_nearest_or_that_nothing_does() -> None:
    text = comparison_text(compared(HARBOUR, TOWN), [HARBOUR, TOWN])
    assert "(Not found here. Nearest: “" in text
    assert "(Not found here. Nothing comes near.)" in text
    assert "omitted" not in text


def test_nothing_in_common_is_said() -> None:
    assert NOTHING_SHARED.split(".", maxsplit=1)[0] in comparison_text(compared(TOWN, CHOIR), [TOWN, CHOIR])


def test_the_same_words_are_called_word_for_word() -> None:
    other = report("Another head\nThe crane fell on Monday.", file="other.txt")
    text = comparison_text(compared(HARBOUR, other), [HARBOUR, other])
    assert "word for word: very likely (100%)" in text


def test_lines_keep_to_the_width() -> None:
    long = report("Head\n" + "The crane fell " * 30 + "on Monday.", file="long.txt")
    text = comparison_text(compared(long, TOWN), [long, TOWN], width=60)
    assert max(len(line) for line in text.splitlines()) <= 60


def test_a_text_cannot_command_the_terminal() -> None:
    hostile = report("Head\nA crane \x1b[2J\x9b31m fell.", file="hostile.txt")
    text = comparison_text(compared(hostile, TOWN), [hostile, TOWN])
    assert "\x1b" not in text
    assert "\x9b" not in text


def test_a_text_of_the_demonstration_says_so_at_its_head_and_with_every_quotation() -> None:
    own = replace(HARBOUR, is_demonstration=True)
    text = comparison_text(compared(own, TOWN), [own, TOWN])
    assert "Harbour Post, 4 March 2024, written for demonstration" in text
    cells = [line for line in text.splitlines() if line.startswith("  A ")]
    quoted = [line for line in cells if "Nothing comes near" not in line]
    assert quoted
    assert all("written for demonstration" in line for line in quoted)
    town = [line for line in text.splitlines() if line.startswith("  B ")]
    assert not any("written for demonstration" in line for line in town)
