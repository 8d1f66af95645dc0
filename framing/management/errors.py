"""How the commands tell an error."""

from __future__ import annotations


def one_line(error: Exception) -> str:
    """The last line of stderr is the error, so an error is one line."""
    return " ".join(str(error).split())
