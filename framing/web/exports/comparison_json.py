"""The format ``framing.comparison/1``. What it holds is a contract: additions only."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from framing.adapters.reports import Report
from framing.pipeline.types import Claim, Piece, Role, WordingSpan
from framing.pipeline.versions.comparison import Absence, Alignment, Comparison, Line, Place

SCHEMA = "framing.comparison/1"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """How a comparison was made."""

    version: str
    model: str
    revision: str
    threshold: float


def comparison_json(comparison: Comparison, reports: Sequence[Report], made: Made) -> Json:
    """The whole comparison, texts included, of no run and no layer; offsets count code points."""
    documents = list(enumerate(zip(reports, comparison.documents, strict=True)))
    lines = comparison.lines
    return {
        "schema": SCHEMA,
        "pipeline": {
            "version": made.version,
            "model": made.model,
            "revision": made.revision,
            "threshold": made.threshold,
        },
        "run": None,
        "layer": None,
        "judgement_revision": None,
        "articles": [_article(at, report) for at, (report, _) in documents],
        "alignments": [_alignment(number, of) for number, of in enumerate(comparison.alignments, 1)],
        "aligned_claims": [
            _aligned_claim(number, line)
            for number, line in enumerate((line for line in lines if line.alignments), 1)
        ],
        "found_only_in": [
            {"claim": claim_id(line.claims[0]), "missing_from": [_absence(gap) for gap in line.missing]}
            for line in lines
            if not line.alignments
        ],
        "independence": [
            {"a": article_id(of.a), "b": article_id(of.b), "share": round(of.share, 4)}
            for of in comparison.independence
        ],
    }


def article_id(document: int) -> str:
    return f"a{document + 1}"


def claim_id(place: Place) -> str:
    return f"{article_id(place.document)}.c{place.claim + 1}"


def _article(at: int, report: Report) -> Json:
    document = report.document
    details = document.details
    return {
        "id": article_id(at),
        "file": report.file,
        "url": report.url or None,
        "version": f"sha256:{hashlib.sha256(document.text.encode()).hexdigest()}",
        "outlet": details.outlet or None,
        "title": details.title,
        "published": details.published.isoformat() if details.published else None,
        "language": details.language,
        "text": document.text,
        "claims": [_claim(Place(at, index), claim) for index, claim in enumerate(document.claims)],
        "dropped": [_dropped(piece) for piece in document.pieces if piece.role is Role.DROPPED],
    }


def _claim(place: Place, claim: Claim) -> Json:
    said = claim.attribution
    return {
        "id": claim_id(place),
        "kind": claim.kind.value,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "depth": claim.depth,
        "attribution": {"source": said.source, "verb": said.verb, "quoted": said.quoted} if said else None,
    }


def _dropped(piece: Piece) -> Json:
    return {"start": piece.start, "end": piece.end, "reason": piece.reason}


def _alignment(number: int, alignment: Alignment) -> Json:
    proposal = alignment.proposal
    return {
        "id": f"l{number}",
        "a": claim_id(alignment.a),
        "b": claim_id(alignment.b),
        "proposal": {
            "relation": proposal.relation.value,
            "probability": proposal.probability,
            "evidence": dict(proposal.evidence),
        },
        "decision": None,
        "wording": [_wording(span, alignment) for span in alignment.wording],
    }


def _wording(span: WordingSpan, alignment: Alignment) -> Json:
    other = alignment.b if span.side == "a" else alignment.a
    return {
        "side": span.side,
        "start": span.start,
        "end": span.end,
        "kind": span.kind.value,
        "slot": span.slot,
        "partner": [[partner.start, partner.end] for partner in span.partner],
        "elsewhere": None if span.elsewhere is None else claim_id(Place(other.document, span.elsewhere)),
        "cues": [{"cue": cue, "why": why} for cue, why in span.cues],
        "relation": span.relation and span.relation.value,
    }


def _aligned_claim(number: int, line: Line) -> Json:
    return {
        "id": f"r{number}",
        "claims": [claim_id(place) for place in line.claims],
        "alignments": [f"l{alignment + 1}" for alignment in line.alignments],
        "missing_from": [_absence(gap) for gap in line.missing],
    }


def _absence(gap: Absence) -> Json:
    return {
        "article": article_id(gap.document),
        "reason": "in_another_row" if gap.elsewhere else "not_found",
        "best": None if gap.best is None else claim_id(Place(gap.document, gap.best)),
        "probability": gap.probability,
        "not_said": gap.not_said,
    }
