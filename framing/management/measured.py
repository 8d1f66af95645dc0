"""What the commands that fit have in common: where the measuring files are, and trying without writing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser

from framing.adapters.fixtures import FIXTURES
from framing.measuring.documents import Encode
from framing.measuring.fitting import Gold, read_gold
from framing.measuring.own_reports import read_own

UNSET = "set FRAMING_MEASURING_DATA to the folder that holds the measuring files"


def add_check(parser: CommandParser) -> None:
    """The option to print the figures alone."""
    parser.add_argument("--check", action="store_true", help="print the figures and write nothing")


def own_reports() -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """Our gold over the reports we invented, and their texts by the names it gives them."""
    story = FIXTURES / "demo" / "invented"
    names = _json(story / "index.json")["articles"]
    texts = {report["slug"]: report["text"] for report in (_json(story / name) for name in names)}
    gold = _json(FIXTURES / "gold" / "invented.json")
    named = {line[side]["article"] for line in gold["alignments"] for side in ("a", "b")}
    return gold, {name: texts[name] for name in named}


def opposed_reports() -> list[Mapping[str, Any]]:
    """Our gold over invented events, each told by two opposed outlets, as lines of the task `statements`."""
    return _lines(FIXTURES / "gold" / "opposed" / "statements.jsonl")


def gold_of_alignment(lines: Sequence[Mapping[str, Any]], encode: Encode) -> Gold:
    """The gold of lines of the task `statements`, which is measured, with our own beside it."""
    own = read_own(*own_reports(), encode)
    return read_gold(lines, encode).and_beside(own, read_gold(opposed_reports(), encode))


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def measuring_lines(task: str) -> list[Mapping[str, Any]]:
    """The development half of a task's measuring file. Raises CommandError where it cannot be read."""
    if not settings.MEASURING_DATA:
        raise CommandError(UNSET)
    path = Path(settings.MEASURING_DATA) / f"{task}.dev.jsonl"
    try:
        return _lines(path)
    except OSError as error:
        raise CommandError(f"cannot read {path}: {error.strerror}") from error


def _lines(path: Path) -> list[Mapping[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
