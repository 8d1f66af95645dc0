"""A row's cells as HTML. Built here and not by the template: a long comparison has thousands of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from django.utils.safestring import SafeString, mark_safe

from framing.web.presenters.columns import Column
from framing.web.presenters.sources import listed
from framing.web.quoting import outer_marks

_TICK = (
    '<svg class="depth" viewBox="0 0 50 9" aria-hidden="true"><path d="M0 7.5H50"/>'
    '<rect x="{}" width="3" height="9" rx="1"/></svg>'
)


def open_cell(column: Column, kind: str = "") -> str:
    """A cell says whose it is: on a phone the columns' heads are not there."""
    name = f"{column.name} ({column.note})" if column.note else column.name
    return f'<td{kind} data-outlet="{escape(name)}">'


def empty_cell(column: Column, why: str, quote: str = "", figure: str = "") -> str:
    """An honest empty cell. Whatever signs of direction ``quote`` holds turn nothing around it."""
    before, after = outer_marks(quote)
    quoted = f' {before}<bdi lang="{escape(column.language)}">{escape(quote)}</bdi>{after}' if quote else ""
    likely = f" ({escape(figure)})" if figure else ""
    if column.copies:
        column = replace(column, name=listed([column.name, *(copy.name for copy in column.copies)]))
    opened = open_cell(column, ' class="empty"')
    return f"{opened}<p>{escape(why)}{quoted}{likely}</p></td>"


def said_by(column: Column, *, edited: bool) -> str:
    """Whose the claim is that follows, in a cell that several reports share."""
    return f'<p class="by"><bdi>{escape(column.name)}</bdi>{", edited:" if edited else ":"}</p>'


def said(
    column: Column, words: SafeString, *, tick: int, remarks: Iterable[str], found: Iterable[str] = ()
) -> str:
    """A claim's words, already escaped and marked, with where it stands and what is remarkable.

    ``found`` is what of it the page's filters asked for.
    """
    note = f'<span class="tag demo">{escape(column.short_note)}</span>' if column.note else ""
    spans = "".join(f"<span>{escape(remark)}</span>" for remark in remarks)
    asked = ", ".join(f"<bdi>{escape(words)}</bdi>" for words in found)
    if asked:
        spans += f'<span class="found">asked for: {asked}</span>'
    return (
        f'<p class="said" lang="{escape(column.language)}" dir="{column.direction}">{words}</p>'
        f'<p class="at">{_TICK.format(tick)}{spans}{note}</p>'
    )


def joined(cells: Iterable[str]) -> SafeString:
    return mark_safe("".join(cells))  # noqa: S308 - every part of a cell was escaped above
