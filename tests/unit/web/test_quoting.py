from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.web.quoting import in_marks, outer_marks


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a ferry", "“a ferry”"),
        ("the harbour’s ‘ghost’ ferry", "“the harbour’s ‘ghost’ ferry”"),
        ("“We ran aground.”", "“We ran aground.”"),
        ('"We ran aground."', '"We ran aground."'),
        ("„Wir liefen auf.“", "„Wir liefen auf.“"),
        ("“We ran aground …", "“We ran aground …”"),
        ('"We ran aground …', '"We ran aground …"'),
        ("„Wir liefen auf …", "„Wir liefen auf …“"),
        ("a “ghost” ferry", "‘a “ghost” ferry’"),
        ("“Ghost” ferry is “found”", "‘“Ghost” ferry is “found”’"),
        ("ghost” ferry", "‘ghost” ferry’"),
        ('צה"ל', '‘צה"ל’'),
        ("", "“”"),
    ],
)
def test_no_mark_stands_twice(words: str, expected: str) -> None:
    assert in_marks(words) == expected


@given(st.text(alphabet='ab “”„"…', max_size=12))
def test_the_words_stay_and_never_have_two_marks_of_a_kind_in_a_row(words: str) -> None:
    opening, closing = outer_marks(words)
    assert in_marks(words) == f"{opening}{words}{closing}"
    assert not (opening and words[:1] == opening)
    assert not (closing and words[-1:] == closing and len(words) > 1)
