"""Drafts as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.models import Draft, IntakeBatch
from framing.queries.intake import Standing, standing_of
from framing.web.forms.drafts import DraftForm

_PREVIEW = 400  # characters
_SHORT = 30  # words; a news brief has more
_UNKNOWN = ("title", "outlet", "published", "language")
_NAMES = {"title": "headline", "outlet": "outlet", "published": "date", "language": "language"}


@dataclass(frozen=True, slots=True)
class DraftCard:
    """One draft: its form while it can be edited, what the library knows of its text."""

    draft: Draft
    form: DraftForm | None
    standing: Standing
    not_found: str
    saved_as: str

    @property
    def preview(self) -> str:
        text = self.draft.text
        return text if len(text) <= _PREVIEW else text[:_PREVIEW].rsplit(" ", 1)[0] + " …"

    @property
    def words(self) -> int:
        return len(self.draft.text.split())

    @property
    def is_short(self) -> bool:
        return self.words < _SHORT

    @property
    def notes(self) -> list[str]:
        return [str(note) for note in self.draft.detected.get("notes", ())]


def cards(batch: IntakeBatch, drafts: Sequence[Draft], forms: Mapping[int, DraftForm]) -> list[DraftCard]:
    """The drafts with all the page says of them, in a constant number of queries."""
    standing = standing_of(drafts)
    return [
        DraftCard(
            draft=draft,
            form=forms.get(draft.pk),
            standing=standing.get(draft.pk, Standing()),
            not_found=_not_found(draft),
            saved_as=_saved_as(batch, draft),
        )
        for draft in drafts
    ]


def _not_found(draft: Draft) -> str:
    """What could not be told of the text, in words."""
    missing = [_NAMES[field] for field in _UNKNOWN if not draft.detected.get(field)]
    if draft.state != Draft.State.READY or not missing:
        return ""
    return f"Not found in the text: {', '.join(missing)}."


def _saved_as(batch: IntakeBatch, draft: Draft) -> str:
    if draft.version is None:
        return ""
    if draft.version.created_at < batch.created_at:
        return "This very text was in the library already."
    if draft.version.article.created_at < batch.created_at:
        return "Saved as a new version of a report that was in the library already."
    return "Saved."
