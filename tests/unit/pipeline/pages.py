"""The invented pages of fixtures/pages, each with what cleaning must make of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from framing.pipeline.types import OutletNames

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "pages"
DETAILS: dict[str, dict[str, str | None]] = json.loads((FOLDER / "details.json").read_text(encoding="utf-8"))

OUTLETS = (
    OutletNames("The Harbour Post"),
    OutletNames("The Post"),
    OutletNames("Kestrel TV", domains=("kestreltv.example",)),
    OutletNames("Oden World News", aliases=("OWN",)),
    OutletNames("The Vestmar Tribune", domains=("vestmar.example",)),
    OutletNames("Lenn Today"),
    OutletNames("Reuters", domains=("reuters.example",)),
)


@dataclass(frozen=True)
class Page:
    """A page's name and text, and its paragraphs in order, each with its role or why it is dropped."""

    name: str
    text: str
    pieces: tuple[tuple[str, str], ...]


def read(path: Path) -> Page:
    lines, pieces = [], []
    for line in path.read_text(encoding="utf-8").split("\n"):
        role, mark, text = line.partition("|")
        lines.append(text)
        if not mark:
            continue
        if role:
            pieces.append((role, text))
        else:
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + "\n" + text)
    return Page(path.stem, "\n".join(lines), tuple(pieces))


PAGES = tuple(read(path) for path in sorted(FOLDER.glob("*.txt")))
