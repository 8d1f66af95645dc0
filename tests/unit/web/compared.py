"""Stories that were compared, and what their pages hold."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.utils import timezone
from django.utils.text import slugify

from framing.actions.articles import store_version
from framing.models import Claim, Outlet, Run, Story
from framing.pipeline.types import Details
from tests.running import finish, start

PAGE, READING = "/stories/compared/compare/", "/stories/compared/read/"
NOON = "The ferry ran aground at noon off the northern breakwater of the old harbour."
CAPTAIN = "Its captain blames a bank of fog that nobody else on the water says they have seen today."
TUG = "A salvage tug is expected before the evening tide, the harbour office has told everybody there."
HURT = "Nobody at all was hurt when it struck, and every passenger was ashore again within the hour."
_SAID = re.compile(r'<p class="said".*?</p>', re.DOTALL)


@dataclass(frozen=True)
class Told:
    """A report: its lines are its headline and its body."""

    text: str
    outlet: str = ""
    url: str = ""
    title: str = ""
    byline: str = ""
    licence: str = "open"
    language: str = "en"


FERRY = Told(f"Ferry stuck\n{NOON}\n{CAPTAIN}\n{HURT}", "The Kestrel")
SHIP = Told(f"Ship ashore\n{HURT}\n{NOON}\n{TUG}", "Harbour Post")
BOAT = Told(f"Boat on rocks\n{TUG} It had been mended twice in spring.", "Third Tide")


def compared(*told: Told, slug: str = "compared", title: str = "A story", published: bool = True) -> Run:
    """A finished run over a story of these reports."""
    story = Story.objects.create(slug=slug, title=title, published_at=timezone.now() if published else None)
    for of in told:
        outlet = None
        if of.outlet:
            outlet, _ = Outlet.objects.get_or_create(name=of.outlet, defaults={"slug": slugify(of.outlet)})
        version, _ = store_version(
            by=None,
            text=of.text,
            details=Details(title=of.title, byline=of.byline, language=of.language),
            outlet=outlet,
            url=of.url,
            licence=of.licence,
            source="pasted",
        )
        story.members.create(article=version.article, version=version)
    return finish(start(story))


def claims(run: Run, *texts: str) -> list[Claim]:
    """The claims of these words, the first report's first."""
    every = Claim.objects.filter(version__in=run.inputs.values("version")).select_related("version")
    by_text: dict[str, list[Claim]] = {}
    for claim in every.order_by("version_id"):
        by_text.setdefault(claim.text, []).append(claim)
    return [by_text[text].pop(0) for text in texts]


def page_of(client: Client, path: str = PAGE, **query: Any) -> str:
    response = client.get(path, query)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def rows_of(page: str) -> dict[str, str]:
    """The table's rows by their keys."""
    return dict(re.findall(r'<tr id="row-(\w+)"[^>]*>(.*?)</tr>', page, re.DOTALL))


def words_of(page: str) -> str:
    """What is read of a stretch of HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


def cells_by_head(page: str) -> dict[str, list[str]]:
    """Of a table the words of each row's cells, by the name that heads the row."""
    found = {}
    for row in re.findall(r"<tr>\s*<th scope=\"row\">.*?</tr>", page, re.DOTALL):
        head, *cells = re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)
        name = re.search(r"<b[^>]*>(.*?)</b>", head)
        found[words_of(name[1] if name else head)] = [words_of(cell) for cell in cells]
    return found


def row_with(page: str, *words: str) -> str:
    """The key of the first row whose claims say all these words."""
    said = {key: words_of(" ".join(_SAID.findall(row))) for key, row in rows_of(page).items()}
    return next(key for key, told in said.items() if all(word in told for word in words))


def judge_forms(page: str) -> list[dict[str, str]]:
    """The fields that each form about two claims sends."""
    forms = re.findall(r'<form method="post" action="[^"]*compare[^"]*">.*?</form>', page, re.DOTALL)
    return [dict(re.findall(r'name="(one|other|withdraw)" value="(\d+)"', form)) for form in forms]
