"""A library with at least one row in every table."""

from __future__ import annotations

from uuid import uuid4

from framing import models
from framing.actions.judgements import judge
from framing.actions.wordings import word_finished
from framing.queries.layers import library_layer
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, start


def fill(make_story: MakeStory, member: models.User) -> None:
    """Two compared stories, judgements in two layers, an outlet with an alias, a batch, a suggestion."""
    run = finish(start(make_story(FERRY + "\nShare this", SHIP, slug="one")))
    finish(start(make_story(FERRY + "\nShare this", SHIP, BOAT, slug="two")))
    proposal = run.alignments.all()[0]
    judge(by=member, layer=library_layer(), run=run, one=proposal.a, other=proposal.b, relation="topic")
    _judge_what_no_run_found(run, member)
    suggestion = models.Suggestion.objects.create(pipeline_version="tiny/1")
    suggestion.articles.set(models.Article.objects.all())
    models.Article.objects.filter(pk=models.Article.objects.all()[0].pk).update(url="https://one.example/")
    outlet = models.Outlet.objects.all()[0]
    outlet.aliases.create(name="The First")
    outlet.domains.create(domain="first.example")
    batch = models.IntakeBatch.objects.create(token=uuid4(), created_by=member)
    models.Draft.objects.create(batch=batch, position=1, state="ready", source="pasted")


def _judge_what_no_run_found(run: models.Run, member: models.User) -> None:
    """In a layer of its own; its words are compared at once."""
    room = models.Layer.objects.create(slug="room-4", name="Room 4", kind=models.Layer.Kind.CLASS)
    claims = models.Claim.objects.filter(version__in=run.inputs.values("version"))
    one, other = (next(claim for claim in claims if word in claim.text) for word in ("captain", "tug"))
    judge(
        by=member,
        layer=room,
        run=run,
        one=one,
        other=other,
        relation="overlap",
        queue=lambda run_id: word_finished(run_id=run_id),
    )
