"""Reports given as records: JSON, JSON lines and CSV with named fields."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping

from framing.adapters.captured import MAX_BYTES, Captured, Refused, UnreadableError, capture, parse_day
from framing.pipeline.types import Details

_KEYS = {
    "text": ("text", "body", "content", "article"),
    "title": ("title", "headline"),
    "standfirst": ("standfirst", "subtitle", "description"),
    "outlet": ("outlet", "source", "publisher"),
    "published": ("published", "date", "published_at"),
    "url": ("url", "link"),
    "byline": ("byline", "author"),
    "agency": ("agency",),
    "language": ("language", "lang"),
}
_TEXT_KEYS = "“text”, “body”, “content” or “article”"


def from_json(text: str, name: str) -> Iterator[Captured | Refused]:
    """One record, or a list of them."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        at = f"line {error.lineno}, " if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableError(f"This is not valid JSON: {at}{_trouble(error)}.") from None
    if not isinstance(value, list):
        yield from_record(value, name, "")
        return
    if not value:
        raise UnreadableError("This JSON list is empty.")
    for number, item in enumerate(value, 1):
        yield _or_refused(item, name, f"item {number}")


def _trouble(error: ValueError | RecursionError) -> str:
    """What is wrong with a JSON text, in words."""
    if isinstance(error, json.JSONDecodeError):
        return error.msg
    return "it is nested too deeply" if isinstance(error, RecursionError) else "a number in it is too long"


def from_jsonl(text: str, name: str) -> Iterator[Captured | Refused]:
    """A record a line; empty lines are passed over."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            reason = f"Line {number} is not valid JSON: {_trouble(error)}."
            yield Refused(f"{name}, line {number}", reason)
            continue
        yield _or_refused(value, name, f"line {number}")


def from_csv(text: str, name: str) -> Iterator[Captured | Refused]:
    """A record a row, under a header that names the columns."""
    csv.field_size_limit(MAX_BYTES)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from _rows(reader, name)
    except csv.Error as error:
        raise UnreadableError(f"This is not valid CSV near line {reader.line_num}: {error}.") from None


def _rows(reader: csv.DictReader[str], name: str) -> Iterator[Captured | Refused]:
    """Raises csv.Error where the header or a row is not written as CSV is."""
    columns = {(column or "").strip().lower() for column in reader.fieldnames or ()}
    if not columns & set(_KEYS["text"]):
        raise UnreadableError(f"The first row names no column {_TEXT_KEYS}. It should name the columns.")
    for row in reader:
        where = f"row ending in line {reader.line_num}"
        if None in row:
            reason = f"The {where} has more fields than the header. Put quotes round texts with commas."
            yield Refused(f"{name}, {where}", reason)
        else:
            yield _or_refused(row, name, where)


def from_record(value: object, name: str, where: str) -> Captured:
    """One record as a captured text; raises ``UnreadableError`` naming the place and the key."""
    at = f"{where[0].upper()}{where[1:]}: " if where else ""
    if not isinstance(value, Mapping):
        raise UnreadableError(f"{at}this is no record. Give an object with the key {_TEXT_KEYS}.")
    record = {str(key).strip().lower(): entry for key, entry in value.items()}
    fields = {field: _entry(record, keys, at) for field, keys in _KEYS.items()}
    if not any(key in record for key in _KEYS["text"]):
        raise UnreadableError(f"{at}the key {_TEXT_KEYS} is missing.")
    day = fields.pop("published")
    published = parse_day(day)
    note = f"The date “{day}” can be read in several ways or none, so it was left empty."
    text, url = fields.pop("text"), fields.pop("url")
    try:
        return capture(
            text,
            name=f"{name}, {where}" if where else name,
            url=url if url.startswith(("http://", "https://")) else "",
            details=Details(**fields, published=published),
            notes=(note,) if day.strip() and published is None else (),
        )
    except UnreadableError as error:
        raise UnreadableError(f"{at}{_lower(str(error)) if at else error}") from None


def _entry(record: Mapping[str, object], keys: tuple[str, ...], at: str) -> str:
    for key in keys:
        entry = record.get(key)
        if isinstance(entry, Mapping) and isinstance(entry.get("name"), str):
            entry = entry["name"]  # as schema.org writes a publisher or an author
        if isinstance(entry, list) and key == "author" and all(isinstance(one, str) for one in entry):
            return ", ".join(entry)
        if entry is not None and not isinstance(entry, str):
            raise UnreadableError(f"{at}the value of “{key}” is no text. Put it in quotes.")
        if entry:
            return entry
    return ""


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _or_refused(value: object, name: str, where: str) -> Captured | Refused:
    try:
        return from_record(value, name, where)
    except UnreadableError as error:
        return Refused(f"{name}, {where}", str(error))
