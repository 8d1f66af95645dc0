"""What is handed in, and the forms that are sent."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from framing.actions.intake import Address, hand_in
from framing.adapters.captured import Captured, Refused
from framing.models import Draft, IntakeBatch, User

TEXT = "Old bridge reopens\n\nThe mayor opened the old bridge on Friday after two years of costly repairs."
OTHER = (
    "Bridge open again\n\nAfter two years the old bridge was opened by the mayor on Friday, to loud applause."
)
PAGE = "/add/"
UNKNOWN = "11111111-2222-4333-8444-555555555555"


def sent(**values: Any) -> dict[str, Any]:
    return {"token": str(uuid4()), "text_1": "", "text_2": "", "addresses": "", **values}


def file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def drafts() -> list[Draft]:
    return list(Draft.objects.order_by("position"))


def batch_of(ann: User, *given: Captured | Refused | Address) -> IntakeBatch:
    return hand_in(by=ann, token=uuid4(), given=given, queue=lambda _: None)


def fields(draft: Draft, **values: str) -> dict[str, str]:
    shown = {
        "title": draft.title,
        "keep": "on",
        "standfirst": "",
        "byline": "",
        "outlet": "",
        "new_outlet": "",
        "agency": "",
        "language": draft.language,
        "url": draft.url,
        "day": "",
        "at": "",
    } | values
    return {f"draft-{draft.pk}-{name}": value for name, value in shown.items() if value is not None}


def saving(*parts: dict[str, str], **values: str) -> dict[str, str]:
    whole = {"story": "", "new_story": "", "save": "1", **values}
    for part in parts:
        whole |= part
    return whole
