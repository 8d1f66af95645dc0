"""The comparison page of ten reports of forty claims: queries, time, size; and the web process."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from itertools import combinations
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils import timezone

from framing.actions.pairs import claim_pairs
from framing.actions.rows import rebuild_rows
from framing.models import (
    AlignedClaim,
    Alignment,
    Article,
    ArticleVersion,
    Claim,
    Outlet,
    Run,
    RunInput,
    Story,
    VersionPairResult,
    Wording,
)
from framing.queries.layers import library_layer
from framing.web.views.comparison import comparison
from tests.benchmarks.figures import Figure, fastest

_STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
REPORTS, CLAIMS, SHARED = 10, 40, 24
_WORDS = (
    "harbour",
    "council",
    "river",
    "evening",
    "workers",
    "bridge",
    "minister",
    "market",
    "children",
    "weather",
    "station",
    "closed",
    "opened",
    "promised",
    "refused",
    "counted",
    "northern",
    "early",
    "former",
)
# What the page is measured against: the same cells, read and printed by one template, unmarked and uncached.
_PLAIN = """<table>{% for row in rows %}<tr><th>{{ row.number }}</th>
{% for cell in row.cells %}<td data-outlet="{{ cell.outlet }}">{% for claim in cell.claims %}
<p lang="{{ cell.language }}" dir="{{ cell.direction }}">{{ claim.text }}</p><p>{{ claim.place }}</p>
{% endfor %}{% if cell.empty %}<p>{{ cell.empty }}</p>{% endif %}</td>{% endfor %}</tr>{% endfor %}</table>"""


def figures() -> list[Figure]:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        with override_settings(STORAGES=_STORAGES):
            return [*_page(), Figure("web process, resident", _web_memory(), "MB", at_most=150)]
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def _page() -> list[Figure]:

    slug = _story()

    def page() -> HttpResponse:
        return comparison(_request(f"/stories/{slug}/compare/"), slug)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        html = page().content
    plain = engines["django"].from_string(_PLAIN)
    ours, theirs = fastest([page, lambda: plain.render({"rows": _plain_rows(slug)})])
    return [
        Figure("comparison page of 10 x 40 claims, SQL queries", len(queries), "", at_most=12),
        Figure("... its time, of a template with the same cells", ours / theirs, "x", at_most=3),
        Figure("... its HTML", len(html) / 1e6, "MB", at_most=1.5),
    ]


def _request(path: str) -> HttpRequest:
    request: Any = RequestFactory(SERVER_NAME="localhost").get(path)
    request.user, request.htmx, request._messages = AnonymousUser(), None, []
    return request  # type: ignore[no-any-return]


def _plain_rows(slug: str) -> list[dict[str, Any]]:
    """The cells read from the tables as plainly as can be: a row, its claims' texts, else the nearest."""
    run = Story.objects.get(slug=slug).runs.get()
    inputs = list(run.inputs.select_related("version__article__outlet"))
    texts = {of.version_id: of.version.text for of in inputs}
    claims = {claim.pk: claim for claim in Claim.objects.filter(version__in=texts)}
    nearest: dict[int, dict[int, Any]] = {}
    for result in run.pair_results.all():
        for other, of_claims in ((result.b_id, result.nearest_a), (result.a_id, result.nearest_b)):
            for claim, near in of_claims.items():
                nearest.setdefault(int(claim), {})[other] = near
    rows: dict[int, list[Claim]] = {}
    through = AlignedClaim.claims.through.objects.filter(alignedclaim__run=run)
    for number, claim in through.values_list("alignedclaim__number", "claim_id"):
        rows.setdefault(number, []).append(claims[claim])
    placed = {claim.pk for own in rows.values() for claim in own}
    lines = [*rows.values(), *([claim] for claim in claims.values() if claim.pk not in placed)]
    return [
        {
            "number": number,
            "label": "shares a claim",
            "cells": [_cell(own, of, texts, claims, nearest) for of in inputs],
        }
        for number, own in enumerate(lines, 1)
    ]


def _cell(
    line: list[Claim], of: RunInput, texts: dict[int, str], claims: dict[int, Claim], nearest: dict[int, Any]
) -> dict[str, Any]:
    own = [claim for claim in line if claim.version_id == of.version_id]
    best, chance, words = (None, 0, ()) if own else nearest[line[0].pk][of.version_id]
    near = claims[best] if best else None
    return {
        "outlet": of.version.article.outlet.name,  # type: ignore[union-attr]
        "language": of.version.language,
        "direction": "ltr",
        "claims": [
            {"text": texts[claim.version_id][claim.start : claim.end], "place": f"{claim.depth:.0%} in"}
            for claim in own
        ],
        "empty": f"Not found: {' '.join(texts[line[0].version_id][start:end] for start, end in words)}. "
        f"Nearest: {texts[near.version_id][near.start : near.end][:90]} ({chance:.0%})"
        if near
        else "",
    }


def _story() -> str:
    """Ten reports that share 24 claims, each with each; every claim has its nearest and its marks."""
    story = Story.objects.create(slug="ten", title="Ten reports", published_at=timezone.now())
    run = Run.objects.create(
        story=story,
        fingerprint="f" * 64,
        pipeline_version="1",
        thresholds={"align": 0.3},
        state="finished",
        finished_at=timezone.now(),
    )
    claims = [_report(place) for place in range(REPORTS)]
    RunInput.objects.bulk_create(
        RunInput(run=run, version=own[0].version, cleaning_layer=1, segmentation="s/1") for own in claims
    )
    for a, b in combinations(claims, 2):
        _align(run, a, b)
    rebuild_rows(run=run, layer=library_layer())
    return story.slug


def _report(place: int) -> list[Any]:

    chance = random.Random(place)  # noqa: S311
    sentences = [" ".join(chance.choices(_WORDS, k=18)).capitalize() + "." for _ in range(CLAIMS)]
    outlet = Outlet.objects.create(slug=f"outlet-{place}", name=f"Outlet {place}", kind="invented")
    article = Article.objects.create(outlet=outlet, licence="open")
    version = ArticleVersion.objects.create(
        article=article,
        sha256=f"{place:064x}",
        text=" ".join(sentences),
        title=f"Report {place}",
        language="en",
    )
    starts = [sum(len(before) + 1 for before in sentences[:at]) for at in range(CLAIMS)]
    Claim.objects.bulk_create(
        Claim(
            version=version,
            segmentation="s/1",
            start=start,
            end=start + len(sentence),
            kind="body",
            depth=start / len(version.text),
        )
        for start, sentence in zip(starts, sentences, strict=True)
    )
    return list(version.claims.select_related("version").order_by("start"))


def _align(run: Any, a: list[Any], b: list[Any]) -> None:

    shared = list(zip(a[:SHARED], b[:SHARED], strict=True))
    pairs = claim_pairs(shared)
    alignments = Alignment.objects.bulk_create(
        Alignment(
            run=run,
            pair=pairs[one.pk, other.pk],
            a=one,
            b=other,
            relation="b_adds",
            probability=0.8,
            evidence={},
        )
        for one, other in shared
    )
    Wording.objects.bulk_create(
        Wording(alignment=alignment, word_for_word=False, spans=_spans(alignment)) for alignment in alignments
    )
    VersionPairResult.objects.create(
        run=run,
        a=a[0].version,
        b=b[0].version,
        nearest_a={one.pk: [other.pk, 0.2, _not_said(one)] for one, other in zip(a, b, strict=True)},
        nearest_b={other.pk: [one.pk, 0.2, _not_said(other)] for one, other in zip(a, b, strict=True)},
    )


def _not_said(claim: Claim) -> list[list[int]]:
    """Two words that the other report does not say."""
    return [[claim.start, claim.start + 8], [claim.start + 12, claim.start + 20]]


def _spans(alignment: Any) -> list[dict[str, Any]]:
    """Five marks on each side."""
    kinds = ("reworded", "elsewhere", "only_here", "reworded", "only_here")
    return [
        {
            "relation": None,
            "side": side,
            "start": claim.start + 12 * place,
            "end": claim.start + 12 * place + 8,
            "kind": kind,
            "slot": "other",
            "partner": [],
            "elsewhere": None,
            "cues": [],
        }
        for side, claim in (("a", alignment.a), ("b", alignment.b))
        for place, kind in enumerate(kinds)
    ]


def _web_memory() -> float:
    """Resident memory of a process with the whole site loaded, after it answered some pages."""
    code = (
        "import django, pathlib, re; django.setup(); from django.test import Client, override_settings; "
        "from framing.wsgi import application; from tests.benchmarks.page import _STORAGES; "
        "override_settings(STORAGES=_STORAGES, ALLOWED_HOSTS=['testserver']).enable(); "
        "client = Client(); [client.get(path) for path in ('/guide/', '/sign-in/')]; "
        "print(re.search(r'VmRSS:\\s+(\\d+)', pathlib.Path('/proc/self/status').read_text())[1])"
    )
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "framing.settings"}
    found = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return int(found.stdout.split()[-1]) / 1000
