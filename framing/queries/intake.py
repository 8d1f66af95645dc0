"""What the library knows of texts that are on their way in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from framing.models import Article, ArticleVersion, Draft, IntakeBatch, Outlet, Story
from framing.pipeline.types import OutletNames
from framing.queries.outlets import as_names


@dataclass(frozen=True, slots=True)
class Registry:
    """Every outlet of the library, to be named by a text or found by a name."""

    outlets: tuple[Outlet, ...]
    names: tuple[OutletNames, ...]

    @classmethod
    def load(cls) -> Registry:
        """Read all outlets, in three queries."""
        outlets = Outlet.objects.select_related("after").prefetch_related("aliases", "domains")
        # A retelling's names are those of another outlet, which a text that names it means.
        real = tuple(outlet for outlet in outlets if outlet.kind != Outlet.Kind.RETELLING)
        return cls(real, tuple(map(as_names, real)))

    def find(self, name: str) -> Outlet | None:
        """The outlet of this name, alias or domain, whatever the case; None where none is."""
        wanted = " ".join(name.split()).casefold()
        for outlet, names in zip(self.outlets, self.names, strict=True):
            if wanted and wanted in {one.casefold() for one in (names.name, *names.aliases, *names.domains)}:
                return outlet
        return None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a draft's text already is, or which report stands at its address with another text."""

    known: ArticleVersion | None = None
    stories: tuple[Story, ...] = ()
    other_text_at_address: Article | None = None


def standing_of(drafts: Iterable[Draft]) -> dict[int, Standing]:
    """What the library holds of each draft that is ready, in at most four queries."""
    ready = [draft for draft in drafts if draft.state == Draft.State.READY]
    hashes = {draft.pk: hashlib.sha256(draft.text.encode()).hexdigest() for draft in ready}
    found = ArticleVersion.objects.filter(sha256__in=hashes.values())
    found = found.select_related("article__outlet").prefetch_related("article__memberships__story")
    by_hash = {version.sha256: version for version in found.order_by("-pk")}
    addresses = {draft.url for draft in ready if draft.url}
    by_url = {article.url: article for article in Article.objects.filter(url__in=addresses)}
    return {draft.pk: _standing(by_hash.get(hashes[draft.pk]), by_url.get(draft.url)) for draft in ready}


def _standing(known: ArticleVersion | None, at_address: Article | None) -> Standing:
    if known is None:
        return Standing(other_text_at_address=at_address)
    return Standing(known, tuple(member.story for member in known.article.memberships.all()))


def drafts_of(batch: IntakeBatch) -> list[Draft]:
    """The drafts in their order, each with its outlet and what it became, in one query."""
    return list(batch.drafts.select_related("outlet", "version__article__outlet").order_by("position"))
