"""Judging on the comparison page: who may, what it changes, and what is refused."""

from __future__ import annotations

import pytest
from django.test import Client

from framing.actions.judgements import judge
from framing.models import Judgement, User
from framing.queries.layers import library_layer
from tests.unit.web.compared import (
    CAPTAIN,
    FERRY,
    NOON,
    PAGE,
    SHIP,
    TUG,
    Told,
    claims,
    compared,
    judge_forms,
    page_of,
    row_with,
    rows_of,
    words_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_pipeline", "tiny_encoder")]


def test_a_visitor_gets_no_buttons_and_judges_nothing(client: Client) -> None:
    run = compared(FERRY, SHIP)
    page = page_of(client, row=row_with(page_of(client), NOON))
    assert "Why these stand together" in page
    assert judge_forms(page) == []
    one, other = claims(run, NOON, NOON)
    refused = client.post(PAGE, {"one": one.pk, "other": other.pk, "relation": "same"})
    assert refused.status_code == 403
    assert not Judgement.objects.exists()


def test_a_judgement_from_another_site_is_refused(member: User) -> None:
    compared(FERRY, SHIP)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(member)
    assert browser.post(PAGE, {"one": 1, "other": 2, "relation": "same"}).status_code == 403


def test_same_and_not_the_same_and_taking_back_change_the_rows(as_member: Client) -> None:
    compared(FERRY, SHIP)
    key = row_with(page_of(as_member), NOON)
    (form,) = judge_forms(page_of(as_member, row=key))

    rejected = as_member.post(f"{PAGE}?row={key}", {**form, "relation": "topic"}, follow=True)
    page = rejected.content.decode()
    assert "Your judgement is kept" in page
    # The row fell apart; what is left of it is open, and says what was judged.
    assert "Judged not the same" in words_of(page)
    assert "found in one only" in words_of(rows_of(page)[row_with(page, NOON)])
    (back,) = [form for form in judge_forms(page) if "withdraw" in form]

    restored = as_member.post(PAGE, back, follow=True).content.decode()
    assert list(rows_of(restored)) == list(rows_of(page_of(as_member)))
    assert key in rows_of(restored)
    assert f'data-row="{key}"' in restored
    assert [row.relation for row in Judgement.objects.order_by("revision")] == ["topic", ""]

    confirmed = as_member.post(PAGE, {**form, "relation": "same"}, follow=True).content.decode()
    assert "confirmed by a person" in words_of(rows_of(confirmed)[key])


def test_what_was_not_found_can_be_said_to_be_the_same(as_member: Client) -> None:
    run = compared(FERRY, SHIP)
    captain, tug = claims(run, CAPTAIN, TUG)
    data = {"one": tug.pk, "other": captain.pk, "relation": "same"}
    page = as_member.post(PAGE, data, follow=True).content.decode()
    assert "corrected by a person" in words_of(rows_of(page)[row_with(page, CAPTAIN, TUG)])


def test_a_double_submit_is_one_judgement(as_member: Client) -> None:
    run = compared(FERRY, SHIP)
    one, other = claims(run, NOON, NOON)
    for _ in range(2):
        answer = as_member.post(PAGE, {"one": one.pk, "other": other.pk, "relation": "topic"})
        assert answer.status_code == 302
    judgement = Judgement.objects.get()
    for _ in range(2):
        assert as_member.post(PAGE, {"withdraw": judgement.pk}).status_code == 302
    assert Judgement.objects.count() == 2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({}, "not part of this comparison"),
        ({"one": "x", "other": "y", "relation": "same"}, "not part of this comparison"),
        ({"one": 10**30, "other": -1, "relation": "same"}, "not part of this comparison"),
        ({"relation": "omitted"}, "not one of the available choices"),
    ],
)
def test_a_judgement_that_cannot_be_read_says_why(
    as_member: Client, data: dict[str, object], why: str
) -> None:
    compared(FERRY, SHIP)
    assert why in words_of(as_member.post(PAGE, data, follow=True).content.decode())
    assert not Judgement.objects.exists()


def test_two_claims_of_one_report_and_no_relation_are_refused(as_member: Client) -> None:
    run = compared(FERRY, SHIP)
    one, other, there = claims(run, NOON, CAPTAIN, TUG)
    within = {"one": one.pk, "other": other.pk, "relation": "same"}
    assert "never compared" in as_member.post(PAGE, within, follow=True).content.decode()
    without = {"one": one.pk, "other": there.pk}
    assert "Choose whether" in as_member.post(PAGE, without, follow=True).content.decode()
    assert not Judgement.objects.exists()


def test_claims_and_judgements_of_another_story_are_refused(as_member: Client, member: User) -> None:
    compared(FERRY, SHIP)
    elsewhere = compared(
        Told("Plum\nPlums are ripe", "Fruit"), Told("Plums\nPlums are ripe", "Garden"), slug="plums"
    )
    one, other = claims(elsewhere, "Plums are ripe", "Plums are ripe")
    data = {"one": one.pk, "other": other.pk, "relation": "same"}
    assert "not part of this comparison" in as_member.post(PAGE, data, follow=True).content.decode()
    judged = judge(by=member, layer=library_layer(), run=elsewhere, one=one, other=other, relation="topic")
    assert as_member.post(PAGE, {"withdraw": judged.pk}).status_code == 404
    assert as_member.post(PAGE, {"withdraw": 10**30}).status_code == 404
    assert Judgement.objects.count() == 1
