"""What people change of a cleaning: appended as another layer, so that the text and its offsets hold."""

from __future__ import annotations

from django.db import transaction

from framing.models import ArticleVersion, CleaningLayer, CleaningSpan, User
from framing.pipeline.types import Piece, Role
from framing.policies import check_can_clean
from framing.queries.texts import last_layer, pieces_of

BY_HAND = "by hand"


def put_back(*, by: User, version: ArticleVersion, start: int, end: int) -> int:
    """Count a dropped piece as report; returns the number of the newest layer.

    A piece that is back already is left alone. Raises PermissionDenied; ValueError where the text
    has no such piece.
    """
    return _change(by, version, start, end, Role.BODY, "")


def drop(*, by: User, version: ArticleVersion, start: int, end: int) -> int:
    """Count a piece as no part of the report; otherwise as ``put_back``."""
    return _change(by, version, start, end, Role.DROPPED, BY_HAND)


@transaction.atomic
def _change(by: User, version: ArticleVersion, start: int, end: int, role: Role, reason: str) -> int:
    check_can_clean(by)
    ArticleVersion.objects.select_for_update().get(pk=version.pk)
    piece = next((one for one in pieces_of(version) if (one.start, one.end) == (start, end)), None)
    if piece is None:
        raise ValueError("The text has no such piece. Load the page again.")
    number = last_layer(version)
    if (piece.role is Role.DROPPED) == (role is Role.DROPPED):
        return number
    _append(version, number + 1, by, Piece(start, end, role, reason))
    return number + 1


def _append(version: ArticleVersion, number: int, by: User, piece: Piece) -> None:
    layer = CleaningLayer.objects.create(version=version, number=number, made_with=BY_HAND, by=by)
    CleaningSpan.objects.create(
        layer=layer, start=piece.start, end=piece.end, role=piece.role.value, reason=piece.reason
    )
