"""Quotation marks around words that may have marks of their own."""

from __future__ import annotations

_DOUBLE = frozenset('“”„"')
_CLOSING = {"“": "”", "„": "“", '"': '"'}


def in_marks(words: str) -> str:
    """``words`` in quotation marks, none of which stands twice; the words themselves stay as they are.

    >>> in_marks("a dam"), in_marks("“We ran”"), in_marks("the “dam”")
    ('“a dam”', '“We ran”', '‘the “dam”’')
    """
    opening, closing = outer_marks(words)
    return f"{opening}{words}{closing}"


def outer_marks(words: str) -> tuple[str, str]:
    """The marks to set before and after ``words``: none where they are one quotation by themselves.

    A quotation that was cut short is closed.

    >>> outer_marks("“We ran …")
    ('', '”')
    """
    if _DOUBLE.isdisjoint(words):
        return "“", "”"
    own = [place for place, character in enumerate(words) if character in _DOUBLE]
    if own[0] == 0 and words[0] in _CLOSING and own[1:] in ([], [len(words) - 1]):
        return "", "" if own[1:] else _CLOSING[words[0]]
    return "‘", "’"
