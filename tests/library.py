"""A library with at least one row in every table."""

from __future__ import annotations

from uuid import uuid4

from framing import models
from framing.actions.judgements import judge
from framing.queries.layers import library_layer
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, start


def fill(make_story: MakeStory, member: models.User) -> None:
    """Two stories that were compared, a judgement, an outlet with an alias, a batch, a suggestion."""
    run = finish(start(make_story(FERRY + "\nShare this", SHIP, slug="one")))
    finish(start(make_story(FERRY + "\nShare this", SHIP, BOAT, slug="two")))
    proposal = run.alignments.all()[0]
    judge(by=member, layer=library_layer(), run=run, one=proposal.a, other=proposal.b, relation="topic")
    suggestion = models.Suggestion.objects.create(pipeline_version="tiny/1")
    suggestion.articles.set(models.Article.objects.all())
    models.Article.objects.filter(pk=models.Article.objects.all()[0].pk).update(url="https://one.example/")
    outlet = models.Outlet.objects.all()[0]
    outlet.aliases.create(name="The First")
    outlet.domains.create(domain="first.example")
    batch = models.IntakeBatch.objects.create(token=uuid4(), created_by=member)
    models.Draft.objects.create(batch=batch, position=1, state="ready", source="pasted")
