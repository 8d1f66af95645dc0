"""The order of a comparison's page: rows, and claims that stand in none, as one article reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.pipeline.rows.derive import ClaimKey, Row


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the page: a row, or a claim found in one article only (``row`` is None)."""

    claims: tuple[ClaimKey, ...]
    row: Row | None = None


def order(
    rows: Iterable[Row], claims: Iterable[ClaimKey], article: str, articles: Sequence[str]
) -> tuple[Entry, ...]:
    """Rows, and claims that stand in none, in the reading order of ``article``.

    The chosen article's own entries come in its order. Of the other articles, what is not yet
    placed stands right behind its nearest preceding neighbour in its own article; behind the same
    neighbour the articles take turns in the order of ``articles``. What nothing placed precedes
    stands behind the chosen article's opening entry, or before the first placed entry of its own
    article where that comes earlier. Entries without a claim of ``articles`` are left out.

    Raises ValueError where ``article`` is not among ``articles``.
    """
    if article not in articles:
        raise ValueError(f"the article to order by, {article!r}, is not among the compared articles")
    reading = _reading(rows, claims, articles)
    page = reading.pop(article)
    opening = page[0] if page else None
    # Each insertion goes in front of what stands behind the same neighbour, so the last article is first.
    for own in reversed(reading.values()):
        page = _inserted(page, own, opening)
    return tuple(page)


def _reading(
    rows: Iterable[Row], claims: Iterable[ClaimKey], articles: Sequence[str]
) -> dict[str, list[Entry]]:
    """The entries of each article in its own reading order."""
    entries = [Entry(row.claims, row) for row in sorted(set(rows), key=lambda row: row.claims)]
    in_rows = {claim for entry in entries for claim in entry.claims}
    entries += [Entry((claim,)) for claim in sorted(set(claims) - in_rows)]
    found: dict[str, list[tuple[ClaimKey, Entry]]] = {name: [] for name in articles}
    for entry in entries:
        for name in {claim.article for claim in entry.claims} & found.keys():
            found[name].append((min(claim for claim in entry.claims if claim.article == name), entry))
    return {
        name: [entry for _, entry in sorted(own, key=lambda item: (item[0], item[1].claims))]
        for name, own in found.items()
    }


def _inserted(page: Sequence[Entry], own: Sequence[Entry], opening: Entry | None) -> list[Entry]:
    """The page with those entries of one article that are not on it yet."""
    # Each entry is one object throughout; hashing its claims again and again would cost the most here.
    position = {id(entry): at for at, entry in enumerate(page)}
    behind_opening = position[id(opening)] + 1 if opening else len(page)
    gap = min([behind_opening, *(position[id(entry)] for entry in own if id(entry) in position)])
    runs: dict[int, list[Entry]] = defaultdict(list)
    for entry in own:
        if id(entry) in position:
            gap = position[id(entry)] + 1
        else:
            runs[gap].append(entry)
    merged: list[Entry] = []
    for at, placed in enumerate(page):
        merged += [*runs[at], placed]
    return merged + runs[len(page)]
