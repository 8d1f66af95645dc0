"""Markdown as the text a reader sees: headings and paragraphs as lines, links by their words."""

from __future__ import annotations

import re

from framing.adapters.captured import Captured, capture
from framing.adapters.files.records import from_record

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(\w+):[ \t]*(.+?)[ \t]*$", re.MULTILINE)


def from_markdown(text: str, name: str) -> Captured:
    """``key: value`` lines between ``---`` at the top are the report's declared details."""
    front = _FRONT_MATTER.match(text)
    body = _plain(text[front.end() :] if front else text)
    if front is None:
        return capture(body, name=name)
    declared = {key.lower(): value.strip("'\"") for key, value in _ENTRY.findall(front.group(1))}
    title = declared.get("title", "")
    if title and body.split("\n", 1)[0].strip() != title:
        body = f"{title}\n{body}"
    return from_record({**declared, "text": body}, name, "")


def _plain(text: str) -> str:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    lines = []
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "inline":
            words = (
                "\n"
                if child.type == "hardbreak"
                else " "
                if child.type == "softbreak"
                else child.content
                if child.type in {"text", "code_inline"}
                else ""
                for child in token.children or ()
            )
            lines.append("".join(words))
        elif token.type in {"fence", "code_block"}:
            lines.append(token.content.rstrip("\n"))
    return "\n".join(line for line in lines if line.strip())
