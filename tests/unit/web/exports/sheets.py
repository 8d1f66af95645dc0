"""Stored comparisons made in memory, of whatever texts a test thinks of."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import combinations
from uuid import UUID

from framing.models import (
    Alignment,
    Article,
    ArticleVersion,
    Claim,
    Judgement,
    Layer,
    Outlet,
    Run,
    Story,
    User,
    Wording,
)
from framing.pipeline.rows import Row
from framing.queries.comparison import Comparison
from framing.queries.lines import Link
from framing.queries.links import claim_key, ordered
from framing.web.exports.sheet import Sheet, build_sheet
from framing.web.presenters.columns import columns
from framing.web.presenters.state import PageState

ADDRESS = "https://framing.example/stories/night/at/00000000-0000-4000-8000-000000000001/3/"


def version(pk: int, sentences: Sequence[str], *, outlet: str = "", language: str = "en") -> ArticleVersion:
    """A report whose claims are separated by line ends."""
    text = "\n".join(sentences)
    article = Article(pk=pk, url=f"https://outlet-{pk}.example/report?a=1&b=2")
    article.outlet = Outlet(pk=pk, slug=f"outlet-{pk}", name=outlet or f"Outlet {pk}")
    made = ArticleVersion(pk=pk, text=text, title=sentences[0], language=language)
    made.sha256 = hashlib.sha256(text.encode()).hexdigest()
    made.published = datetime(2031, 5, pk % 28 + 1, 9, 30, tzinfo=UTC)
    made.article = article
    return made


def claims_in(of: ArticleVersion, sentences: Sequence[str]) -> list[Claim]:
    found, start = [], 0
    for at, sentence in enumerate(sentences):
        kind = Claim.Kind.BODY if at else Claim.Kind.HEADLINE
        depth = max(0, at - 1) / max(1, len(sentences) - 1)
        place = {"start": start, "end": start + len(sentence), "kind": kind, "depth": depth}
        found.append(Claim(pk=of.pk * 1000 + at, version=of, source="the =mayor", verb="said", **place))
        start += len(sentence) + 1
    return found


def proposed(a: Claim, b: Claim, probability: float, *, relation: str = "overlap") -> Alignment:
    alignment = Alignment(a=a, b=b, relation=relation, probability=probability, evidence={"cosine": 0.5})
    spans = [
        {
            "side": side,
            "start": claim.start,
            "end": claim.start + 1,
            "kind": "reworded",
            "slot": "label",
            "partner": [[other.start, other.end]],
            "elsewhere": None,
            "cues": [],
        }
        for side, claim, other in (("a", a, b), ("b", b, a))
    ]
    alignment.wording = Wording(word_for_word=a.text == b.text, spans=spans)
    return alignment


def judged(relation: str) -> Judgement:
    at = datetime(2031, 6, 1, 12, tzinfo=UTC)
    return Judgement(pk=1, relation=relation, revision=3, by=User(username="mina"), at=at)


def sheet(
    *reports: Sequence[str],
    decide: str = "",
    full_text: bool = True,
    hide: bool = False,
    title: str = "A night at the harbour",
    languages: Sequence[str] = (),
) -> Sheet:
    """The sheet of reports whose claims of the same place are aligned, if both have one there.

    ``decide`` is a person's relation on the first of these links.
    """
    versions = [
        version(pk, of, language=languages[pk - 1] if languages else "en") for pk, of in enumerate(reports, 1)
    ]
    claims = [claims_in(made, of) for made, of in zip(versions, reports, strict=True)]
    links: dict[object, Link] = {}
    for one, other in combinations(claims, 2):
        for a, b in zip(one, other, strict=False):
            judgement = judged(decide) if decide and not links else None
            pair = ordered(claim_key(a), claim_key(b))
            links[pair] = Link(a, b, proposed(a, b, 0.9), judgement)
    every = {claim.pk: claim for of in claims for claim in of}
    accepted = {pair for pair, link in links.items() if link.relation != "topic"}
    rows = [_row([of[at] for of in claims if at < len(of)], accepted) for at in range(max(map(len, claims)))]
    run = Run(
        pk=UUID(int=1),
        pipeline_version="tiny/1",
        model_id="tests/tiny",
        model_revision="1",
        thresholds={"align": 0.6},
        finished_at=datetime(2031, 5, 30, 8, tzinfo=UTC),
    )
    story = Story(pk=1, slug="night", title=title)
    comparison = Comparison(
        run=run,
        layer=Layer(slug="library"),
        revision=3,
        versions=tuple(versions),
        claims=every,
        links=links,  # type: ignore[arg-type]
        rows=tuple(row for row in rows if row.links),
        nearest={
            claim.pk: {
                other.pk: (claims[other.pk - 1][0].pk, 0.3, ()) for other in versions if other.pk != at
            }
            for at, of in enumerate(claims, 1)
            for claim in of
        },
    )
    readable = {made.pk: full_text for made in versions}
    keys = tuple(made.pk for made in versions)
    state = PageState(path="/here/", reports=keys, order=keys[0])
    return build_sheet(story, comparison, columns(versions, {}, hide=hide, readable=readable), state, ADDRESS)


def _row(claims: Sequence[Claim], accepted: set[object]) -> Row:
    keys = sorted(claim_key(claim) for claim in claims)
    pairs = (ordered(a, b) for a, b in combinations(keys, 2))
    return Row(tuple(keys), tuple(pair for pair in pairs if pair in accepted))
