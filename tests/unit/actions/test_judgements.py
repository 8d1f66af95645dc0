"""What people decide: appended, followed by the rows, kept through everything that is made anew."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from framing.actions.judgements import judge, withdraw
from framing.actions.rows import rebuild_rows
from framing.models import AlignedClaim, Alignment, Claim, Judgement, Layer, Run, User
from framing.models.base import ImmutableError
from framing.pipeline.rows import ClaimKey, Decision, Link, derive
from framing.pipeline.types import Document, Relation
from framing.queries.layers import library_layer
from framing.queries.links import claim_key, claims_of
from tests.running import BOAT, FERRY, SHIP, MakeStory, finish, start
from tests.tiny import TinyPipeline

Rows = set[tuple[ClaimKey, ...]]


@pytest.fixture
def run(make_story: MakeStory) -> Run:
    return finish(start(make_story(FERRY, SHIP, BOAT)))


@pytest.fixture
def layer(db: None) -> Layer:
    return library_layer()


def pair(run: Run, text: str = "The ferry ran aground at noon.") -> tuple[Claim, Claim]:
    """The two claims of a proposal, the first of them with this text."""
    found = next(row for row in run.alignments.order_by("pk") if row.a.text == text)
    return found.a, found.b


def stored(run: Run, layer: Layer) -> Rows:
    rows = AlignedClaim.objects.filter(run=run, layer=layer).prefetch_related("claims")
    return {tuple(sorted(claim_key(claim) for claim in row.claims.all())) for row in rows}


def together(run: Run, layer: Layer, one: Claim, other: Claim) -> bool:
    return any({claim_key(one), claim_key(other)} <= set(row) for row in stored(run, layer))


# Deciding


def test_a_rejected_pair_stands_in_no_row(run: Run, layer: Layer, member: User) -> None:
    one, other = pair(run)
    assert together(run, layer, one, other)
    judgement = judge(by=member, layer=layer, run=run, one=one, other=other, relation="topic", comment="No.")
    assert not together(run, layer, one, other)
    assert (judgement.revision, judgement.by, judgement.comment) == (1, member, "No.")
    proposal = run.alignments.get(a=one, b=other)
    seen = {"run": str(run.pk), "relation": proposal.relation, "probability": proposal.probability}
    assert judgement.saw == seen


def test_what_the_machine_did_not_find_stands_in_a_row_once_decided(
    run: Run, layer: Layer, member: User
) -> None:
    every = list(Claim.objects.select_related("version"))
    one, other = (next(claim for claim in every if word in claim.text) for word in ("captain", "tug"))
    assert not together(run, layer, one, other)
    judgement = judge(by=member, layer=layer, run=run, one=one, other=other, relation="overlap")
    assert together(run, layer, one, other)
    assert judgement.saw == {"run": str(run.pk)}
    row = next(row for row in AlignedClaim.objects.filter(run=run) if one in row.claims.all())
    assert row.judgement_revision == 1
    assert not row.alignments.exists()


def test_a_relation_is_read_with_the_first_claim_first(run: Run, layer: Layer, member: User) -> None:
    one, other = pair(run)
    assert one.version_id < other.version_id
    turned = judge(by=member, layer=layer, run=run, one=other, other=one, relation="a_adds")
    assert turned.relation == "b_adds"
    straight = judge(by=member, layer=layer, run=run, one=one, other=other, relation="a_adds")
    assert straight.relation == "a_adds"
    assert turned.pair == straight.pair


def test_the_same_decision_twice_is_one(run: Run, layer: Layer, member: User, editor: User) -> None:
    one, other = pair(run)

    def decide(by: User, relation: str) -> Judgement:
        return judge(by=by, layer=layer, run=run, one=one, other=other, relation=relation)

    first = decide(member, "same")
    assert decide(member, "same") == first
    assert decide(editor, "same") != first
    assert decide(editor, "topic").revision == 3
    assert decide(member, "same").revision == 4
    assert list(layer.judgements.values_list("revision", flat=True)) == [1, 2, 3, 4]


def test_nobody_decides_without_signing_in(
    run: Run, layer: Layer, visitor: AnonymousUser, member: User
) -> None:
    one, other = pair(run)
    with pytest.raises(PermissionDenied):
        judge(by=visitor, layer=layer, run=run, one=one, other=other, relation="same")  # type: ignore[arg-type]
    judgement = judge(by=member, layer=layer, run=run, one=one, other=other, relation="same")
    with pytest.raises(PermissionDenied):
        withdraw(by=visitor, judgement=judgement, run=run)  # type: ignore[arg-type]
    assert Judgement.objects.count() == 1


def test_what_cannot_be_decided_is_refused(run: Run, layer: Layer, member: User) -> None:
    one, other = pair(run)
    with pytest.raises(ValueError, match="not a relation: 'omitted'"):
        judge(by=member, layer=layer, run=run, one=one, other=other, relation="omitted")
    with pytest.raises(ValueError, match="one text"):
        judge(by=member, layer=layer, run=run, one=one, other=one, relation="same")
    assert not Judgement.objects.exists()


# Taking back


def test_taking_back_brings_back_what_stood_before(run: Run, layer: Layer, member: User) -> None:
    one, other = pair(run)
    before = stored(run, layer)
    judge(by=member, layer=layer, run=run, one=one, other=other, relation="same")
    confirmed = stored(run, layer)
    rejected = judge(by=member, layer=layer, run=run, one=one, other=other, relation="topic")
    assert stored(run, layer) != confirmed
    taken_back = withdraw(by=member, judgement=rejected, run=run)
    assert stored(run, layer) == confirmed
    assert (taken_back.withdraws, taken_back.relation, taken_back.revision) == (rejected, "", 3)
    withdraw(by=member, judgement=Judgement.objects.get(revision=1), run=run)
    assert stored(run, layer) == before
    assert Judgement.objects.count() == 4


def test_taking_back_twice_is_once(run: Run, layer: Layer, member: User) -> None:
    one, other = pair(run)
    judgement = judge(by=member, layer=layer, run=run, one=one, other=other, relation="topic")
    first = withdraw(by=member, judgement=judgement, run=run)
    assert withdraw(by=member, judgement=judgement, run=run) == first
    with pytest.raises(ValueError, match="only a decision"):
        withdraw(by=member, judgement=first, run=run)
    assert Judgement.objects.count() == 2


def test_nothing_that_was_decided_is_ever_changed(run: Run, layer: Layer, member: User) -> None:
    one, other = pair(run)
    judgement = judge(by=member, layer=layer, run=run, one=one, other=other, relation="topic")
    judgement.relation = "same"
    with pytest.raises(ImmutableError):
        judgement.save()
    with pytest.raises(ImmutableError):
        Judgement.objects.filter(pk=judgement.pk).update(relation="same")
    with pytest.raises(ImmutableError):
        judgement.delete()
    with pytest.raises(ImmutableError):
        layer.judgements.all().delete()
    assert Judgement.objects.get().relation == "topic"


# Rows


def expected(run: Run, decided: dict[tuple[int, int], list[str]]) -> Rows:
    """The rows by what was proposed and by what stands, without any of the code that stores them."""
    claims = {claim.pk: claim for claim in Claim.objects.select_related("version")}
    links = [
        Link(claim_key(row.a), claim_key(row.b), Relation(row.relation), row.probability)
        for row in Alignment.objects.filter(run=run)
    ]
    decisions = [
        Decision(claim_key(claims[a]), claim_key(claims[b]), Relation(stack[-1]))
        for (a, b), stack in decided.items()
        if stack
    ]
    return {row.claims for row in derive(map(claim_key, claims.values()), links, decisions)}


@pytest.mark.parametrize("seed", range(6))
def test_stored_rows_are_always_what_follows_from_the_decisions(
    run: Run, layer: Layer, member: User, editor: User, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same decisions each time
    claims = list(Claim.objects.select_related("version").order_by("version_id", "start"))
    decided: dict[tuple[int, int], list[str]] = {}
    stands: dict[tuple[int, int], list[Judgement]] = {}
    for _ in range(8):
        one, other = chance.sample(claims, 2)
        open_to_undo = [key for key, rows in stands.items() if rows]
        if open_to_undo and chance.random() < 0.3:
            key = chance.choice(open_to_undo)
            withdraw(by=member, judgement=stands[key].pop(), run=run)
            decided[key].pop()
        elif one.version_id < other.version_id:
            relation = chance.choice(["same", "topic", "conflict"])
            key = (one.pk, other.pk)
            by = chance.choice([member, editor])
            judgement = judge(by=by, layer=layer, run=run, one=one, other=other, relation=relation)
            if judgement not in stands.setdefault(key, []):
                stands[key].append(judgement)
                decided.setdefault(key, []).append(relation)
        assert stored(run, layer) == expected(run, decided)
    before = stored(run, layer)
    assert rebuild_rows(run=run, layer=layer) == len(before)
    assert stored(run, layer) == before


def test_layers_never_mix(run: Run, layer: Layer, member: User) -> None:
    room = Layer.objects.create(slug="room-4", name="Room 4", kind=Layer.Kind.CLASS)
    one, other = pair(run)
    before = stored(run, layer)
    judge(by=member, layer=room, run=run, one=one, other=other, relation="topic")
    assert stored(run, layer) == before
    assert not together(run, room, one, other)
    first = judge(by=member, layer=layer, run=run, one=one, other=other, relation="same")
    assert first.revision == 1
    assert not together(run, room, one, other)


def test_every_comparison_of_the_two_reports_follows(
    make_story: MakeStory, layer: Layer, member: User
) -> None:
    runs = [
        finish(start(make_story(FERRY, SHIP, slug="one"))),
        finish(start(make_story(FERRY, SHIP, BOAT, slug="two"))),
    ]
    apart = finish(start(make_story(FERRY, BOAT, slug="three")))
    untouched = stored(apart, layer)
    one, other = pair(runs[0])
    judge(by=member, layer=layer, run=runs[0], one=one, other=other, relation="topic")
    for run in runs:
        assert not together(run, layer, one, other)
        assert {row.judgement_revision for row in AlignedClaim.objects.filter(run=run)} == {1}
    assert stored(apart, layer) == untouched


# Negative memory


@pytest.fixture
def cut_anew(tiny_pipeline: TinyPipeline, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """From now on texts are cut at other signs."""

    def cut(name: str, signs: str) -> None:
        def read(text: str, **how: object) -> Document:
            document = TinyPipeline().read(text, **how)  # type: ignore[arg-type]
            claims = [
                replace(document.claims[0], start=found.start(), end=found.end(), text=found[0])
                for found in re.finditer(rf"[^{signs}\n ][^{signs}\n]*[{signs}]?", text)
            ]
            return replace(document, claims=tuple(claims))

        monkeypatch.setattr(tiny_pipeline, "segmentation", name)
        monkeypatch.setattr(tiny_pipeline, "read", read)

    return cut


TWO = "The ferry ran aground at noon, nobody on board was hurt."


@pytest.mark.parametrize(("name", "signs"), [("as before", "."), ("finer", ".,"), ("coarser", "!")])
def test_a_rejected_pair_stays_rejected_however_the_texts_are_cut(
    make_story: MakeStory,
    layer: Layer,
    member: User,
    cut_anew: Callable[[str, str], None],
    name: str,
    signs: str,
) -> None:
    story = make_story(f"Ferry\n{TWO} Fog was thick.", f"Ship\n{TWO} Tugs are coming.")
    run = finish(start(story))
    one, other = pair(run, TWO)
    judge(by=member, layer=layer, run=run, one=one, other=other, relation="topic")

    cut_anew(name, signs)
    again = finish(start(story))

    assert again != run
    parts = {"as before": 1, "finer": 2, "coarser": 1}[name]
    assert again.alignments.count() == parts
    assert stored(again, layer) == set()
    # The run before still reads its own claims.
    assert not together(run, layer, one, other)


def test_a_confirmed_pair_is_not_spread_over_the_parts(
    make_story: MakeStory, layer: Layer, member: User, cut_anew: Callable[[str, str], None]
) -> None:
    story = make_story("Ferry\nIt sank quickly, quietly.", "Ship\nDown went everything, silently.")
    run = finish(start(story))
    inputs = list(run.inputs.select_related("version").order_by("pk"))
    one, other = (claim for claim in claims_of(run, inputs) if claim.start)
    judge(by=member, layer=layer, run=run, one=one, other=other, relation="same")

    cut_anew("finer", ".,")
    again = finish(start(story))

    (row,) = AlignedClaim.objects.filter(run=again)
    assert {claim.text for claim in row.claims.all()} == {"It sank quickly,", "Down went everything,"}
