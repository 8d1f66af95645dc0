"""Task ``pasted``: a whole page as text, its report predicted.

The reference articles of this task hold the body alone: neither headline nor standfirst nor captions.
"""

from __future__ import annotations

from collections.abc import Mapping

from framing.pipeline.clean import clean
from framing.pipeline.types import Role


def predict(line: Mapping[str, object]) -> dict[str, str]:
    """``{"article": …}``: the body of ``line["pasted"]``, a paragraph a line."""
    text = line.get("pasted")
    if not isinstance(text, str):
        raise ValueError("a line of the task pasted needs its page under “pasted”, as text")
    body = (text[piece.start : piece.end] for piece in clean(text) if piece.role is Role.BODY)
    return {"article": "\n".join(body)}
