"""A stored comparison in the format ``framing.comparison/1``: texts left out, claims with their anchors.

Articles stand in the order of their versions, so that an alignment's ``a`` stands before its ``b``. Beside
what ``compare`` writes there are the story and the permalink; of a claim ``text_end``, where the given words
end, and its ``anchor`` (after the W3C Web Annotation Data Model's TextQuoteSelector; null where the text is
not for this reader); of a row its number, its kind and what the page says of it; and the pairs that people
``rejected``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from framing.models import ArticleVersion, Claim
from framing.pipeline.types import Piece, Relation, Role
from framing.queries.absences import Absence
from framing.queries.lines import Link
from framing.web.exports.comparison_json import SCHEMA, article_id
from framing.web.exports.sheet import Row, Sheet
from framing.web.presenters.columns import Column

Json = dict[str, Any]
_CONTEXT = 48


@dataclass(frozen=True)
class _Names:
    """What the file calls articles and claims, by primary key, and links, by identity."""

    articles: dict[int, str]
    claims: dict[int, str]
    links: dict[int, str]


def sheet_json(sheet: Sheet, pieces: Mapping[int, tuple[Piece, ...]]) -> Json:
    """The rows of a sheet and all that they rest on; ``pieces`` are the versions', as the run read them."""
    columns = sorted(sheet.columns, key=lambda column: column.pk)
    aligned, rejected = _links(sheet)
    names = _names(sheet, columns, aligned)
    shared = [row for row in sheet.rows if row.line.links]
    return {
        "schema": SCHEMA,
        **_made(sheet),
        "articles": [_article(sheet, column, names, pieces.get(column.pk, ())) for column in columns],
        "alignments": [_alignment(link, names) for link in aligned],
        "rejected": [_pair(link, names) for link in rejected],
        "aligned_claims": [_aligned_claim(f"r{number}", row, names) for number, row in enumerate(shared, 1)],
        "found_only_in": [_found_only(row, names) for row in sheet.rows if not row.line.links],
        "independence": list(_independence(sheet, names)),
    }


def _made(sheet: Sheet) -> Json:
    comparison, run = sheet.comparison, sheet.comparison.run
    return {
        "story": {"slug": sheet.story.slug, "title": sheet.story.title},
        "permalink": sheet.permalink,
        "pipeline": {
            "version": run.pipeline_version,
            "model": run.model_id,
            "revision": run.model_revision,
            "threshold": comparison.threshold,
        },
        "run": {"id": str(run.pk), "finished": run.finished_at.isoformat() if run.finished_at else None},
        "layer": comparison.layer.slug,
        "judgement_revision": comparison.revision,
    }


def _independence(sheet: Sheet, names: _Names) -> Iterator[Json]:
    """Every two of the sheet's reports that share passages word for word, and how much."""
    versions = sheet.comparison.versions
    for of in sheet.comparison.independence:
        a, b = sorted((versions[of.a].pk, versions[of.b].pk))
        if a in names.articles and b in names.articles:
            yield {"a": names.articles[a], "b": names.articles[b], "share": round(of.share, 4)}


def _links(sheet: Sheet) -> tuple[list[Link], list[Link]]:
    """The links between the sheet's reports: those that count as aligned, and those that people rejected."""
    versions = {column.pk for column in sheet.columns}
    found = [
        link
        for link in sheet.comparison.links.values()
        if {link.a.version_id, link.b.version_id} <= versions
        and Claim.Kind.CAPTION not in {link.a.kind, link.b.kind}
    ]
    found.sort(key=lambda link: (link.a.version_id, link.a.start, link.b.version_id, link.b.start))
    rejected = [link for link in found if link.relation is Relation.TOPIC]
    return [link for link in found if link.relation is not Relation.TOPIC], rejected


def _names(sheet: Sheet, columns: list[Column], links: list[Link]) -> _Names:
    articles = {column.pk: article_id(at) for at, column in enumerate(columns)}
    claims: dict[int, str] = {}
    numbers = dict.fromkeys(articles, 0)
    for claim in sorted(sheet.comparison.claims.values(), key=lambda claim: (claim.start, claim.end)):
        if claim.version_id in articles:
            numbers[claim.version_id] += 1
            if claim.kind != Claim.Kind.CAPTION:
                claims[claim.pk] = f"{articles[claim.version_id]}.c{numbers[claim.version_id]}"
    return _Names(articles, claims, {id(link): f"l{number}" for number, link in enumerate(links, 1)})


def _article(sheet: Sheet, column: Column, names: _Names, pieces: tuple[Piece, ...]) -> Json:
    version, outlet = column.version, column.version.article.outlet
    quoted = {
        of.claim.pk: of
        for row in sheet.rows
        for cell in row.cells
        for of in cell.claims
        if of.column is column
    }
    return {
        "id": names.articles[column.pk],
        "file": None,
        "url": version.article.url or None,
        "version": version.hash,
        "outlet": outlet.name if outlet else None,
        "note": column.note or None,
        "title": version.title,
        "published": _published(version),
        "language": version.language,
        "text": None,
        "claims": [
            _claim(of.claim, names.claims[of.claim.pk], of.end, full_text=column.full_text)
            for of in sorted(quoted.values(), key=lambda of: of.claim.start)
        ],
        "dropped": [
            {"start": piece.start, "end": piece.end, "reason": piece.reason}
            for piece in pieces
            if piece.role is Role.DROPPED
        ],
    }


def _published(version: ArticleVersion) -> str | None:
    if version.published is None:
        return None
    return (version.published if version.published_has_time else version.published.date()).isoformat()


def _claim(claim: Claim, name: str, end: int, *, full_text: bool) -> Json:
    text = claim.version.text
    known = {"source": claim.source, "verb": claim.verb, "quoted": claim.quoted}
    return {
        "id": name,
        "kind": claim.kind,
        "start": claim.start,
        "end": claim.end,
        "text": text[claim.start : end],
        "text_end": end,
        "depth": claim.depth,
        "attribution": known if claim.source or claim.verb or claim.quoted != Claim.Quoted.NONE else None,
        # The words around the claims of a text add up to more than a visitor may see of it.
        "anchor": {
            "exact": claim.text,
            "prefix": text[max(0, claim.start - _CONTEXT) : claim.start],
            "suffix": text[claim.end : claim.end + _CONTEXT],
        }
        if full_text
        else None,
    }


def _pair(link: Link, names: _Names) -> Json:
    return {
        "a": names.claims[link.a.pk],
        "b": names.claims[link.b.pk],
        "proposal": _proposal(link),
        "decision": _decision(link),
    }


def _alignment(link: Link, names: _Names) -> Json:
    spans = link.wording.spans if link.wording else []
    wording = [_wording(span, names) for span in spans]
    return {"id": names.links[id(link)], **_pair(link, names), "wording": wording}


def _proposal(link: Link) -> Json | None:
    proposed = link.alignment
    if proposed is None:
        return None
    return {
        "relation": proposed.relation,
        "probability": proposed.probability,
        "evidence": proposed.evidence,
    }


def _decision(link: Link) -> Json | None:
    decided = link.judgement
    if decided is None:
        return None
    return {
        "relation": decided.relation,
        "status": link.status.value,
        "by": decided.by.get_username(),
        "at": decided.at.isoformat(),
    }


def _wording(span: Mapping[str, Any], names: _Names) -> Json:
    elsewhere = span["elsewhere"]
    return {
        "side": span["side"],
        "start": span["start"],
        "end": span["end"],
        "kind": span["kind"],
        "slot": span["slot"],
        "partner": span["partner"],
        "elsewhere": None if elsewhere is None else names.claims.get(elsewhere),
        "cues": span["cues"],
        "relation": span.get("relation"),
    }


def _aligned_claim(name: str, row: Row, names: _Names) -> Json:
    return {
        "id": name,
        **_row(row),
        "claims": [names.claims[claim.pk] for claim in row.line.claims],
        "alignments": [names.links[id(link)] for link in row.line.links],
        "missing_from": list(_missing(row, names)),
    }


def _found_only(row: Row, names: _Names) -> Json:
    return {
        **_row(row),
        "claim": names.claims[row.line.claims[0].pk],
        "missing_from": list(_missing(row, names)),
    }


def _row(row: Row) -> Json:
    return {"number": row.number, "key": row.key, "kind": row.kind, "says": row.label}


def _missing(row: Row, names: _Names) -> Iterator[Json]:
    for cell in row.cells:
        if cell.absence is not None:
            yield {**_absence(cell.absence, names.articles[cell.column.pk], names), "not_said": cell.not_said}


def _absence(absence: Absence, article: str, names: _Names) -> Json:
    return {
        "article": article,
        "reason": absence.reason.value,
        "best": names.claims.get(absence.near.best.pk) if absence.near else None,
        "probability": absence.probability,
    }
