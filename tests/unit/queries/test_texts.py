from __future__ import annotations

from framing.actions.cleaning import put_back
from framing.models import Claim, User
from framing.pipeline.types import Attribution, Piece, Role
from framing.queries.texts import as_document, last_layer, pieces_of
from tests.running import FERRY, SHIP, MakeStory, finish, start


def test_the_pieces_are_as_the_layers_leave_them(make_story: MakeStory, member: User) -> None:
    version = make_story(FERRY + "\nShare this").members.get().version
    share = Piece(len(FERRY) + 1, len(FERRY) + 11, Role.DROPPED, "share_bar")
    assert pieces_of(version)[-1] == share
    assert last_layer(version) == 1
    put_back(by=member, version=version, start=share.start, end=share.end)
    assert pieces_of(version)[-1] == Piece(share.start, share.end, Role.BODY)
    assert pieces_of(version, up_to=1)[-1] == share
    assert pieces_of(version, up_to=0) == ()
    assert last_layer(version) == 2


def test_stored_claims_read_as_the_pipelines_own(make_story: MakeStory) -> None:
    run = finish(start(make_story(FERRY, SHIP)))
    version = run.inputs.order_by("pk")[0].version
    claims = list(Claim.objects.filter(version=version).select_related("version").order_by("start"))
    claims[1].source, claims[1].verb, claims[1].quoted = "the harbour office", "said", "direct"
    document = as_document(version, claims)
    assert document.text == FERRY
    assert [claim.text for claim in document.claims] == [FERRY[claim.start : claim.end] for claim in claims]
    assert [claim.kind for claim in document.claims] == [Role.HEADLINE, Role.BODY, Role.BODY, Role.BODY]
    assert document.claims[0].attribution is None
    assert document.claims[1].attribution == Attribution("the harbour office", "said", "direct")
